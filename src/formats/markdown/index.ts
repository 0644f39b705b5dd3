// Markdown. In: a source. Out: one draft with the prose that readers see, without markup, code and addresses; what it
// leaves out is listed in docs/formats.md. Front matter becomes meta.
// Promise: every sign of the prose maps back to its place; time is linear in the size of the source.

import type { Meta, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { withLineFeeds } from '../../text/line-ends.ts';
import { type MappedText, through } from '../../text/mapped-text.ts';
import { emptyDraft, type Format, textStart } from '../format.ts';
import { frontMatterOf } from '../front-matter.ts';
import type { FrontMatterReader } from '../front-matter-yaml.ts';
import { readBlocks } from './blocks.ts';
import { writeHtml } from './html.ts';
import { writeInline } from './inline.ts';
import { writer } from './writer.ts';

interface Top {
  readonly bodyStart: number;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
}

/** `read` reads YAML front matter; without it, front matter is skipped. */
export function markdown(read?: FrontMatterReader): Format {
  return (source) => {
    const { bodyStart, meta, problems } = readTop(source, read);
    const body = source.text.slice(bodyStart);
    if (body.trim() === '') return { drafts: [], problems: [...problems, ...emptyDraft(source).problems] };
    const { prose, regions } = proseOf(withLineFeeds(body, bodyStart));
    const span = { start: bodyStart, end: source.text.length };
    return { drafts: [{ id: source.path, source: source.path, span, prose, regions, meta }], problems };
  };
}

function readTop(source: Source, read: FrontMatterReader | undefined): Top {
  const all = { bodyStart: textStart(source.text), meta: {}, problems: [] };
  const found = frontMatterOf(source.text);
  if (found === undefined) return all;
  const { bodyStart } = found;
  if (read === undefined || found.kind === 'toml') return { bodyStart, meta: {}, problems: [] };
  const top = read(source, found);
  if (top.kind === 'meta') return { bodyStart, meta: top.meta, problems: [] };
  return top.kind === 'problem' ? { bodyStart, meta: {}, problems: [top.problem] } : all;
}

function proseOf(
  body: MappedText,
): Pick<ReturnType<ReturnType<typeof writer>['finish']>, 'prose' | 'regions'> {
  const { text, blocks, labels } = readBlocks(body.text);
  const out = writer(text);
  for (const block of blocks) {
    out.breakBlock();
    if (block.kind === 'inline') writeInline(text, block, labels, out);
    else out.within(block.roles, () => writeHtml(text, block.start, block.end, out));
  }
  const { prose, regions } = out.finish();
  return { prose: through(body, prose), regions };
}
