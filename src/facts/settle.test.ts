// Who approved what, what was announced, who may speak on it: when such a fact decides on a finding, and when it does not.

import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/finding.ts';
import type { PolicyClause } from '../model/policy.ts';
import { readFacts } from '../policy/facts-file.ts';
import { readInstant } from '../text/instant.ts';
import { settleByFacts } from './settle.ts';

const CLAUSE: PolicyClause = {
  id: 'core-social/headcount',
  level: 'review',
  facts: { clearedBy: ['speaker'], question: 'Is it public?' },
};
const SENTENCE = 'Support is now 340 people, after the outage in Lisbon.';
const span = { start: 0, end: 0 } as Finding['span'];
const FOUND: Finding = {
  clause: CLAUSE.id,
  rule: `${CLAUSE.id}/team`,
  level: 'review',
  status: { kind: 'open' },
  draft: 'may-1',
  source: 'posts/may.csv',
  kind: 'words',
  span,
  quote: '340 people',
};

interface Case {
  readonly on?: string;
  readonly author?: string;
  readonly clause?: Partial<PolicyClause>;
}

/** `cleared by approvals.1`, `block against announcements.1`, `review, asks`. */
function outcome(text: string, { on = '2026-03-01', author, clause }: Case = {}): string {
  const facts = readFacts('facts.yaml', text);
  if (!facts.ok) throw new Error(facts.problems.map(({ message }) => message).join('\n'));
  const [finding] = settleByFacts([FOUND], {
    facts: facts.value,
    clauses: [{ ...CLAUSE, ...clause }],
    at: readInstant(on)!,
    author,
    draftNames: [FOUND.draft, FOUND.source],
    wordsOf: () => ({
      figures: [],
      names: [],
      unknownNames: [],
      likelyNames: () => [],
      passage: () => SENTENCE,
      sentence: SENTENCE,
      countsAllOf: () => false,
    }),
  });
  const { status, against, level, question } = finding!;
  if (status.kind === 'cleared') return `cleared by ${status.by.fact}: ${status.by.says}`;
  return against
    ? `${level} against ${against.fact}: ${against.says}`
    : `${level}${question ? ', asks' : ''}`;
}

const OPEN = 'review, asks';

describe('an approval', () => {
  const APPROVED = 'cleared by approvals.1: Mara Lind approved it on 2026-02-01, until 2026-03-31.';
  const of = (what: string, clauses = '[headcount]') =>
    `approvals: [{ ${what}, clauses: ${clauses}, by: Mara Lind, on: 2026-02-01, until: 2026-03-31 }]`;

  it.each([
    [of('words: 340 People!'), APPROVED],
    [of('draft: may-1'), APPROVED],
    [of('draft: posts/may.csv'), APPROVED],
    [of('draft: may-1, words: 340 people'), APPROVED],
    [of('words: 340 people', '[core-social/headcount]'), APPROVED],
    [of('words: 341 people'), OPEN],
    [of('words: 340 of people'), OPEN],
    [of('draft: may-2'), OPEN],
    [of('draft: may-1, words: 12 people'), OPEN],
    [of('words: 340 people', '[customer-counts]'), OPEN],
    [of('words: 340 people', '[b2b-policy/headcount]'), OPEN],
  ])('%s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('holds from its day to its last one, both included, and never against a clause without exception', () => {
    const on = (day: string) => outcome(of('words: 340 people'), { on: day });
    expect(on('2026-01-31')).toBe(OPEN);
    expect(on('2026-02-01')).toBe(APPROVED);
    expect(on('2026-03-31')).toBe(APPROVED);
    expect(on('2026-04-01')).toBe(OPEN);
    expect(outcome(of('words: 340 people'), { clause: { firm: true } })).toBe(OPEN);
  });
});

describe('an announcement', () => {
  const of = (words: string, more = '') =>
    `announcements: [{ about: the outage, words: ${words}, on: 2026-02-11, source: Status page, clears: [headcount]${more} }]`;
  const PUBLIC = 'cleared by announcements.1: The outage is public since 2026-02-11.';

  it.each([
    [of('[outage]'), PUBLIC],
    [of('[Outage, LISBON]'), PUBLIC],
    [of('[after the outage]'), PUBLIC],
    [of('[outage, Porto]'), OPEN],
    [of('[out]'), OPEN],
    [of('[outage]').replace('headcount', 'copyright'), OPEN],
    [
      of('[outage]', ', public: false'),
      'block against announcements.1: The outage is not public (answered on 2026-02-11).',
    ],
  ])('%s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('decides nothing before its day', () => {
    expect(outcome(of('[outage]'), { on: '2026-02-10' })).toBe(OPEN);
    expect(outcome(of('[outage]'), { on: '2026-02-11' })).toBe(PUBLIC);
  });
});

describe('a spokesperson', () => {
  const of = (on: string) => `spokespeople: { Ines Vold: { title: CEO, handles: ["@inesvold"]${on} } }`;
  const MAY = 'cleared by spokespeople.Ines Vold: Ines Vold (CEO) may speak on this for the company.';

  it.each([
    ['', 'Ines Vold', MAY],
    ['', '@InesVold', MAY],
    [', speaks-on: all', 'ines vold', MAY],
    [', speaks-on: [headcount]', 'Ines Vold', MAY],
    [', speaks-on: [core-social/headcount]', 'Ines Vold', MAY],
    [', speaks-on: [growth-predictions]', 'Ines Vold', OPEN],
    ['', 'Ines', OPEN],
    ['', undefined, OPEN],
  ])('speaks on %s as %s', (on, author, expected) => {
    expect(outcome(of(on), author === undefined ? {} : { author })).toBe(expected);
  });

  it('is asked for by the clause', () => {
    const clause = { facts: { question: 'Is it public?' } };
    expect(outcome(of(''), { author: 'Ines Vold', clause })).toBe(OPEN);
  });
});
