// Where a problem stands, for people. In: a source and an offset in it. Out: path, line, column, and the line itself.

import type { Source } from '../model/draft.ts';
import type { ProblemPlace } from '../model/problem.ts';
import { lineIndex } from '../text/lines.ts';

/** A longer line is not shown: the caret under it would not help. */
const SHOWN = 200;

export function placeAt(source: Source, offset: number): ProblemPlace {
  const lines = lineIndex(source.text);
  const { line, column } = lines.position(offset);
  const { start, end } = lines.lineAt(line);
  return placeInLine(source.path, line, source.text.slice(start, end), { start: column - 1, end: column });
}

/** `stretch`: what of the line is meant, in offsets from its start. */
export function placeInLine(
  path: string,
  line: number,
  excerpt: string,
  stretch: { readonly start: number; readonly end: number },
): ProblemPlace {
  const place = { path, line, column: stretch.start + 1 };
  if (excerpt.length > SHOWN) return place;
  return { ...place, excerpt, length: Math.max(1, Math.min(stretch.end, excerpt.length) - stretch.start) };
}
