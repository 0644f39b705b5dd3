// The small language of --posts: `items[].text`. Names are parted by `.`; `*` is any name; `[]` is each of a list, `[3]`
// the fourth; a name that holds such signs stands in double quotes. In: a path as typed, trees. Out: what it leads to.
// Promise: each place in a tree is come to once, however many aliases lead there, so that no path takes longer than
// the tree is large.

import { fieldOf, type MapTree, type Tree } from './tree.ts';

export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'each' }
  | { readonly kind: 'nth'; readonly n: number };

/** A value, and the object around it, whose other fields say who posts it and when. */
export interface Reached {
  readonly tree: Tree;
  readonly record: MapTree | undefined;
}

const STEP = /(\.?)(?:"((?:[^"\\]|\\.)*)"|([^.[\]"]+))|\[(\d{0,9})\]/y;

/** Undefined where it is no path. */
export function readPath(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  const pattern = new RegExp(STEP);
  const words = path.trim().replace(/^\$\.?/, '');
  while (pattern.lastIndex < words.length) {
    const isFirst = pattern.lastIndex === 0;
    const match = pattern.exec(words);
    if (match === null) return undefined;
    const [, dot, quoted, plain, n] = match;
    if (n === '') steps.push({ kind: 'each' });
    else if (n !== undefined) steps.push({ kind: 'nth', n: Number(n) });
    else if ((dot === '') !== isFirst) return undefined;
    else if (quoted === undefined && plain!.trim() === '*') steps.push({ kind: 'any' });
    else steps.push({ kind: 'name', name: quoted?.replaceAll(/\\(.)/g, '$1') ?? plain!.trim() });
  }
  return steps.length === 0 ? undefined : steps;
}

/** A name as a path writes it. */
export function nameInPath(name: string): string {
  return /^[^.[\]"*\s](?:[^.[\]"]*[^.[\]"\s])?$/.test(name) ? name : `"${name.replaceAll(/["\\]/g, '\\$&')}"`;
}

export function follow(roots: readonly Tree[], steps: readonly Step[]): readonly Reached[] {
  let reached: readonly Reached[] = roots.map((tree) => ({ tree, record: undefined }));
  for (const step of steps)
    reached = once(
      reached.flatMap((one) => inside(one, step)),
      valueIn,
    );
  // The name of a list means what is in it.
  return once(
    reached.flatMap(({ tree, record }) =>
      tree.kind === 'list' ? tree.items.map((item) => ({ tree: item, record })) : [{ tree, record }],
    ),
    valueIn,
  );
}

const valueIn = ({ tree }: Reached): Tree => tree;

function inside({ tree, record }: Reached, step: Step): readonly Reached[] {
  switch (step.kind) {
    case 'name': {
      const field = fieldOf(tree, step.name);
      return field === undefined ? [] : [{ tree: field, record: tree as MapTree }];
    }
    case 'any':
      return tree.kind === 'map'
        ? [...tree.fields.values()].map((field) => ({ tree: field, record: tree }))
        : [];
    case 'each':
      return tree.kind === 'list' ? tree.items.map((item) => ({ tree: item, record })) : [];
    case 'nth': {
      const item = tree.kind === 'list' ? tree.items[step.n] : undefined;
      return item === undefined ? [] : [{ tree: item, record }];
    }
  }
}

/** Each value in each object once. */
export function once<One extends { readonly record: MapTree | undefined }>(
  all: readonly One[],
  valueIn: (one: One) => Tree,
): One[] {
  const seen = new Map<Tree, Set<MapTree | undefined>>();
  return all.filter((one) => {
    const value = valueIn(one);
    const records = seen.get(value) ?? new Set();
    if (records.has(one.record)) return false;
    seen.set(value, records.add(one.record));
    return true;
  });
}
