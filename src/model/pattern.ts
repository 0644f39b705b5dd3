// The compiled form of a pattern of the rule language: a small tree over tokens. Interpreted by matchers/phrase.

import { NAME_KINDS, type NameKind } from './facts.ts';

/** Names of the company's facts: `customer` is one of either kind. */
export const FACT_KINDS = [...NAME_KINDS, 'customer'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export function isFactKind(kind: string): kind is FactKind {
  return (FACT_KINDS as readonly string[]).includes(kind);
}

/** Is a name of this kind what a pattern asks for? */
export function isOfFactKind(name: NameKind, asked: FactKind): boolean {
  return asked === 'customer' ? name === 'reference-customer' || name === 'private-customer' : name === asked;
}

/** What one token or a run of tokens can be besides a word. Numbers and dates come from language/quantities. */
export const TOKEN_KINDS = [
  'number',
  'money',
  'percent',
  'share',
  'multiple',
  'quantity',
  'year',
  'quarter',
  'date',
  'time',
  'version',
  'ordinal',
  'name',
  'mention',
  'hashtag',
  'cashtag',
  'link',
  'email',
  'phone',
  'emoji',
  'start',
  'end',
  'colon',
  'comma',
  'question-mark',
  'quote-mark',
  'possessive',
  'tag-start',
  'tag-end',
  ...FACT_KINDS,
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export const PARTS_OF_SPEECH = ['verb', 'noun', 'adjective'] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

export type Pattern =
  /** A token whose word is in the lexicon's set of this number. */
  | { readonly k: 'set'; readonly set: number }
  /** A run of tokens of a kind; `min` and `max` bound its value, inclusive. */
  | { readonly k: 'kind'; readonly kind: TokenKind; readonly min?: number; readonly max?: number }
  | { readonly k: 'vocabulary'; readonly id: number }
  | { readonly k: 'sequence'; readonly of: readonly Pattern[] }
  | { readonly k: 'either'; readonly of: readonly Pattern[] }
  | { readonly k: 'optional'; readonly of: Pattern }
  /** From `min` to `max` words of any kind. */
  | { readonly k: 'gap'; readonly min: number; readonly max: number }
  | { readonly k: 'as'; readonly pos: PartOfSpeech; readonly of: Pattern }
  /** The part that is reported. */
  | { readonly k: 'mark'; readonly of: Pattern };
