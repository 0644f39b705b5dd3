// What a matcher is made of, without its patterns: enough to tell in which sentences it may match when it is known where
// its leaves may. Small, because it is kept for every rule whose parts must stand together (model/policy.ts).

import type { Matcher } from '../model/matcher.ts';
import type { Parts } from '../model/routes.ts';

export function partsOf(matcher: Matcher): Parts {
  if ('leaf' in matcher) return matcher.leaf;
  const parts = matcher.of.map(partsOf);
  if (matcher.kind === 'any') return ['any', ...parts];
  const apart = matcher.kind === 'sequence' || (matcher.kind === 'all' && matcher.within === 'draft');
  return [apart ? 'apart' : 'each', ...parts];
}

/**
 * Sentences, ascending, in which the matcher may find something. What stands apart is reported where its first part
 * stands, and needs the others somewhere in the draft.
 */
export function sentencesOfParts(
  parts: Parts,
  sentencesFor: (leaf: number) => readonly number[],
): readonly number[] {
  if (typeof parts === 'number') return sentencesFor(parts);
  const [kind, ...inner] = parts;
  const lists = inner.map((part) => sentencesOfParts(part, sentencesFor));
  if (kind === 'any') return [...new Set(lists.flat())].sort((a, b) => a - b);
  if (lists.some(({ length }) => length === 0)) return [];
  const [first = [], ...others] = lists;
  return kind === 'apart' ? first : first.filter((one) => others.every((list) => list.includes(one)));
}
