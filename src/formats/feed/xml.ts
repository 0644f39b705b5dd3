// The XML of a feed → its entries. In: the text of a file. Out: for the feed itself and for each item or entry, the fields
// that hold words or say something about the post, with where they stand; and the fault that ended the reading, if any.
// Promise: no entity is expanded; no recursion; what was read before a fault is kept.

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { canonicalNames } from './names.ts';
import type { Written } from './written.ts';

export interface Field extends Written {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Entry {
  readonly start: number;
  readonly end: number;
  readonly fields: readonly Field[];
}

export type Fault =
  | { readonly kind: 'broken'; readonly at: number; readonly what: string }
  | { readonly kind: 'entities'; readonly at: number }
  | { readonly kind: 'no feed'; readonly at: number; readonly root: string };

export interface FeedRead {
  /** Atom says of each text whether it is HTML; in RSS all may be. */
  readonly kind: 'rss' | 'atom';
  readonly head: readonly Field[];
  readonly entries: readonly Entry[];
  readonly fault?: Fault;
}

interface Open {
  readonly name: string;
  /** If this is a field: its name, and where its words begin. */
  readonly field?: { readonly name: string; readonly from: number };
  readonly attributes: Readonly<Record<string, string>>;
  readonly empty: { at: number; name: string }[];
  hasTags: boolean;
}

interface OpenEntry {
  readonly depth: number;
  readonly start: number;
  readonly fields: Field[];
}

const ROOTS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf:RDF', 'RDF']);
const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry']);
/** A `&` that XML does not know would make the parser look for its `;` through all that follows. */
const STRANGE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)/g;

export function readFeedXml(text: string): FeedRead {
  const head: Field[] = [];
  const entries: Entry[] = [];
  const stack: Open[] = [];
  const openFields: Open[] = [];
  let entry: OpenEntry | undefined;
  let fault: Fault | undefined;
  let kind: 'rss' | 'atom' = 'rss';
  const parser = new SaxesParser();
  const nameOf = canonicalNames();
  const stop = (found: Fault): never => {
    fault = found;
    throw STOP;
  };
  const fieldName = (name: string): string | undefined => {
    const first = entry?.depth ?? (kind === 'atom' ? 1 : 2);
    const isOutside = stack.length < first || stack.length > first + 1;
    if (isOutside || (entry === undefined && kind === 'rss' && stack[1]!.name !== 'channel'))
      return undefined;
    const path = stack.length === first ? name : `${stack[first]!.name}/${name}`;
    return FIELDS.has(path) ? path : undefined;
  };
  const opened = (tag: SaxesTagPlain): void => {
    const end = parser.position;
    const name = nameOf(tag);
    if (stack.length === 0) {
      if (!ROOTS.has(name)) stop({ kind: 'no feed', at: text.lastIndexOf('<', end - 1), root: tag.name });
      kind = name === 'feed' ? 'atom' : 'rss';
    }
    for (const open of openFields) {
      open.hasTags = true;
      if (tag.isSelfClosing) open.empty.push({ at: end - 2, name: tag.name });
    }
    const isEntry = entry === undefined && ENTRIES.has(name);
    const field = isEntry ? undefined : fieldName(name);
    const open = { name, attributes: tag.attributes, empty: [], hasTags: false };
    if (field === undefined) stack.push(open);
    else {
      const own = { ...open, field: { name: field, from: end } };
      stack.push(own);
      openFields.push(own);
    }
    if (isEntry) {
      entry = { depth: stack.length, start: text.lastIndexOf('<', end - 1), fields: [] };
      const about = tag.attributes['rdf:about'];
      if (about !== undefined) entry.fields.push(attributeField('rdf:about', about, end));
    }
  };
  const closed = (end: number, isCut: boolean): void => {
    const open = stack.at(-1);
    if (open === undefined) return;
    stack.pop();
    if (open.field !== undefined) {
      openFields.pop();
      const { attributes, empty, hasTags } = open;
      const { name, from: start } = open.field;
      const shut = isCut ? end : text.lastIndexOf('</', end - 1);
      const field = { name, attributes, empty, hasTags, start, end: Math.max(start, shut) };
      (entry === undefined ? head : entry.fields).push(field);
    }
    if (entry !== undefined && stack.length < entry.depth) {
      entries.push({ start: entry.start, end, fields: entry.fields });
      entry = undefined;
    }
  };
  parser.on('opentag', opened);
  parser.on('closetag', () => closed(parser.position, false));
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) stop({ kind: 'entities', at: text.search(/<!ENTITY/i) });
  });
  parser.on('error', ({ message }) => {
    stop({
      kind: 'broken',
      at: Math.max(0, parser.position - 1),
      what: message.replace(/^[\d:]+ |\.$/g, ''),
    });
  });
  try {
    parser.write(text.replaceAll(STRANGE, '+')).close();
  } catch (error) {
    if (error !== STOP) throw error;
    const end = fault?.kind === 'broken' ? Math.min(fault.at + 1, text.length) : 0;
    while (stack.length > 0) closed(end, true);
  }
  const read = { kind, head, entries };
  return fault === undefined ? read : { ...read, fault };
}

const STOP = Symbol('stop');

function attributeField(name: string, value: string, at: number): Field {
  return { name, attributes: { [name]: value }, start: at, end: at, hasTags: false, empty: [] };
}

/** Fields that hold words, or say something about the post; by their path in the entry. */
const FIELDS: ReadonlySet<string> = new Set(
  (
    'title subtitle tagline description summary content content:encoded itunes:title itunes:subtitle itunes:summary ' +
    'media:title media:description media:group/media:title media:group/media:description media:content/media:title ' +
    'media:content/media:description guid id link author author/name dc:creator itunes:author pubDate published updated ' +
    'issued modified dc:date category dc:subject'
  ).split(' '),
);
