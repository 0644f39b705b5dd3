// YAML text → trees, one for each of its documents. In: a source. Out: the trees, and a problem for each document that is
// no YAML, with line and column.
// Promise: an alias becomes the very value that its anchor names, never a copy, so that aliases of aliases (a “bomb”)
// cost nothing; time is linear in the text; numbers and the like are kept as they are.

import { isAlias, isMap, isScalar, type Node, type ParsedNode, parseAllDocuments, type Scalar } from 'yaml';
import type { Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { identityText, lazyText, through } from '../../text/mapped-text.ts';
import { textStart } from '../format.ts';
import { textOf } from '../front-matter-fields.ts';
import { IN_PLAIN_WORDS } from '../front-matter-yaml.ts';
import { placeAt } from '../place.ts';
import { scalarOf, type Tree } from './tree.ts';

export interface YamlRead {
  readonly trees: readonly Tree[];
  readonly problems: readonly Problem[];
}

export function yamlTrees(source: Source): YamlRead {
  const base = textStart(source.text);
  const yaml = source.text.slice(base);
  const trees: Tree[] = [];
  const problems: Problem[] = [];
  const documents = parseAllDocuments<ParsedNode>(yaml, { prettyErrors: false, logLevel: 'error' });
  // An empty stream is an array with a flag.
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors;
    const others = documents.length > 1;
    if (error)
      problems.push(broken(source, base + error.pos[0], IN_PLAIN_WORDS[error.code] ?? error.message, others));
    // Behind a last `---` there is a document with nothing in it.
    else if (
      document.contents !== null &&
      !(isScalar(document.contents) && document.contents.value === null)
    ) {
      const walk = treeWalk(yaml, base);
      const tree = walk.treeOf(document.contents);
      if (walk.lost.length === 0) trees.push(tree);
      for (const { name, at } of walk.lost)
        problems.push(
          broken(source, at, `the alias *${name} names nothing that stands before it`, others, ALIAS),
        );
    }
  }
  return { trees, problems };
}

interface Lost {
  readonly name: string;
  readonly at: number;
}

/** `base`: where `yaml` begins in its source. */
function treeWalk(
  yaml: string,
  base: number,
): { readonly treeOf: (node: Node) => Tree; readonly lost: Lost[] } {
  const named = new Map<string, Tree>();
  const lost: Lost[] = [];
  const treeOf = (node: Node | null): Tree => {
    const [from, to] = node?.range ?? [0, 0];
    const span = { start: base + from, end: base + to };
    if (isAlias(node)) {
      const found = named.get(node.source);
      if (found === undefined) lost.push({ name: node.source, at: span.start });
      return found ?? { kind: 'other', span, value: null };
    }
    const keep = <Kept extends Tree>(tree: Kept): Kept => {
      // Before what is inside, which may hold an alias of what is around it.
      if (node && 'anchor' in node && typeof node.anchor === 'string') named.set(node.anchor, tree);
      return tree;
    };
    if (node === null) return { kind: 'other', span, value: null };
    if (isScalar(node)) return keep(scalarTree(node, span.start, span.end));
    if (!isMap(node)) {
      const items: Tree[] = [];
      const list = keep({ kind: 'list', span, items });
      for (const item of 'items' in node ? (node.items as readonly Node[]) : []) items.push(treeOf(item));
      return list;
    }
    const fields = new Map<string, Tree>();
    const map = keep({ kind: 'map', span, fields });
    const merged: Tree[] = [];
    for (const { key, value } of node.items as readonly {
      readonly key: Node;
      readonly value: Node | null;
    }[]) {
      const name = String(scalarOf(treeOf(key)) ?? '');
      const tree = treeOf(value);
      if (name === '<<') merged.push(...(tree.kind === 'list' ? tree.items : [tree]));
      else fields.set(name, tree);
    }
    for (const other of merged)
      if (other.kind === 'map')
        for (const [name, tree] of other.fields) if (!fields.has(name)) fields.set(name, tree);
    return map;
  };
  const scalarTree = (node: Scalar, start: number, end: number): Tree => {
    const { value } = node;
    const span = { start, end };
    if (typeof value !== 'string') {
      const plain = typeof value === 'number' || typeof value === 'boolean' ? value : null;
      return { kind: 'other', span, value: plain };
    }
    const prose = () => {
      const words = value.trim().replaceAll(/\r\n?/g, '\n');
      return lazyText(words, () => {
        const [mapped] = textOf(node, yaml);
        return mapped ? through(identityText(yaml, base), mapped) : identityText('', start);
      });
    };
    return { kind: 'text', span, words: value, prose };
  };
  return { treeOf, lost };
}

const QUOTES = 'Put texts that hold a colon, a hash or a quote into quotes, or below a “|”.';
const ALIAS = 'Put the text into quotes, if its star is part of it.';

function broken(source: Source, at: number, why: string, others: boolean, wayOut = QUOTES): Problem {
  const reason = why
    .split('\n')[0]!
    .trim()
    .replace(/[.:]+$/, '');
  const what = others ? 'A document in' : '';
  const message = `${what} “${source.path}” is not valid YAML: ${reason}.`.trim();
  const rest = others ? ' The other documents in it were checked.' : '';
  const hint = `${wayOut}${rest}`;
  return { code: 'yaml-broken', message, hint, place: placeAt(source, at) };
}
