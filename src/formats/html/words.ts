// Words as they stand in HTML. In: a stretch of the source. Out: what a browser shows of it, written to a Writer: white
// space as one space, character references as what they stand for.

import { defaultTreeAdapter, parseFragment } from 'parse5';
import { decodeEntity } from '../markdown/entities.ts';
import type { Writer } from '../markdown/writer.ts';
import { isText } from './tree.ts';

const PIECE = /[ \t\n\f]+|&(?:#x?[\da-f]+;?|[a-z][\da-z]{1,40};?)|\0/gi;

export type WordWriter = (start: number, end: number) => void;

export function wordWriter(html: string, out: Writer): WordWriter {
  const known = new Map<string, string>();
  const decoded = (reference: string): string => {
    const found = known.get(reference) ?? decode(reference);
    known.set(reference, found);
    return found;
  };
  return (start, end) => {
    let from = start;
    for (const found of html.slice(start, end).matchAll(PIECE)) {
      const at = start + found.index;
      const after = at + found[0].length;
      out.copy(from, at);
      from = after;
      if (found[0].startsWith('&')) from = writeReference(found[0], decoded(found[0]), at, out);
      else if (found[0] !== '\0') out.space(at, after);
    }
    out.copy(from, end);
  };
}

/** `&copyright` is “©right”: what of it stands for itself is left to be copied. */
function writeReference(written: string, value: string, at: number, out: Writer): number {
  let same = 0;
  while (same < value.length && written.at(-1 - same) === value.at(-1 - same)) same++;
  const end = at + written.length - same;
  const head = value.slice(0, value.length - same).replaceAll(/\r\n?/g, '\n');
  if (end > at && /^[ \t\n\f]+$/.test(head)) out.space(at, end);
  else if (end > at && head !== '') out.replace(at, end, head);
  return end;
}

/** The two thousand names, and the rules for those without `;`, are the parser's. */
function decode(reference: string): string {
  if (reference.endsWith(';') && !isOldCode(reference)) {
    const value = decodeEntity(reference);
    if (value !== undefined) return value;
  }
  const [child] = defaultTreeAdapter.getChildNodes(parseFragment(reference));
  return child !== undefined && isText(child) ? child.value : reference;
}

/** Codes that browsers read as those of Windows-1252: `&#150;` is an en dash. */
function isOldCode(reference: string): boolean {
  const code = /^&#(x?)([\da-f]+)/i.exec(reference);
  const value = code === null ? 0 : Number.parseInt(code[2]!, code[1] === '' ? 10 : 16);
  return value >= 0x80 && value < 0xa0;
}
