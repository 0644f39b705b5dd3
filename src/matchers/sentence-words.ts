// sentence-words: a sentence of more than so many words. One that is read in parts is reported at its first.

import { type Find, type Occurrence, occurrence } from './matcher.ts';

export const find: Find<'sentence-words'> = (matcher, scope) => {
  const { document } = scope;
  const found: Occurrence[] = [];
  for (const sentence of scope.sentencesFor(matcher.leaf)) {
    const { first, last, continues } = document.sentences[sentence]!;
    if (continues || last - first < matcher.moreThan) continue;
    let words = 0;
    for (let i = first; i <= last; i++)
      if (document.tokens[i]!.shape === 'word' || document.tokens[i]!.shape === 'number') words++;
    if (words > matcher.moreThan) found.push(occurrence(document, first, last, matcher.leaf));
  }
  return found;
};
