// Question: the sentence ends in a question mark.

import type { Context } from './context.ts';

export const question: Context = (document, match) =>
  document.sentences[document.sentenceOf(match.last)]!.mark === '?'
    ? 'a question mark ends the sentence'
    : undefined;
