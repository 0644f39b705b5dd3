// The clauses that a facts file speaks of, as it writes them. In: facts. Out: the names. An approval of a clause that is not
// there would cover nothing, and nobody would know why.

import type { Facts } from '../model/facts.ts';

export function clausesOf({ approvals, announcements, spokespeople }: Facts): ReadonlySet<string> {
  return new Set([
    ...approvals.flatMap(({ clauses }) => clauses),
    ...announcements.flatMap(({ clauses }) => clauses),
    ...spokespeople.flatMap(({ speaksOn }) => (speaksOn === 'all' ? [] : speaksOn)),
  ]);
}

/** `headcount` is the clause in every pack that has it. */
export function isNamed(clause: string, names: readonly string[]): boolean {
  return names.some((name) => name === clause || clause.endsWith(`/${name}`));
}
