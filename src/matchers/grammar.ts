// grammar: a compromise match pattern, on the sentences that hold an anchor word.

import { type Find, type Occurrence, occurrenceOfText } from './matcher.ts';

export const find: Find<'grammar'> = (matcher, scope) => {
  const sentences = scope.sentencesFor(matcher.leaf);
  if (sentences.length === 0) return [];
  const { tagger } = scope.engines;
  if (!tagger) {
    scope.want('tagger');
    return [];
  }
  const { document } = scope;
  const found: Occurrence[] = [];
  for (const sentence of sentences) {
    const { first, last } = document.sentences[sentence]!;
    const start = document.tokens[first]!.start;
    for (const match of tagger.match(
      document.text.slice(start, document.tokens[last]!.end),
      matcher.source,
    )) {
      const hit =
        match.end > match.start
          ? occurrenceOfText(document, start + match.start, start + match.end, matcher.leaf)
          : undefined;
      if (hit) found.push(hit);
    }
  }
  return found;
};
