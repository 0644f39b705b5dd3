// The text of a policycheck.facts.yaml and one more fact in, the text with it out, and the line it stands in. Promise: what
// was there stays byte for byte, comments and order too; what comes out says what it said before and this fact, or there
// is nothing: then a person has to add the line.

import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';

export type Section = 'announcements' | 'customers' | 'numbers' | 'products';
type Plain = string | number | boolean | readonly string[];

/** `customers: { Orrin Foods: { referenceable: false } }`; announcements have no names. */
export interface NewFact {
  readonly section: Section;
  readonly name?: string;
  readonly value: Readonly<Record<string, Plain>>;
}

export interface Edited {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

interface Insertion {
  readonly at: number;
  readonly words: string;
}

export function withFact(text: string, fact: NewFact): Edited | undefined {
  const document = parseDocument(text, { stringKeys: true, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const insertions = insertionsFor(text, document, fact);
  if (insertions.length === 0) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const pieces = insertions.map((one) => ({ ...one, words: one.words.replaceAll('\n', end) }));
  const written = pieces.reduceRight(
    (before, { at, words }) => before.slice(0, at) + words + before.slice(at),
    text,
  );
  const last = pieces.at(-1)!;
  const shift = pieces.slice(0, -1).reduce((sum, { words }) => sum + words.length, 0);
  // Of several lines the last but its end is the fact.
  const upTo = written.slice(0, last.at + shift + last.words.replace(/[\r\n]+$/, '').length);
  return saysBoth(document, written, fact) ? { text: written, line: upTo.split('\n').length } : undefined;
}

/** The fact on one line, as a person would add it. */
export function factLine({ section, name, value }: NewFact): string {
  return `${section}: ${name === undefined ? `[${flow(value)}]` : `{ ${entry(name, value)} }`}`;
}

function insertionsFor(text: string, document: Document, fact: NewFact): readonly Insertion[] {
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return atEnd(text, document, fact);
  if (!isMap(root)) return [];
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === fact.section);
  if (!pair) return root.flow ? intoFlow(root, factLine(fact)) : atEnd(text, document, fact);
  if (isEmpty(pair.value)) return afterKey(text, pair, fact);
  return fact.name === undefined
    ? intoList(text, pair.value, flow(fact.value))
    : intoMap(text, pair.value, fact.name, fact.value);
}

function intoMap(text: string, map: unknown, name: string, value: NewFact['value']): readonly Insertion[] {
  if (!isMap(map)) return [];
  const known = map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  if (known) return again(text, known.value, flow(value));
  if (map.flow) return intoFlow(map, entry(name, value));
  const first = startOf(map.items[0]?.key);
  const last = map.items.at(-1);
  return first === undefined ? [] : below(text, endOf(last?.value ?? last?.key), first, entry(name, value));
}

/** A second figure of one metric makes a list of the two. */
function again(text: string, value: unknown, written: string): readonly Insertion[] {
  if (isSeq(value)) return intoList(text, value, written);
  if (!isMap(value) || !value.range) return [];
  const [start, end] = value.range;
  if (!value.flow) return asItems(text, start, end, written);
  return [
    { at: start, words: '[' },
    { at: end, words: `, ${written}]` },
  ];
}

/** Lines of keys become an item: a dash before the first, and as much before the others. */
function asItems(text: string, start: number, end: number, written: string): readonly Insertion[] {
  const others = [...text.slice(start, end).matchAll(/\n(?=[^\r\n])/g)].map(({ index }) => start + index + 1);
  return [
    { at: start, words: '- ' },
    ...others.filter((at) => at < end).map((at) => ({ at, words: '  ' })),
    ...below(text, end, start, `- ${written}`),
  ];
}

function intoList(text: string, list: unknown, written: string): readonly Insertion[] {
  if (!isSeq(list)) return [];
  if (list.flow) return intoFlow(list, written);
  const dash = list.range?.[0];
  return dash === undefined ? [] : below(text, endOf(list.items.at(-1)), dash, `- ${written}`);
}

function intoFlow(
  { items, range }: { readonly items: readonly unknown[]; readonly range?: Node['range'] },
  written: string,
): readonly Insertion[] {
  if (!range) return [];
  const last = items.at(-1);
  if (last === undefined)
    return [{ at: range[0] + 1, words: range[1] - range[0] === 2 ? written : ` ${written}` }];
  const end = endOf(isPair(last) ? (last.value ?? last.key) : last);
  return end === undefined ? [] : [{ at: end, words: `, ${written}` }];
}

/** On a line of its own, under the last and as deep as the first. */
function below(text: string, end: number | undefined, first: number, written: string): readonly Insertion[] {
  if (end === undefined) return [];
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
  if (!/^ *$/.test(indent)) return [];
  return [ownLine(text, end, `${indent}${written}`)];
}

/** `at` is in or behind the line after which it comes. */
function ownLine(text: string, at: number, words: string): Insertion {
  if (text[at - 1] === '\n') return { at, words: `${words}\n` };
  const newline = text.indexOf('\n', at);
  if (newline < 0) return { at: text.length, words: `\n${words}\n` };
  return { at: newline + 1, words: `${words}\n` };
}

/** `customers:` with nothing behind it. */
function afterKey(text: string, { key }: Pair, { name, value }: NewFact): readonly Insertion[] {
  const end = endOf(key);
  if (end === undefined) return [];
  return [ownLine(text, end, name === undefined ? `  - ${flow(value)}` : `  ${entry(name, value)}`)];
}

function atEnd(text: string, document: Document, { section, name, value }: NewFact): readonly Insertion[] {
  if (document.range && document.range[2] < text.length) return [];
  const item = name === undefined ? `- ${flow(value)}` : entry(name, value);
  const gap = text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return [{ at: text.length, words: `${gap}${section}:\n  ${item}\n` }];
}

/** What can be read back: all that was there, and the fact. */
function saysBoth(before: Document, written: string, { section, name, value }: NewFact): boolean {
  const after = parseDocument(written, { stringKeys: true, logLevel: 'silent' });
  if (after.errors.length > 0) return false;
  const root = { ...((before.toJS() as Record<string, unknown> | null) ?? {}) }; // a map, or nothing: seen above
  if (name === undefined) root[section] = [...((root[section] as readonly unknown[] | null) ?? []), value];
  else {
    const items = { ...((root[section] as Record<string, unknown> | null) ?? {}) };
    const known = Object.hasOwn(items, name) ? items[name] : undefined;
    items[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
    root[section] = items;
  }
  return JSON.stringify(sorted(after.toJS())) === JSON.stringify(sorted(root));
}

/** Keys in one order, so that two values can be compared as texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}

function entry(name: string, value: NewFact['value']): string {
  return `${scalar(name)}: ${flow(value)}`;
}

function flow(value: NewFact['value']): string {
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${plain(one)}`);
  return `{ ${pairs.join(', ')} }`;
}

function plain(value: Plain): string {
  if (typeof value === 'object') return `[${value.map(scalar).join(', ')}]`;
  return typeof value === 'string' ? scalar(value) : String(value);
}

const BARE = /^(?:\p{L}[\p{L}\p{N} ./_-]*|\d{4}-\d{2}-\d{2}|\d[\d.]*%)$/u;
const ELSE = /^(?:true|false|null|yes|no|on|off|y|n)$|[ .-]$/i;

/** In quotes, unless every program reads it as this text. */
function scalar(text: string): string {
  return BARE.test(text) && !ELSE.test(text) ? text : JSON.stringify(text);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || (isScalar(value) && value.value === null && value.source === '')
  );
}

function isPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | undefined)?.range?.[0];
}

function endOf(node: unknown): number | undefined {
  return (node as Node | undefined)?.range?.[1];
}
