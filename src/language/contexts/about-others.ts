// About others: the sentence names somebody, or says he, she, they, and has no we or our.

import { aboutUs } from './about-us.ts';
import { type Context, cite, sentenceBounds } from './context.ts';

const OTHERS = new Set(['they', 'their', 'them', 'theirs', 'he', 'she', 'his', 'her', 'him']);

export const aboutOthers: Context = (document, match) => {
  if (aboutUs(document, match)) return undefined;
  const { tokens } = document;
  const [first, last] = sentenceBounds(document, match);
  const sentence = document.sentenceOf(match.first);
  for (let i = first; i <= last; i++) {
    if (OTHERS.has(tokens[i]!.word) || document.nameEndAt(i, sentence) >= 0) return cite(tokens[i]!);
  }
  return undefined;
};
