// Which values of a tree are posts. In: trees, and the paths of --posts. Out: what is read as a post, in the order of the
// source; without paths, what is posts for certain: a list of objects with a text under a name that is known.
// Promise: where more than one list could be meant, none is taken: what is not checked must not look clean.

import { KNOWN } from '../csv-columns.ts';
import { follow, once, type Reached, type Step } from './posts-path.ts';
import { fieldOf, fieldsByKey, type ListTree, type MapTree, type Tree } from './tree.ts';

/** Where a post should be: its text, if it has one, and the object around it. */
export interface Found {
  readonly text: Tree | undefined;
  readonly record: MapTree | undefined;
  /** The object or value itself, to point at. */
  readonly tree: Tree;
}

export function postsAt(roots: readonly Tree[], paths: readonly (readonly Step[])[]): readonly Found[] {
  const found: Found[] = [];
  const missing = new Set<MapTree>();
  for (const steps of paths) {
    for (const reached of follow(roots, steps)) found.push(postOf(reached));
    for (const record of withoutField(roots, steps)) missing.add(record);
  }
  if (found.length === 0) return [];
  for (const { record } of found) if (record) missing.delete(record);
  for (const record of missing) found.push({ text: undefined, record, tree: record });
  return once(found, ({ text, tree }) => text ?? tree).sort((a, b) => a.tree.span.start - b.tree.span.start);
}

/** An object stands for the text in it. */
function postOf({ tree, record }: Reached): Found {
  return tree.kind === 'map' ? recordPost(tree) : { text: tree, record, tree };
}

/** Objects that a path leads to and whose field it then asks for in vain. */
function withoutField(roots: readonly Tree[], steps: readonly Step[]): readonly MapTree[] {
  const last = steps.at(-1)!;
  if (last.kind !== 'name' || steps.length === 1) return [];
  return follow(roots, steps.slice(0, -1)).flatMap(({ tree }) =>
    tree.kind === 'map' && fieldOf(tree, last.name) === undefined ? [tree] : [],
  );
}

/** Of fields that may be the text, the first that is one. */
function recordPost(record: MapTree): Found {
  const fields = fieldsByKey(record);
  const likely = KNOWN.text!.flatMap((name) => fields.get(name) ?? []);
  const text = likely.find((tree) => tree.kind === 'text' && tree.words.trim() !== '') ?? likely[0];
  return { text, record, tree: record };
}

/** The posts of one tree; undefined where it is not certain which they are. */
export function knownPosts(root: Tree): readonly Found[] | undefined {
  const lists: ListTree[] = [];
  const seen = new Set<Tree>();
  const waiting: Tree[] = [root];
  for (let tree = waiting.pop(); tree !== undefined; tree = waiting.pop()) {
    if (seen.has(tree)) continue;
    seen.add(tree);
    if (tree.kind === 'map') waiting.push(...tree.fields.values());
    else if (tree.kind === 'list' && tree.items.some(isPost)) lists.push(tree);
  }
  if (lists.length + (isPost(root) ? 1 : 0) !== 1) return undefined;
  return (lists[0]?.items ?? [root]).map((item) =>
    item.kind === 'map' ? recordPost(item) : { text: item, record: undefined, tree: item },
  );
}

function isPost(tree: Tree): boolean {
  return tree.kind === 'map' && recordPost(tree).text?.kind === 'text';
}
