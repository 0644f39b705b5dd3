// Offsets to lines and columns. In: a source text. Out: positions as people count them: lines and columns from 1,
// columns in UTF-16 code units. A line ends with `\r\n`, `\n` or `\r`; a text that ends with one has an empty last line.
// Promise: nothing is counted until the first question; then a question takes logarithmic time.

import { lastWhere } from './bisect.ts';
import type { Span } from './span.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly count: number;
  position(offset: number): Position;
  /** Where line `n`, from 1, stands, without its line end. Numbers out of range give the nearest line. */
  lineAt(n: number): Span<'source'>;
}

export function lineIndex(text: string): LineIndex {
  let known: readonly number[] | undefined;
  const starts = (): readonly number[] => {
    known ??= lineStarts(text);
    return known;
  };
  return {
    get count() {
      return starts().length;
    },
    position: (offset) => {
      const line = lineOf(starts(), offset);
      return { line: line + 1, column: offset - starts()[line]! + 1 };
    },
    lineAt: (n) => {
      const line = Math.min(Math.max(n, 1), starts().length) - 1;
      const start = starts()[line]!;
      return { start, end: withoutLineEnd(text, start, starts()[line + 1] ?? text.length) };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  return lastWhere(starts.length, (line) => starts[line]! <= offset);
}

function withoutLineEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  if (trimmed > start && text.charCodeAt(trimmed - 1) === 10) trimmed--;
  if (trimmed > start && text.charCodeAt(trimmed - 1) === 13) trimmed--;
  return trimmed;
}
