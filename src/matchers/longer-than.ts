// longer-than: more than the draft's channel allows. It stands on the first words that no longer fit.

import { type Find, occurrenceOfText } from './matcher.ts';

export const find: Find<'longer-than'> = ({ leaf, field }, scope) => {
  const { document } = scope;
  const { platforms } = scope.engines;
  if (!platforms) {
    scope.want('platforms');
    return [];
  }
  const over = platforms.overrun(document.draft, field);
  if (!over) return [];
  const figures = { count: over.count, limit: over.limit };
  const { start, end } = over.span;
  // A field stands at the start of the draft, on no words.
  const found = end > start ? occurrenceOfText(document, start, end, leaf) : undefined;
  return [{ start, end, first: 0, last: 0, leaf, ...found, figures }];
};
