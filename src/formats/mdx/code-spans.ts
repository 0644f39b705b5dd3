// Where code stands in Markdown, which is no MDX. In: the text, with line feeds only. Out: for a place, behind the code that
// begins there. Promise: linear, however many backticks there are.

/** Marks of quotes and lists that may stand before a fence. */
const FENCE = /^((?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}(?=[^`\n]*$)|~{3,})/;

export interface Fence {
  readonly sign: string;
  readonly length: number;
  readonly quotes: number;
}

/** The fence that a line opens, if any. */
export function fenceOpenedBy(line: string): Fence | undefined {
  const found = FENCE.exec(line);
  if (found === null) return undefined;
  const [, before = '', marks = ''] = found;
  return { sign: marks[0]!, length: marks.length, quotes: quotesIn(before) };
}

/** Whether a line closes a fence, or no longer stands in the quote that it stands in. */
export function endsFence(line: string, { sign, length, quotes }: Fence): 'closes' | 'leaves' | undefined {
  const [before = ''] = /^[ \t>]*/.exec(line) ?? [];
  if (quotesIn(before) < quotes) return 'leaves';
  const rest = line.slice(before.length).trimEnd();
  return rest.length >= length && rest === sign.repeat(rest.length) ? 'closes' : undefined;
}

function quotesIn(before: string): number {
  return before.split('>').length - 1;
}

/** Inline code: from the first backtick to behind the last, by where it begins. None runs over a blank line. */
export function inlineCode(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  const runs = [...text.matchAll(/`+|\n[ \t>]*(?=\n)/g)];
  for (const { 0: run, index } of runs.reverse()) {
    if (!run.startsWith('`')) next.clear();
    else {
      const closing = next.get(run.length);
      if (closing !== undefined) ends.set(index, closing + run.length);
      next.set(run.length, index);
    }
  }
  return ends;
}
