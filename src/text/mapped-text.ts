// A text derived from a source, with the way back. Offsets are carried while the text is built, never searched.
// In: pieces of a source, copied, replaced or added. Out: the new text and a map from its spans to source spans.
// Promise: a copied stretch maps offset by offset, a replaced one to all of what it stands for; lookups take
// logarithmic time; the map of a lazy text is built when the first finding asks, if ever.

import { lastWhere } from './bisect.ts';
import type { Span } from './span.ts';

export interface MappedText {
  readonly text: string;
  /** The stretch of the source that the words of `span` were made from. */
  toSource(span: Span<'text'>): Span<'source'>;
}

export interface TextBuilder {
  /** Length of the text so far: where the next piece will stand. */
  readonly length: number;
  /** The source from `start` to `end`, as it is. */
  copy(start: number, end: number): void;
  /** `value` in place of the source from `start` to `end`. */
  replace(start: number, end: number, value: string): void;
  /** `value`, which stands for nothing in the source, next to the offset `at`. */
  insert(value: string, at: number): void;
  build(): MappedText;
}

/** A text that is the source itself from the offset `base` on. */
export function identityText(text: string, base = 0): MappedText {
  return { text, toSource: ({ start, end }) => ({ start: base + start, end: base + end }) };
}

/** A text that is known already, and whose map is built when it is first asked for. */
export function lazyText(text: string, build: () => MappedText): MappedText {
  let built: MappedText | undefined;
  return {
    text,
    toSource: (span) => {
      built ??= build();
      return built.toSource(span);
    },
  };
}

/** A text that was made from another mapped text: the way back leads through both. */
export function through(source: MappedText, made: MappedText): MappedText {
  return {
    text: made.text,
    toSource: (span) => {
      const { start, end } = made.toSource(span);
      return source.toSource({ start, end });
    },
  };
}

/** Texts of one source, one after another, with `seam` between them, which stands for nothing in the source. */
export function joinTexts(texts: readonly MappedText[], seam: string): MappedText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of texts) {
    starts.push(length);
    length += text.length + seam.length;
  }
  /** An offset in a seam is the end of the text before it. */
  const place = (part: number, start: number, end: number): Span<'source'> => {
    const at = starts[part]!;
    const last = texts[part]!.text.length;
    const span = { start: Math.min(start - at, last), end: Math.min(end - at, last) };
    const { start: from, end: to } = texts[part]!.toSource(span);
    return span.start === last && last > 0 ? pointAt(texts[part]!, last) : { start: from, end: to };
  };
  return {
    text: texts.map(({ text }) => text).join(seam),
    toSource: ({ start, end }) => {
      if (texts.length === 0) return { start: 0, end: 0 };
      const first = pieceAt(starts, start);
      const last = end > start ? pieceAt(starts, end - 1) : first;
      if (first === last) return place(first, start, end);
      const from = place(first, start, starts[first]! + texts[first]!.text.length).start;
      const to = place(last, starts[last]!, end).end;
      return from <= to ? { start: from, end: to } : { start: to, end: from };
    },
  };
}

/** The point behind the last sign. */
function pointAt(text: MappedText, length: number): Span<'source'> {
  const { end } = text.toSource({ start: length - 1, end: length });
  return { start: end, end };
}

/** The pieces of a text in order, as columns. Piece `i` runs from `at[i]` to where the next one begins. */
interface Pieces {
  readonly at: number[];
  readonly from: number[];
  readonly to: number[];
}

export function textBuilder(source: string): TextBuilder {
  const pieces: Pieces = { at: [], from: [], to: [] };
  const linear: boolean[] = [];
  let text = '';

  const add = (from: number, to: number, value: string, isLinear: boolean): void => {
    if (value === '') return;
    const last = linear.length - 1;
    if (isLinear && linear[last] === true && pieces.to[last] === from) pieces.to[last] = to;
    else {
      pieces.at.push(text.length);
      pieces.from.push(from);
      pieces.to.push(to);
      linear.push(isLinear);
    }
    text += value;
  };

  return {
    get length() {
      return text.length;
    },
    copy: (start, end) => add(start, end, source.slice(start, end), true),
    replace: (start, end, value) => add(start, end, value, false),
    insert: (value, at) => add(at, at, value, false),
    build: () => ({ text, toSource: (span) => spanOf(pieces, linear, span) }),
  };
}

function spanOf(pieces: Pieces, linear: readonly boolean[], { start, end }: Span<'text'>): Span<'source'> {
  if (linear.length === 0) return { start: 0, end: 0 };
  const first = pieceAt(pieces.at, start);
  const from = linear[first] ? pieces.from[first]! + (start - pieces.at[first]!) : pieces.from[first]!;
  if (end <= start) return pointAfter(pieces, first, from);
  const last = pieceAt(pieces.at, end - 1);
  const to = linear[last] ? pieces.from[last]! + (end - pieces.at[last]!) : pieces.to[last]!;
  // Pieces may stand in another order than in the source (an image's words follow its paragraph).
  return from <= to ? { start: from, end: to } : { start: pieces.from[last]!, end: pieces.to[first]! };
}

/** An empty span at the very end of the text would otherwise run past the last piece. */
function pointAfter(pieces: Pieces, piece: number, from: number): Span<'source'> {
  const point = Math.min(from, pieces.to[piece]!);
  return { start: point, end: point };
}

/** Number of the last piece that begins at or before `offset`. */
function pieceAt(starts: readonly number[], offset: number): number {
  return lastWhere(starts.length, (piece) => starts[piece]! <= offset);
}
