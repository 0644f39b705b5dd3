// What a rule of a guard covers of other packs: their clauses and rules, by id.

import type { GuardMark } from './policy.ts';

/** An id covers what it names and all that is in it: a pack its clauses, a clause its rules. */
export function covers({ covers, except }: GuardMark, rule: string): boolean {
  const isNamed = (id: string) => isIn(rule, id);
  return (covers === 'all' || covers.some(isNamed)) && !except.some(isNamed);
}

function isIn(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}/`);
}
