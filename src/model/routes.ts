// Where each part of a rule could match at all, laid out for look-up by the words of a sentence.

import type { Look } from './matcher.ts';

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
  /**
   * Leaves that look at the whole draft, and what they look for: asked once for a draft, whatever its sentences hold. `target`:
   * those that look also where links lead.
   */
  readonly looks: readonly (readonly [leaf: number, look: Look | 'picture'])[];
  /** Leaves that look also at the addresses to which links lead. */
  readonly targets: readonly number[];
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
