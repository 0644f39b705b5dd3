// JSON Feed. In: a source that is one JSON object. Out: a draft for the feed's own title and description, if it has words
// there, and one for each item; its id, authors, date and tags become meta.
// Promise: every word leads back to its place in the file, through the escapes of JSON and the HTML in them; an item that
// cannot be read is a problem with its place, and all else is checked.

import type { Draft, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { lazyText } from '../../text/mapped-text.ts';
import { type DraftsRead, emptyDraft, textStart } from '../format.ts';
import { jsonFault } from '../json-fault.ts';
import { elementsOf, fieldValue, mapLiteral, type Stretch } from '../json-literal.ts';
import { metaOf } from '../meta.ts';
import { placeAt } from '../place.ts';
import { type Part, postOf } from './post.ts';
import { tooDeep } from './problems.ts';

const VERSION = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\b/;

/** Whether a JSON text says of itself that it is a feed. Broken JSON does, when the mark is anywhere in it. */
export function isJsonFeed(text: string): boolean {
  if (!VERSION.test(text)) return false;
  const value = parsed(text);
  return (
    value === undefined ||
    (isFields(value) && typeof value.version === 'string' && /jsonfeed\.org\/version/.test(value.version))
  );
}

type Fields = Readonly<Record<string, unknown>>;

interface Place {
  readonly source: Source;
  /** Where it stands in the source. */
  readonly place: Stretch;
  readonly fields: Fields;
}

export function jsonFeed(source: Source): DraftsRead {
  if (source.text.trim() === '') return emptyDraft(source);
  const start = textStart(source.text);
  const text = source.text.slice(start);
  const value = parsed(text);
  if (value === undefined) return { drafts: [], problems: [broken(source, text, start)] };
  if (!isFields(value) || !Array.isArray(value.items)) return { drafts: [], problems: [noItems(source)] };
  const items: readonly unknown[] = value.items;
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const add = (object: Place, id: string, names: Names): void => {
    const { tooDeep: deep, prose, regions } = postOf(partsOf(object, names));
    if (deep !== undefined) problems.push(tooDeep(source, id, deep));
    if (prose.text === '') return;
    const { place: span, fields } = object;
    drafts.push({
      id,
      source: source.path,
      span,
      prose,
      regions,
      meta: names === HEAD ? {} : metaFrom(fields),
    });
  };
  add({ source, place: { start, end: source.text.length }, fields: value }, source.path, HEAD);
  const list = fieldValue(text, 'items') ?? { start: 0, end: 0 };
  elementsOf(text, list).forEach((stretch, i) => {
    const fields = items[i];
    const place = { start: start + stretch.start, end: start + stretch.end };
    const before = drafts.length + problems.length;
    if (isFields(fields)) add({ source, place, fields }, idOf(fields) ?? `${source.path}#${i + 1}`, ITEM);
    if (drafts.length + problems.length === before) problems.push(wordless(source, i + 1, place.start));
  });
  if (items.length === 0) problems.push(noItems(source));
  return { drafts, problems };
}

type Names = Readonly<Record<string, Part['kind']>>;
const HEAD: Names = { title: 'plain', description: 'plain' };
const ITEM: Names = { title: 'plain', summary: 'plain', content_html: 'html', content_text: 'plain' };

function partsOf({ source, place, fields }: Place, names: Names): readonly Part[] {
  return Object.entries(names).flatMap(([name, kind]): readonly Part[] => {
    const value = fields[name];
    if (typeof value !== 'string') return [];
    const text = lazyText(value, () => {
      const found = fieldValue(source.text.slice(place.start, place.end), name) ?? { start: 0, end: 0 };
      return mapLiteral(source.text, { start: place.start + found.start, end: place.start + found.end });
    });
    return [name === 'title' ? { kind, text, role: 'heading' } : { kind, text }];
  });
}

function metaFrom({ author, authors, date_published, date_modified, tags, ...rest }: Fields): Draft['meta'] {
  const people = (Array.isArray(authors) ? authors : [author]).flatMap((one) =>
    isFields(one) && typeof one.name === 'string' ? [one.name] : [],
  );
  return {
    ...metaOf(rest, ['id', 'url', ...Object.keys(ITEM)]),
    ...(people.length > 0 ? { author: people.length === 1 ? people[0]! : people } : {}),
    ...metaOf({ date: date_published ?? date_modified, categories: tags }),
  };
}

function idOf({ id, url }: Fields): string | undefined {
  const found = typeof id === 'string' || typeof id === 'number' ? String(id) : url;
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.slice(textStart(text)));
  } catch {
    return undefined;
  }
}

function broken(source: Source, text: string, start: number): Problem {
  const { at, expected } = jsonFault(text) ?? { at: 0, expected: 'JSON' };
  const wanted = expected.replace(/^nothing more.*/, 'nothing more');
  return {
    code: 'json-broken',
    message: `“${source.path}” is not valid JSON: here should stand ${wanted}.`,
    hint: 'Nothing of it was checked.',
    place: placeAt(source, start + at),
  };
}

function noItems(source: Source): Problem {
  return {
    code: 'draft-empty',
    message: `“${source.path}” is a JSON Feed without items: there is no post to check.`,
    hint: 'Posts stand in a list with the name "items".',
    place: { path: source.path },
  };
}

function wordless(source: Source, number: number, at: number): Problem {
  return {
    code: 'draft-empty',
    message: `Item ${number} of “${source.path}” has no title and no text: there is nothing to check.`,
    hint: 'Of an item, "title", "summary", "content_html" and "content_text" are read.',
    place: placeAt(source, at),
  };
}
