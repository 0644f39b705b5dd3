// JSON Lines: one object on each line, whose field "text" is the post. In: a source. Out: one draft for each line, and a
// problem for each line that is none. The field "id" is the draft's id; other fields become meta.
// Promise: positions are those in the file, through all escapes; the map back is made when a finding asks for it.

import type { Draft, Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import { lazyText, through } from '../text/mapped-text.ts';
import { nearest } from '../text/nearest.ts';
import { type DraftsRead, emptyDraft, textStart } from './format.ts';
import { jsonFault } from './json-fault.ts';
import { fieldValue, mapLiteral, type Stretch } from './json-literal.ts';
import { metaOf } from './meta.ts';
import { placeInLine } from './place.ts';

interface Line {
  readonly source: Source;
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

export function jsonl(source: Source): DraftsRead {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const line of linesOf(source)) {
    const read = readLine(line);
    if ('code' in read) problems.push(read);
    else drafts.push(read);
    if (drafts.length === 0 && problems.length === 1 && isOneValue(source.text)) return notLines(source);
  }
  return drafts.length + problems.length === 0 ? emptyDraft(source) : { drafts, problems };
}

/** Lines that hold something. They end with a line feed; a carriage return before it is white space to JSON. */
function* linesOf(source: Source): Iterable<Line> {
  const { text } = source;
  let number = 0;
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
  const indent = line.text.length - line.text.trimStart().length;
  return {
    id: idOf(id) ?? `${source.path}#${line.number}`,
    source: source.path,
    span: { start: start + indent, end: start + line.text.trimEnd().length },
    prose: proseOf(line, text),
    regions: [],
    meta: metaOf(fields, ['id', 'text']),
  };
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

function notJson(line: Line): Problem {
  const fault = jsonFault(line.text) ?? { at: 0, expected: 'JSON' };
  const place = placeOf(line, { start: fault.at, end: fault.at + 1 });
  const message = `Line ${line.number} of "${line.source.path}" is not valid JSON: at column ${place.column} should stand ${fault.expected}.`;
  return { code: 'json-broken', message, hint: 'The other lines were checked.', place };
}

function notObject(line: Line, value: unknown): Problem {
  const message = `Line ${line.number} of "${line.source.path}" is ${nameOf(value)}, not an object with a "text".`;
  return { code: 'json-not-object', message, hint: 'Write {"text": "…"}.', place: placeOf(line, all(line)) };
}

function noText(line: Line, fields: Fields): Problem {
  const where = `Line ${line.number} of "${line.source.path}"`;
  if (Object.hasOwn(fields, 'text')) {
    const message = `${where} has a "text" that is ${nameOf(fields.text)} instead of a text in quotes.`;
    return {
      code: 'json-text-missing',
      message,
      place: placeOf(line, fieldValue(line.text, 'text') ?? all(line)),
    };
  }
  const meant =
    Object.keys(fields).find((key) => LIKELY.has(key.toLowerCase())) ?? nearest('text', Object.keys(fields));
  const hint =
    meant === undefined ? 'Write {"text": "…"}.' : `Is the post in "${meant}"? Name that field "text".`;
  return {
    code: 'json-text-missing',
    message: `${where} has no field "text".`,
    hint,
    place: placeOf(line, all(line)),
  };
}

/** What others call the text of a post. */
const LIKELY: ReadonlySet<string> = new Set([
  'body',
  'content',
  'message',
  'post',
  'tweet',
  'caption',
  'copy',
  'full_text',
]);

function emptyText(line: Line): Problem {
  const message = `Line ${line.number} of "${line.source.path}" has an empty "text": there is nothing to check.`;
  return { code: 'draft-empty', message, place: placeOf(line, fieldValue(line.text, 'text') ?? all(line)) };
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

function notLines(source: Source): DraftsRead {
  const message = `"${source.path}" is one JSON value over several lines, not JSON Lines.`;
  const hint = 'Write each post as one object on a line of its own, for example with: jq -c ".[]".';
  return { drafts: [], problems: [{ code: 'json-not-lines', message, hint, place: { path: source.path } }] };
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'true or false';
}

function placeOf(line: Line, stretch: Stretch): ReturnType<typeof placeInLine> {
  return placeInLine(line.source.path, line.number, line.text.replace(/\r$/, ''), stretch);
}

function all(line: Line): Stretch {
  return { start: 0, end: line.text.length };
}
