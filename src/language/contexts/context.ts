// What surrounds a match. Each context is a function from a match to the words that prove it, or nothing.

import type { Document } from '../document.ts';
import { FLAG, type Token } from '../token.ts';

/** Tokens of the match, inclusive, and its offsets in the prose. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** Why a context holds, for people: `“will” before it`. */
export type Evidence = string;
export type Context = (document: Document, match: Match) => Evidence | undefined;

/** First and last token of the sentence that the match begins in. */
export function sentenceBounds(document: Document, match: Match): readonly [number, number] {
  const { first, last } = document.sentences[document.sentenceOf(match.first)]!;
  return [first, last];
}

/** The nearest token at or before `from` (down to `to`) whose word is in `words`; -1 when there is none. */
export function lastBefore(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): number {
  for (let i = from; i >= to; i--) if (words.has(tokens[i]!.word)) return i;
  return -1;
}

/** Like `lastBefore`, but not past a comma, bracket, dash or colon: within the same stretch of the sentence. */
export function lastInClause(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): number {
  for (let i = from; i >= to; i--) {
    if (words.has(tokens[i]!.word)) return i;
    if (tokens[i]!.flags & (FLAG.comma | FLAG.colon)) return -1;
  }
  return -1;
}

export function firstAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): number {
  for (let i = from; i <= to; i++) if (words.has(tokens[i]!.word)) return i;
  return -1;
}

export function cite(token: Token): Evidence {
  return `“${token.word}”`;
}
