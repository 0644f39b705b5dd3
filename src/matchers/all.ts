// all: every matcher, in one sentence or anywhere in the draft. The occurrence is that of the first.

import type { Find } from './matcher.ts';

export const find: Find<'all'> = (matcher, scope) => {
  const each = matcher.of.map((part) => scope.search(part));
  if (each.some((found) => found.length === 0)) return [];
  if (matcher.within === 'draft') return each[0]!;
  const { document } = scope;
  const sentences = each.map((found) => new Set(found.map(({ first }) => document.sentenceOf(first))));
  return each[0]!.filter(({ first }) => sentences.every((set) => set.has(document.sentenceOf(first))));
};
