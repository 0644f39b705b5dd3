// The routes of all rules, laid out for look-up by word: from a word to the needs it meets, from a need to the routes
// that it announces. Texts, because a short run reads few of them and should pay for no more.

import { type LeafMatcher, leavesOf } from '../matchers/leaves.ts';
import { partsOf } from '../matchers/parts.ts';
import { looksAtTargets } from '../matchers/targets.ts';
import type { Condition } from '../model/condition.ts';
import type { Matcher } from '../model/matcher.ts';
import type { Rule } from '../model/policy.ts';
import { type Parts, type RouteIndex, SHAPES, type Shape } from '../model/routes.ts';
import type { PatternCompiler } from './compile-pattern.ts';
import { ANNOUNCED } from './detectable.ts';
import { type Need, type Route, routesOf } from './needs.ts';

export function routeIndex(
  rules: readonly Rule[],
  ruleOf: readonly number[],
  patterns: PatternCompiler,
): RouteIndex {
  const needs = numbered();
  const announced = new Map<number, string[]>();
  const always: number[] = [];
  const looks: RouteIndex['looks'][number][] = [];
  const targets: number[] = [];
  const copies: number[] = [];
  const onAbsence: number[] = [];
  const ofFields: { readonly channel: number[]; readonly thread: number[] } = { channel: [], thread: [] };
  const givenFields: (readonly [string, number])[] = [];
  const parts: Record<number, Parts> = {};
  rules.forEach((rule, number) => {
    const searched = rule.polarity === 'forbid' || rule.atMost !== undefined ? rule.matcher : rule.trigger;
    if (rule.polarity === 'forbid' && rule.matcher.kind === 'field')
      return void givenFields.push([rule.matcher.field, number]);
    const field = fieldOf(rule, searched);
    if (field) return void ofFields[field].push(number);
    if (!searched) return void onAbsence.push(number);
    const made = partsOf(searched);
    if (standsTogether(made)) parts[number] = made;
    for (const leaf of leavesOf(searched)) {
      if (leaf.kind === 'writing') looks.push([leaf.leaf, leaf.look]);
      if (leaf.kind === 'picture') looks.push([leaf.leaf, 'picture']);
      if (looksAtTargets(leaf)) targets.push(leaf.leaf);
      if (leaf.kind === 'copied-from') {
        copies.push(leaf.leaf);
        continue;
      }
      for (const route of routesOfLeaf(leaf, patterns)) {
        if (!route.rarest) always.push(leaf.leaf);
        else {
          const rarest = needs.numberOf(route.rarest);
          const before = route.before.map((need) => -1 - needs.numberOf(need));
          const after = route.after.map((need) => 1 + needs.numberOf(need));
          const text = [leaf.leaf, 1 + (route.way ?? -1), ...before, ...after].join(' ');
          announced.set(rarest, [...(announced.get(rarest) ?? []), text]);
        }
      }
    }
  });
  return {
    ...needs.layOut(),
    routes: needs.all.map((_, number) => (announced.get(number) ?? []).join(',')).join(';'),
    parts,
    looks,
    targets,
    always: [...new Set(always)],
    ...(copies.length > 0 ? { copies } : {}),
    rules: onAbsence,
    ofFields,
    ...(givenFields.length > 0 ? { givenFields } : {}),
    ruleOf,
  };
}

/** The field without which a rule has nothing to say. */
function fieldOf(rule: Rule, searched: Matcher | undefined): 'channel' | 'thread' | undefined {
  if (searched?.kind === 'longer-than') return 'channel';
  if (!searched && rule.within?.includes('before-fold')) return 'channel';
  const ofThread = (condition: Condition) =>
    condition.kind === 'thread' ||
    condition.kind === 'parts' ||
    (condition.kind === 'has' && condition.field === 'thread');
  return rule.when.some(ofThread) ? 'thread' : undefined;
}

/** Where any part alone is enough, a hit of its leaf says all. */
function standsTogether(parts: Parts): boolean {
  if (typeof parts === 'number') return false;
  const [kind, ...inner] = parts;
  return kind !== 'any' || inner.some(standsTogether);
}

function routesOfLeaf(leaf: LeafMatcher, patterns: PatternCompiler): readonly Route[] {
  const alone = (need?: Need): readonly Route[] => [{ ...(need && { rarest: need }), before: [], after: [] }];
  switch (leaf.kind) {
    case 'phrase':
      return routesOf(leaf.pattern, patterns.lexicon, patterns.kindWords);
    case 'regex':
    case 'grammar':
      return leaf.anchors === null ? alone() : alone({ sets: [leaf.anchors], shapes: [] });
    case 'link':
      return alone({ sets: [], shapes: ['link'] });
    case 'writing':
    case 'picture':
      return [];
    case 'detect':
      return alone({ sets: [leaf.anchors], shapes: ANNOUNCED[leaf.what].shapes });
    default:
      return alone();
  }
}

/** Needs by number; the same need has the same number wherever it is met. */
function numbered() {
  const numbers = new Map<string, number>();
  const all: Need[] = [];
  return {
    all,
    numberOf(need: Need): number {
      const key = JSON.stringify(need);
      const known = numbers.get(key) ?? all.push(need) - 1;
      numbers.set(key, known);
      return known;
    },
    layOut(): Pick<RouteIndex, 'needsOfSets' | 'needsOfShapes'> {
      const bySet: number[][] = [];
      const byShape: Partial<Record<Shape, number[]>> = {};
      all.forEach(({ sets, shapes }, number) => {
        for (const set of sets) (bySet[set] ??= []).push(number);
        for (const shape of SHAPES) if (shapes.includes(shape)) (byShape[shape] ??= []).push(number);
      });
      const needsOfSets = Array.from(bySet, (list) => list?.join(' ') ?? '').join(';');
      return { needsOfSets, needsOfShapes: byShape };
    },
  };
}
