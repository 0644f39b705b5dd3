// Fields that follow from the company's facts: holds and windows at the hour at which a draft goes out.

import { expect, it } from 'vitest';
import type { Meta } from '../model/draft.ts';
import { readFacts } from '../policy/facts-file.ts';
import { readInstant } from '../text/instant.ts';
import { publishTime, withFacts } from './draft-facts.ts';

const today = readInstant('2026-02-20')!;

function fields(text: string, meta: Meta): Meta {
  const facts = readFacts('facts.yaml', text);
  if (!facts.ok) throw new Error(facts.problems.map(({ message }) => message).join('\n'));
  return withFacts(meta, facts.value, publishTime(meta, today)!);
}

const HOLD =
  'crisis-holds: [{ from: "2026-03-01T08:00Z", to: "2026-03-03T12:00Z", why: The outage., except: [incident] }]';

it.each<readonly [string, Meta, boolean]>([
  ['before it', { 'publish-at': '2026-03-01T07:59Z' }, false],
  ['when it begins', { 'publish-at': '2026-03-01T08:00Z' }, true],
  ['the same hour elsewhere', { 'publish-at': '2026-03-01T09:00+01:00' }, true],
  ['on its first day, at no hour', { 'publish-at': '2026-03-01' }, true],
  ['when it ends', { 'publish-at': '2026-03-03T12:00Z' }, true],
  ['after it', { 'publish-at': '2026-03-03T12:01Z' }, false],
  ['today', {}, false],
  ['a type that may go out', { 'publish-at': '2026-03-02', type: 'incident' }, false],
  ['another type', { 'publish-at': '2026-03-02', type: 'promotion' }, true],
])('a crisis hold: %s (%o)', (_, meta, holds) => {
  expect(fields(HOLD, meta)).toEqual(holds ? { ...meta, 'crisis-hold': 'The outage.' } : meta);
});

it('holds until somebody ends it, and one of several is enough', () => {
  const open = 'crisis-holds: [{ from: 2026-02-11, why: First. }]';
  expect(fields(open, { 'publish-at': '2030-01-01' })).toMatchObject({ 'crisis-hold': 'First.' });
  const two =
    'crisis-holds: [{ from: 2026-01-01, to: 2026-01-02, why: Old. }, { from: 2026-02-11, why: New. }]';
  expect(fields(two, {})).toMatchObject({ 'crisis-hold': 'New.' });
});

it('never wins over what the draft says itself', () => {
  const own = { 'publish-at': '2026-03-02', 'crisis-hold': 'None, says Mara.' };
  expect(fields(HOLD, own)).toEqual(own);
});
