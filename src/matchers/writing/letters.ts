// Letters that only look like letters. In: a text. Out: stretches written with mathematical, full-width, circled or squared
// signs, or buried in accents. Folding (text/fold.ts) reads such words as their plain twins; here the text counts as written.
// Promise: linear; a single sign (a formula, a brand's 𝕏) is left alone, and so are accents that a script needs.

import type { Span } from '../../text/span.ts';

/** Mathematical letters, full-width, circled, squared, and letters set small above the line. */
const FAKE =
  '\\u{1d400}-\\u{1d7cb}\\u{ff21}-\\u{ff3a}\\u{ff41}-\\u{ff5a}\\u{24b6}-\\u{24e9}\\u{1f130}-\\u{1f149}\\u{1f150}-\\u{1f169}\\u{1f172}-\\u{1f17d}\\u{1f180}-\\u{1f189}';
const BETWEEN = "[\\s'’.,!?&:-]{0,3}";
const FAKE_RUN = new RegExp(`[${FAKE}](?:${BETWEEN}[${FAKE}\\u{1d7ce}-\\u{1d7ff}]){2,}`, 'gu');
/** Full-width letters belong to Chinese, Japanese and Korean typesetting. */
const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]/;

export function fakeLetters(text: string): readonly Span<'text'>[] {
  const isWide = WIDE_SCRIPT.test(text);
  return spansOf(text, FAKE_RUN).filter(({ start }) => !(isWide && FULL_WIDTH.test(text[start]!)));
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** More marks on one letter than any script sets. */
const STACK = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20df]{3}/;
/** Four letters with a line through or under each. */
const LINED = /(?:[\p{L}\d ][\u0332-\u0338]){4,}/gu;

export function stackedMarks(text: string): readonly Span<'text'>[] {
  const stacked = spansOf(text, WORD).filter(({ start, end }) => STACK.test(text.slice(start, end)));
  const found = [...stacked, ...spansOf(text, LINED)].sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

function spansOf(text: string, pattern: RegExp): readonly Span<'text'>[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
