// sentence-words: a sentence of more than so many words.

import { type Find, type Occurrence, occurrence } from './matcher.ts';

export const find: Find<'sentence-words'> = (matcher, scope) => {
  const { document } = scope;
  const found: Occurrence[] = [];
  for (const sentence of scope.sentencesFor(matcher.leaf)) {
    const { first, last } = document.sentences[sentence]!;
    if (last - first < matcher.moreThan) continue;
    let words = 0;
    for (let i = first; i <= last; i++)
      if (document.tokens[i]!.shape === 'word' || document.tokens[i]!.shape === 'number') words++;
    if (words > matcher.moreThan) found.push(occurrence(document, first, last, matcher.leaf));
  }
  return found;
};
