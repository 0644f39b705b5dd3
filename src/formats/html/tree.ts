// HTML → a tree, read as a browser reads it. In: HTML with line feeds only. Out: the document, and where elements were
// nested too deeply, if anywhere. Promise: each text node is one stretch of the source; no tree is deeper than MAX_DEPTH,
// which also keeps the parser linear: it looks up through the open elements at most tags.

import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];
export type TextNode = DefaultTreeAdapterMap['textNode'];
type Adapter = TreeAdapter<DefaultTreeAdapterMap>;

export const MAX_DEPTH = 500;

export interface Tree {
  readonly document: DefaultTreeAdapterMap['document'];
  /** Where the first element begins that is nested too deeply. What follows it was not read. */
  readonly tooDeep?: number;
}

const TOO_DEEP = Symbol('too deep');

export function treeOf(html: string): Tree {
  const document = defaultTreeAdapter.createDocument();
  let depth = 0;
  let deepest = 0;
  const treeAdapter: Adapter = {
    ...defaultTreeAdapter,
    createDocument: () => document,
    // One node for each stretch: the parser itself would join what stands apart in the source.
    insertText: (parent, value) =>
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(value)),
    insertTextBefore: (parent, value, next) =>
      defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(value), next),
    onItemPush: (element) => {
      if (++depth <= MAX_DEPTH) return;
      deepest = element.sourceCodeLocation?.startOffset ?? deepest;
      throw TOO_DEEP;
    },
    onItemPop: () => {
      depth--;
    },
  };
  try {
    parse(html, { treeAdapter, sourceCodeLocationInfo: true });
    return { document };
  } catch (error) {
    if (error !== TOO_DEEP) throw error;
    return { document, tooDeep: deepest };
  }
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/**
 * The stretch of text that begins with a node. Neighbours are joined again: the parser parts white space from words, and places the
 * seam after a character reference a sign too early.
 */
export function textRun(
  nodes: readonly Node[],
  first: number,
): { readonly start: number; readonly end: number; readonly next: number } | undefined {
  const place = nodes[first]?.sourceCodeLocation;
  if (!place || !isText(nodes[first]!)) return undefined;
  let { endOffset: end } = place;
  let next = first + 1;
  for (; next < nodes.length && isText(nodes[next]!); next++) {
    const after = nodes[next]!.sourceCodeLocation;
    if (!after || after.startOffset > end || after.endOffset < end) break;
    end = after.endOffset;
  }
  return { start: place.startOffset, end, next };
}

/** All elements of a name, in order. */
export function elementsNamed(root: Node, name: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (isElement(node) && node.tagName === name) found.push(node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return found;
}

/** Where all comments stand. */
export function commentsOf(root: Node): readonly { readonly start: number; readonly end: number }[] {
  const place = root.nodeName === '#comment' ? root.sourceCodeLocation : undefined;
  const own = place ? [{ start: place.startOffset, end: place.endOffset }] : [];
  return [...own, ...childrenOf(root).flatMap(commentsOf)];
}

/** Where the value of an attribute stands, without its quotes. */
export function valuePlace(
  html: string,
  element: Element,
  name: string,
): { readonly start: number; readonly end: number } | undefined {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (place === undefined) return undefined;
  const written = html.slice(place.startOffset, place.endOffset);
  const value = /^[^=]*=\s*/.exec(written)?.[0].length;
  if (value === undefined) return undefined;
  const isQuoted = written[value] === '"' || written[value] === "'";
  const start = place.startOffset + value + (isQuoted ? 1 : 0);
  return { start, end: Math.max(start, place.endOffset - (isQuoted ? 1 : 0)) };
}
