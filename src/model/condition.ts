// What must hold, or must not, where a rule has matched.

import type { RegionRole } from './draft.ts';
import type { Matcher } from './matcher.ts';

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
