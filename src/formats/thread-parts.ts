// A thread in one file → its parts. In: the text below front matter that says `thread: true`. Out: where each part stands.
// Parts are parted by lines of `---`; where there is none, each begins with its number (`2/`, `2/5`, `(2/n)`) at a line's start.
// Promise: parts stand in order and do not touch the lines between them; parts of nothing but white space are left out.

export interface PartSpan {
  readonly start: number;
  readonly end: number;
}

export function threadParts(body: string): readonly PartSpan[] {
  const lines = linesOf(body);
  const rules = lines.filter(({ text }) => /^[ \t]*-{3,}[ \t]*$/.test(text));
  const parts = rules.length > 0 ? between(rules, body.length) : numbered(lines, body.length);
  return parts.filter(({ start, end }) => body.slice(start, end).trim() !== '');
}

interface Line extends PartSpan {
  readonly text: string;
}

function linesOf(body: string): readonly Line[] {
  return [...body.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].replace(/[\r\n]+$/, ''),
  }));
}

function between(rules: readonly Line[], length: number): readonly PartSpan[] {
  const ends = [...rules.map(({ start }) => start), length];
  return ends.map((end, n) => ({ start: n === 0 ? 0 : rules[n - 1]!.end, end }));
}

/** Only numbers that count up from one: “4/5 of all lorries” begins no part. */
function numbered(lines: readonly Line[], length: number): readonly PartSpan[] {
  const starts: number[] = [];
  for (const { text, start } of lines) {
    const number = /^[ \t]*\(?(\d{1,2})\/(?:\d{1,2}|n)?\)?(?=[ \t]|$)/i.exec(text)?.[1];
    if (Number(number) === starts.length + 1) starts.push(start);
  }
  return starts.length === 0
    ? [{ start: 0, end: length }]
    : starts.map((start, n) => ({ start: n === 0 ? 0 : start, end: starts[n + 1] ?? length }));
}
