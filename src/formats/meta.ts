// What an author says about a draft, from YAML front matter or a JSON object. In: a plain object. Out: Meta.
// Promise: keys come out lower-case with `-` between words; scalars and lists of scalars are kept, all else is left out.

import type { Meta, MetaValue } from '../model/draft.ts';

/** `approvedBy`, `approved_by` and `Approved by` are all `approved-by`. */
export function metaKey(key: string): string {
  // Most names are so already, and a large file has millions of them.
  if (/^[a-z\d]+$/.test(key)) return key;
  return key
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
}

export function metaOf(fields: Readonly<Record<string, unknown>>, except: readonly string[] = []): Meta {
  const entries: [string, MetaValue][] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (except.includes(key)) continue;
    const kept = metaValue(value);
    if (kept !== undefined) entries.push([metaKey(key), kept]);
  }
  // Not by assignment: a key `__proto__` must stay an ordinary key.
  return Object.fromEntries(entries);
}

function metaValue(value: unknown): MetaValue | undefined {
  if (isScalar(value)) return value;
  return Array.isArray(value) && value.every(isScalar) ? value.map(String) : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
