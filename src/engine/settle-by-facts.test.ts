// Posts and the example world of the rules: what a fact clears, what it contradicts, and what is asked. With the shipped
// policy, so that the clauses and the facts are known to fit.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Meta } from '../model/draft.ts';
import { factsOfText, loadFacts } from '../node/facts-file.ts';
import { loadPolicy, rulesFolder } from '../node/policy-store.ts';
import { readInstant } from '../text/instant.ts';
import { createChecker } from './checker.ts';
import { withFactsOf } from './draft-with-facts.ts';
import { draftOf, ENGINES } from './trial.ts';

const loaded = await loadFacts(join(rulesFolder(), 'example-facts.yaml'), 'facts.yaml');
const policy = await loadPolicy({ packs: [] });
const today = readInstant('2026-02-20');
if (!loaded.ok || !policy.ok || !today) throw new Error('The example world cannot be read.');
const world = { facts: loaded.value.facts, today };
const checker = createChecker(policy.value, ENGINES, { facts: world, names: loaded.value.names });

/** `headcount cleared numbers.employees`, for each finding of the clause. */
async function outcomes(text: string, clause: string, meta: Meta): Promise<readonly string[]> {
  const { draft } = withFactsOf(draftOf(text, meta), world);
  const { findings } = await checker.check(draft);
  return findings
    .filter((finding) => finding.clause.endsWith(`/${clause}`))
    .map(({ level, status, against, question }) => {
      if (status.kind === 'cleared') return `cleared by ${status.by.fact}`;
      if (against) return `${level} against ${against.fact}`;
      return question === undefined ? level : `${level}, asks`;
    });
}

it.each<readonly [string, string, Meta, readonly string[]]>([
  ['We are now 1,850 people at Halden, and it shows.', 'headcount', {}, ['cleared by numbers.employees']],
  ['There are 2,400 of us now.', 'headcount', {}, ['block against numbers.employees']],
  ['Support is now 340 people across Lisbon and Warsaw.', 'headcount', {}, ['block, asks']],
  // How much it changed says nothing on how many there are.
  ['Our headcount increased by 346 this year.', 'headcount', {}, ['block, asks']],
  ['Headcount is up almost 200 since spring.', 'headcount', {}, ['block, asks']],
  ['Our headcount rose from 1,500 to 1,850.', 'headcount', {}, ['block, asks']],
  ['Over 4,000 customers use Halden (Q4 FY25).', 'customer-counts', {}, ['cleared by numbers.customers']],
  ['Over 4,000 customers use Halden in Tarn.', 'customer-counts', {}, ['review, asks']],
  ['Bank of Tarn has Atlas on every desk.', 'customer-naming', {}, ['block against customers.Bank of Tarn']],
  ['We printed flags for our client Halden.', 'customer-naming', {}, []],
  ['Fjord Rail signed with us last week.', 'customer-naming', {}, ['cleared by customers.Fjord Rail']],
  ['Orrin Foods signed with us last week.', 'customer-naming', {}, ['block against customers.Orrin Foods']],
  ['Brackwater Mills signed with us last week.', 'customer-naming', {}, ['review, asks']],
  ['Our sales will grow 20% next year.', 'growth-predictions', {}, ['block, asks']],
  [
    'Our sales will grow 20% next year.',
    'growth-predictions',
    { 'publish-at': '2026-03-02' },
    ['block against closed-windows.1'],
  ],
  ['Tidewell joins us.', 'embargo', { 'publish-at': '2026-03-12T09:59+01:00' }, ['block']],
  ['Tidewell joins us.', 'embargo', { 'publish-at': '2026-03-12T10:00+01:00' }, ['cleared by embargoes.1']],
  ['Tidewell joins us.', 'embargo', { 'publish-at': '2026-03-12' }, ['block']],
  ['Tidewell joins us.', 'embargo', { 'publish-at': '2026-03-12T10:00' }, ['block']],
])('%s (%s, %o)', async (text, clause, meta, expected) => {
  expect(await outcomes(text, clause, meta)).toEqual(expected);
});

it('says who speaks where an account is registered, and leaves alone what the draft says', () => {
  const metaOf = (meta: Meta) => withFactsOf(draftOf('A gate.', meta), world).draft.meta;
  expect(metaOf({ author: '@Halden' })).toMatchObject({ role: 'brand', channel: 'x' });
  expect(metaOf({ author: 'halden', role: 'employee' })).toMatchObject({ role: 'employee' });
  expect(metaOf({ author: 'Ines Vold' })).toMatchObject({ role: 'spokesperson' });
  expect(metaOf({ author: 'Ola Berg' })).toEqual({ author: 'Ola Berg' });
});

it('does not pass over a time that it cannot read', () => {
  expect(withFactsOf(draftOf('A gate.', { 'publish-at': 'tomorrow' }), world).problem?.message).toBe(
    '“tomorrow” is no time at which the post goes out.',
  );
});

it.each<readonly [string, string, object]>([
  [
    'We are now 2,400+ people at Halden.',
    'headcount',
    { kind: 'number', metric: 'employees', value: 'at least 2,400' },
  ],
  [
    'Brackwater Mills signed with us last week.',
    'customer-naming',
    { kind: 'customer', names: ['Brackwater Mills'] },
  ],
  ['Our new Heron 2.1 goes live in May.', 'future-products', { kind: 'product', names: ['Heron 2.1'] }],
  [
    "We're in talks to buy Northmoor.",
    'mergers-acquisitions',
    { kind: 'announcement', words: ['Northmoor'] },
  ],
  // Words that stand in many sentences: the answer is about this one.
  ['Word is that it is over.', 'speculation', { kind: 'announcement', words: ['Word is that it is over'] }],
  [
    'Support is now 340 people across Lisbon and Warsaw.',
    'headcount',
    { kind: 'announcement', words: ['Support is now 340 people across Lisbon and Warsaw'] },
  ],
])('knows what would answer it: %s', async (text, clause, asks) => {
  const empty = await factsOfText('company: { name: Halden }', 'facts.yaml');
  if (!empty.ok || !policy.ok) throw new Error('The facts cannot be read.');
  const known = { facts: { facts: empty.value.facts, today }, names: empty.value.names };
  const { findings } = await createChecker(policy.value, ENGINES, known).check(draftOf(text, {}));
  const asked = findings.filter((finding) => finding.clause.endsWith(`/${clause}`)).map((one) => one.asks);
  expect(asked[0]).toEqual({ ...asks, passage: text.slice(0, -1) });
});

it('keeps what a question repeats of a page without a full stop short', async () => {
  const empty = await factsOfText('', 'facts.yaml');
  if (!empty.ok || !policy.ok) throw new Error('The facts cannot be read.');
  const known = { facts: { facts: empty.value.facts, today }, names: empty.value.names };
  const text = `${'thank you all '.repeat(400)}word is that it is over ${'and so on '.repeat(400)}`;
  const { findings } = await createChecker(policy.value, ENGINES, known).check(draftOf(text, {}));
  const passages = findings.flatMap(({ asks }) => (asks ? [asks.passage] : []));
  expect(passages.length).toBeGreaterThan(0);
  for (const passage of passages) {
    expect(passage.length).toBeLessThan(600);
    expect(` ${text} `).toContain(` ${passage} `);
  }
});
