// All words that the rules of a policy name, as they are kept.

import type { Pattern } from './pattern.ts';

/** All words and shared patterns that the rules name. */
export interface Lexicon {
  /** Distinct words, sorted and joined by blanks; groups of words with the same first two letters, parted by `|`. */
  readonly words: string;
  /** For each word, in that order and those groups and parted by `;`, the numbers of the word sets that hold it. A word
   * that also has a prefix or a stem of the lists below gets those sets too, so that one look-up answers. */
  readonly setsOf: string;
  /** Word sets that hold beginnings (`guarant*`, at least three letters) or Porter stems. */
  readonly prefixes: readonly { readonly prefix: string; readonly sets: readonly number[] }[];
  readonly stems: readonly { readonly stem: string; readonly sets: readonly number[] }[];
  /** The set of the words that can begin a written-out quantity. */
  readonly quantityWords: number;
  /** Vocabularies that are more than one word set, by number. */
  readonly vocabularies: readonly { readonly name: string; readonly pattern: Pattern }[];
}
