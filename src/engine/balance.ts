// What only a batch of posts can show: whether, among all posts of a run, enough are of one kind (replies) beside those
// of another (promotions). In: drafts, one by one. Out: a finding on the last post that tips the balance, or nothing
// where too few posts say what they are.

import type { Draft, Source } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Balance, Policy } from '../model/policy.ts';

export interface Batch {
  add(draft: Draft, source: Source): void;
  /** `decided`: ids of the clauses that the batch was large enough to decide. */
  verdict(): { readonly findings: readonly BatchFinding[]; readonly decided: ReadonlySet<string> };
}

export interface BatchFinding {
  readonly finding: Finding;
  /** The source that the finding stands in. */
  readonly source: Source;
}

export function createBatch(policy: Policy, wanted: (clause: string) => boolean): Batch {
  const tallies = policy.balances
    .map((balance) => new Tally(policy.clauses[balance.clause]!.id, balance))
    .filter(({ clause }) => wanted(clause));
  return {
    add: (draft, source) => {
      for (const tally of tallies) tally.add(draft, source);
    },
    verdict: () => ({
      findings: tallies.flatMap((tally) => tally.finding() ?? []),
      decided: new Set(tallies.filter((tally) => tally.isDecided).map(({ clause }) => clause)),
    }),
  };
}

/** A class because counts and the place of the finding grow with each draft. */
class Tally {
  readonly clause: string;
  private readonly balance: Balance;
  private wantedPosts = 0;
  private otherPosts = 0;
  private last: { readonly draft: Draft; readonly source: Source } | undefined;

  constructor(clause: string, balance: Balance) {
    this.clause = clause;
    this.balance = balance;
  }

  get isDecided(): boolean {
    return this.wantedPosts + this.otherPosts >= this.balance.posts;
  }

  add(draft: Draft, source: Source): void {
    const { field, of, to } = this.balance;
    const kinds = [draft.meta[field] ?? []].flat().map((kind) => String(kind).toLowerCase());
    if (kinds.some((kind) => of.includes(kind))) this.wantedPosts++;
    else if (kinds.some((kind) => to.includes(kind))) {
      this.otherPosts++;
      this.last = { draft, source };
    }
  }

  finding(): BatchFinding | undefined {
    const all = this.wantedPosts + this.otherPosts;
    if (!this.isDecided || !this.last || this.wantedPosts * 100 >= this.balance.atLeast * all)
      return undefined;
    const { draft, source } = this.last;
    return {
      source,
      finding: {
        clause: this.clause,
        rule: this.balance.id,
        level: this.balance.level,
        status: { kind: 'open' },
        draft: draft.id,
        source: draft.source,
        kind: 'missing',
        span: draft.span,
        quote: '',
      },
    };
  }
}
