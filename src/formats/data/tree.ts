// JSON and YAML as one kind of tree, in which every value knows its place. In: a value of the tree. Out: what fields it
// has, and what it says as plain data. A YAML alias is the very value that it stands for, so that a tree may have
// branches that join, or even a circle: whoever walks it must not count on an end.

import type { MappedText } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
import { metaKey } from '../meta.ts';

export type Tree = MapTree | ListTree | TextTree | OtherTree;

export interface MapTree {
  readonly kind: 'map';
  readonly span: Span<'source'>;
  /** Each name once, with the value that counts. */
  readonly fields: ReadonlyMap<string, Tree>;
}

export interface ListTree {
  readonly kind: 'list';
  readonly span: Span<'source'>;
  readonly items: readonly Tree[];
}

export interface TextTree {
  readonly kind: 'text';
  readonly span: Span<'source'>;
  readonly words: string;
  /** Its words with line feeds only, and the way back through quotes and escapes. */
  readonly prose: () => MappedText;
}

export interface OtherTree {
  readonly kind: 'other';
  readonly span: Span<'source'>;
  readonly value: number | boolean | null;
}

/** The field of this name; `fullText`, `full_text` and `Full text` are one name. */
export function fieldOf(tree: Tree, name: string): Tree | undefined {
  if (tree.kind !== 'map') return undefined;
  const exact = tree.fields.get(name);
  if (exact !== undefined) return exact;
  const key = metaKey(name);
  for (const [other, value] of tree.fields) if (metaKey(other) === key) return value;
  return undefined;
}

/** The fields by their names as draft fields are named; of two that are one name, the first counts. */
export function fieldsByKey(map: MapTree): ReadonlyMap<string, Tree> {
  const fields = new Map<string, Tree>();
  for (const [name, value] of map.fields) {
    const key = metaKey(name);
    if (!fields.has(key)) fields.set(key, value);
  }
  return fields;
}

/** Scalars and lists of scalars as plain data; what is nested deeper is left out. */
export function plainFields(map: MapTree): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...map.fields].map(([name, value]) => [
      name,
      value.kind === 'list' ? value.items.map(scalarOf) : scalarOf(value),
    ]),
  );
}

export function scalarOf(tree: Tree): string | number | boolean | null | undefined {
  return tree.kind === 'text' ? tree.words : tree.kind === 'other' ? tree.value : undefined;
}
