// How a pattern can begin: the words and shapes of its first token, worked out once for each pattern. Most places in a
// sentence are ruled out by them without trying the pattern.

import type { Pattern, TokenKind } from '../model/pattern.ts';
import type { Lexicon, Shape } from '../model/policy.ts';

export interface Opening {
  readonly sets: readonly number[];
  readonly shapes: readonly Shape[];
}

export interface Openings {
  /** Null when the pattern can begin with anything, or with nothing. */
  of(pattern: Pattern): Opening | null;
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
        return { sets: [pattern.set], shapes: [] };
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
  return { of };
}

function openingOfSequence(parts: readonly Pattern[], of: (pattern: Pattern) => Opening | null): Opening | null {
  const openings: (Opening | null)[] = [];
  for (const part of parts) {
    if (part.k !== 'optional') return union([...openings, of(part)]);
    openings.push(of(part.of));
  }
  return null;
}

function union(openings: readonly (Opening | null)[]): Opening | null {
  const sets = new Set<number>();
  const shapes = new Set<Shape>();
  for (const opening of openings) {
    if (!opening) return null;
    for (const set of opening.sets) sets.add(set);
    for (const shape of opening.shapes) shapes.add(shape);
  }
  return { sets: [...sets], shapes: [...shapes] };
}

function openingOfKind(kind: TokenKind, quantityWords: number): Opening | null {
  if (['start', 'end', 'colon', 'comma', 'question-mark', 'quote-mark'].includes(kind)) return null;
  if (kind === 'mention' || kind === 'hashtag' || kind === 'cashtag' || kind === 'link' || kind === 'email' || kind === 'emoji' || kind === 'name') {
    return { sets: [], shapes: [kind] };
  }
  return { sets: [quantityWords], shapes: ['number'] };
}
