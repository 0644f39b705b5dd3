// What a rule found. Findings are marked downstream (status), never deleted.

import type { Span } from '../text/span.ts';
import type { AskedFact, FactUsed } from './facts.ts';

/** `block` must not go out, `review` needs sign-off, `advise` never fails a run. */
export const LEVELS = ['advise', 'review', 'block'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * `open` counts. The others are kept in the report and count for nothing: `unchanged` stands in a sentence that the change
 * under check did not touch, `baseline` was known when checks were adopted, `suppressed` was excused in the file itself,
 * `cleared` is covered by a fact, `guarded` stands in speech that no clause may flag: `by` is the guard, `rights-guard/pay`.
 */
export type Status =
  | { readonly kind: 'open' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'baseline' }
  | { readonly kind: 'suppressed'; readonly reason: string }
  | { readonly kind: 'cleared'; readonly by: FactUsed }
  | { readonly kind: 'guarded'; readonly by: string };

export interface Finding {
  /** `core-social/headcount` */
  readonly clause: string;
  /** `core-social/headcount/team-size` */
  readonly rule: string;
  readonly level: Level;
  readonly status: Status;
  /** Id of the draft, and path of its source. */
  readonly draft: string;
  readonly source: string;
  /** `words`: these words break the clause. `missing`: the draft lacks something; `span` is what made it necessary. */
  readonly kind: 'words' | 'missing';
  readonly span: Span<'source'>;
  /** The words as a reader sees them (no markup), or '' when nothing in particular made it necessary. */
  readonly quote: string;
  /** A fact that the post contradicts. */
  readonly against?: FactUsed;
  /** What is known of the document that the words are from. */
  readonly copied?: Copied;
  /** What only the company can know, asked where no fact decides. */
  readonly question?: string;
  /** The fact that would answer it. */
  readonly asks?: AskedFact;
  /** What `{count}` and `{limit}` stand for in its message. */
  readonly figures?: Figures;
  /** What the draft needs is there, in the wrong place. */
  readonly misplaced?: Misplaced;
  /** What `{detail}` stands for in its message. */
  readonly detail?: string;
}

/** What the draft needs, and where it stands instead: `#ad`, `among five hashtags`. */
export interface Misplaced {
  readonly words: string;
  readonly where: string;
}

/** How much something counts, and how much it may. */
export interface Figures {
  readonly count: number;
  readonly limit: number;
}

/** A passage of a confidential document. */
export interface Copied {
  /** Words that are the same, at least. */
  readonly words: number;
  /** Its name, where the fingerprints tell it. */
  readonly document?: string;
}
