// What of a facts file is said to be out of date, and from which day on.

import { expect, it } from 'vitest';
import { readFacts } from '../policy/facts-file.ts';
import { passedOn } from './passed.ts';

function passed(text: string, today: string): readonly string[] {
  const facts = readFacts('facts.yaml', text);
  if (!facts.ok) throw new Error(facts.problems.map(({ message }) => message).join('\n'));
  return passedOn(facts.value, today);
}

it.each([
  [
    'numbers: { employees: { value: 1850, as-of: 2026-01-31, source: Report, until: 2026-02-28 } }',
    ['2026-02-28', '2026-03-01'],
    'numbers.employees (1,850) could be said until 2026-02-28.',
  ],
  [
    'approvals: [{ words: 340 people, clauses: [headcount], by: Mara Lind, on: 2026-01-10, until: 2026-02-28 }]',
    ['2026-02-28', '2026-03-01'],
    'approvals.1 (by Mara Lind) held until 2026-02-28.',
  ],
  [
    'embargoes: [{ about: the purchase, words: [Tidewell], until: 2026-03-12 }]',
    ['2026-03-12', '2026-03-13'],
    'embargoes.1 (the purchase) was lifted on 2026-03-12.',
  ],
  [
    'embargoes: [{ about: the purchase, words: [Tidewell], until: "2026-03-12T23:00-10:00" }]',
    ['2026-03-13', '2026-03-14'],
    'embargoes.1 (the purchase) was lifted on 2026-03-12T23:00-10:00.',
  ],
  [
    'closed-windows: [{ from: 2026-02-01, to: 2026-02-10 }]',
    ['2026-02-10', '2026-02-11'],
    'closed-windows.1 ended on 2026-02-10.',
  ],
  [
    'closed-windows: [{ quarterly-until: 2, results: [2026-05-06, 2026-02-05] }]',
    ['2026-05-06', '2026-05-07'],
    'closed-windows.1 names no day of results after 2026-05-06.',
  ],
  [
    'crisis-holds: [{ from: 2026-02-11, to: 2026-02-14, why: The outage. }]',
    ['2026-02-14', '2026-02-15'],
    'crisis-holds.1 ended on 2026-02-14.',
  ],
  [
    'customers: { Fjord Rail: { referenceable: true, aliases: [FR], until: 2026-02-28 } }',
    ['2026-02-28', '2026-03-01'],
    'customers.Fjord Rail could be named until 2026-02-28.',
  ],
] as const)('%s', (text, [before, after], sentence) => {
  expect(passed(text, before)).toEqual([]);
  expect(passed(text, after)).toEqual([sentence]);
});

it.each([
  'crisis-holds: [{ from: 2026-02-11, why: The outage. }]',
  'customers: { Orrin Foods: { referenceable: false, until: 2020-01-01 } }',
  'announcements: [{ about: it, words: [x], on: 2020-01-01, source: y, clears: [headcount] }]',
  '',
])('does not say it of what has no end: %s', (text) => {
  expect(passed(text, '2099-01-01')).toEqual([]);
});
