// HTML. In: a source. Out: one draft with the words that readers of the page see, its title and descriptions first; what is
// left out is listed in docs/formats.md. Broken HTML is read as a browser reads it.
// Promise: every sign of the prose maps back to its place; a page that is nested too deeply is a problem, and what stands
// before that place is still checked.

import type { Meta, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { withLineFeeds } from '../../text/line-ends.ts';
import { through } from '../../text/mapped-text.ts';
import { type DraftsRead, emptyDraft, textStart } from '../format.ts';
import { type Writer, writer } from '../markdown/writer.ts';
import { inSource as picturesInSource } from '../pictures.ts';
import { placeAt } from '../place.ts';
import { targetsInSource } from '../targets.ts';
import {
  attribute,
  childrenOf,
  commentsOf,
  type Element,
  elementsNamed,
  MAX_DEPTH,
  type Tree,
  textRun,
  treeOf,
  valuePlace,
} from './tree.ts';
import { writeElement } from './walk.ts';
import { type WordWriter, wordWriter } from './words.ts';

/** What search engines and social networks show of a page. */
const SHOWN = new Set(['description', 'og:title', 'og:description', 'twitter:title', 'twitter:description']);

export function html(source: Source): DraftsRead {
  const start = textStart(source.text);
  if (source.text.trim() === '') return emptyDraft(source);
  const body = withLineFeeds(source.text.slice(start), start);
  const tree = treeOf(body.text);
  const out = writer(body.text);
  const words = wordWriter(body.text, out);
  const metas = elementsNamed(tree.document, 'meta');
  writeFields(body.text, tree, metas, out, words);
  const { root, inPost } = postOf(tree);
  if (root !== undefined) writeElement({ html: body.text, out, words, inPost }, root);
  if (/policycheck/i.test(body.text))
    for (const { start, end } of commentsOf(tree.document)) out.note(start, end);
  const { prose, regions, notes, pictures, targets } = out.finish();
  const { tooDeep } = tree;
  const problems =
    tooDeep === undefined ? [] : [deep(source, body.toSource({ start: tooDeep, end: tooDeep }).start)];
  if (prose.text === '') return { drafts: [], problems: problems.length > 0 ? problems : [wordless(source)] };
  const span = { start, end: source.text.length };
  const draft = { id: source.path, source: source.path, span, prose: through(body, prose), regions };
  const inSource = notes.map(({ start: from, end }) => body.toSource({ start: from, end }));
  const meta = metaOf(tree, metas);
  return {
    drafts: [
      {
        ...draft,
        meta,
        ...(notes.length > 0 && { notes: inSource }),
        ...picturesInSource(pictures, body),
        ...targetsInSource(targets, body),
      },
    ],
    problems,
  };
}

/** A page with one article is that article; else, with one main part, that part; else all of it. */
function postOf({ document }: Tree): { readonly root: Element | undefined; readonly inPost: boolean } {
  for (const name of ['article', 'main']) {
    const found = elementsNamed(document, name);
    if (found.length === 1) return { root: found[0], inPost: true };
  }
  return { root: elementsNamed(document, 'body')[0], inPost: false };
}

function writeFields(
  text: string,
  { document }: Tree,
  metas: readonly Element[],
  out: Writer,
  words: WordWriter,
): void {
  const field = (start: number, end: number): void => {
    out.breakBlock();
    out.within(['field'], () => words(start, end));
    out.breakBlock();
  };
  // A title elsewhere is that of a drawing.
  const title = elementsNamed(document, 'head').flatMap((head) => elementsNamed(head, 'title'))[0];
  const run = title === undefined ? undefined : textRun(childrenOf(title), 0);
  if (run !== undefined) field(run.start, run.end);
  for (const meta of metas) {
    const place = SHOWN.has(nameOf(meta)) ? valuePlace(text, meta, 'content') : undefined;
    if (place !== undefined) field(place.start, place.end);
  }
}

function nameOf(meta: Element): string {
  return (attribute(meta, 'name') ?? attribute(meta, 'property') ?? '').toLowerCase();
}

function metaOf({ document }: Tree, metas: readonly Element[]): Meta {
  const author = metas
    .filter((meta) => nameOf(meta) === 'author')
    .map((meta) => attribute(meta, 'content'))[0];
  const [page] = elementsNamed(document, 'html');
  const lang = page === undefined ? undefined : attribute(page, 'lang');
  return { ...(author ? { author } : {}), ...(lang ? { lang, language: lang } : {}) };
}

function deep(source: Source, offset: number): Problem {
  return {
    code: 'html-too-deep',
    message: `“${source.path}” nests more than ${MAX_DEPTH} elements in each other, which no page needs: it was read up to here.`,
    hint: 'Is a tag such as <div> or <span> never closed? What follows this place was not checked.',
    place: placeAt(source, offset),
  };
}

function wordless(source: Source): Problem {
  return {
    code: 'draft-empty',
    message: `“${source.path}” shows no words to a reader: there is nothing to check.`,
    hint: 'Code, scripts, menus and hidden parts are not read. Is the text put in by a script? Save the page from a browser.',
    place: { path: source.path },
  };
}
