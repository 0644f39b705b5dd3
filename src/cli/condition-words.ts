// A compiled condition in words, for `why`. In: a condition. Out: what it asks, as its YAML says it.

import { leavesOf } from '../matchers/leaves.ts';
import type { Condition } from '../model/policy.ts';

export function conditionInWords(condition: Condition): string {
  switch (condition.kind) {
    case 'context':
      return condition.name;
    case 'meta':
      return `${condition.field} is ${condition.values.join(' or ')}`;
    case 'has':
    case 'missing':
      return `${condition.kind} ${condition.field}`;
    case 'region':
      return `in ${condition.roles.join(' or ')}`;
    case 'before':
    case 'after':
      return `${condition.kind} (${condition.words} words): ${patterns(condition)}`;
    default:
      return `${condition.kind}: ${patterns(condition)}`;
  }
}

function patterns({ matcher }: Extract<Condition, { matcher: unknown }>): string {
  return leavesOf(matcher)
    .map(({ name }) => name)
    .join(' or ');
}
