// The prose of a Markdown text while it is written. In: pieces of the text, block by block. Out: prose and its regions.
// Promise: blocks are parted by exactly one blank line, no block or line begins with white space, and a line end
// inside a block becomes one space.

import type { Picture, Region, RegionRole, Target } from '../../model/draft.ts';
import { type MappedText, textBuilder } from '../../text/mapped-text.ts';
import { targetOf } from '../targets.ts';

/** Stands for what is no prose but has a place in a sentence: inline code, an image. It is part of no word. */
export const LEFT_OUT = '\ufffc';

export interface Writer {
  /** What is written next is a new block. */
  breakBlock(): void;
  /** A line end that readers see. */
  breakLine(start: number, end: number): void;
  /** White space that parts two words, if a word follows in the block. */
  space(start: number, end: number): void;
  /** The text from `start` to `end`. */
  copy(start: number, end: number): void;
  /** `value` in place of the text from `start` to `end`. */
  replace(start: number, end: number, value: string): void;
  /** Runs `write`; what it writes has these roles. */
  within(roles: readonly RegionRole[], write: () => void): void;
  /** A comment, kept where it is one to policycheck. */
  note(start: number, end: number): void;
  /** Markup that a channel without Markdown would show. */
  mark(start: number, end: number): void;
  /** A picture, in offsets of the text that is written from. */
  picture(picture: Picture): void;
  /** Where a link or picture leads whose words come next, or were written just now (`behind`); offsets as of a picture. */
  target(target: Omit<Target, 'at'>, words?: 'behind'): void;
  finish(): {
    readonly prose: MappedText;
    readonly regions: readonly Region[];
    readonly notes: readonly { readonly start: number; readonly end: number }[];
    readonly pictures: readonly Picture[];
    readonly targets: readonly Target[];
    readonly marks: readonly { readonly start: number; readonly end: number }[];
  };
}

const TO_US = /^(?:<!--|\{\s*\/\*)\s*policycheck(?:-|\s+(?:disable|enable))/i;

/** Whether a comment, of HTML or MDX, is meant for policycheck. */
export function isNote(comment: string): boolean {
  return TO_US.test(comment);
}

export function writer(text: string): Writer {
  const builder = textBuilder(text);
  const regions: Region[] = [];
  const notes: { readonly start: number; readonly end: number }[] = [];
  const pictures: Picture[] = [];
  const targets: Target[] = [];
  const marks: { readonly start: number; readonly end: number }[] = [];
  const lineEnds = lineEndsOf(text);
  let newBlock = true;
  /** White space that is written when something follows it in its block. */
  let pending: { readonly start: number; readonly end: number; readonly value: ' ' | '\n' } | undefined;

  const open = (at: number): void => {
    if (newBlock) {
      if (builder.length > 0) builder.insert('\n\n', at);
    } else if (pending !== undefined) builder.replace(pending.start, pending.end, pending.value);
    newBlock = false;
    pending = undefined;
  };
  /** Where the next sign will stand. */
  const next = (): number => {
    const { length } = builder;
    return length + (newBlock ? (length > 0 ? 2 : 0) : pending ? 1 : 0);
  };
  /** A stretch of one line. */
  const copyLine = (start: number, end: number): void => {
    const from = newBlock || pending ? skipWhite(text, start, end) : start;
    if (from === end) return;
    open(from);
    builder.copy(from, end);
  };
  return {
    breakBlock: () => {
      newBlock = true;
      pending = undefined;
    },
    breakLine: (start, end) => {
      pending = { start, end, value: '\n' };
    },
    space: (start, end) => {
      pending ??= { start, end, value: ' ' };
    },
    copy: (start, end) => {
      let from = start;
      for (let at = lineEnds(from); at < end; at = lineEnds(from)) {
        const last = trimWhite(text, from, at);
        copyLine(from, last);
        from = skipWhite(text, at, end);
        pending ??= { start: last, end: from, value: ' ' };
      }
      copyLine(from, end);
    },
    replace: (start, end, value) => {
      open(start);
      builder.replace(start, end, value);
    },
    within: (roles, write) => {
      const start = next();
      write();
      if (builder.length <= start) return;
      for (const role of roles) regions.push({ role, span: { start, end: builder.length } });
    },
    note: (start, end) => {
      if (isNote(text.slice(start, end))) notes.push({ start, end });
    },
    mark: (start, end) => {
      marks.push({ start, end });
    },
    picture: (picture) => {
      pictures.push(picture);
    },
    target: (target, words) => {
      const at = words === 'behind' ? Math.max(0, builder.length - 1) : next();
      const found = targetOf({ ...target, at });
      if (found) targets.push(found);
    },
    finish: () => ({
      targets: targets.sort((a, b) => a.span.start - b.span.start),
      marks,
      pictures: pictures.sort((a, b) => a.span.start - b.span.start),
      prose: builder.build(),
      regions: regions.sort(byStart),
      notes: notes.sort((a, b) => a.start - b.start),
    }),
  };
}

function byStart(a: Region, b: Region): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/** The first line end from an offset on. It remembers the last one: a long line must not be searched piece by piece. */
function lineEndsOf(text: string): (from: number) => number {
  let asked = 0;
  let found = -1;
  return (from) => {
    if (from < asked || from > found) {
      asked = from;
      const at = text.indexOf('\n', from);
      found = at < 0 ? text.length : at;
    }
    return found;
  };
}

function skipWhite(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isWhite(text.charCodeAt(at))) at++;
  return at;
}

function trimWhite(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhite(text.charCodeAt(at - 1))) at--;
  return at;
}

function isWhite(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10;
}
