// Hypothetical: a condition or a wish reaches the match.

import { type Context, cite, lastBefore, sentenceBounds } from './context.ts';

const WORDS = new Set([
  'if',
  'would',
  'could',
  'imagine',
  'suppose',
  'supposing',
  'wish',
  'unless',
  'whether',
  'hypothetically',
  'should',
  'might',
  'were',
]);

export const hypothetical: Context = (document, match) => {
  const [first] = sentenceBounds(document, match);
  const at = lastBefore(document.tokens, match.last, first, WORDS);
  if (at < 0 || (document.tokens[at]!.word === 'were' && document.tokens[at - 1]?.word !== 'if'))
    return undefined;
  return cite(document.tokens[at]!);
};
