// The posts in JSON and YAML as drafts. In: a source, its trees, what the user says with --posts. Out: one draft for each
// post, and a problem for each that has no text; the other fields of the object around a text are its id and meta.
// Promise: where posts cannot be told for certain, that is a problem which says what to write.

import type { Draft, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { KNOWN } from '../csv-columns.ts';
import type { DraftsRead, ReadOptions } from '../format.ts';
import { metaOf } from '../meta.ts';
import { LISTED, listedPicture, pictureInFields } from '../pictures.ts';
import { type Found, knownPosts, postsAt } from './find-posts.ts';
import { readPath } from './posts-path.ts';
import { emptyPost, noPostsAt, noText, unclearPath, unclearPosts, wrongText } from './posts-problems.ts';
import { fieldsByKey, type MapTree, plainFields, scalarOf, type TextTree, type Tree } from './tree.ts';

export function postsOf(source: Source, roots: readonly Tree[], { posts = [] }: ReadOptions): DraftsRead {
  const found = posts.length > 0 ? wished(source, roots, posts) : recognised(source, roots);
  const drafts: Draft[] = [];
  const problems: Problem[] = [...found.problems];
  const counts = new Map<MapTree | undefined, number>();
  for (const [n, post] of found.posts.entries()) {
    const draft = readPost(source, post, n + 1, posts.length > 0);
    if ('code' in draft) {
      problems.push(draft);
      continue;
    }
    const count = post.record === undefined ? 1 : (counts.get(post.record) ?? 0) + 1;
    counts.set(post.record, count);
    drafts.push(count === 1 || draft.id.endsWith(numbered(source, n + 1)) ? draft : again(draft, count));
  }
  return { drafts, problems };
}

function numbered(source: Source, n: number): string {
  return `${source.path}#${n}`;
}

/** The id of an object is the id of one text in it only. */
function again(draft: Draft, count: number): Draft {
  return { ...draft, id: `${draft.id}#${count}` };
}

interface FoundIn {
  readonly posts: readonly Found[];
  readonly problems: readonly Problem[];
}

function wished(source: Source, roots: readonly Tree[], wishes: readonly string[]): FoundIn {
  const unclear = wishes.filter((wish) => readPath(wish) === undefined);
  if (unclear.length > 0) {
    return {
      posts: [],
      problems: unclear.map((wish) => ({ ...unclearPath(wish), place: { path: source.path } })),
    };
  }
  const posts = postsAt(
    roots,
    wishes.map((wish) => readPath(wish)!),
  );
  return { posts, problems: posts.length === 0 ? [noPostsAt(source, roots, wishes)] : [] };
}

/** Each document of a YAML file may have a shape of its own. */
function recognised(source: Source, roots: readonly Tree[]): FoundIn {
  const known = roots.map((root) => ({ root, posts: knownPosts(root) }));
  const unclear = known.flatMap(({ root, posts }) => (posts === undefined ? [root] : []));
  return {
    posts: known.flatMap(({ posts }) => posts ?? []),
    problems: unclear.length === 0 ? [] : [unclearPosts(source, unclear)],
  };
}

function readPost(
  source: Source,
  { text, record, tree }: Found,
  n: number,
  wished: boolean,
): Draft | Problem {
  if (text === undefined) return noText(source, tree, n, wished);
  if (text.kind !== 'text') return wrongText(source, text, n);
  if (text.words.trim() === '') return emptyPost(source, text, n);
  return draftOf(source, text, record, n);
}

function draftOf(source: Source, text: TextTree, record: MapTree | undefined, n: number): Draft {
  const around = record?.span ?? text.span;
  const { id, ...known } = record ? knownFields(record) : {};
  const own = record ? ownFields(record, text) : {};
  const meta = { ...metaOf(own, ['id']), ...metaOf(known) };
  return {
    id:
      typeof id === 'number' || (typeof id === 'string' && id.trim() !== '')
        ? String(id)
        : `${source.path}#${n}`,
    source: source.path,
    // The text of a YAML alias stands outside of the object that names it.
    span: { start: Math.min(around.start, text.span.start), end: Math.max(around.end, text.span.end) },
    prose: text.prose(),
    regions: [],
    meta,
    ...picturesOf(record, meta),
  };
}

function picturesOf(record: MapTree | undefined, meta: Draft['meta']): Pick<Draft, 'pictures'> {
  if (record === undefined) return {};
  const fields = fieldsByKey(record);
  const list = fields.get(LISTED);
  const listed = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : [];
  if (listed.length === 0)
    return pictureInFields(meta, fields.keys(), (field) => fields.get(field)?.span ?? record.span);
  return {
    pictures: listed.map((item) =>
      listedPicture(
        new Map([...fieldsByKey(item)].map(([name, value]) => [name, scalarOf(value)])),
        item.span,
      ),
    ),
  };
}

function knownFields(record: MapTree): Readonly<Record<string, unknown>> {
  const fields = fieldsByKey(record);
  const known = Object.entries(KNOWN).flatMap(([field, names]) => {
    const name = names.find((one) => fields.has(one));
    const value = name === undefined || field === 'text' ? undefined : scalarOf(fields.get(name)!);
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  return Object.fromEntries(known);
}

function ownFields(record: MapTree, text: TextTree): Readonly<Record<string, unknown>> {
  const name = [...record.fields].find(([, value]) => value === text)?.[0];
  const { [name ?? '']: _, ...others } = plainFields(record);
  return others;
}
