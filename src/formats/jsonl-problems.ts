// What can be wrong with a line of JSON Lines, for people. In: the line. Out: a problem with its line and column, what
// was expected there, and the way out.

import type { Source } from '../model/draft.ts';
import type { Problem, ProblemPlace } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import type { DraftsRead } from './format.ts';
import { jsonFault } from './json-fault.ts';
import { fieldValue, type Stretch } from './json-literal.ts';
import { placeInLine } from './place.ts';

export interface Line {
  readonly source: Source;
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export function notJson(line: Line): Problem {
  const fault = jsonFault(line.text) ?? { at: 0, expected: 'JSON' };
  const place = placeOf(line, { start: fault.at, end: fault.at + 1 });
  const message = `Line ${line.number} of “${line.source.path}” is not valid JSON: at column ${place.column} should stand ${fault.expected}.`;
  return { code: 'json-broken', message, hint: 'The other lines were checked.', place };
}

export function notObject(line: Line, value: unknown): Problem {
  const message = `Line ${line.number} of “${line.source.path}” is ${nameOf(value)}, not an object with a "text".`;
  return { code: 'json-not-object', message, hint: 'Write {"text": "…"}.', place: placeOf(line, all(line)) };
}

export function noText(line: Line, fields: Fields): Problem {
  const where = `Line ${line.number} of “${line.source.path}”`;
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

export function emptyText(line: Line): Problem {
  const message = `Line ${line.number} of “${line.source.path}” has an empty "text": there is nothing to check.`;
  return { code: 'draft-empty', message, place: placeOf(line, fieldValue(line.text, 'text') ?? all(line)) };
}

export function notLines(source: Source): DraftsRead {
  const message = `“${source.path}” is one JSON value over several lines, not JSON Lines.`;
  const hint =
    'Let the name of the file end with .json, or write each post as one object on a line of its own.';
  return { drafts: [], problems: [{ code: 'json-not-lines', message, hint, place: { path: source.path } }] };
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'true or false';
}

function placeOf(line: Line, stretch: Stretch): ProblemPlace {
  return placeInLine(line.source.path, line.number, line.text.replace(/\r$/, ''), stretch);
}

function all(line: Line): Stretch {
  return { start: 0, end: line.text.length };
}
