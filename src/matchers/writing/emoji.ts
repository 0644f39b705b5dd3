// Emoji as readers see them: a flag, a family or a hand with its skin tone is one. In: a text. Out: the first that is too
// many; the rows of more than ROW with nothing but blanks between. ©, ® and ™ are none.

import type { Span } from '../../text/span.ts';

/** A screen reader says the name of each: after three, listeners have lost the sentence. */
const ROW = 3;
const PICTURE = '(?![©®™])\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*';
const ONE = `(?:\\p{Regional_Indicator}{2}|${PICTURE}(?:\\u200d${PICTURE})*)`;
const EACH = new RegExp(ONE, 'gu');
const LONGER = new RegExp(`${ONE}(?:[ \\u00a0]?${ONE}){${ROW},}`, 'gu');

/** In a whole post. */
const MANY = 5;

/** The first that is too many. */
export function manyEmoji(text: string): readonly Span<'text'>[] {
  return spansOf(text, EACH).slice(MANY, MANY + 1);
}

export function emojiRows(text: string): readonly Span<'text'>[] {
  return spansOf(text, LONGER);
}

function spansOf(text: string, pattern: RegExp): readonly Span<'text'>[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
