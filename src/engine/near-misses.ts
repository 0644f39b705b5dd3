// Rules that had all but one of the kinds of words they need in a sentence: where somebody begins who wonders why a draft was
// let through. Reads the routes of the prefilter from the other end, and takes its time.

import type { Document } from '../language/document.ts';
import { wordLookup, wordsOf } from '../language/lexicon.ts';
import { leafName, leavesOf } from '../matchers/leaves.ts';
import type { Policy } from '../model/policy.ts';
import { SHAPES } from '../model/routes.ts';
import type { Prefilter } from './prefilter.ts';

export interface NearMiss {
  readonly rule: string;
  /** The pattern that came near, as written in the rule. */
  readonly pattern: string;
  /** Words of the draft that it could use. */
  readonly has: readonly string[];
  /** Some of the words one of which it would need besides; `a name` and the like where any would do. */
  readonly lacks: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** The nearest first, one for a rule, `most` at most; `wanted`: rules by number. */
export function nearMisses(
  policy: Policy,
  document: Document,
  prefilter: Prefilter,
  wanted: (rule: number) => boolean,
  most: number,
): readonly NearMiss[] {
  const meetings = meetingsOf(policy);
  const best = new Map<number, Nearness>();
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    const met = metIn(document, sentence, prefilter);
    for (const route of routesOf(policy)) {
      const rule = policy.index.ruleOf[route.leaf]!;
      if (rule < 0 || !wanted(rule)) continue;
      const near = nearness(route, met, document, meetings);
      if (near && near.score > (best.get(rule)?.score ?? 0)) best.set(rule, near);
    }
  }
  return [...best]
    .sort(([a, { score }], [b, { score: other }]) => other - score || a - b)
    .slice(0, most)
    .map(([rule, near]) => told(policy, rule, near, document, meetings));
}

interface Route {
  readonly leaf: number;
  readonly needs: readonly number[];
}

function routesOf({ index }: Policy): readonly Route[] {
  return index.routes.split(';').flatMap((text, rarest) =>
    text === ''
      ? []
      : text.split(',').map((route) => {
          const [leaf, , ...others] = route.split(' ').map(Number);
          return { leaf: leaf!, needs: [rarest, ...others.map((need) => Math.abs(need) - 1)] };
        }),
  );
}

/** By need: the words that meet it, and the shapes. */
type Meetings = readonly { readonly words: readonly string[]; readonly shapes: readonly string[] }[];

function meetingsOf({ index, lexicon }: Policy): Meetings {
  const needsOfSets = index.needsOfSets
    .split(';')
    .map((text) => (text === '' ? [] : text.split(' ').map(Number)));
  const meetings = index.routes.split(';').map(() => ({ words: [] as string[], shapes: [] as string[] }));
  const lookup = wordLookup(lexicon);
  for (const word of wordsOf(lexicon)) {
    const needs = new Set(lookup.setsOf(word).list.flatMap((set) => needsOfSets[set] ?? []));
    for (const need of needs) meetings[need]?.words.push(word);
  }
  for (const shape of SHAPES)
    for (const need of index.needsOfShapes[shape] ?? []) meetings[need]?.shapes.push(shape);
  return meetings;
}

/** By need, the tokens of the sentence that meet it. */
function metIn(
  document: Document,
  sentence: number,
  prefilter: Prefilter,
): ReadonlyMap<number, readonly number[]> {
  const { first, last } = document.sentences[sentence]!;
  const met = new Map<number, number[]>();
  for (let token = first; token <= last; token++)
    for (const need of prefilter.needsAt(document, token)) met.set(need, [...(met.get(need) ?? []), token]);
  return met;
}

interface Nearness {
  readonly route: Route;
  readonly missing: number;
  readonly tokens: readonly number[];
  /** The more, and the less common, the words that are there. */
  readonly score: number;
}

/** What a name, a figure or a word like “to” is worth beside one like “acquire”: every other post has one. */
const COMMON = 0.1;
const EVERYWHERE = new Set(
  'a an and are as at be been but by can do for from had has have i in is it its may no not of on or our so that the they this to up was we were will with would you your'.split(
    ' ',
  ),
);
/** Below this a rule only had what every post has. */
const TELLING = 0.2;

function nearness(
  route: Route,
  met: ReadonlyMap<number, readonly number[]>,
  document: Document,
  meetings: Meetings,
): Nearness | undefined {
  const missing = route.needs.filter((need) => !met.has(need));
  if (missing.length !== 1 || route.needs.length < 2) return undefined;
  const there = route.needs.filter((need) => met.has(need));
  const worth = (need: number) => {
    const { word } = document.tokens[met.get(need)![0]!]!;
    const { words, shapes } = meetings[need]!;
    return shapes.length > 0 || EVERYWHERE.has(word) ? COMMON : 1 / Math.log2(1 + words.length);
  };
  const score = there.reduce((sum, need) => sum + worth(need), 0);
  if (score < TELLING) return undefined;
  return { route, missing: missing[0]!, tokens: there.map((need) => met.get(need)![0]!), score };
}

/** Words that a miss names. */
const NAMED = 5;

function told(
  policy: Policy,
  rule: number,
  { route, missing, tokens }: Nearness,
  document: Document,
  meetings: Meetings,
): NearMiss {
  const { matcher, trigger, id } = policy.rules[rule]!;
  const leaf = leavesOf(trigger ?? matcher).find((one) => one.leaf === route.leaf);
  const { words, shapes } = meetings[missing]!;
  const lacks = [
    ...shapes.map((shape) => (shape === 'fact-name' ? 'a name of the facts file' : `a ${shape}`)),
    ...words,
  ];
  const wordAt = (token: number) =>
    document.text.slice(document.tokens[token]!.start, document.tokens[token]!.end);
  return {
    rule: id,
    pattern: leaf ? leafName(leaf) : '',
    has: [...new Set([...tokens].sort((a, b) => a - b).map(wordAt))],
    lacks: lacks.slice(0, NAMED),
    more: Math.max(0, lacks.length - NAMED),
  };
}
