// A policy made ready to run: what the compiler makes of packs, and the engine reads. Plain JSON, so that it can be
// compiled when the package is built, and cached.
//
// Program: all that a clean draft needs. Catalogue: the texts, read only when there is something to say.

import type { RegionRole } from './draft.ts';
import { NAME_KINDS } from './facts.ts';
import type { Level } from './finding.ts';
import type { Pattern } from './pattern.ts';
import type { ReportedPack } from './report.ts';

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

/**
 * Which leaf matchers could match in a sentence. Leaves are the matchers of `rules[].matcher` that search for
 * themselves, numbered in the order of a walk (`leaf`); a route is one way to match of a leaf.
 */
export interface RouteIndex {
  /**
   * What a match cannot do without are needs: choices of words or shapes, one of which must be in its sentence. For
   * each word set the numbers of the needs that it meets, parted by blanks; sets parted by `;`.
   */
  readonly needsOfSets: string;
  readonly needsOfShapes: Readonly<Partial<Record<Shape, readonly number[]>>>;
  /**
   * For each need the routes whose rarest need it is, parted by `,`; needs parted by `;`. A route is a leaf, a
   * way to match it (`1 + number`; 0: all ways) and its further needs, parted by blanks: `1 + number` for one that must be
   * met after the rarest, `-1 - number` before it.
   */
  readonly routes: string;
  /** What the matchers are made of, by rule: of those rules only whose parts must stand together. */
  readonly parts: Readonly<Record<number, Parts>>;
  /** Leaves that look at the whole draft, and what they look for: asked once for a draft, whatever its sentences hold. */
  readonly looks: readonly (readonly [leaf: number, look: Look | 'picture'])[];
  /** Leaves with a route that needs nothing: tried in every sentence. */
  readonly always: readonly number[];
  /** Leaves that look up fingerprints: tried in every sentence of a run that has some, and in no other. */
  readonly copies?: readonly number[];
  /** Rules that are judged on every draft, because it is absence that breaks them. */
  readonly rules: readonly number[];
  /** Rules that are judged only on drafts that give a field, and not checked on others (channel) or no matter there (thread). */
  readonly ofFields: { readonly channel: readonly number[]; readonly thread: readonly number[] };
  /** Rules that forbid a field, and the field: judged only on drafts that give it. */
  readonly givenFields?: readonly (readonly [field: string, rule: number])[];
  /** The rule (its number) that each leaf belongs to; -1 where that rule was not chosen. */
  readonly ruleOf: readonly number[];
}

/**
 * A leaf, by its number, or parts: `any` of them, `each` in one sentence, or all somewhere in the draft and reported where
 * the first stands (`apart`).
 */
export type Parts = number | readonly ['any' | 'each' | 'apart', ...Parts[]];

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

/** All words and shared patterns that the rules name. */
export interface Lexicon {
  /** Distinct words, sorted and joined by blanks; groups of words with the same first two letters, parted by `|`. */
  readonly words: string;
  /** For each word, in that order and those groups and parted by `;`, the numbers of the word sets that hold it. A word
   * that also has a prefix or a stem of the lists below gets those sets too, so that one look-up answers. */
  readonly setsOf: string;
  /** Word sets that hold beginnings (`guarant*`, at least three letters) or Porter stems. */
  readonly prefixes: readonly { readonly prefix: string; readonly sets: readonly number[] }[];
  readonly stems: readonly { readonly stem: string; readonly sets: readonly number[] }[];
  /** The set of the words that can begin a written-out quantity. */
  readonly quantityWords: number;
  /** Vocabularies that are more than one word set, by number. */
  readonly vocabularies: readonly { readonly name: string; readonly pattern: Pattern }[];
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

/** What a sentence can hold besides words, noticed while it is cut into tokens. */
export const SHAPES = [
  'number',
  'money',
  'percent',
  'phone',
  'mention',
  'hashtag',
  'cashtag',
  'link',
  'email',
  'emoji',
  'name',
  /** A name of the company's facts begins here. */
  'fact-name',
  'code',
] as const;
export type Shape = (typeof SHAPES)[number];

export type Matcher =
  | {
      readonly kind: 'phrase';
      readonly leaf: number;
      readonly pattern: Pattern;
      readonly text: string;
    }
  | { readonly kind: 'any'; readonly of: readonly Matcher[] }
  | { readonly kind: 'all'; readonly of: readonly Matcher[]; readonly within: 'sentence' | 'draft' }
  | { readonly kind: 'near'; readonly of: readonly Matcher[]; readonly words: number }
  | { readonly kind: 'sequence'; readonly of: readonly Matcher[] }
  | ({ readonly kind: 'regex' } & Expression)
  | ({ readonly kind: 'grammar' } & Expression)
  | { readonly kind: 'link'; readonly leaf: number; readonly hosts: readonly string[] }
  | { readonly kind: 'field'; readonly leaf: number; readonly field: string }
  /** More than the draft's channel allows; `field`: in this field instead of the text. */
  | { readonly kind: 'longer-than'; readonly leaf: number; readonly field?: string }
  | { readonly kind: 'sentence-words'; readonly leaf: number; readonly moreThan: number }
  | { readonly kind: 'writing'; readonly leaf: number; readonly look: Look }
  | {
      readonly kind: 'picture';
      readonly leaf: number;
      readonly look: PictureLook;
      /** alt-longer-than: so many characters. */
      readonly moreThan?: number;
    }
  | { readonly kind: 'copied-from'; readonly leaf: number }
  | {
      readonly kind: 'detect';
      readonly leaf: number;
      readonly what: Detectable;
      /** The set of the words one of which announces it, where no shape does. */
      readonly anchors: number;
    };

/** What `writing:` looks for: how a post is written, whatever its words are. */
export const LOOKS = [
  'fake-letters',
  'stacked-marks',
  'many-emoji',
  'emoji-row',
  'shouting',
  'markup',
  'opening-mention',
  'run-on-hashtag',
  'other-language',
  'foreign-label',
  'stray-english',
  'hidden-signs',
  'stray-signs',
  'inner-path',
] as const;
export type Look = (typeof LOOKS)[number];

/** What `picture:` looks for: nobody has described it yet, its alt text is the name of a file, or is very long. */
export const PICTURE_LOOKS = ['undescribed', 'file-name-alt'] as const;
export type PictureLook = (typeof PICTURE_LOOKS)[number] | 'alt-longer-than';
/** What only a program can tell from what looks like it: by check digits, number plans, the make of a key. */
export const DETECTABLE = [
  'access-key',
  'password',
  'phone-number',
  'personal-email',
  'payment-card',
  'iban',
  'shortened-link',
  'unlisted-shortener',
  'look-alike-link',
  'unencrypted-link',
  'private-parameter',
  'link-credential',
  'inner-address',
  'handle-slip',
] as const;
export type Detectable = (typeof DETECTABLE)[number];

interface Expression {
  readonly leaf: number;
  readonly source: string;
  /** The set of the words one of which announces a match; null: it is tried in every sentence. */
  readonly anchors: number | null;
}

export const CONTEXTS = [
  'future',
  'past',
  'negated',
  'question',
  'quoted',
  'reported',
  'hypothetical',
  'first-person',
  'about-us',
  'about-others',
  'instruction',
] as const;
export type ContextName = (typeof CONTEXTS)[number];

export type Condition =
  | { readonly kind: 'context'; readonly name: ContextName }
  | { readonly kind: 'overlap'; readonly matcher: Matcher }
  | { readonly kind: 'sentence'; readonly matcher: Matcher }
  | { readonly kind: 'draft'; readonly matcher: Matcher }
  | { readonly kind: 'before'; readonly matcher: Matcher; readonly words: number }
  | { readonly kind: 'after'; readonly matcher: Matcher; readonly words: number }
  /** Without values: whatever it says. */
  | { readonly kind: 'meta'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'has' | 'missing'; readonly field: string }
  /** The words stand before or after the place where “more” begins on the draft's channel. */
  | { readonly kind: 'fold'; readonly side: 'before' | 'after' }
  /** Some part of the draft's thread holds it. */
  | { readonly kind: 'thread'; readonly matcher: Matcher }
  /** The draft is one of so many parts of a thread, or more. */
  | { readonly kind: 'parts'; readonly least: number }
  | { readonly kind: 'region'; readonly roles: readonly RegionRole[] };

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
