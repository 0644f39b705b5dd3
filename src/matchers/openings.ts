// How a pattern can begin: the words and shapes of its first token, worked out once for each pattern. Most places in a
// sentence are ruled out by them without trying the pattern.

import type { Document } from '../language/document.ts';
import type { WordSets } from '../language/lexicon.ts';
import { shapeBit } from '../language/shapes.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { isFactKind, type Pattern, type TokenKind } from '../model/pattern.ts';
import { SHAPES } from '../model/routes.ts';
import { waysOf } from './ways.ts';

export interface Openings {
  /** The ways to match a pattern, as ways.ts counts them. */
  ways(pattern: Pattern): readonly Pattern[];
  /** How a pattern can begin; null: in any way. */
  of(pattern: Pattern): Opening | null;
  /** Those of a pattern's alternatives (the same list every time) that can begin with this token, in their order. */
  startingAt(options: readonly Pattern[], document: Document, at: number): readonly Pattern[];
}

/** A list of alternatives, and those of them that can begin with a token, by the token's word and shapes. */
interface Choice {
  readonly any: Opening | null;
  readonly byToken: Map<number, readonly Pattern[]>;
}

export interface Opening {
  readonly sets: readonly number[];
  /** Bits of shapes. */
  readonly shapes: number;
  /** Whether a word is in one of the sets, by the word's id: 0 not asked yet, 1 yes, 2 no. Grows with the ids. */
  words: Uint8Array;
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
  const ways = new Map<Pattern, readonly Pattern[]>();
  const choices = new Map<readonly Pattern[], Choice>();
  const allow = (pattern: Pattern, document: Document, at: number): boolean => {
    const opening = of(pattern);
    return !opening || opens(opening, document, at);
  };
  return {
    of,
    startingAt(options, document, at) {
      let choice = choices.get(options);
      if (!choice) choices.set(options, (choice = { any: union(options.map(of)), byToken: new Map() }));
      if (choice.any && !opens(choice.any, document, at)) return NONE;
      const key = document.tokens[at]!.sets.id * SHAPE_BITS + document.shapes[at]!;
      let starting = choice.byToken.get(key);
      if (!starting)
        choice.byToken.set(key, (starting = options.filter((option) => allow(option, document, at))));
      return starting;
    },
    ways(pattern) {
      let all = ways.get(pattern);
      if (!all) ways.set(pattern, (all = waysOf(pattern, (id) => lexicon.vocabularies[id]!.pattern)));
      return all;
    },
  };
}

/** False when no match of a pattern that begins so can begin with this token. */
export function opens(opening: Opening, document: Document, at: number): boolean {
  if (document.shapes[at]! & opening.shapes) return true;
  const word = document.tokens[at]!.sets;
  return word.id !== 0 && (opening.words[word.id] || ask(opening, word)) === YES;
}

const NONE: readonly Pattern[] = [];
/** Most openings of a short run are never asked. */
const NOTHING_ASKED = new Uint8Array(0);
const SHAPE_BITS = 1 << SHAPES.length;
const YES = 1;
const NO = 2;

function ask(opening: Opening, word: WordSets): number {
  if (word.id >= opening.words.length) {
    const longer = new Uint8Array(Math.max(2 * word.id, 128));
    longer.set(opening.words);
    opening.words = longer;
  }
  return (opening.words[word.id] = opening.sets.some((set) => word.has(set)) ? YES : NO);
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
  if (openings.length === 1) return openings[0]!;
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
  return { sets, shapes, words: NOTHING_ASKED };
}

function openingOfKind(kind: TokenKind, quantityWords: number): Opening | null {
  if (
    ['start', 'end', 'colon', 'comma', 'question-mark', 'quote-mark', 'possessive', 'tag-end'].includes(kind)
  )
    return null;
  if (
    kind === 'mention' ||
    kind === 'hashtag' ||
    kind === 'tag-start' ||
    kind === 'cashtag' ||
    kind === 'link' ||
    kind === 'email' ||
    kind === 'emoji' ||
    kind === 'name'
  ) {
    return opening([], shapeBit(kind === 'tag-start' ? 'hashtag' : kind));
  }
  if (isFactKind(kind)) return opening([], shapeBit('fact-name'));
  return opening([quantityWords], shapeBit('number'));
}
