// JSON with posts in it. In: a source, and what the user says with --posts. Out: one draft for each post, or a problem
// that says where the file is no JSON or what to write. See posts.ts; a JSON Feed has a format of its own.

import type { Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { type DraftsRead, emptyDraft, type ReadOptions, textStart } from '../format.ts';
import { jsonFault } from '../json-fault.ts';
import { placeAt } from '../place.ts';
import { jsonTree } from './json-tree.ts';
import { postsOf } from './posts.ts';

export function json(source: Source, options: ReadOptions = {}): DraftsRead {
  if (source.text.trim() === '') return emptyDraft(source);
  const start = textStart(source.text);
  if (!isJson(source.text.slice(start))) return { drafts: [], problems: [notJson(source, start)] };
  return postsOf(source, [jsonTree(source.text, start)], options);
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `start`: where JSON should begin, `end` where it should be over. */
export function notJson(source: Source, start: number, end = source.text.length): Problem {
  const fault = jsonFault(source.text.slice(start, end)) ?? { at: 0, expected: 'JSON' };
  const place = placeAt(source, start + fault.at);
  const where = `at line ${place.line}, column ${place.column}`;
  const isOver = fault.expected.startsWith('nothing more');
  const why = isOver ? `it goes on ${where}, where it is over` : `${where} should stand ${fault.expected}`;
  const message = `“${source.path}” is not valid JSON: ${why}.`;
  const hint = isOver
    ? 'Is there one post on each line? Then let the name of the file end with .jsonl.'
    : 'Mend it there; nothing in this file was checked.';
  return { code: 'json-broken', message, hint, place };
}
