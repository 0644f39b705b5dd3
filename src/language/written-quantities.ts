// Quantities without a digit: `two thousand five hundred`, `tens of thousands`, `low teens`, `a fifth of`.

import { DIGIT_SIZES, DIGITS, MAGNITUDE, RANGE_PARTS, SMALL, TEENS, VAGUE } from './number-words.ts';

/** One sentence as a reader of quantities sees it. */
export interface Reading {
  /** The word of a token; '' outside the sentence. */
  word(i: number): string;
  /** The single sign that joins token `i` to the one before it; '' when they do not touch like that. */
  joint(i: number): string;
}

export interface Written {
  /** Its last token. */
  readonly last: number;
  readonly value: number;
}

/** The count that begins at token `i`; undefined where none does. */
export function countAt(reading: Reading, i: number, end: number): Written | undefined {
  const vague = vagueAt(reading, i);
  if (vague) return vague;
  let last = i - 1;
  let total = 0;
  let part = 0;
  for (let next = i; next <= end; next++) {
    const word = reading.word(next);
    if (word === 'and') {
      if (part === 0 || !goesOnAfterAnd(reading, next)) break;
      continue;
    }
    const small = SMALL.get(word);
    const size = MAGNITUDE.get(word) ?? VAGUE.get(word);
    if (word.length < 3 || (small === undefined && size === undefined)) break;
    if (small !== undefined) part += small;
    else if (word === 'hundred') part = (part || halfBefore(reading, i, next)) * 100;
    else {
      total += (part || halfBefore(reading, i, next)) * size!;
      part = 0;
    }
    last = next;
  }
  if (last < i || (last === i && ['one', 'zero', 'grand'].includes(reading.word(i)))) return undefined;
  return { last, value: total + part };
}

/** `tens of thousands`, `hundreds of millions`, `dozens`. */
function vagueAt(reading: Reading, i: number): Written | undefined {
  const many = VAGUE.get(reading.word(i));
  if (many === undefined) return undefined;
  const after = reading.word(i + 2);
  const size = VAGUE.has(after) ? MAGNITUDE.get(after.replace(/s$/, '')) : undefined;
  if (reading.word(i + 1) !== 'of' || size === undefined) return undefined;
  return { last: i + 2, value: many * size };
}

/** `half a million`: the factor of a magnitude with no number before it. */
function halfBefore(reading: Reading, first: number, magnitude: number): number {
  return magnitude === first && reading.word(first - 1) === 'a' && reading.word(first - 2) === 'half'
    ? 0.5
    : 1;
}

/** `two hundred and fifty`, and not `two and five`. */
function goesOnAfterAnd(reading: Reading, and: number): boolean {
  return !reading.joint(and) && SMALL.has(reading.word(and + 1)) && MAGNITUDE.has(reading.word(and - 1));
}

/** `low teens`, `mid-single-digit`, `mid to high single digits`, `double digits`. */
export function hintedPercentAt(reading: Reading, i: number): Written | undefined {
  let at = i;
  while (RANGE_PARTS.has(reading.word(at)) || (at > i && reading.word(at) === 'to')) at++;
  const teens = TEENS.get(reading.word(at));
  if (teens !== undefined && at > i) return { last: at, value: teens };
  const size = DIGIT_SIZES.get(reading.word(at));
  return size !== undefined && DIGITS.has(reading.word(at + 1)) ? { last: at + 1, value: size } : undefined;
}

const BEFORE_SHARE = new Set('a one two three the about nearly almost over roughly'.split(' '));

/** Is the word a share here: `half of`, `a third of`, `by a fifth`? */
export function isShareAt(reading: Reading, i: number): boolean {
  const word = reading.word(i);
  const counted = BEFORE_SHARE.has(reading.word(i - 1));
  const of = reading.word(i + 1) === 'of';
  if (word === 'half' || word === 'majority') return of || counted || reading.word(i + 1) === 'our';
  return counted && (of || reading.word(i - 2) === 'by');
}
