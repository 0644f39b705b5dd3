// near: every matcher, in any order, with at most so many words between the first and the last of them.

import { type Find, type Occurrence, occurrence, together } from './matcher.ts';

export const find: Find<'near'> = (matcher, scope) => {
  const [head, ...rest] = together(matcher.of, scope) ?? [];
  const found: Occurrence[] = [];
  for (const start of head ?? []) {
    let first = start.first;
    let last = start.last;
    const complete = rest.every((others) => {
      const close = others.find((other) => {
        const between =
          other.first > last ? other.first - last - 1 : first > other.last ? first - other.last - 1 : 0;
        return (
          between <= matcher.words &&
          scope.document.sentenceOf(other.first) === scope.document.sentenceOf(start.first)
        );
      });
      if (!close) return false;
      first = Math.min(first, close.first);
      last = Math.max(last, close.last);
      return true;
    });
    if (complete) found.push(occurrence(scope.document, first, last, start.leaf));
  }
  return found;
};
