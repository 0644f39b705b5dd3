// Lines of text for a terminal. In: words and widths. Out: lines that fit, and caret runs that stand under their words.
// Promise: every text that goes through here is harmless to print (`visible`).

import type { Excerpt } from '../model/report.ts';
import { displayWidth, visible } from '../text/width.ts';
import { excerptOf } from './excerpt.ts';
import type { Paint } from './paint.ts';

/** A source line and a caret run under its words; both moved in by `indent` columns. */
export function caretLines(
  excerpt: Excerpt,
  indent: number,
  columns: number | undefined,
  mark: (text: string) => string,
): readonly string[] {
  const { text, start, end } = fitted(excerpt, columns === undefined ? undefined : columns - indent);
  const margin = ' '.repeat(indent);
  const before = displayWidth(text.slice(0, start));
  const run = Math.max(1, displayWidth(text.slice(start, end)));
  return [(margin + visible(text)).trimEnd(), margin + ' '.repeat(before) + mark('^'.repeat(run))];
}

function fitted(excerpt: Excerpt, room: number | undefined): Excerpt {
  if (room === undefined) return excerpt;
  const width = displayWidth(excerpt.text);
  if (width <= room) return excerpt;
  // Two characters of the room are for the `…` at both ends; wide characters make it hold fewer.
  const most = Math.max(20, Math.floor(((room - 2) * excerpt.text.length) / width));
  return excerptOf(excerpt.text, excerpt.start, excerpt.end, most);
}

/** `label   words`, the words going on under their beginning where the terminal is too narrow. */
export function labelled(
  label: string,
  words: string,
  at: { readonly indent: number; readonly label: number; readonly columns?: number },
  paint: Paint,
): readonly string[] {
  const left = at.indent + at.label;
  const lines = wrapped(visible(words), at.columns === undefined ? undefined : at.columns - left);
  return lines.map((line, n) =>
    n === 0 ? ' '.repeat(at.indent) + paint.faint(label.padEnd(at.label)) + line : ' '.repeat(left) + line,
  );
}

/** Below this a column of text is harder to read than lines that the terminal breaks. */
const NARROWEST = 24;

export function wrapped(words: string, width: number | undefined): readonly string[] {
  const text = words.replace(/\s+/g, ' ').trim();
  if (width === undefined || width < NARROWEST || displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Rows of equal columns, two spaces between them; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const shown = rows.map((row) => row.map(visible));
  const widths: number[] = [];
  for (const row of shown)
    for (const [n, cell] of row.entries()) widths[n] = Math.max(widths[n] ?? 0, displayWidth(cell));
  return shown.map((row) =>
    row
      .map((cell, n) => (n === row.length - 1 ? cell : cell + ' '.repeat(widths[n]! - displayWidth(cell))))
      .join('  ')
      .trimEnd(),
  );
}
