// regex: a linear-time regular expression (RE2) over the sentences that hold an anchor word, as they are written.

import { type Find, type Occurrence, occurrenceOfText } from './matcher.ts';

export const find: Find<'regex'> = (matcher, scope) => {
  const sentences = scope.sentencesFor(matcher.leaf);
  if (sentences.length === 0) return [];
  const { regex } = scope.engines;
  if (!regex) {
    scope.want('regex');
    return [];
  }
  const { document } = scope;
  const found: Occurrence[] = [];
  for (const sentence of sentences) {
    const { first, last } = document.sentences[sentence]!;
    // The first sentence with the punctuation before it, which is part of how a draft begins.
    const start = first === 0 ? 0 : document.tokens[first]!.start;
    for (const match of regex.matches(
      matcher.source,
      document.text.slice(start, document.tokens[last]!.end),
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
