// JSON text → tree. In: a text, and where valid JSON begins in it. Out: the tree of the first value there, with places.
// Promise: one pass and no recursion, so that no depth of brackets is too deep; of fields with the same name the last one
// counts, as in JSON.parse. A text that JSON.parse refuses must not come here.

import { withLineFeeds } from '../../text/line-ends.ts';
import { lazyText, through } from '../../text/mapped-text.ts';
import { mapLiteral, skipWhite, stringEnd, stringValue } from '../json-literal.ts';
import type { TextTree, Tree } from './tree.ts';

/** A list or an object that is not closed yet. */
interface Frame {
  readonly kind: 'map' | 'list';
  readonly start: number;
  readonly fields: Map<string, Tree>;
  readonly items: Tree[];
  /** Name of the field whose value comes next. */
  name: string | undefined;
}

export function jsonTree(text: string, start: number): Tree {
  const outermost = frame('list', start);
  const frames = [outermost];
  for (let at = skipWhite(text, start); outermost.items.length === 0; at = skipWhite(text, at)) {
    const around = frames.at(-1)!;
    const sign = text[at];
    if (sign === ',') at++;
    else if (sign === '}' || sign === ']') {
      at++;
      frames.pop();
      put(frames.at(-1)!, closed(around, at));
    } else if (around.kind === 'map' && around.name === undefined) {
      const end = stringEnd(text, at);
      around.name = stringValue(text.slice(at, end));
      at = skipWhite(text, end) + 1;
    } else if (sign === '{' || sign === '[') frames.push(frame(sign === '{' ? 'map' : 'list', at++));
    else {
      const end = sign === '"' ? stringEnd(text, at) : wordEnd(text, at);
      put(around, sign === '"' ? textTree(text, at, end) : other(text, at, end));
      at = end;
    }
  }
  return outermost.items[0]!;
}

function frame(kind: Frame['kind'], start: number): Frame {
  return { kind, start, fields: new Map(), items: [], name: undefined };
}

function put(around: Frame, value: Tree): void {
  if (around.kind === 'list') around.items.push(value);
  else around.fields.set(around.name!, value);
  around.name = undefined;
}

function closed({ kind, start, fields, items }: Frame, end: number): Tree {
  return kind === 'map' ? { kind, span: { start, end }, fields } : { kind, span: { start, end }, items };
}

/** The end of a number, or of true, false, null. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !',]}; \t\r\n'.includes(text[at]!)) at++;
  return at;
}

function other(text: string, start: number, end: number): Tree {
  const value = JSON.parse(text.slice(start, end)) as number | boolean | null;
  return { kind: 'other', span: { start, end }, value };
}

function textTree(text: string, start: number, end: number): TextTree {
  const words = stringValue(text.slice(start, end));
  const prose = () => {
    const fed = withLineFeeds(words);
    return lazyText(fed.text, () => through(mapLiteral(text, { start, end }), fed));
  };
  return { kind: 'text', span: { start, end }, words, prose };
}
