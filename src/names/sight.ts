// A place where a name may stand, and what is around it: what the signs for and against are read from.

import { FLAG, type Sentence, type Token } from '../language/token.ts';
import type { Entry } from './name-index.ts';

export interface Hit {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
}

export interface Text {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** One hit, and what is around it. */
export interface Sight extends Text {
  readonly hit: Hit;
  readonly sentence: Sentence;
  /** A name that needs no sign ends just before it, or begins just after. */
  readonly besideName: boolean;
}

/** Nothing but signs, handles and hashtags stands before it in its sentence, line or quotation. */
export function startsSentence({ tokens, hit, sentence }: Sight): boolean {
  if (tokens[hit.first]!.flags & (FLAG.lineStart | FLAG.colon | FLAG.openQuote)) return true;
  for (let i = sentence.first; i < hit.first; i++) {
    const { shape, flags } = tokens[i]!;
    if (shape === 'word' && !(flags & FLAG.hashtag)) return false;
  }
  return true;
}
