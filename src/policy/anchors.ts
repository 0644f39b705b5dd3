// Which words or shapes a pattern cannot do without. The rarest such part of a sequence is its anchor: where none of
// these is in a sentence, the pattern cannot match there, and need not be tried.

import type { Pattern, TokenKind } from '../model/pattern.ts';
import type { Anchors, Shape } from '../model/policy.ts';
import type { LexiconBuilder } from './lexicon-builder.ts';

/** Does every match of the pattern hold a figure of some kind? */
export function needsFigure(pattern: Pattern, lexicon: LexiconBuilder): boolean {
  switch (pattern.k) {
    case 'kind':
      return weighKind(pattern.kind, -1)?.anchors.shapes[0] === 'number';
    case 'vocabulary':
      return needsFigure(lexicon.vocabularyPattern(pattern.id), lexicon);
    case 'sequence':
      return pattern.of.some((part) => needsFigure(part, lexicon));
    case 'either':
      return pattern.of.every((option) => needsFigure(option, lexicon));
    case 'as':
    case 'mark':
      return needsFigure(pattern.of, lexicon);
    default:
      return false;
  }
}

/** How often per thousand words a shape occurs in posts, roughly: it loses against any rarer word. */
const SHAPE_FREQUENCY: Readonly<Record<Shape, number>> = {
  number: 25,
  mention: 30,
  hashtag: 25,
  cashtag: 2,
  link: 20,
  email: 0.5,
  emoji: 10,
  name: 80,
};

interface Weighed {
  readonly anchors: Anchors;
  readonly weight: number;
}

/** `quantityWords` is the set of the words that can begin a written-out quantity. */
export function anchorsOf(pattern: Pattern, lexicon: LexiconBuilder, quantityWords: number): Anchors | null {
  return weigh(pattern, lexicon, quantityWords)?.anchors ?? null;
}

/** The place of the rarest part of a sequence; -1 when no part can be an anchor. */
export function rarestPart(
  parts: readonly Pattern[],
  lexicon: LexiconBuilder,
  quantityWords: number,
): number {
  const weights = parts.map(
    (part) => weigh(part, lexicon, quantityWords)?.weight ?? Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...weights);
  return least === Number.POSITIVE_INFINITY ? -1 : weights.indexOf(least);
}

function weigh(pattern: Pattern, lexicon: LexiconBuilder, quantityWords: number): Weighed | null {
  const inner = (part: Pattern) => weigh(part, lexicon, quantityWords);
  switch (pattern.k) {
    case 'set':
      return { anchors: { sets: [pattern.set], shapes: [] }, weight: lexicon.frequency(pattern.set) };
    case 'kind':
      return weighKind(pattern.kind, quantityWords);
    case 'vocabulary':
      return inner(lexicon.vocabularyPattern(pattern.id));
    case 'sequence':
      return rarest(pattern.of.map(inner));
    case 'either':
      return together(pattern.of.map(inner));
    case 'as':
    case 'mark':
      return inner(pattern.of);
    case 'optional':
    case 'gap':
      return null;
  }
}

function rarest(parts: readonly (Weighed | null)[]): Weighed | null {
  let best: Weighed | null = null;
  for (const part of parts) if (part && (!best || part.weight < best.weight)) best = part;
  return best;
}

function together(parts: readonly (Weighed | null)[]): Weighed | null {
  const sets = new Set<number>();
  const shapes = new Set<Shape>();
  let weight = 0;
  for (const part of parts) {
    if (!part) return null;
    for (const set of part.anchors.sets) sets.add(set);
    for (const shape of part.anchors.shapes) shapes.add(shape);
    weight += part.weight;
  }
  return { anchors: { sets: [...sets], shapes: [...shapes] }, weight };
}

function weighKind(kind: TokenKind, quantityWords: number): Weighed | null {
  if (
    kind === 'start' ||
    kind === 'end' ||
    kind === 'colon' ||
    kind === 'comma' ||
    kind === 'question-mark' ||
    kind === 'quote-mark'
  )
    return null;
  if (
    kind === 'mention' ||
    kind === 'hashtag' ||
    kind === 'cashtag' ||
    kind === 'link' ||
    kind === 'email' ||
    kind === 'emoji' ||
    kind === 'name'
  ) {
    return { anchors: { sets: [], shapes: [kind] }, weight: SHAPE_FREQUENCY[kind] };
  }
  return { anchors: { sets: [quantityWords], shapes: ['number'] }, weight: SHAPE_FREQUENCY.number };
}
