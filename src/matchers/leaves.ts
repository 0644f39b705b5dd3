// The matchers inside a matcher that search for themselves, and what to call them.

import type { Pattern } from '../model/pattern.ts';
import type { Anchors, Matcher } from '../model/policy.ts';

export interface Leaf {
  readonly leaf: number;
  readonly anchors: Anchors | null;
  readonly pattern?: Pattern;
  /** As written in the rule, for messages. */
  readonly name: string;
}

export function leavesOf(matcher: Matcher): readonly Leaf[] {
  if ('of' in matcher) return matcher.of.flatMap(leavesOf);
  const { leaf, anchors } = matcher;
  if (matcher.kind === 'phrase')
    return [{ leaf, anchors, pattern: matcher.pattern, name: `the pattern “${matcher.text}”` }];
  if (matcher.kind === 'regex' || matcher.kind === 'grammar')
    return [{ leaf, anchors, name: `the ${matcher.kind} “${matcher.source}”` }];
  return [{ leaf, anchors, name: `the matcher “${matcher.kind}”` }];
}
