// A day or an hour as people write it in ISO form in, the stretch of time that it can mean out. A day lasts from its first
// moment anywhere on earth to its last; an hour without a time zone can be any of a day's; an hour with one is a moment.

export interface Instant {
  /** The calendar day that was written: `2026-03-01`. */
  readonly day: string;
  /** Milliseconds since 1970, the earliest and the latest that it can be. */
  readonly earliest: number;
  readonly latest: number;
}

const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/;
const HOUR = 3_600_000;
/** The clocks that are furthest ahead of and behind UTC: +14:00 and -12:00. */
const AHEAD = 14 * HOUR;
const BEHIND = 12 * HOUR;
const DAY = 24 * HOUR;

export function readInstant(written: string): Instant | undefined {
  const [, day, time, zone] = FORM.exec(written.trim()) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  if (time === undefined) {
    const start = Date.parse(`${day}T00:00Z`);
    return { day, earliest: start - AHEAD, latest: start + DAY - 1 + BEHIND };
  }
  const offset = zone?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const moment = Date.parse(`${day}T${time}${offset ?? 'Z'}`);
  if (Number.isNaN(moment)) return undefined;
  return offset === undefined
    ? { day, earliest: moment - AHEAD, latest: moment + BEHIND }
    : { day, earliest: moment, latest: moment };
}

/** `2026-02-30` is written like a day, and is none. */
export function isDay(day: string): boolean {
  const start = new Date(`${day}T00:00Z`);
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day);
}

/** The day so many days later, as text. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
