// A draft made ready to match: tokens with the word sets they belong to, sentences, and, when first asked for,
// quantities, names and quotations. Everything points back into the draft's prose by offsets.

import type { Draft, RegionRole } from '../model/draft.ts';
import type { WordLookup, WordSets } from './lexicon.ts';
import { nameAt } from './names.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { type QuotedSpan, quotedSpans } from './quotes.ts';
import { shapesOf } from './shapes.ts';
import type { Sentence, Token } from './token.ts';
import type { Tokenizer } from './tokenizer.ts';

export interface Document {
  readonly draft: Draft;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Word sets of each token, by token number, and the same words by their ids. */
  readonly sets: readonly WordSets[];
  readonly wordIds: Uint32Array;
  /** What each token announces by its shape: bits of `SHAPE_BIT`. */
  readonly shapes: Uint16Array;
  /** The sentence that a token belongs to. */
  sentenceOf(token: number): number;
  /** The quantity that starts at this token. */
  quantityAt(token: number, sentence: number): Quantity | undefined;
  /** The last token of the proper name that starts here, or -1. */
  nameEndAt(token: number, sentence: number): number;
  quoted(): readonly QuotedSpan[];
  rolesAt(start: number): readonly RegionRole[];
}

export function documentOf(draft: Draft, tokenize: Tokenizer, lookup: WordLookup): Document {
  const text = draft.prose.text;
  const { tokens, sentences } = tokenize(text);
  const sets = new Array<WordSets>(tokens.length);
  const wordIds = new Uint32Array(tokens.length);
  const shapes = new Uint16Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const word = mayBeMasked(token) ? lookup.setsOfMasked(token.word) : lookup.setsOf(token.word);
    sets[i] = word;
    wordIds[i] = word.id;
    shapes[i] = shapesOf(token, tokens[i + 1]);
  }
  const quantities = new Map<number, ReadonlyMap<number, Quantity>>();
  const names = new Map<number, number>();
  let quotes: readonly QuotedSpan[] | undefined;
  return {
    draft,
    text,
    tokens,
    sentences,
    sets,
    wordIds,
    shapes,
    sentenceOf: (token) => sentenceAt(sentences, token),
    quantityAt(token, sentence) {
      let inSentence = quantities.get(sentence);
      if (!inSentence)
        quantities.set(sentence, (inSentence = quantitiesOf(text, tokens, sentences[sentence]!)));
      return inSentence.get(token);
    },
    nameEndAt(token, sentence) {
      let end = names.get(token);
      if (end === undefined) names.set(token, (end = nameAt(tokens, sentences[sentence]!, token)));
      return end;
    },
    quoted: () => (quotes ??= quotedSpans(text)),
    rolesAt: (start) =>
      draft.regions.filter(({ span }) => span.start <= start && start < span.end).map(({ role }) => role),
  };
}

function mayBeMasked({ shape }: Token): boolean {
  return shape === 'word' || shape === 'mention' || shape === 'cashtag' || shape === 'email' || shape === 'symbol';
}

function sentenceAt(sentences: readonly Sentence[], token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.last < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
