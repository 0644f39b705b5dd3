// A draft made ready to match: tokens with the word sets they belong to, sentences, and, when first asked for,
// quantities, names and quotations. Everything points back into the draft's prose by offsets.

import type { Draft, RegionRole } from '../model/draft.ts';
import type { FactNameAt, NameFinder } from './fact-names.ts';
import { nameAt } from './names.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { type QuotedSpan, quotedSpans } from './quotes.ts';
import { shapeBit, shapesOf } from './shapes.ts';
import { type TargetsRead, targetsOf } from './targets.ts';
import type { Sentence, Token } from './token.ts';
import type { Tokenizer } from './tokenizer.ts';

export interface Document {
  readonly draft: Draft;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** What each token announces by its shape: bits of `SHAPE_BIT`. */
  readonly shapes: Uint16Array;
  /** The sentence that a token belongs to. */
  sentenceOf(token: number): number;
  /** The quantity that starts at this token. */
  quantityAt(token: number, sentence: number): Quantity | undefined;
  /** The last token of the proper name that starts here, or -1. */
  nameEndAt(token: number, sentence: number): number;
  /** The names of the company's facts that start at this token, longest first. */
  factNamesAt(token: number): readonly FactNameAt[];
  quoted(): readonly QuotedSpan[];
  rolesAt(start: number): readonly RegionRole[];
  /** Where its links and pictures lead; undefined where the draft tells of none. */
  targets(): TargetsRead | undefined;
}

/** `facts` finds the names of the company's facts; without it there are none. */
export function documentOf(draft: Draft, tokenize: Tokenizer, facts?: NameFinder): Document {
  const text = draft.prose.text;
  const { tokens, sentences } = tokenize(text);
  const shapes = new Uint16Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) shapes[i] = shapesOf(tokens[i]!, tokens[i + 1]);
  const factNames = facts?.namesIn(text, tokens, sentences);
  if (factNames) for (const token of factNames.keys()) shapes[token]! |= FACT_NAME;
  const quantities = new Map<number, ReadonlyMap<number, Quantity>>();
  const names = new Map<number, number>();
  let quotes: readonly QuotedSpan[] | undefined;
  let targets: TargetsRead | undefined;
  return {
    draft,
    text,
    tokens,
    sentences,
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
    factNamesAt: (token) => factNames?.get(token) ?? NONE,
    quoted: () => (quotes ??= quotedSpans(text)),
    rolesAt: (start) =>
      draft.regions.filter(({ span }) => span.start <= start && start < span.end).map(({ role }) => role),
    targets: () =>
      draft.targets &&
      (targets ??= targetsOf(draft, draft.targets, tokens, (own) => documentOf(own, tokenize))),
  };
}

const FACT_NAME = shapeBit('fact-name');
const NONE: readonly FactNameAt[] = [];

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
