// The matchers inside a matcher that search for themselves, and what to call them.

import type { Matcher } from '../model/matcher.ts';

export type LeafMatcher = Extract<Matcher, { readonly leaf: number }>;

export function leavesOf(matcher: Matcher): readonly LeafMatcher[] {
  return 'of' in matcher ? matcher.of.flatMap(leavesOf) : [matcher];
}

/** As written in the rule, for messages. */
export function leafName(leaf: LeafMatcher): string {
  if (leaf.kind === 'phrase') return `the pattern “${leaf.text}”`;
  if (leaf.kind === 'regex' || leaf.kind === 'grammar') return `the ${leaf.kind} “${leaf.source}”`;
  if (leaf.kind === 'writing') return `the look “${leaf.look}”`;
  if (leaf.kind === 'picture') return `the look at pictures “${leaf.look}”`;
  if (leaf.kind === 'detect') return `the detector of “${leaf.what}”`;
  return `the matcher “${leaf.kind}”`;
}
