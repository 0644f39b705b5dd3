// About us: the sentence speaks of the speaker's own side (we, our). "Let us" and "tell us" are not about us.

import { type Context, cite, sentenceBounds } from './context.ts';

const WORDS = new Set(['we', 'our', 'ours', 'ourselves', 'us']);
const BEFORE_US = new Set([
  'let',
  'tell',
  'follow',
  'join',
  'contact',
  'ask',
  'give',
  'dm',
  'message',
  'email',
  'call',
  'of',
  'all',
  'most',
  'many',
  'both',
  'visit',
]);

export const aboutUs: Context = (document, match) => {
  const { tokens } = document;
  const [first, last] = sentenceBounds(document, match);
  for (let i = first; i <= last; i++) {
    if (WORDS.has(tokens[i]!.word) && !(tokens[i]!.word === 'us' && BEFORE_US.has(tokens[i - 1]?.word ?? '')))
      return cite(tokens[i]!);
  }
  return undefined;
};
