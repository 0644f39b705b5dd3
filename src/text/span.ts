// Half-open ranges in a string, in UTF-16 code units, tied by their type to the text they point into.
// 'source' is the file as it was read; 'text' is the prose of one draft, without markup.

export type Coordinates = 'source' | 'text';

/** `start` is the first code unit, `end` the one after the last. `in` exists in the type only. */
export interface Span<In extends Coordinates> {
  readonly start: number;
  readonly end: number;
  readonly in?: In;
}

export function overlaps<In extends Coordinates>(a: Span<In>, b: Span<In>): boolean {
  return a.start < b.end && b.start < a.end;
}
