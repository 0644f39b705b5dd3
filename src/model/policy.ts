// A policy made ready to run: what the compiler makes of packs, and the engine reads. Plain JSON, so that it can be
// compiled when the package is built, and cached. Its texts are in catalogue.ts.

import type { Condition } from './condition.ts';
import { NAME_KINDS } from './facts.ts';
import type { Level } from './finding.ts';
import type { Guards } from './guards.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matcher } from './matcher.ts';
import type { ReportedPack } from './report.ts';
import type { RouteIndex } from './routes.ts';

export interface Policy {
  readonly format: 1;
  readonly packs: readonly ReportedPack[];
  readonly clauses: readonly PolicyClause[];
  readonly rules: readonly Rule[];
  /** What a batch of posts must balance: judged over all drafts of a run. */
  readonly balances: readonly Balance[];
  readonly lexicon: Lexicon;
  readonly index: RouteIndex;
  /** What no clause may flag: read when something was found, never for a clean draft. */
  readonly guards?: { readonly read: () => Guards };
}

export interface PolicyClause {
  readonly id: string;
  readonly level: Level;
  /** Of a clause that no rule decides: what it would take to decide it, for people. */
  readonly needs?: string;
  /** Not looked for, because the company's settings say so. */
  readonly off?: true;
  /** How the company's facts decide on what its rules find. */
  readonly facts?: ClauseFacts;
  /** Nobody can allow an exception. */
  readonly firm?: true;
  /** It flags nothing and keeps others from flagging: its rules are in `Policy.guards`. */
  readonly guard?: true;
  /** Names of its rules whose findings a guard may cover. */
  readonly guarded?: readonly string[];
}

/** Which facts clear or sharpen what a clause finds, and what is asked where there is none. */
export interface ClauseFacts {
  /** By metric: the rules whose figure it is, and the words that count all of it and no part. */
  readonly numbers?: Readonly<
    Record<string, { readonly rules: readonly string[]; readonly words: readonly string[] }>
  >;
  /** Kinds of names: all names in the words are of these kinds, or one of them is. */
  readonly clearedBy?: readonly FactGroup[];
  readonly sharpenedBy?: readonly FactGroup[];
  /** The level in a closed window. */
  readonly closedWindow?: Level;
  readonly question?: string;
}

/**
 * `speaker`: who speaks may do so on this clause. `lifted`: the embargo on the names has ended. `public-contact`: the words
 * are an address or a number that may stand in a post. `listed-link`: they are a link to a host of the facts. `crisis-hold`: a
 * hold is on when the draft goes out.
 */
export const FACT_GROUPS = [
  ...NAME_KINDS,
  'announced-product',
  'speaker',
  'lifted',
  'public-contact',
  'listed-link',
  'crisis-hold',
] as const;

export type FactGroup = (typeof FACT_GROUPS)[number];

export interface Balance {
  /** `b2b-policy/reply-ratio/balance` */
  readonly id: string;
  /** Number of the clause in `Policy.clauses`. */
  readonly clause: number;
  readonly level: Level;
  /** The field of front matter or JSON that says what kind of post it is. */
  readonly field: string;
  /** The kinds of which there must be enough, and the kinds they are compared with. */
  readonly of: readonly string[];
  readonly to: readonly string[];
  /** Per cent of both together. */
  readonly atLeast: number;
  /** Posts of either kind from which a batch shows anything. */
  readonly posts: number;
}

export interface Rule {
  /** `core-social/headcount/team-size` */
  readonly id: string;
  /** Number of the clause in `Policy.clauses`. */
  readonly clause: number;
  readonly level: Level;
  readonly polarity: 'forbid' | 'require' | 'limit';
  readonly matcher: Matcher;
  /** require: and limit: only: the first matcher of `when`, whose words make the rule necessary. */
  readonly trigger?: Matcher;
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
  /** require: only: the places in which it must stand, all of them. */
  readonly within?: readonly Place[];
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Clauses, by id, that say the same of the same words better: where one of them does, this rule says nothing. */
  readonly yieldsTo?: readonly string[];
}

/** Where what a rule requires must stand; engine/places.ts says when it does. */
export const PLACES = [
  'start',
  'before-fold',
  'each-part',
  'not-in-hashtag-pile',
  'not-after-links',
  'not-in-alt-text',
] as const;

export type Place = (typeof PLACES)[number];
