// Negated: a `not`, `no`, `never` or a denying verb that reaches the match, within its stretch of the sentence.

import { type Context, cite, lastInClause, sentenceBounds } from './context.ts';

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
  'deny',
  'denies',
  'denied',
  'denying',
  'hardly',
  'refuse',
  'refuses',
  'refused',
  'stop',
  'avoid',
  'avoids',
  'isnt',
  'aint',
]);
const NOT_A_NEGATION = new Set([
  'only',
  'just',
  'longer',
  'doubt',
  'wonder',
  'matter',
  'surprise',
  'question',
  'problem',
  'worries',
]);
const REACH = 5;

export const negated: Context = (document, match) => {
  const { tokens } = document;
  const [first] = sentenceBounds(document, match);
  const at = lastInClause(tokens, match.last, Math.max(first, match.first - REACH), NEGATIONS);
  if (at < 0 || NOT_A_NEGATION.has(tokens[at + 1]?.word ?? '')) return undefined;
  if (tokens[at]!.word === 'no' && tokens[at + 1]?.shape === 'number') return undefined;
  return cite(tokens[at]!);
};
