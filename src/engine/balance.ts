// What only a batch of posts can show: whether, among all posts of a run, enough are of one kind (replies) beside those
// of another (promotions). In: the drafts of each source, counted apart, so that sources can be checked in any order and
// remembered. Out: a finding on the last post of the other kind, or nothing where too few posts say what they are.

import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Balance, Policy } from '../model/policy.ts';

/** What the drafts of one source add to one balance. `F`: a finding, before or after it got its place. */
export interface Count<F> {
  readonly wanted: number;
  readonly others: number;
  /** What is to be said if the balance tips: it stands on the last of the others. */
  readonly last?: F;
}

export interface Balances {
  /** One count for each balance, in the order of the policy. */
  counts(drafts: readonly Draft[]): readonly Count<Finding>[];
  /** `counts` of all sources, in order; `decided`: ids of the clauses that the batch was large enough to decide. */
  verdict<F>(counts: readonly (readonly Count<F>[])[]): {
    readonly findings: readonly { readonly source: number; readonly finding: F }[];
    readonly decided: ReadonlySet<string>;
  };
}

export function createBalances(policy: Policy, wanted: (clause: string) => boolean): Balances {
  const idOf = ({ clause }: Balance): string => policy.clauses[clause]!.id;
  const balances = policy.balances.filter((balance) => wanted(idOf(balance)));
  return {
    counts: (drafts) => balances.map((balance) => countOf(balance, idOf(balance), drafts)),
    verdict(counts) {
      const sums = balances.map((balance, i) => ({
        balance,
        ...sumOf(counts.map((ofSource) => ofSource[i]!)),
      }));
      const decided = sums.filter(({ balance, all }) => all >= balance.posts);
      return {
        findings: decided.flatMap(({ balance, wanted: enough, all, last }) =>
          last && enough * 100 < balance.atLeast * all ? [last] : [],
        ),
        decided: new Set(decided.map(({ balance }) => idOf(balance))),
      };
    },
  };
}

function countOf(balance: Balance, clause: string, drafts: readonly Draft[]): Count<Finding> {
  let wanted = 0;
  let others = 0;
  let last: Draft | undefined;
  for (const draft of drafts) {
    const kinds = [draft.meta[balance.field] ?? []].flat().map((kind) => String(kind).toLowerCase());
    if (kinds.some((kind) => balance.of.includes(kind))) wanted++;
    else if (kinds.some((kind) => balance.to.includes(kind))) {
      others++;
      last = draft;
    }
  }
  return { wanted, others, ...(last ? { last: findingOn(last, balance, clause) } : {}) };
}

function sumOf<F>(counts: readonly Count<F>[]) {
  let wanted = 0;
  let all = 0;
  let last: { readonly source: number; readonly finding: F } | undefined;
  for (const [source, count] of counts.entries()) {
    wanted += count.wanted;
    all += count.wanted + count.others;
    if (count.last !== undefined) last = { source, finding: count.last };
  }
  return { wanted, all, last };
}

function findingOn(draft: Draft, balance: Balance, clause: string): Finding {
  return {
    clause,
    rule: balance.id,
    level: balance.level,
    status: { kind: 'open' },
    draft: draft.id,
    source: draft.source,
    kind: 'missing',
    span: draft.span,
    quote: '',
  };
}
