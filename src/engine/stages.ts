// What a verdict goes through when the rules have spoken, one stage after the other: each gives the same findings back, marked,
// or says what could not be decided. What a stage needs is loaded when the first verdict concerns it.

import type { Document } from '../language/document.ts';
import type { Policy } from '../model/policy.ts';
import type { FactsOfRun } from './checker.ts';
import { NEEDS_CHANNEL, type Verdict } from './judge.ts';
import type { Trace } from './trace.ts';

export type Stage = (
  verdict: Verdict,
  document: Document,
  trace: Trace | undefined,
) => Verdict | Promise<Verdict>;

/** At once as long as no stage has to load anything. */
export function through(
  [stage, ...stages]: readonly Stage[],
  verdict: Verdict,
  document: Document,
  trace: Trace | undefined,
): Verdict | Promise<Verdict> {
  if (!stage) return verdict;
  const next = stage(verdict, document, trace);
  return next instanceof Promise
    ? next.then((decided) => through(stages, decided, document, trace))
    : through(stages, next, document, trace);
}

/** Names the clauses that nothing can be said of because the draft does not name its channel. */
export function channelStage(policy: Policy, allows: (rule: number) => boolean): Stage {
  const without = undecidedWithoutChannel(policy, allows);
  return (verdict, { draft }) =>
    without.length === 0 || draft.meta.channel !== undefined
      ? verdict
      : { ...verdict, undecided: together(verdict.undecided, without) };
}

/** Clears, sharpens or asks, by what is public about the company. */
export function factsStage(policy: Policy, { facts, today }: FactsOfRun): Stage {
  const settled = async (verdict: Verdict, document: Document) =>
    (await import('./settle-by-facts.ts')).settledVerdict(verdict, document, policy, facts, today);
  return (verdict, document) => (verdict.findings.length === 0 ? verdict : settled(verdict, document));
}

function undecidedWithoutChannel(policy: Policy, allows: (rule: number) => boolean): Verdict['undecided'] {
  const clauses = policy.index.ofFields.channel.filter(allows).map((rule) => policy.rules[rule]!.clause);
  return [...new Set(clauses)].map((clause) => ({
    clause: policy.clauses[clause]!.id,
    needs: NEEDS_CHANNEL,
  }));
}

/** At the end and in one order, whatever was asked before. */
function together(some: Verdict['undecided'], more: Verdict['undecided']): Verdict['undecided'] {
  const isSaid = ({ clause, needs }: Verdict['undecided'][number]) =>
    needs === NEEDS_CHANNEL && more.some((one) => one.clause === clause);
  return [...some.filter((one) => !isSaid(one)), ...more];
}
