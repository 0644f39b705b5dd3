// What a match of a pattern cannot do without. A need is a choice of words or shapes, one of which every match holds;
// a route is one way to match, with its needs. Where a sentence lacks a need of every route, the pattern cannot match
// there and is not tried. Common words rule out nothing, so only the rarest needs of a route are kept.

import { waysOf } from '../matchers/ways.ts';
import type { Pattern, TokenKind } from '../model/pattern.ts';
import type { Shape } from '../model/routes.ts';
import type { LexiconBuilder } from './lexicon-builder.ts';

/** Needs kept for a route: the next ones rule out little that these let pass. */
const NEEDS = 4;
/** A list of more ways than this is one route: any of its words announces it. */
const ROUTES = 300;
/** Occurrences per thousand words from which a need rules out too little to be worth asking. */
const COMMON = 60;

/** How often per thousand words a shape occurs in posts, roughly: it loses against any rarer word. */
const SHAPE_FREQUENCY: Readonly<Record<Shape, number>> = {
  number: 25,
  money: 6,
  percent: 6,
  phone: 2,
  mention: 30,
  hashtag: 25,
  cashtag: 2,
  link: 20,
  email: 0.5,
  emoji: 10,
  name: 80,
  'fact-name': 0.2,
  code: 1,
};

export interface Need {
  /** Numbers of word sets. */
  readonly sets: readonly number[];
  readonly shapes: readonly Shape[];
}

interface Weighed extends Need {
  /** Occurrences per thousand words, roughly. */
  readonly weight: number;
}

/** One way to match: the need that is met least often, and those of the words before and after it. */
export interface Route {
  /** Its number among the ways of the pattern; absent where it stands for all of them. */
  readonly way?: number;
  readonly rarest?: Need;
  readonly before: readonly Need[];
  readonly after: readonly Need[];
}

/** The ways to match a pattern. A way without a rarest need can match anywhere. */
export function routesOf(pattern: Pattern, lexicon: LexiconBuilder, kinds: KindWords): readonly Route[] {
  const ways = waysOf(pattern, (id) => lexicon.vocabularyPattern(id));
  if (ways.length > ROUTES) return [routeOf(needsOf(pattern, lexicon, kinds))];
  return ways.map((way, number) => ({ ...routeOf(needsOf(way, lexicon, kinds)), way: number }));
}

/** `needs` in the order of their words. */
function routeOf(needs: readonly Weighed[]): Route {
  const kept = new Set(rarestOf(needs));
  const [rarest] = kept;
  if (!rarest) return { before: [], after: [] };
  const place = needs.indexOf(rarest);
  const plain = (list: readonly Weighed[]) =>
    list.filter((need) => kept.has(need)).map(({ sets, shapes }) => ({ sets, shapes }));
  return {
    rarest: { sets: rarest.sets, shapes: rarest.shapes },
    before: plain(needs.slice(0, place)),
    after: plain(needs.slice(place + 1)),
  };
}

function rarestOf(needs: readonly Weighed[]): readonly Weighed[] {
  const byWeight = [...needs].sort((a, b) => a.weight - b.weight);
  return byWeight.filter(({ weight }, i) => i === 0 || (i < NEEDS && weight < COMMON));
}

function needsOf(pattern: Pattern, lexicon: LexiconBuilder, kinds: KindWords): readonly Weighed[] {
  const inner = (part: Pattern) => needsOf(part, lexicon, kinds);
  switch (pattern.k) {
    case 'set':
      return [{ sets: [pattern.set], shapes: [], weight: lexicon.frequency(pattern.set) }];
    case 'kind':
      return needsOfKind(pattern.kind, kinds);
    case 'vocabulary':
      return inner(lexicon.vocabularyPattern(pattern.id));
    case 'sequence':
      return pattern.of.flatMap(inner);
    case 'either':
      return oneOf(pattern.of.map((option) => rarestOf(inner(option))[0]));
    case 'as':
    case 'mark':
      return inner(pattern.of);
    case 'optional':
    case 'gap':
      return [];
  }
}

/** A choice holds one of what its options need; nothing can be said where an option needs nothing. */
function oneOf(options: readonly (Weighed | undefined)[]): readonly Weighed[] {
  const sets = new Set<number>();
  const shapes = new Set<Shape>();
  let weight = 0;
  for (const option of options) {
    if (!option) return [];
    for (const set of option.sets) sets.add(set);
    for (const shape of option.shapes) shapes.add(shape);
    weight += option.weight;
  }
  return [{ sets: [...sets], shapes: [...shapes], weight }];
}

/** Sets of the words that figures are written with, by the kind of figure. */
export interface KindWords {
  readonly quantity: number;
  readonly number: number;
  readonly money: number;
  readonly percent: number;
  readonly share: number;
  readonly date: number;
  readonly ordinal: number;
}

/** What language/quantities.ts cannot do without when it reads a figure of this kind. */
function needsOfKind(kind: TokenKind, kinds: KindWords): readonly Weighed[] {
  const need = (sets: readonly number[], ...shapes: readonly Shape[]): readonly Weighed[] => [
    { sets, shapes, weight: Math.max(...shapes.map((shape) => SHAPE_FREQUENCY[shape])) },
  ];
  switch (kind) {
    case 'start':
    case 'end':
    case 'colon':
    case 'comma':
    case 'question-mark':
    case 'quote-mark':
    case 'possessive':
    // No need of its own: its token is that of the word after it, and needs follow one another.
    case 'tag-start':
    case 'tag-end':
      return [];
    case 'mention':
    case 'hashtag':
    case 'cashtag':
    case 'link':
    case 'email':
    case 'emoji':
    case 'name':
    case 'phone':
      return need([], kind);
    case 'year':
    case 'time':
    case 'version':
    case 'ordinal':
      return need([], 'number');
    case 'money':
    case 'percent':
      return need([kinds[kind]], kind);
    case 'share':
      return need([kinds.share], 'percent');
    case 'quarter':
      return need([kinds.ordinal], 'number');
    case 'number':
    case 'date':
      return need([kinds[kind]], 'number');
    case 'quantity':
    case 'multiple':
      return need([kinds.quantity], 'number');
    case 'company':
    case 'product':
    case 'unannounced':
    case 'code-name':
    case 'customer':
    case 'reference-customer':
    case 'private-customer':
    case 'competitor':
    case 'spokesperson':
    case 'embargoed':
      return need([], 'fact-name');
  }
}
