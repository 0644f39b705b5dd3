// HTML inside Markdown. In: a stretch of the text that is HTML. Out: the words between tags, and the words of `alt`.
// Comments, processing instructions, and what stands in script, style, pre and code are no prose.
// Promise: one pass; a tag or an element that is never closed hides nothing that a reader would see.

import type { Target } from '../../model/draft.ts';
import { decodeEntity } from './entities.ts';
import { attributesOf, imgPicture } from './img.ts';
import { LEFT_OUT, type Writer } from './writer.ts';

/** What is left out goes up to the end tag, if there is one. */
const NO_PROSE = /^<(script|style|pre|code|template)(?=[\s>])/i;

/** These stand inside a sentence; all other tags part blocks. */
export const INLINE_TAG =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?![a-z0-9-])/i;

const ALT = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/di;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;

export function writeHtml(whole: string, start: number, end: number, out: Writer): void {
  // Cut off at the end, so that no search runs on into the rest of the document.
  const text = whole.slice(0, end);
  const neverClosed = new Set<string>();
  let from = start;
  for (let at = text.indexOf('<', start); at >= 0 && at < end; at = text.indexOf('<', at)) {
    const after = markupEnd(text, at, end);
    if (after === at) {
      at++;
      continue;
    }
    copyDecoded(text, from, at, out);
    const left = leftOutUpTo(text, at, after, neverClosed);
    if (left === undefined) writeTag(text, at, after, out);
    else if (INLINE_TAG.test(text.slice(at, at + 20))) out.replace(at, left, LEFT_OUT);
    else out.breakBlock();
    from = left ?? after;
    at = from;
  }
  copyDecoded(text, from, end, out);
}

/** What a tag by itself does to the prose. */
export function writeTag(text: string, start: number, end: number, out: Writer): void {
  const head = text.slice(start, Math.min(end, start + 20));
  if (head.startsWith('<!--')) out.note(start, end);
  if (/^<[!?]/.test(head)) return;
  if (!/^<img\s/i.test(head)) out.mark(start, end);
  if (/^<a\s/i.test(head)) writeTarget(text, 'link', attributesOf(text, start, end).get('href'), out);
  if (/^<br(?![a-z0-9-])/i.test(head)) out.breakLine(start, end);
  else if (/^<img\s/i.test(head)) writeAlt(text, start, end, out);
  else if (!INLINE_TAG.test(head)) out.breakBlock();
}

/** The words of a link come next. */
function writeTarget(
  text: string,
  kind: Target['kind'],
  address: { readonly at: readonly [number, number] } | undefined,
  out: Writer,
): void {
  if (!address) return;
  const [start, end] = address.at;
  out.target({ kind, span: { start, end }, address: decoded(text.slice(start, end)) });
}

/** An image among HTML is mostly a block of its own, so its words are one as well. */
function writeAlt(text: string, start: number, end: number, out: Writer): void {
  out.picture(imgPicture(text, start, end));
  writeTarget(text, 'picture', attributesOf(text, start, end).get('src'), out);
  const found = ALT.exec(text.slice(start, end));
  const place = found?.indices?.[1] ?? found?.indices?.[2];
  if (place === undefined || place[0] === place[1]) return;
  out.breakBlock();
  out.within(['alt'], () => copyDecoded(text, start + place[0], start + place[1], out));
  out.breakBlock();
}

export function writeEntity(text: string, start: number, end: number, out: Writer): void {
  const value = decodeEntity(text.slice(start, end));
  if (value === undefined) out.copy(start, end);
  else out.replace(start, end, value);
}

/** With what its character references stand for. */
export function decoded(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, (name) => decodeEntity(name) ?? name) : text;
}

export function copyDecoded(text: string, start: number, end: number, out: Writer): void {
  let from = start;
  const run = text.slice(start, end);
  if (run.includes('&')) {
    for (const found of run.matchAll(ENTITY)) {
      const at = start + found.index;
      out.copy(from, at);
      from = at + found[0].length;
      writeEntity(text, at, from, out);
    }
  }
  out.copy(from, end);
}

/** The end of an element whose words are no prose. `neverClosed` keeps the search for end tags to one pass. */
function leftOutUpTo(text: string, at: number, after: number, neverClosed: Set<string>): number | undefined {
  const name = NO_PROSE.exec(text.slice(at, at + 12))?.[1]?.toLowerCase();
  if (name === undefined || neverClosed.has(name)) return undefined;
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = after;
  if (closing.test(text)) return closing.lastIndex;
  neverClosed.add(name);
  return undefined;
}

/** Where the tag, comment or the like that begins with `<` at `at` ends; `at` when nothing of the kind begins there. */
function markupEnd(text: string, at: number, end: number): number {
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4, end);
  if (text.startsWith('<?', at)) return endOf(text, '?>', at + 2, end);
  if (text.startsWith('<![CDATA[', at)) return endOf(text, ']]>', at + 9, end);
  if (!/[a-z/!]/i.test(text.charAt(at + 1))) return at;
  for (let i = at + 1; i < end; i++) {
    const sign = text[i];
    if (sign === '>') return i + 1;
    // A second `<` means that the first began no tag. It also keeps this linear: no stretch is read twice.
    if (sign === '<') return at;
    if (sign !== '"' && sign !== "'") continue;
    i = text.indexOf(sign, i + 1);
    if (i < 0) return at;
  }
  return at;
}

function endOf(text: string, mark: string, from: number, end: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? end : Math.min(found + mark.length, end);
}
