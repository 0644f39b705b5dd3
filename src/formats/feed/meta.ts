// What a feed says about a post beside its words. In: the fields of an item or entry. Out: its id, and author, date and
// categories as meta.

import type { Meta } from '../../model/draft.ts';
import type { Field } from './xml.ts';

/** The first that is there counts. */
const IDS = ['guid', 'id', 'link', 'rdf:about'];
const AUTHORS = ['author/name', 'author', 'dc:creator', 'itunes:author'];
const DATES = ['pubDate', 'published', 'dc:date', 'issued', 'updated', 'modified'];

export interface AboutPost {
  readonly id: string | undefined;
  readonly meta: Meta;
}

export function metaFrom(fields: readonly Field[], said: (field: Field) => string): AboutPost {
  const first = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = fields
        .filter((field) => field.name === name)
        .map((field) => saidOf(field, said))
        .find(Boolean);
      if (value) return value;
    }
    return undefined;
  };
  const author = first(AUTHORS);
  const date = first(DATES);
  const categories = fields
    .filter(({ name }) => name === 'category' || name === 'dc:subject')
    .flatMap((field) => saidOf(field, said) || []);
  const meta = {
    ...(author ? { author } : {}),
    ...(date ? { date } : {}),
    ...(categories.length > 0 ? { categories } : {}),
  };
  return { id: first(IDS), meta };
}

/** Atom says in attributes what RSS says in text. */
function saidOf(field: Field, said: (field: Field) => string): string {
  const { name, attributes, hasTags } = field;
  if (name === 'rdf:about') return attributes[name] ?? '';
  if (name === 'link' && attributes.rel !== undefined && attributes.rel !== 'alternate') return '';
  return (hasTags ? '' : said(field)) || attributes.href || attributes.label || attributes.term || '';
}
