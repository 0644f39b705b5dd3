// Days in and out of a closed window: from the third month of a quarter until so many trading days after its results.

import { expect, it } from 'vitest';
import type { ClosedWindowFact } from '../model/facts.ts';
import { closedOn } from './closed-windows.ts';

const quarterly: ClosedWindowFact = {
  kind: 'quarterly',
  fact: 'closed-windows.1',
  why: 'Results come.',
  tradingDays: 2,
  results: ['2026-02-05', '2026-05-06', '2026-08-07'],
  yearBegins: 1,
  holidays: ['2026-05-07'],
};
const fixed: ClosedWindowFact = {
  kind: 'fixed',
  fact: 'closed-windows.1',
  why: 'A sale.',
  from: '2026-06-01',
  to: '2026-06-03',
};

it.each([
  [quarterly, '2026-01-31', 'until 2026-02-09'],
  [quarterly, '2026-02-09', 'until 2026-02-09'],
  [quarterly, '2026-02-10', undefined],
  [quarterly, '2026-02-28', undefined],
  [quarterly, '2026-03-01', 'until 2026-05-11'],
  [quarterly, '2026-05-11', 'until 2026-05-11'],
  [quarterly, '2026-05-12', undefined],
  [quarterly, '2026-08-11', 'until 2026-08-11'],
  [quarterly, '2026-08-12', undefined],
  [quarterly, '2026-09-01', 'until the day of the next results is in the facts file'],
  [{ ...quarterly, yearBegins: 2 }, '2026-04-01', 'until 2026-05-11'],
  [fixed, '2026-05-31', undefined],
  [fixed, '2026-06-01', 'from 2026-06-01 to 2026-06-03'],
  [fixed, '2026-06-03', 'from 2026-06-01 to 2026-06-03'],
  [fixed, '2026-06-04', undefined],
] as const)('%o on %s: %s', (window, day, until) => {
  const closed = closedOn([window], day);
  expect(closed?.says).toBe(until && `${window.why} The window is closed ${until}.`);
});
