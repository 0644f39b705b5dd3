// copied-from: a passage of a confidential document, known by the fingerprints of the company. Without them nothing is
// found, and the report says that the clause was not checked.

import { type Find, occurrenceOfText } from './matcher.ts';

export const find: Find<'copied-from'> = (matcher, scope) => {
  const { document, engines } = scope;
  const sentences = new Set(scope.sentencesFor(matcher.leaf));
  if (engines.fingerprints === undefined || sentences.size === 0) return [];
  return engines.fingerprints.copiedIn(document.text).flatMap(({ start, end, words, document: name }) => {
    const found = occurrenceOfText(document, start, end, matcher.leaf);
    if (!found || !sentences.has(document.sentenceOf(found.first))) return [];
    return [{ ...found, copied: { words, ...(name === undefined ? {} : { document: name }) } }];
  });
};
