// A policy cut down to some of its packs. Clauses and rules are numbered anew; the lexicon stays as it is.

import type { Policy, Rule } from '../model/policy.ts';
import type { RouteIndex } from '../model/routes.ts';

export function selectPacks(policy: Policy, packs: readonly string[]): Policy {
  if (policy.packs.every(({ id }) => packs.includes(id))) return policy;
  const inPacks = (id: string) => packs.includes(id.slice(0, id.indexOf('/')));
  const clauseNumber = renumber(policy.clauses.map(({ id }) => inPacks(id)));
  const ruleNumber = renumber(policy.rules.map(({ id }) => inPacks(id)));
  return {
    ...policy,
    packs: policy.packs.filter(({ id }) => packs.includes(id)),
    clauses: policy.clauses.filter(({ id }) => inPacks(id)),
    rules: policy.rules
      .filter(({ id }) => inPacks(id))
      .map((rule) => inClause(rule, clauseNumber[rule.clause]!)),
    balances: policy.balances
      .filter(({ id }) => inPacks(id))
      .map((balance) => ({ ...balance, clause: clauseNumber[balance.clause]! })),
    index: selectRoutes(policy.index, ruleNumber),
  };
}

/** The same rule under another number of its clause. Not a copy: what is stored is read when it is first looked at. */
function inClause(rule: Rule, clause: number): Rule {
  return Object.create(rule, { clause: { value: clause, enumerable: true } }) as Rule; // all else is that of `rule`
}

/** New number of each kept entry; -1 for the others. */
function renumber(kept: readonly boolean[]): readonly number[] {
  let next = 0;
  return kept.map((keep) => (keep ? next++ : -1));
}

function selectRoutes(index: RouteIndex, ruleNumber: readonly number[]): RouteIndex {
  const kept = (rules: readonly number[]) =>
    rules.flatMap((rule) => (ruleNumber[rule] === -1 ? [] : [ruleNumber[rule]!]));
  const ruleOf = index.ruleOf.map((rule) => ruleNumber[rule] ?? -1);
  return {
    ...index,
    parts: Object.fromEntries(
      Object.entries(index.parts).flatMap(([rule, parts]) => {
        const number = ruleNumber[Number(rule)] ?? -1;
        return number < 0 ? [] : [[number, parts]];
      }),
    ),
    looks: index.looks.filter(([leaf]) => ruleOf[leaf] !== -1),
    targets: index.targets.filter((leaf) => ruleOf[leaf] !== -1),
    always: index.always.filter((leaf) => ruleOf[leaf] !== -1),
    rules: kept(index.rules),
    ofFields: { channel: kept(index.ofFields.channel), thread: kept(index.ofFields.thread) },
    ...(index.givenFields
      ? {
          givenFields: index.givenFields.flatMap(([field, rule]) =>
            kept([rule]).map((to) => [field, to] as const),
          ),
        }
      : {}),
    ruleOf,
  };
}
