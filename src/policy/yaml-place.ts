// A path into a YAML document in, the stretch of the file that it names out: offsets in UTF-16 code units.

import { type Document, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';

export type YamlPath = readonly (string | number)[];
export type Range = readonly [start: number, end: number];

/** Code units of a text value, half open. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

interface Step {
  readonly key?: unknown;
  readonly value: unknown;
}

/** Undefined when the whole file is meant. */
export function rangeAt(
  doc: Document,
  text: string,
  path: YamlPath,
  what: 'key' | 'value',
  part?: Part,
): Range | undefined {
  const steps = walk(doc, path);
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const missing = steps.length < path.length;
  // A list item has no key, an empty value (`title:`) no place of its own.
  if (what === 'key' || missing) return rangeOf(last.key) ?? rangeOf(last.value);
  const range = rangeOf(last.value) ?? rangeOf(last.key);
  if (range === undefined || part === undefined || !isScalar(last.value)) return range;
  return partOf(last.value.value, range, part, text) ?? range;
}

/** As many steps of the path as the document has. */
function walk(doc: Document, path: YamlPath): readonly Step[] {
  const steps: Step[] = [];
  let node: unknown = doc.contents;
  for (const name of path) {
    const step = child(isAlias(node) ? node.resolve(doc) : node, name);
    if (step === undefined) break;
    steps.push(step);
    node = step.value;
  }
  return steps;
}

function child(node: unknown, name: string | number): Step | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
    return pair && { key: pair.key, value: pair.value };
  }
  const item = isSeq(node) && typeof name === 'number' ? node.items[name] : undefined;
  return item === undefined ? undefined : { value: item };
}

function rangeOf(node: unknown): Range | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}

/** Only where the file spells the text as it is: escapes and folded lines have no simple way back. */
function partOf(value: unknown, [start, end]: Range, part: Part, text: string): Range | undefined {
  if (typeof value !== 'string') return undefined;
  const offset = text.slice(start, end).indexOf(value);
  return offset < 0
    ? undefined
    : [start + offset + part.start, start + offset + Math.max(part.end, part.start + 1)];
}
