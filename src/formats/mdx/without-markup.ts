// MDX → Markdown. In: the text below the front matter, with line feeds only. Out: the text without imports, exports, JSX tags
// and expressions, with the way back; what attributes show to readers; and what was never closed.
// Promise: code stays as it is; what is never closed is left standing as text, so that nothing is hidden by a slip; time is
// linear: looking in vain for the end of a brace is given up when it has cost LOOKS times the text.

import type { Picture } from '../../model/draft.ts';
import { type MappedText, textBuilder } from '../../text/mapped-text.ts';
import { INLINE_TAG } from '../markdown/html.ts';
import { isNote, LEFT_OUT } from '../markdown/writer.ts';
import { endsFence, type Fence, fenceOpenedBy, inlineCode } from './code-spans.ts';
import { literalPieces, type Piece } from './literal.ts';
import { pictureOf } from './picture.ts';
import { bracesEnd, isModuleLine, statementEnd } from './script.ts';
import { type Tag, tagAt, type Words } from './tags.ts';
import { type TagTarget, targetsOf } from './targets.ts';

export interface Fault {
  readonly kind: 'brace' | 'tag' | 'comment' | 'module';
  readonly at: number;
}

export interface Unmarked {
  readonly text: MappedText;
  readonly words: readonly Words[];
  readonly faults: readonly Fault[];
  readonly pictures: readonly Picture[];
  /** Where tags lead; their words are known only when the prose is written. */
  readonly targets: readonly TagTarget[];
  /** Comments to policycheck. */
  readonly notes: readonly { readonly start: number; readonly end: number }[];
}

const LOOKS = 8;
/** A short text may look as often as this many signs allow. */
const LEAST = 1_000_000;
const NO_PROSE: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'code', 'template']);
const ADDRESS = /<(?:[a-z][a-z\d+.-]{1,31}:\/{2}|mailto:|[\w.+-]{1,64}@)[^\s<>]*>/iy;
/** A `<` that begins no tag. The comment ends a bare link, which would swallow the reference. */
const LESS = '<!-- -->&lt;';
/** Parts blocks; the reader of Markdown makes nothing else of it. */
const PART = '<p>';

export function withoutMarkup(text: string): Unmarked {
  const builder = textBuilder(text);
  const words: Words[] = [];
  const faults: Fault[] = [];
  const notes: { readonly start: number; readonly end: number }[] = [];
  const pictures: Picture[] = [];
  const targets: TagTarget[] = [];
  const codeEnds = inlineCode(text);
  const neverClosed = new Set<string>();
  let looked = 0;
  let from = 0;
  let fence: Fence | undefined;
  let isAfterBlank = true;
  let hasWords = false;
  let tagEnd = -1;

  const limit = LEAST + LOOKS * text.length;
  const braces = (at: number): number | undefined => {
    const end = looked > limit ? undefined : bracesEnd(text, at);
    if (end === undefined) looked += text.length - at;
    return end;
  };
  const swap = (start: number, end: number, value: string): number => {
    builder.copy(from, start);
    builder.replace(start, end, value);
    from = end;
    return end;
  };
  const note = (start: number, end: number): void => {
    if (isNote(text.slice(start, end))) notes.push({ start, end });
  };
  const fault = (kind: Fault['kind'], at: number, value?: string): number => {
    faults.push({ kind, at });
    hasWords = true;
    return value === undefined ? at + 1 : swap(at, at + 1, value);
  };
  /** Whether words stand beside it on its line: then it has a place in a sentence. */
  const isInSentence = (end: number): boolean =>
    hasWords || !'\n<{'.includes(text[skipSpaces(text, end)] ?? '\n');

  /** Signs that Markdown would take for a tag are said in its own way. */
  const say = ({ start, end, value }: Piece): void => {
    from = start;
    hasWords ||= value.trim() !== '';
    if (value !== text.slice(start, end)) builder.replace(start, end, value.replaceAll('<', LESS));
    else {
      for (const { index } of value.matchAll(/</g)) swap(start + index, start + index + 1, LESS);
      builder.copy(from, end);
    }
  };
  const expression = (at: number): number => {
    const end = braces(at);
    if (end === undefined) return fault('brace', at);
    const pieces = literalPieces(text, at + 1, end - 1);
    if (pieces !== undefined) {
      swap(at, at + 1, '');
      for (const piece of pieces) say(piece);
      from = end;
      return end;
    }
    const inner = text.slice(at + 1, end - 1).trim();
    const isComment = inner === '' || (inner.startsWith('/*') && inner.endsWith('*/'));
    if (isComment) note(at, end);
    return swap(at, end, !isComment && isInSentence(end) ? LEFT_OUT : '');
  };
  const tag = (at: number): number => {
    const found = tagAt(text, at, braces);
    if (found === undefined) return fault('tag', at, LESS);
    words.push(...found.words);
    const picture = pictureOf(text, at, found);
    if (picture) pictures.push(picture);
    targets.push(...targetsOf(text, found));
    const left = leftOutUpTo(text, found, neverClosed);
    const end = left ?? found.end;
    const isBeside = tagEnd === at;
    const value = left === undefined ? standIn(found, isBeside) : found.name === 'code' ? LEFT_OUT : '';
    tagEnd = found.kind === 'opening' ? -1 : end;
    return swap(at, end, value);
  };
  const standIn = (found: Tag, isBeside: boolean): string => {
    const { name, kind, end } = found;
    if (name === 'br') return '<br>';
    const isComponent = name === '' || /^[A-Z_$]|\./.test(name);
    const isSign = kind === 'alone' && name !== 'wbr' && isInSentence(end);
    if (isComponent) return isSign ? LEFT_OUT : isBeside && kind === 'opening' && hasWords ? PART : '';
    if (INLINE_TAG.test(`<${name}`)) return isSign ? LEFT_OUT : '';
    return hasWords || (!isAfterBlank && isInSentence(end)) ? PART : '';
  };
  const open = (at: number): number => {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      if (end < 0) return fault('comment', at, LESS);
      note(at, end + 3);
      return swap(at, end + 3, '');
    }
    const address = endOf(ADDRESS, text, at);
    if (address > at) return address;
    return /[A-Za-z_$>/]/.test(text[at + 1] ?? '') ? tag(at) : at + 1;
  };
  /** What a line is, before its signs are looked at. Out: where to go on. */
  const line = (at: number): number => {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const content = text.slice(at, end);
    hasWords = false;
    tagEnd = -1;
    const closing = fence && endsFence(content, fence);
    if (fence !== undefined && closing !== 'leaves') {
      if (closing === 'closes') fence = undefined;
      return end;
    }
    fence = fenceOpenedBy(content);
    if (fence !== undefined) return end;
    let start = at;
    while (isAfterBlank && start < text.length && isModuleLine(text, start)) {
      const stop = looked > limit ? undefined : statementEnd(text, start);
      if (stop === undefined) {
        looked += text.length - start;
        faults.push({ kind: 'module', at: start });
        return start;
      }
      start = swap(start, stop, '');
    }
    // What follows an import may be a fence.
    return start > at && start < text.length ? line(start) : start;
  };

  let i = text === '' ? 0 : line(0);
  while (i < text.length) {
    const sign = text[i]!;
    if (sign === '\n') {
      const start = text.lastIndexOf('\n', i - 1) + 1;
      isAfterBlank = text.slice(start, i).trim() === '';
      i++;
      const next = i < text.length ? line(i) : i;
      i = next;
    } else if (sign === '\\') i += text[i + 1] === '\n' ? 1 : 2;
    else if (sign === '`') {
      i = codeEnds.get(i) ?? skipRun(text, i);
      hasWords = true;
    } else if (sign === '{') i = expression(i);
    else if (sign === '<') i = open(i);
    else {
      if (!' \t>-*+|#'.includes(sign)) hasWords = true;
      i++;
    }
  }
  builder.copy(from, text.length);
  return { text: builder.build(), words, faults, notes, pictures, targets };
}

/** Behind the end tag of an element whose words are no prose. */
function leftOutUpTo(text: string, { name, kind, end }: Tag, neverClosed: Set<string>): number | undefined {
  if (kind !== 'opening' || !NO_PROSE.has(name) || neverClosed.has(name)) return undefined;
  const closing = text.indexOf(`</${name}>`, end);
  if (closing >= 0) return closing + name.length + 3;
  neverClosed.add(name);
  return undefined;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function skipRun(text: string, from: number): number {
  let at = from;
  while (text[at] === '`') at++;
  return at;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  const own = new RegExp(pattern);
  own.lastIndex = at;
  return own.test(text) ? own.lastIndex : at;
}
