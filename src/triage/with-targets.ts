// Stretches of prose with the addresses to which their links lead: in the source these stand before or behind the words. In:
// stretches in the source, and for each the places of its addresses. Out: the stretches, each grown by those that stand between it
// and its neighbours. An address that stands elsewhere (a definition at the end) belongs to none.

import { lastWhere } from '../text/bisect.ts';
import type { Span } from '../text/span.ts';

export function withTargets(
  stretches: readonly Span<'source'>[],
  targetsOf: (number: number) => readonly Span<'source'>[],
): readonly Span<'source'>[] {
  const starts = stretches.map(({ start }) => start).sort(ascending);
  const ends = stretches.map(({ end }) => end).sort(ascending);
  return stretches.map((own, n) => {
    const before = lastWhere(ends.length, (i) => ends[i]! <= own.start);
    const from = ends[before]! <= own.start ? ends[before]! : 0;
    const next = lastWhere(starts.length, (i) => starts[i]! < own.end) + 1;
    const to = starts[next] ?? Number.POSITIVE_INFINITY;
    return targetsOf(n).reduce(
      (grown, { start, end }) =>
        start < from || end > to
          ? grown
          : { start: Math.min(grown.start, start), end: Math.max(grown.end, end) },
      own,
    );
  });
}

function ascending(a: number, b: number): number {
  return a - b;
}
