// Speech that no clause may flag: what finds it, how far it reaches, and which clauses and rules it covers, by id.

import type { Policy } from './policy.ts';

/**
 * The guards of a policy, apart from what every draft needs. `policy` finds the speech that they protect, with words and
 * routes of its own; its clauses are the guards.
 */
export interface Guards {
  readonly policy: Policy;
  /** Roles of authors whom a guard does not protect, by its number in `policy.clauses`. */
  readonly notFor: readonly (readonly string[])[];
  /** What the speech that a rule finds does, by the rule's number in `policy.rules`. */
  readonly marks: readonly GuardMark[];
}

export const REACHES = ['words', 'sentence', 'talk', 'draft'] as const;

/** How far protection goes from the words found: to them alone, their sentence, the neighbours that carry on, or all. */
export type Reach = (typeof REACHES)[number];

export interface GuardMark {
  /** `carries`: protects nothing, but a sentence that holds it carries on the talk beside it. */
  readonly reach: Reach | 'carries';
  /** Packs, clauses or rules, by id. */
  readonly covers: 'all' | readonly string[];
  readonly except: readonly string[];
}

/** An id covers what it names and all that is in it: a pack its clauses, a clause its rules. */
export function covers({ covers, except }: GuardMark, rule: string): boolean {
  const isNamed = (id: string) => isIn(rule, id);
  return (covers === 'all' || covers.some(isNamed)) && !except.some(isNamed);
}

function isIn(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}/`);
}
