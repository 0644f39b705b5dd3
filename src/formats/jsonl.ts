// JSON Lines: one object on each line, whose field "text" is the post. In: a source. Out: one draft for each line, and a
// problem for each line that is none. The field "id" is the draft's id; other fields become meta.
// Promise: positions are those in the file, through all escapes; the map back is made when a finding asks for it.

import type { Draft, Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import { lazyText, through } from '../text/mapped-text.ts';
import { type DraftsRead, emptyDraft, textStart } from './format.ts';
import { elementsOf, fieldValue, mapLiteral } from './json-literal.ts';
import { emptyText, type Fields, type Line, noText, notJson, notLines, notObject } from './jsonl-problems.ts';
import { metaKey, metaOf } from './meta.ts';
import { LISTED, listedPicture, pictureInFields } from './pictures.ts';

export function jsonl(source: Source): DraftsRead {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const line of linesOf(source)) {
    const read = readLine(line);
    if ('code' in read) problems.push(read);
    else drafts.push(read);
    if (drafts.length === 0 && problems.length === 1 && isOneValue(source.text)) return notLines(source);
  }
  // A piece of a file may hold blank lines only.
  const nothing = drafts.length + problems.length === 0 && source.from === undefined;
  return nothing ? emptyDraft(source) : { drafts, problems };
}

/** Lines that hold something. They end with a line feed; a carriage return before it is white space to JSON. */
function* linesOf(source: Source): Iterable<Line> {
  const { text } = source;
  let number = source.from?.lines ?? 0;
  for (let start = textStart(text); start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    number++;
    const content = text.slice(start, end);
    if (content.trim() !== '') yield { source, number, start, text: content };
    start = end + 1;
  }
}

function readLine(line: Line): Draft | Problem {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return notJson(line);
  }
  if (!isFields(value)) return notObject(line, value);
  const { text } = value;
  if (typeof text !== 'string') return noText(line, value);
  if (text.trim() === '') return emptyText(line);
  return draftOf(line, value, text);
}

function draftOf(line: Line, fields: Fields, text: string): Draft {
  const { source, start } = line;
  const { id } = fields;
  const meta = metaOf(fields, ['id', 'text']);
  const indent = line.text.length - line.text.trimStart().length;
  return {
    id: idOf(id) ?? `${source.path}#${line.number}`,
    source: source.path,
    span: { start: start + indent, end: start + line.text.trimEnd().length },
    prose: proseOf(line, text),
    regions: [],
    meta,
    ...picturesOf(line, fields, meta),
  };
}

function picturesOf(line: Line, fields: Fields, meta: Draft['meta']): Pick<Draft, 'pictures'> {
  const placeOf = (field: string) => {
    const { start, end } = fieldValue(line.text, field) ?? { start: 0, end: line.text.length };
    return { start: line.start + start, end: line.start + end };
  };
  const list: unknown = fields[LISTED];
  if (!Array.isArray(list))
    return pictureInFields(meta, Object.keys(fields).map(metaKey), (field) =>
      placeOf(Object.keys(fields).find((name) => metaKey(name) === field) ?? field),
    );
  const places = elementsOf(line.text, fieldValue(line.text, LISTED)!);
  const pictures = list.flatMap((item: unknown, n) => {
    const { start, end } = places[n]!;
    if (!isFields(item)) return [];
    const known = new Map(Object.entries(item).map(([name, value]) => [metaKey(name), value]));
    return [listedPicture(known, { start: line.start + start, end: line.start + end })];
  });
  return pictures.length > 0 ? { pictures } : {};
}

function proseOf(line: Line, text: string): Draft['prose'] {
  const prose = withLineFeeds(text);
  return lazyText(prose.text, () => {
    const literal = fieldValue(line.text, 'text') ?? { start: 0, end: 0 };
    const place = { start: line.start + literal.start, end: line.start + literal.end };
    return through(mapLiteral(line.source.text, place), prose);
  });
}

function idOf(id: unknown): string | undefined {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A file of ordinary JSON would otherwise give a problem for each of its lines. */
function isOneValue(text: string): boolean {
  if (!text.trim().includes('\n')) return false;
  try {
    JSON.parse(text.slice(textStart(text)));
    return true;
  } catch {
    return false;
  }
}
