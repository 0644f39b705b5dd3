// A line cut to a window around the words that matter. In: a line and a stretch of it. Out: at most about `most`
// characters of it, with `…` where something was cut, and where the words stand in it.
// Promise: the words are in the window (its beginning, when they alone are longer); no character is cut in half.

import type { Excerpt } from '../model/report.ts';

/** How far a cut may move to fall between two words. */
const TO_NEXT_BLANK = 16;

export function excerptOf(line: string, start: number, end: number, most = 200): Excerpt {
  const from = Math.min(start, line.length);
  const to = Math.max(from, Math.min(end, line.length));
  if (line.length <= most) return { text: detached(line), start: from, end: to };
  const room = Math.max(0, most - (to - from));
  const left = cutBefore(line, Math.max(0, Math.min(from - (room >> 1), line.length - most)), from);
  const right = cutAfter(line, Math.min(line.length, left + most), Math.min(to, left + most));
  const before = left > 0 ? '…' : '';
  const after = right < line.length ? '…' : '';
  const shift = before.length - left;
  return {
    text: detached(before + line.slice(left, right) + after),
    start: from + shift,
    end: Math.min(to, right) + shift,
  };
}

/**
 * Shortens in the middle: the first and the last words say most. Line breaks become spaces, so that a quotation stays
 * on its line.
 */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const head = line.slice(0, whole(line, Math.ceil(most * 0.6)));
  const tail = line.slice(whole(line, line.length - Math.floor(most * 0.35)));
  return `${head.trimEnd()} … ${tail.trimStart()}`;
}

/**
 * The same text without the source behind it: engines keep a slice as a pointer into the whole string, and a finding
 * must not hold on to a file of 50 MB.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** Start of the window: the next blank after `at`, if there is one soon and before the words. */
function cutBefore(line: string, at: number, words: number): number {
  if (at === 0) return 0;
  const blank = line.indexOf(' ', at);
  if (blank >= 0 && blank < words && blank - at <= TO_NEXT_BLANK) return blank + 1;
  return whole(line, at);
}

/** End of the window: the last blank before `at`, if there is one near and after the words. */
function cutAfter(line: string, at: number, words: number): number {
  if (at >= line.length) return line.length;
  const blank = line.lastIndexOf(' ', at);
  if (blank >= words && at - blank <= TO_NEXT_BLANK) return blank;
  return whole(line, at);
}

/** Moves a cut forward until it no longer parts a surrogate pair, a letter from its accent, or a joined emoji. */
function whole(line: string, at: number): number {
  let cut = at;
  while (cut > 0 && cut < line.length && partsCharacter(line, cut)) cut++;
  return cut;
}

function partsCharacter(line: string, cut: number): boolean {
  const unit = line.charCodeAt(cut);
  if (unit >= 0xdc00 && unit <= 0xdfff) return true;
  return (
    line.charCodeAt(cut - 1) === 0x200d ||
    /^(?:\p{M}|\p{Emoji_Modifier}|\u200d)/u.test(line.slice(cut, cut + 2))
  );
}
