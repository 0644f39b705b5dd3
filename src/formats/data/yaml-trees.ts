// YAML text → trees, one for each of its documents. In: a source. Out: the trees, and a problem for each document that is
// no YAML, with line and column.
// Promise: an alias becomes the very value that its anchor names, never a copy, so that aliases of aliases (a “bomb”)
// cost nothing; time is linear in the text; numbers and the like are kept as they are.

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { identityText, lazyText, through } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
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
  const found = Array.isArray(documents) ? documents : [];
  for (const { errors, contents } of found) {
    const report = (at: number, why: string, wayOut: string) =>
      problems.push(broken(source, at, why, found.length > 1 ? `${wayOut} ${OTHERS}` : wayOut));
    const [error] = errors;
    if (error !== undefined) {
      report(base + error.pos[0], IN_PLAIN_WORDS[error.code] ?? error.message, QUOTES);
      continue;
    }
    // Behind a last `---` there is a document with nothing in it.
    if (contents === null || (isScalar(contents) && contents.value === null)) continue;
    const walk: Walk = { yaml, base, named: new Map(), lost: [] };
    const tree = treeOf(contents, walk);
    if (walk.lost.length === 0) trees.push(tree);
    for (const { name, at } of walk.lost)
      report(at, `the alias *${name} names nothing that stands before it`, ALIAS);
  }
  return { trees, problems };
}

/** One walk through one document, from its beginning to its end, as anchors and aliases want it. */
interface Walk {
  readonly yaml: string;
  /** Where `yaml` begins in its source. */
  readonly base: number;
  /** What anchors name so far. */
  readonly named: Map<string, Tree>;
  /** Aliases that name nothing. */
  readonly lost: { readonly name: string; readonly at: number }[];
}

function treeOf(node: Node | null, walk: Walk): Tree {
  const [from, to] = node?.range ?? [0, 0];
  const span = { start: walk.base + from, end: walk.base + to };
  if (node === null) return { kind: 'other', span, value: null };
  if (isAlias(node)) {
    const found = walk.named.get(node.source);
    if (found === undefined) walk.lost.push({ name: node.source, at: span.start });
    return found ?? { kind: 'other', span, value: null };
  }
  const fields = new Map<string, Tree>();
  const items: Tree[] = [];
  const tree: Tree = isScalar(node)
    ? scalarTree(node, span, walk)
    : isMap(node)
      ? { kind: 'map', span, fields }
      : { kind: 'list', span, items };
  // Before what is inside, which may hold an alias of what is around it.
  if ('anchor' in node && typeof node.anchor === 'string') walk.named.set(node.anchor, tree);
  if (isMap<Node, Node | null>(node)) readFields(node, fields, walk);
  else if (isSeq<Node>(node)) for (const item of node.items) items.push(treeOf(item, walk));
  return tree;
}

/** Fields that `<<` brings in give way to the map's own. */
function readFields({ items }: YAMLMap<Node, Node | null>, fields: Map<string, Tree>, walk: Walk): void {
  const merged: Tree[] = [];
  for (const { key, value } of items) {
    const name = String(scalarOf(treeOf(key, walk)) ?? '');
    const tree = treeOf(value, walk);
    if (name === '<<') merged.push(...(tree.kind === 'list' ? tree.items : [tree]));
    else fields.set(name, tree);
  }
  for (const other of merged)
    if (other.kind === 'map')
      for (const [name, tree] of other.fields) if (!fields.has(name)) fields.set(name, tree);
}

function scalarTree(node: Scalar, span: Span<'source'>, { yaml, base }: Walk): Tree {
  const { value } = node;
  if (typeof value !== 'string') {
    const plain = typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { kind: 'other', span, value: plain };
  }
  const prose = () =>
    lazyText(value.trim().replaceAll(/\r\n?/g, '\n'), () => {
      const [mapped] = textOf(node, yaml);
      return mapped ? through(identityText(yaml, base), mapped) : identityText('', span.start);
    });
  return { kind: 'text', span, words: value, prose };
}

const OTHERS = 'The other documents in it were checked.';
const QUOTES = 'Put texts that hold a colon, a hash or a quote into quotes, or below a “|”.';
const ALIAS = 'Put the text into quotes, if its star is part of it.';

function broken(source: Source, at: number, why: string, hint: string): Problem {
  const reason = why
    .split('\n')[0]!
    .trim()
    .replace(/[.:]+$/, '');
  const message = `${hint.endsWith(OTHERS) ? 'A document in ' : ''}“${source.path}” is not valid YAML: ${reason}.`;
  return { code: 'yaml-broken', message, hint, place: placeAt(source, at) };
}
