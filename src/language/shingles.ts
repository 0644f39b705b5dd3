// Words → shingles: hashes of a few words in a row, by which a passage is known again that nobody kept. Of a document a
// choice of them is taken; in a draft all are looked up. Guarantee: of any ten words in a row of a document (`SURE`) at least
// one shingle is taken, as long as one of the three in it is not public; and every four words with two figures in them.

import { type SipKey, sipHash } from '../text/siphash.ts';
import { FIGURE, type FoldedWords, YEAR } from './folded-words.ts';

/** Words of a shingle: what eight words say in the same order is no chance. */
const LENGTH = 8;
/** Of so many shingles in a row, one is taken. */
const WINDOW = 3;
/** Words of a shingle with figures: a row of a price list is short. */
const ROW = 4;
const FIGURES = 2;
export const SURE = LENGTH + WINDOW - 1;

export interface Shingle {
  readonly hash: number;
  /** Its first word, and how many. */
  readonly first: number;
  readonly words: number;
}

/** Every shingle of a text. */
export function shinglesOf(words: FoldedWords, key: SipKey): readonly Shingle[] {
  return [...passages(words, key), ...rows(words, key, YEAR)];
}

/** Those that stand for a document: of any window the one with the smallest hash, of what `isPublic` lets through. */
export function chosenShingles(
  words: FoldedWords,
  key: SipKey,
  isPublic: (hash: number) => boolean,
): readonly Shingle[] {
  const all = passages(words, key);
  const taken = new Set<number>();
  for (let start = 0; start < Math.max(1, all.length - WINDOW + 1); start++) {
    let least: number | undefined;
    for (let n = start; n < Math.min(all.length, start + WINDOW); n++) {
      if (isPublic(all[n]!.hash)) continue;
      if (least === undefined || all[n]!.hash <= all[least]!.hash) least = n;
    }
    if (least !== undefined) taken.add(least);
  }
  const chosen = [...taken].sort((a, b) => a - b).map((n) => all[n]!);
  return [...chosen, ...rows(words, key, FIGURE).filter(({ hash }) => !isPublic(hash))];
}

/** The same words under another key. */
export function hashUnder(words: FoldedWords, { first, words: count }: Shingle, key: SipKey): number {
  return sipHash(key, words.hashes, first, count);
}

function passages({ hashes }: FoldedWords, key: SipKey): readonly Shingle[] {
  const shingles: Shingle[] = [];
  for (let first = 0; first + LENGTH <= hashes.length; first++)
    shingles.push({ hash: sipHash(key, hashes, first, LENGTH), first, words: LENGTH });
  return shingles;
}

/** `least`: what counts as a figure. A document's years tell nothing; in a draft, one may be a figure without its comma. */
function rows({ hashes, figures }: FoldedWords, key: SipKey, least: number): readonly Shingle[] {
  const shingles: Shingle[] = [];
  const counts = (word: number) => ((figures[word] ?? 0) >= least ? 1 : 0);
  let inside = 0;
  for (let last = 0; last < hashes.length; last++) {
    inside += counts(last) - counts(last - ROW);
    const first = last - ROW + 1;
    if (first >= 0 && inside >= FIGURES)
      shingles.push({ hash: sipHash(key, hashes, first, ROW), first, words: ROW });
  }
  return shingles;
}
