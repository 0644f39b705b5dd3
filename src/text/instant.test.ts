// Days and hours as people write them, and the stretch of time that they can mean.

import { expect, it } from 'vitest';
import { dayAfter, readInstant } from './instant.ts';

const HOUR = 3_600_000;

it('reads an hour with its time zone as one moment', () => {
  const moment = Date.parse('2026-03-12T09:00Z');
  for (const written of ['2026-03-12T10:00+01:00', '2026-03-12 10:00 +0100', '2026-03-12T09:00Z'])
    expect(readInstant(written)).toEqual({ day: '2026-03-12', earliest: moment, latest: moment });
});

it('reads an hour without one as any on earth, and a day as all of it anywhere', () => {
  const hour = readInstant('2026-03-12T10:00');
  expect(hour && hour.latest - hour.earliest).toBe(26 * HOUR);
  const day = readInstant('2026-03-12');
  expect(day && day.latest - day.earliest).toBe(50 * HOUR - 1);
});

it.each(['tomorrow', '2026-02-30', '2026-3-1', '12.03.2026', '2026-03-12T25:00+01:00'])(
  '“%s” is none',
  (text) => {
    expect(readInstant(text)).toBeUndefined();
  },
);

it('counts days over the end of a month', () => {
  expect(dayAfter('2026-02-27', 2)).toBe('2026-03-01');
});
