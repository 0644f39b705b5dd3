// First person: the speaker (I, we) is in the sentence.

import { type Context, cite, firstAfter, sentenceBounds } from './context.ts';

const WORDS = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves']);

export const firstPerson: Context = (document, match) => {
  const [first, last] = sentenceBounds(document, match);
  const at = firstAfter(document.tokens, first, last, WORDS);
  return at < 0 ? undefined : cite(document.tokens[at]!);
};
