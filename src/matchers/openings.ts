// How a pattern can begin: the words and shapes of its first token, worked out once for each pattern. Most places in a
// sentence are ruled out by them without trying the pattern.

import type { Document } from '../language/document.ts';
import type { WordSets } from '../language/lexicon.ts';
import { shapeBit } from '../language/shapes.ts';
import type { Pattern, TokenKind } from '../model/pattern.ts';
import type { Lexicon } from '../model/policy.ts';

export interface Openings {
  /** False when no match of the pattern can begin with this token. */
  allow(pattern: Pattern, document: Document, at: number): boolean;
  /**
   * False when tokens `from` to `last` cannot hold a match: the parts of a sequence must each find a token to begin
   * with, one after another.
   */
  possible(pattern: Pattern, document: Document, from: number, last: number): boolean;
}

interface Opening {
  readonly sets: readonly number[];
  /** Bits of shapes. */
  readonly shapes: number;
  /** Whether a word is in one of the sets, by the word's id: 0 not asked yet, 1 yes, 2 no. */
  readonly words: Uint8Array;
}

/** `quantityWords` is the number of the set of words that can begin a written-out quantity. */
export function openingsOf(lexicon: Lexicon, quantityWords: number): Openings {
  const known = new Map<Pattern, Opening | null>();
  const of = (pattern: Pattern): Opening | null => {
    let opening = known.get(pattern);
    if (opening === undefined) known.set(pattern, (opening = work(pattern)));
    return opening;
  };
  const work = (pattern: Pattern): Opening | null => {
    switch (pattern.k) {
      case 'set':
        return opening([pattern.set], 0);
      case 'kind':
        return openingOfKind(pattern.kind, quantityWords);
      case 'vocabulary':
        return of(lexicon.vocabularies[pattern.id]!.pattern);
      case 'sequence':
        return openingOfSequence(pattern.of, of);
      case 'either':
        return union(pattern.of.map(of));
      case 'as':
      case 'mark':
        return of(pattern.of);
      case 'optional':
      case 'gap':
        return null;
    }
  };
  const plans = new Map<Pattern, readonly Way[]>();
  const planOf = (pattern: Pattern) => {
    let plan = plans.get(pattern);
    if (!plan) plans.set(pattern, (plan = waysOf(pattern, lexicon, of)));
    return plan;
  };
  return {
    allow(pattern, document, at) {
      const opening = of(pattern);
      return !opening || opens(opening, document, at);
    },
    possible: (pattern, document, from, last) =>
      worthAsking(planOf(pattern)) ? planOf(pattern).some((way) => inOrder(way, document, from, last)) : true,
  };
}

/** One alternative: the openings of the parts that a match must have, in order, and the rarest of them. */
interface Way {
  readonly parts: readonly Opening[];
  readonly rarest: Opening | undefined;
}

function waysOf(
  pattern: Pattern,
  lexicon: Lexicon,
  of: (pattern: Pattern) => Opening | null,
): readonly Way[] {
  if (pattern.k === 'either') return pattern.of.flatMap((option) => waysOf(option, lexicon, of));
  if (pattern.k === 'vocabulary') return waysOf(lexicon.vocabularies[pattern.id]!.pattern, lexicon, of);
  if (pattern.k !== 'sequence') return [{ parts: [of(pattern) ?? []].flat(), rarest: undefined }];
  const rarest = pattern.rare === undefined ? null : of(pattern.of[pattern.rare]!);
  return [{ parts: pattern.of.flatMap((part) => of(part) ?? []), rarest: rarest ?? undefined }];
}

/** A list of many phrases is tried as quickly as it is asked about. */
function worthAsking(ways: readonly Way[]): boolean {
  return ways.length <= 8;
}

function inOrder({ parts, rarest }: Way, document: Document, from: number, last: number): boolean {
  if (rarest && !holdsOne(rarest, document, from, last)) return false;
  let at = from;
  for (const opening of parts) {
    while (at <= last && !opens(opening, document, at)) at++;
    if (at > last) return false;
    at++;
  }
  return true;
}

function holdsOne(opening: Opening, document: Document, from: number, last: number): boolean {
  for (let at = from; at <= last; at++) if (opens(opening, document, at)) return true;
  return false;
}

function opens(opening: Opening, document: Document, at: number): boolean {
  if (document.shapes[at]! & opening.shapes) return true;
  const id = document.wordIds[at]!;
  // Past the end of the table, nothing is remembered: typed arrays ignore such writes.
  return id !== 0 && (opening.words[id] || (opening.words[id] = holds(opening, document.sets[at]!))) === YES;
}

const YES = 1;
const NO = 2;

function holds(opening: Opening, word: WordSets): number {
  return opening.sets.some((set) => word.has(set)) ? YES : NO;
}

function openingOfSequence(
  parts: readonly Pattern[],
  of: (pattern: Pattern) => Opening | null,
): Opening | null {
  const openings: (Opening | null)[] = [];
  for (const part of parts) {
    if (part.k !== 'optional') return union([...openings, of(part)]);
    openings.push(of(part.of));
  }
  return null;
}

function union(openings: readonly (Opening | null)[]): Opening | null {
  const sets = new Set<number>();
  let shapes = 0;
  for (const opening of openings) {
    if (!opening) return null;
    for (const set of opening.sets) sets.add(set);
    shapes |= opening.shapes;
  }
  return opening([...sets], shapes);
}

function opening(sets: readonly number[], shapes: number): Opening {
  return { sets, shapes, words: new Uint8Array(REMEMBERED) };
}

/** Word ids that an opening remembers; the shipped packs know some 5,000 words. */
const REMEMBERED = 8192;

function openingOfKind(kind: TokenKind, quantityWords: number): Opening | null {
  if (['start', 'end', 'colon', 'comma', 'question-mark', 'quote-mark'].includes(kind)) return null;
  if (
    kind === 'mention' ||
    kind === 'hashtag' ||
    kind === 'cashtag' ||
    kind === 'link' ||
    kind === 'email' ||
    kind === 'emoji' ||
    kind === 'name'
  ) {
    return opening([], shapeBit(kind));
  }
  return opening([quantityWords], shapeBit('number'));
}
