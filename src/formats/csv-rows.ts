// A table of separated values as rows of cells, each with its place. In: the text, where it begins, the delimiter. Out:
// rows; a cell that is never closed ends with its line, so that the rows below it are still read.
// A scanner of ours, because csv-parse keeps no place of a cell and stops at a quote that is never closed; the test
// compares the two on arbitrary tables. Promise: never throws; time is linear.

export interface Cell {
  /** Where its words stand, without the quotes around them. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** What is wrong with its quotes. */
  readonly fault?: 'open' | 'after-quote';
}

export interface Row {
  /** As a spreadsheet counts, from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
}

/** `escaped`: inside of quotes, a quote may also be written as `\\"`. */
export function* rowsOf(text: string, start: number, delimiter: string, escaped = false): Iterable<Row> {
  let number = 0;
  // Once a quote is found to be open to the end of the file, no later one needs to look that far again.
  const lastQuote = text.lastIndexOf('"');
  for (let at = start; at < text.length; ) {
    const cells: Cell[] = [];
    const rowStart = at;
    for (;;) {
      const cell =
        text[at] === '"'
          ? quotedCell(text, at, delimiter, lastQuote, escaped)
          : plainCell(text, at, delimiter);
      cells.push(cell);
      at = cell.quoted && cell.fault === undefined ? cell.end + 1 : cell.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    yield { number: ++number, start: rowStart, end: at, cells };
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && !isLineEnd(text[end])) end++;
  return { start, end, quoted: false };
}

function quotedCell(
  text: string,
  open: number,
  delimiter: string,
  lastQuote: number,
  escaped: boolean,
): Cell {
  let close = open;
  do {
    close = close < lastQuote ? text.indexOf('"', close + 1) : -1;
    if (close < 0) return { ...plainCell(text, open, '\n'), fault: 'open' };
    if (escaped && text[close - 1] === '\\') continue;
    if (text[close + 1] !== '"') break;
    close++;
  } while (close > 0);
  const next = text[close + 1];
  if (next === undefined || next === delimiter || isLineEnd(next))
    return { start: open + 1, end: close, quoted: true };
  // The quote that was found may belong to a row far below: only the line is given up.
  const line = plainCell(text, open, '\n');
  return { ...line, fault: close < line.end ? 'after-quote' : 'open' };
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

/** The delimiter that parts the first row into most cells. */
export function delimiterOf(text: string, start: number): string {
  const counts = [',', ';', '\t'].map((delimiter) => {
    const [first] = rowsOf(text, start, delimiter);
    return { delimiter, cells: first?.cells.length ?? 0 };
  });
  return counts.reduce((best, one) => (one.cells > best.cells ? one : best)).delimiter;
}
