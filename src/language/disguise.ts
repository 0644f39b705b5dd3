// Words that somebody has disguised, found where the scan would read single letters or a figure.

import { foldWord, unleet } from '../text/fold.ts';
import { UNKNOWN_WORD, type WordLookup } from './lexicon.ts';

/** UTF-16 units in which such a word must end. */
const LONGEST_SPACED = 48;
const LONGEST_LEET = 24;
const SPACED = /^\p{L}([ ._*-]{1,2})\p{L}(?:\1\p{L}){2,}(?![\p{L}\d'’])/u;
const LEET = /^\d+[a-z][a-z\d]+\b/i;
/** `3rd`, `5pm`, `10x`: no words. */
const OF_FIGURES = /^\d+(?:k|m|mn|mm|mil|b|bn|t|tn|tr|x|pc|pp|bps|st|nd|rd|th|am|pm|s)$/i;

/** `i d i o t`, `m.o.r.o.n`: four or more single letters with one and the same sign between them are one word. */
export function spacedWord(
  text: string,
  start: number,
  latin: boolean,
  lookup: WordLookup,
): { readonly end: number; readonly word: string } | undefined {
  const sign = text.charCodeAt(start + 1);
  if (sign !== text.charCodeAt(start + 3) && sign !== text.charCodeAt(start + 4)) return undefined;
  const match = SPACED.exec(text.slice(start, start + LONGEST_SPACED));
  if (!match) return undefined;
  const word = foldWord(match[0].replace(/[ ._*-]/g, ''), latin);
  return isArticleBefore(word, lookup) ? undefined : { end: start + match[0].length, word };
}

/** `a m o r o n`: the letters make a word of the rules only without the first. */
function isArticleBefore(letters: string, lookup: WordLookup): boolean {
  return lookup.setsOf(letters) === UNKNOWN_WORD && lookup.setsOf(letters.slice(1)) !== UNKNOWN_WORD;
}

/** Where `1d10t` or `5uck` ends: digits for letters at the beginning of a word; `start` when it is none. */
export function endOfLeetWord(text: string, start: number, lookup: WordLookup): number {
  const word = LEET.exec(text.slice(start, start + LONGEST_LEET))?.[0];
  if (word === undefined || OF_FIGURES.test(word)) return start;
  const plain = unleet(word.toLowerCase());
  if (plain === undefined) return start;
  const looksIt = /^\d[a-z]+\d+[a-z]+$/i.test(word);
  return looksIt || lookup.setsOf(plain) !== UNKNOWN_WORD ? start + word.length : start;
}
