// Marks the findings that the guards of a policy cover. Nothing of the guards is read before a draft has a finding that one of
// them could cover.

import type { Guards } from '../model/guards.ts';
import type { Policy, PolicyClause } from '../model/policy.ts';
import type { Checker } from './checker.ts';
import type { Stage } from './stages.ts';

/** `checkerOf` makes the checker that finds protected speech: for the policy of the guards, and those of them in force. */
export function guardStage(
  { clauses, guards }: Policy,
  checkerOf: (policy: Policy, wants: (guard: string) => boolean) => Checker,
): Stage {
  const inForce = new Set(clauses.flatMap(({ id, guard, off }) => (guard && !off ? [id] : [])));
  if (!guards || inForce.size === 0) return (verdict) => verdict;
  let guardable: ReadonlySet<string> | undefined;
  let loaded: ReturnType<typeof load> | undefined;
  const load = async (read: Guards) => {
    const checker = checkerOf(read.policy, (guard) => inForce.has(guard));
    return { ...(await import('./guard.ts')), read, checker };
  };
  return (verdict, document, trace) => {
    if (verdict.findings.length === 0) return verdict;
    const rules = (guardable ??= guardableRules(clauses));
    if (!verdict.findings.some(({ rule }) => rules.has(rule))) return verdict;
    loaded ??= load(guards.read());
    return loaded.then(async ({ protectedIn, guarded, read, checker }) => {
      const speech = await protectedIn(document, read, checker);
      return { ...verdict, findings: guarded(verdict.findings, speech, document, rules, trace) };
    });
  };
}

function guardableRules(clauses: readonly PolicyClause[]): ReadonlySet<string> {
  return new Set(clauses.flatMap(({ id, guarded = [] }) => guarded.map((rule) => `${id}/${rule}`)));
}
