// YAML front matter. In: a source and where its front matter stands. Out: what it says as Meta, or a problem with line
// and column; undefined when it is no list of fields at all, but text between two rules.
// With data/yaml-trees.ts, the only file that loads the YAML parser for formats.

import { type ErrorCode, parseDocument } from 'yaml';
import type { Meta, Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { identityText, type MappedText, through } from '../text/mapped-text.ts';
import type { FrontMatter } from './front-matter.ts';
import { fieldsIn } from './front-matter-fields.ts';
import { metaOf } from './meta.ts';
import { placeAt } from './place.ts';

export type FrontMatterRead =
  | { readonly kind: 'meta'; readonly meta: Meta; readonly fields: readonly MappedText[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'prose' };

/** `fields`: names of those that are prose. */
export type FrontMatterReader = (
  source: Source,
  found: FrontMatter,
  fields: readonly string[],
) => FrontMatterRead;

/** By the parser's name of the error; the parser's own words serve for those that are not here. */
export const IN_PLAIN_WORDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value holds a colon and is not in quotes',
  DUPLICATE_KEY: 'this field is there twice',
  TAB_AS_INDENT: 'lines are indented with tabs instead of spaces',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
};

export const readYamlFrontMatter: FrontMatterReader = (source, { inner }, wanted) => {
  const yaml = source.text.slice(inner.start, inner.end);
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined)
      return broken(source, inner.start + error.pos[0], IN_PLAIN_WORDS[error.code] ?? error.message);
    const fields: unknown = document.toJS();
    if (!isRecord(fields)) return { kind: 'prose' };
    const own = identityText(yaml, inner.start);
    const prose = wanted.length === 0 ? [] : fieldsIn(document, yaml, wanted);
    return { kind: 'meta', meta: metaOf(fields), fields: prose.map((field) => through(own, field)) };
  } catch {
    // Values are put together only now: an alias that leads nowhere, or thousands of them, is refused by throwing.
    return broken(source, inner.start, 'an alias (*name) in it cannot be resolved');
  }
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function broken(source: Source, offset: number, why: string): FrontMatterRead {
  const reason = why
    .split('\n')[0]!
    .trim()
    .replace(/[.:]+$/, '');
  return {
    kind: 'problem',
    problem: {
      code: 'front-matter-broken',
      message: `The front matter of “${source.path}” is not valid YAML: ${reason}.`,
      hint: 'Put values that hold a colon, a hash or a quote into quotes. The text below it was checked without it.',
      place: placeAt(source, offset),
    },
  };
}
