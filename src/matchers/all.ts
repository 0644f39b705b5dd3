// all: every matcher, in one sentence or anywhere in the draft. The occurrence is that of the first.

import { type Find, mayMatch, together } from './matcher.ts';

export const find: Find<'all'> = (matcher, scope) => {
  if (matcher.within === 'draft') {
    const [head, ...rest] = matcher.of;
    if (!mayMatch(matcher, scope) || !rest.every((part) => scope.search(part).length > 0)) return [];
    return scope.search(head!);
  }
  const each = together(matcher.of, scope);
  if (!each) return [];
  const last = new Set(each.at(-1)!.map(({ first }) => scope.document.sentenceOf(first)));
  return each[0]!.filter(({ first }) => last.has(scope.document.sentenceOf(first)));
};
