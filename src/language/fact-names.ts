// What a document asks of the company's facts: which of their names begin at which of its tokens. The search is made
// in names/names; here is only the question, so that documents need not know where names come from.

import type { FactName, NameKind } from '../model/facts.ts';
import type { Sentence, Token } from './token.ts';

export interface FactNameAt {
  readonly kind: NameKind;
  /** Its last token, inclusive. */
  readonly last: number;
  /** The fact behind it; read when it is asked for. */
  readonly name: FactName;
}

export interface NameFinder {
  /** By first token, longest first; undefined where there are none, as in most drafts. */
  namesIn(
    text: string,
    tokens: readonly Token[],
    sentences: readonly Sentence[],
  ): ReadonlyMap<number, readonly FactNameAt[]> | undefined;
}
