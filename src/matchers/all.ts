// all: every matcher, in one sentence or anywhere in the draft. The occurrence is that of the first. Where one finds
// nothing the next are not asked, so that what costs most can stand last.

import { type Find, mayMatch, type Occurrence } from './matcher.ts';

export const find: Find<'all'> = (matcher, scope) => {
  if (!mayMatch(matcher, scope)) return [];
  const each: (readonly Occurrence[])[] = [];
  for (const part of matcher.of) {
    const found = scope.search(part);
    if (found.length === 0) return [];
    each.push(found);
  }
  if (matcher.within === 'draft') return each[0]!;
  const { document } = scope;
  const sentences = each.map((found) => new Set(found.map(({ first }) => document.sentenceOf(first))));
  return each[0]!.filter(({ first }) => sentences.every((set) => set.has(document.sentenceOf(first))));
};
