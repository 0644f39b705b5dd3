// What in the facts is out of date on a day, as sentences: somebody should look, and nothing is decided by it any more.

import type { Facts } from '../model/facts.ts';
import { readInstant } from '../text/instant.ts';

/** `today` as `2026-03-01`. */
export function passedOn(facts: Facts, today: string): readonly string[] {
  return [
    ...facts.numbers.flatMap(({ fact, written, until }) =>
      until !== undefined && until < today ? [`${fact} (${written}) could be said until ${until}.`] : [],
    ),
    ...facts.approvals.flatMap(({ fact, by, until }) =>
      until !== undefined && until < today ? [`${fact} (by ${by}) held until ${until}.`] : [],
    ),
    ...facts.embargoes.flatMap(({ fact, about, until }) =>
      isPast(until, today) ? [`${fact} (${about}) was lifted on ${until}.`] : [],
    ),
    ...facts.closedWindows.flatMap((window) =>
      window.kind === 'fixed' && window.to < today ? [`${window.fact} ended on ${window.to}.`] : [],
    ),
    ...facts.closedWindows.flatMap((window) =>
      window.kind === 'quarterly' && window.results.every((date) => date < today)
        ? [`${window.fact} names no day of results after ${window.results.at(-1)}.`]
        : [],
    ),
    ...facts.crisisHolds.flatMap(({ fact, to }) =>
      to !== undefined && isPast(to, today) ? [`${fact} ended on ${to}.`] : [],
    ),
    ...names(facts, today),
  ];
}

/** A day is past on the next one, an hour with a time zone on the first day that begins after it. */
function isPast(written: string, today: string): boolean {
  const end = readInstant(written);
  if (end === undefined) return false;
  return end.earliest === end.latest ? end.latest < Date.parse(today) : end.day < today;
}

function names({ names: all }: Facts, today: string): readonly string[] {
  const ended = all.filter(
    ({ kind, until }) => kind === 'reference-customer' && until !== undefined && until < today,
  );
  return [...new Set(ended.map(({ fact, until }) => `${fact} could be named until ${until}.`))];
}
