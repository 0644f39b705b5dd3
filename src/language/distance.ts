// A word that nobody knows and the words that exist in; the one that was probably meant out, for "Did you mean …?".
// Swapped, missing, extra and wrong letters count one each. No guess is better than a silly one: undefined then.

import distances from 'natural/lib/natural/distance/levenshtein_distance.js';

export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = allowed(wanted.length) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const off = lettersOff(wanted, candidate.toLowerCase());
    if (off < least) [best, least] = [candidate, off];
  }
  return best;
}

/** One letter in short words, about a third in longer ones: `serverty` → severity, but never `pass` → post. */
function allowed(length: number): number {
  return length < 3 ? 0 : Math.max(1, Math.min(4, Math.floor(length / 3)));
}

function lettersOff(a: string, b: string): number {
  return a === b ? 0 : distances.DamerauLevenshteinDistance(a, b, { restricted: true });
}
