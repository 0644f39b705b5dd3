// The texts of a policy: what reports, `explain` and `list` say of its clauses, and the examples that test its rules.

import type { Level } from './finding.ts';

/** The texts of a policy. */
export interface Catalogue {
  readonly packs: readonly CataloguePack[];
  readonly clauses: readonly CatalogueClause[];
}

export interface CataloguePack {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly about: string;
}

export interface CatalogueClause {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** `guard`: it flags nothing, and keeps other clauses from flagging what it protects. */
  readonly kind: 'do' | 'dont' | 'guard';
  readonly why: string;
  readonly owner: string;
  readonly ask: string;
  readonly source: string;
  readonly level: Level;
  readonly waivable: false | { readonly by: readonly string[]; readonly days: number };
  /** The words that it finds are themselves the secret: hidden where a report ends up in logs, or always. */
  readonly masked?: true | 'always';
  /** What the clause needs that no text can say, as a sentence for people; absent when text decides. */
  readonly needs?: string;
  /** Keys of a facts file that decide on what it finds. */
  readonly decidedBy?: readonly string[];
  readonly rules: readonly CatalogueRule[];
  readonly examples: Examples;
  /** Of a guard only. */
  readonly guard?: CatalogueGuard;
}

export interface CatalogueGuard {
  /** What it covers and what it never covers, and whom it does not protect, as sentences. */
  readonly inWords: readonly string[];
  /** Posts that must have no open finding of any pack. */
  readonly protects: readonly Example[];
  /** Posts that use such words as a cover: `also` names the clauses that must still flag them. */
  readonly flags: readonly Example[];
}

export interface CatalogueRule {
  /** `core-social/headcount/team-size` */
  readonly id: string;
  readonly level: Level;
  /** The rule in words, made from its YAML, for `explain`. */
  readonly inWords: readonly string[];
  readonly message: string;
  /** The message where it is there, and stands in the wrong place. */
  readonly misplaced?: string;
  readonly instead: string;
  readonly fix?: RuleFix;
}

/** Words that the owner of a clause gave, with which what its rule finds is mended. */
export type RuleFix = { readonly onRequest?: true } & (
  | {
      readonly kind: 'insert';
      readonly text: string;
      readonly at: InsertionPoint;
      /** It has to stand before the channel shows “more”. */
      readonly inSight?: true;
      /** The key of the company's facts whose wording is added instead of `text`, where they have one. */
      readonly from?: string;
    }
  /** By the words that were found, in lower case. */
  | { readonly kind: 'replace'; readonly words: Readonly<Record<string, string>> }
  /** What is put where the alt text of a picture should stand, for a person to write it. */
  | { readonly kind: 'alt'; readonly text: string }
);

export const INSERTION_POINTS = ['start', 'after-first-paragraph', 'end'] as const;

export type InsertionPoint = (typeof INSERTION_POINTS)[number];

export interface Examples {
  readonly violates: readonly Example[];
  readonly complies: readonly Example[];
  readonly knownGaps: readonly string[];
  /** What the posts are compared with, of rules that know a document by its fingerprints. */
  readonly documents?: readonly { readonly name?: string; readonly text: string }[];
  /** Batches of posts, as “12 promotion, 3 reply”. */
  readonly batches: { readonly violates: readonly string[]; readonly complies: readonly string[] };
  /** Examples of single conditions: `text` must stay silent because of that condition. */
  readonly conditions: readonly {
    readonly rule: string;
    readonly condition: string;
    readonly text: string;
  }[];
}

export interface Example {
  /** Without the marks. */
  readonly text: string;
  /** What stood between `[[` and `]]`; empty for examples that comply or lack something. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly also: readonly string[];
  readonly rule?: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The other parts of its thread. */
  readonly thread?: readonly string[];
}
