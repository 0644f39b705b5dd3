// The unit that patterns match: a word, a number, a handle, a link … with its place in the draft's prose.

import type { WordSets } from './lexicon.ts';

/** What a token is by its shape alone. */
export type TokenShape = 'word' | 'number' | 'mention' | 'cashtag' | 'link' | 'email' | 'emoji' | 'symbol';

/** Facts about a token, as bits of `Token.flags`. */
export const FLAG = {
  capital: 1, // first letter is upper case
  allCaps: 2, // two or more letters, all upper case
  hashtag: 4, // a piece of a hashtag
  possessive: 8, // stood with 's or s'
  comma: 16, // a comma (or dash, bracket, semicolon) stands before it
  colon: 32, // a colon stands before it
  openQuote: 64, // an opening quotation mark stands before it
  glued: 128, // a hyphen or slash joins it to the token before
  implied: 256, // second half of a contraction: shares the span of the token before
  lineStart: 512, // first token of a line
  hashtagStart: 1024, // first piece of a hashtag
} as const;

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded form. A number keeps its signs (`$2.9bn`, `100%`), a mention its `@`. */
  readonly word: string;
  readonly shape: TokenShape;
  readonly flags: number;
  /** The word sets that it belongs to. */
  readonly sets: WordSets;
}

/**
 * Tokens `first` to `last`, inclusive; `mark` is the punctuation that ended it. One that is longer than any prose is
 * read in parts, and `continues` says so of all parts but the first.
 */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly mark: '.' | '?' | '!' | '';
  readonly continues?: true;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}
