// RSS and Atom. In: a source. Out: a draft for the feed's own title and description, if it has words there, and one for each
// item or entry; its id, author, date and categories become meta.
// Promise: HTML in an item is read as a browser reads it, however it is escaped, and every word leads back to its place in
// the file; broken XML is a problem with its place, and what stands before it is still checked.

import type { Draft, Meta, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { type DraftsRead, emptyDraft, textStart } from '../format.ts';
import { metaFrom } from './meta.ts';
import { type Part, postOf } from './post.ts';
import { faulty, noItems, strangeReference, tooDeep, wordless } from './problems.ts';
import { sayingOf, type Written } from './written.ts';
import { type Entry, type FeedRead, type Field, readFeedXml } from './xml.ts';

/** What readers see of an item, in the order of the file. */
const WORDS =
  /^(?:title|subtitle|tagline|description|summary|content|content:encoded|itunes:\w+|(?:.*\/)?media:(?:title|description))$/;
const TITLES: ReadonlySet<string> = new Set(['title', 'itunes:title']);

interface Job {
  readonly source: Source;
  readonly kind: FeedRead['kind'];
  /** The first `&` that begins no reference. */
  strange?: number;
}

export function feed(source: Source): DraftsRead {
  if (source.text.trim() === '') return emptyDraft(source);
  const read = readFeedXml(source.text);
  const job: Job = { source, kind: read.kind };
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  const add = (entry: Entry, id: string, meta: Meta): void => {
    const parts = partsOf(job, entry.fields);
    const post = postOf(parts);
    if (post.tooDeep !== undefined) problems.push(tooDeep(source, id, post.tooDeep));
    if (post.prose.text === '') return;
    const { prose, regions } = post;
    const span = { start: entry.start, end: entry.end };
    drafts.push({ id, source: source.path, span, prose, regions, meta });
  };
  add({ start: textStart(source.text), end: source.text.length, fields: read.head }, source.path, {});
  read.entries.forEach((entry, i) => {
    const { id, meta } = metaFrom(entry.fields, (field) => said(job, field));
    const before = drafts.length + problems.length;
    add(entry, id ?? `${source.path}#${i + 1}`, meta);
    if (drafts.length + problems.length === before && read.fault === undefined)
      problems.push(wordless(source, entry.start, read.kind));
  });
  if (job.strange !== undefined) problems.push(strangeReference(source, job.strange));
  if (read.fault !== undefined) problems.push(faulty(source, read.fault));
  else if (read.entries.length === 0) problems.push(noItems(source, read.kind));
  return { drafts, problems };
}

function partsOf(job: Job, fields: readonly Field[]): readonly Part[] {
  return fields.flatMap((field): readonly Part[] => {
    const kind = WORDS.test(field.name) ? kindOf(job, field) : undefined;
    if (kind === undefined) return [];
    const text = textOf(job, kind === 'html' ? field : { ...field, hasTags: false, empty: [] });
    return [TITLES.has(field.name) ? { kind, text, role: 'heading' } : { kind, text }];
  });
}

/** In RSS everything may be HTML. Atom says what a text is, and Media RSS as well; what is neither text nor HTML is no prose. */
function kindOf({ kind }: Job, { name, attributes, hasTags }: Field): Part['kind'] | undefined {
  const isTyped = kind === 'atom' || name.includes('media:');
  if (!isTyped || hasTags) return 'html';
  const type = (attributes.type ?? 'text').toLowerCase();
  if (/html/.test(type)) return 'html';
  return /^(?:text|plain)\b/.test(type) ? 'plain' : undefined;
}

function textOf(job: Job, written: Written): Part['text'] {
  return sayingOf(job.source.text, written, (at) => {
    job.strange ??= at;
  });
}

function said(job: Job, field: Field): string {
  return textOf(job, field).text.trim();
}
