// Changes of a source. In: a text, and edits in its offsets. Out: the text with all of them made.
// Promise: what stands outside the edits stays as it is; edits that would meet are never made together (`apart`).

import type { Span } from './span.ts';

/** `text` in place of what stands at `span`; an empty span adds it there. */
export interface Edit {
  readonly span: Span<'source'>;
  readonly text: string;
}

export function applyEdits(source: string, edits: readonly Edit[]): string {
  let made = '';
  let from = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    made += source.slice(from, span.start) + text;
    from = span.end;
  }
  return made + source.slice(from);
}

/** Whether two lists of edits can be made at once: at one and the same place only one of them can. */
export function apart(one: readonly Edit[], other: readonly Edit[]): boolean {
  return one.every(({ span: a }) => other.every(({ span: b }) => a.end < b.start || b.end < a.start));
}
