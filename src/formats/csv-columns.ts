// Which column of a table holds what. In: the names in the header, and what the user says with --columns. Out: the
// number of the column of each field, or a problem that lists the columns there are.
// Names are compared as draft fields are (`Post Content`, `post_content` and `PostContent` are one).
// Where names come from: [S] Sprout Social, help on bulk scheduling; [B] SocialBee and Social Planner, help on CSV import;
// [O] Oktopost, help on importing messages; [H] Hootsuite, descriptions of its bulk composer by users; [L] LinkedIn's data
// export as public programs read it; [?] names that people are likely to use, from no source.

import type { Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import type { Row } from './csv-rows.ts';
import type { ReadOptions } from './format.ts';
import { metaKey } from './meta.ts';
import { placeAt } from './place.ts';

/** The first name of a field that the header, or an object of JSON or YAML, has is taken. */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  text: [
    'text', // [B]
    'message', // [O] [L]
    'message-text', // [S]
    'post-content', // [?]
    'content', // [B]
    'caption', // [B]
    'share-commentary', // [L]
    ...['post-text', 'tweet-text', 'full-text', 'body', 'copy', 'post', 'tweet'], // [?]
  ],
  id: ['id', 'post-id', 'message-id', 'tweet-id'], // [?]
  channel: ['channel', 'network', 'platform', 'platforms', 'service', 'social-network', 'profile'], // [O] network, [?]
  'publish-at': [
    'publish-at',
    'post-at-specific-time', // [B]
    'scheduled-at', // [B]
    ...['scheduled-time', 'publish-date', 'scheduled-date'], // [?]
    'date', // [S] [L]
  ],
  author: ['author', 'created-by', 'owner'], // [?]
};

export interface Columns {
  /** Draft field → number of its column, from 0. */
  readonly fields: Readonly<Record<string, number>>;
  /** Number of rows above the first post. */
  readonly header: 0 | 1;
}

type Wishes = NonNullable<ReadOptions['columns']>;

export function columnsOf(
  source: Source,
  row: Row,
  names: readonly string[],
  wishes: Wishes,
): Columns | Problem {
  if (Object.keys(wishes).length === 0 && isHootsuite(names)) {
    return { fields: { 'publish-at': 0, text: 1, link: 2 }, header: 0 };
  }
  const byNumber =
    Object.values(wishes).length > 0 && Object.values(wishes).every((name) => isNumber(name, names));
  const keys = names.map((name) => metaKey(name.trim()));
  const fields: [string, number][] = byNumber ? [] : [...keys.entries()].map(([n, key]) => [key, n]);
  for (const [field, likely] of byNumber ? [] : Object.entries(KNOWN)) {
    const known = likely.find((name) => keys.includes(name));
    if (known !== undefined) fields.push([field, keys.indexOf(known)]);
  }
  for (const [field, name] of Object.entries(wishes)) {
    const column = keys.indexOf(metaKey(name));
    if (column >= 0) fields.push([metaKey(field), column]);
    else if (isNumber(name, names)) fields.push([metaKey(field), Number(name) - 1]);
    else return noColumn(source, row, names, name);
  }
  const found = Object.fromEntries(fields);
  return Object.hasOwn(found, 'text')
    ? { fields: found, header: byNumber ? 0 : 1 }
    : noText(source, row, names);
}

function isNumber(name: string, names: readonly string[]): boolean {
  return /^[1-9]\d{0,3}$/.test(name) && Number(name) <= names.length && !names.includes(name);
}

/** Hootsuite's file for the bulk composer has no header: date and time, message, and perhaps a link. */
function isHootsuite(names: readonly string[]): boolean {
  const [date = ''] = names;
  return (
    names.length >= 2 &&
    names.length <= 3 &&
    /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[ T]\d{1,2}:\d{2}/.test(date)
  );
}

function noColumn(source: Source, row: Row, names: readonly string[], name: string): Problem {
  const guess = nearest(name, names);
  const hint = guess === undefined ? listed(names) : `Did you mean “${guess}”? ${listed(names)}`;
  const message = `“${source.path}” has no column “${name}”.`;
  return { code: 'csv-column-unknown', message, hint, place: placeAt(source, row.start) };
}

function noText(source: Source, row: Row, names: readonly string[]): Problem {
  const message = `“${source.path}” has no column that is known to hold posts, so nothing in it was checked.`;
  const example = names.find((name) => name.trim() !== '') ?? 'Message';
  const hint = `${listed(names)} Say which one holds the posts, for example: --columns "text=${example.trim()}"`;
  return { code: 'csv-text-missing', message, hint, place: placeAt(source, row.start) };
}

/** Columns that are named in a message. */
const NAMED = 20;

function listed(names: readonly string[]): string {
  const some = names.slice(0, NAMED).map((name) => `“${name.trim()}”`);
  const rest = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `Its columns are: ${some.join(', ')}${rest}.`;
}
