// Closed windows and a day in; the window that is closed on it out. A quarter whose results have no date yet stays closed:
// what is not known must not open a window.

import type { ClosedWindowFact, FactUsed } from '../model/facts.ts';
import { dayAfter } from '../text/instant.ts';

/** `day` as `2026-03-01`. */
export function closedOn(windows: readonly ClosedWindowFact[], day: string): FactUsed | undefined {
  for (const window of windows) {
    const until = window.kind === 'fixed' ? fixedUntil(window, day) : quarterlyUntil(window, day);
    if (until !== undefined)
      return { fact: window.fact, says: `${window.why} The window is closed ${until}.` };
  }
  return undefined;
}

type Fixed = Extract<ClosedWindowFact, { kind: 'fixed' }>;
type Quarterly = Extract<ClosedWindowFact, { kind: 'quarterly' }>;

function fixedUntil({ from, to }: Fixed, day: string): string | undefined {
  return from <= day && day <= to ? `from ${from} to ${to}` : undefined;
}

function quarterlyUntil(window: Quarterly, day: string): string | undefined {
  const month = monthOfQuarter(window, day);
  // In its first two months a quarter waits for the results of the one before, in its third for its own.
  const quarter = startOfQuarter(day, month);
  const results = window.results.find((date) => date >= (month === 3 ? monthAfter(quarter, 3) : quarter));
  if (results === undefined) return 'until the day of the next results is in the facts file';
  const last = tradingDayAfter(results, window.tradingDays, window.holidays);
  return month === 3 || day <= last ? `until ${last}` : undefined;
}

/** 1, 2 or 3. */
function monthOfQuarter({ yearBegins }: Quarterly, day: string): number {
  const month = Number(day.slice(5, 7));
  return ((((month - yearBegins) % 3) + 3) % 3) + 1;
}

function startOfQuarter(day: string, month: number): string {
  return monthAfter(`${day.slice(0, 7)}-01`, 1 - month);
}

/** The first of the month so many months later. */
function monthAfter(first: string, months: number): string {
  const year = Number(first.slice(0, 4));
  const month = Number(first.slice(5, 7)) - 1 + months;
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function tradingDayAfter(day: string, days: number, holidays: readonly string[]): string {
  let at = day;
  for (let left = days; left > 0; ) {
    at = dayAfter(at, 1);
    const weekday = new Date(`${at}T00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(at)) left--;
  }
  return at;
}
