// sequence: one matcher after another, each in the same sentence as the one before or in the next.

import { type Find, mayMatch, type Occurrence, occurrence } from './matcher.ts';

export const find: Find<'sequence'> = (matcher, scope) => {
  if (!mayMatch(matcher, scope)) return [];
  const [head, ...rest] = matcher.of.map((part) => scope.search(part));
  const found: Occurrence[] = [];
  for (const start of head ?? []) {
    let last = start.last;
    const complete = rest.every((others) => {
      const sentence = scope.document.sentenceOf(last);
      const next = others.find(
        (other) => other.first > last && scope.document.sentenceOf(other.first) <= sentence + 1,
      );
      if (next) last = next.last;
      return next !== undefined;
    });
    if (complete) found.push(occurrence(scope.document, start.first, last, start.leaf));
  }
  return found;
};
