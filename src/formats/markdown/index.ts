// Markdown. In: a source. Out: one draft with the prose that readers see, without markup, code and addresses; what it
// leaves out is listed in docs/formats.md. Front matter becomes meta.
// Promise: every sign of the prose maps back to its place; time is linear in the size of the source.

import type { MarkdownParser } from '@lezer/markdown';
import type { Draft, Meta, Region, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { withLineFeeds } from '../../text/line-ends.ts';
import { identityText, joinTexts, type MappedText, through } from '../../text/mapped-text.ts';
import { type DraftsRead, emptyDraft, type Format, textStart } from '../format.ts';
import { frontMatterOf } from '../front-matter.ts';
import type { FrontMatterReader } from '../front-matter-yaml.ts';
import { inSource, pictureInFields } from '../pictures.ts';
import { placeAt } from '../place.ts';
import { targetsInSource } from '../targets.ts';
import { threadParts } from '../thread-parts.ts';
import { readBlocks } from './blocks.ts';
import { writeHtml } from './html.ts';
import { writeInline } from './inline.ts';
import { writer } from './writer.ts';

interface Top {
  readonly bodyStart: number;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
  /** Fields of front matter that are prose. */
  readonly fields: readonly MappedText[];
}

export interface Body extends Prose {
  readonly problems: readonly Problem[];
}

/** `read` reads YAML front matter; without it, front matter is skipped. `readBody` reads what stands below it. */
export function markdown(read?: FrontMatterReader, readBody: BodyReader = plainBody): Format {
  return (source, options) => {
    const top = readTop(source, read, options.frontMatter ?? []);
    const { bodyStart, meta, problems, fields } = top;
    if (meta.thread === true) return threadOf(source, top, readBody);
    const body = source.text.slice(bodyStart);
    const isEmpty = body.trim() === '';
    if (isEmpty && fields.length === 0)
      return { drafts: [], problems: [...problems, ...emptyDraft(source).problems] };
    const below = isEmpty ? NO_BODY : readBody(withLineFeeds(body, bodyStart), source);
    const { prose, regions, notes, pictures = [], targets, markup } = withFields(fields, below);
    const cover = pictureInFields(meta, Object.keys(meta), () => ({ start: 0, end: bodyStart }));
    const shown = [...(cover.pictures ?? []), ...pictures];
    const span = { start: fields.length > 0 ? textStart(source.text) : bodyStart, end: source.text.length };
    const draft = {
      id: source.path,
      source: source.path,
      span,
      prose,
      regions,
      meta,
      ...(notes && { notes }),
      ...(shown.length > 0 && { pictures: shown }),
      ...(targets && { targets }),
      ...(markup && { markup }),
    };
    return { drafts: [draft], problems: [...problems, ...below.problems] };
  };
}

/** Each part is a post of its own; fields of front matter belong to the first. */
function threadOf(
  source: Source,
  { bodyStart, meta, problems, fields }: Top,
  readBody: BodyReader,
): DraftsRead {
  const parts = threadParts(source.text.slice(bodyStart));
  if (parts.length === 0) return { drafts: [], problems: [...problems, ...emptyDraft(source).problems] };
  const read = parts.map((part, n) => {
    const span = { start: bodyStart + part.start, end: bodyStart + part.end };
    const below = readBody(withLineFeeds(source.text.slice(span.start, span.end), span.start), source);
    const { prose, regions, notes, pictures, targets, markup } = n === 0 ? withFields(fields, below) : below;
    const whole = n === 0 && fields.length > 0 ? { ...span, start: textStart(source.text) } : span;
    const id = `${source.path} part ${n + 1}`;
    const draft = {
      id,
      source: source.path,
      span: whole,
      prose,
      regions,
      meta,
      ...(notes && { notes }),
      ...(pictures && { pictures }),
      ...(targets && { targets }),
      ...(markup && { markup }),
    };
    return { draft, problems: below.problems };
  });
  return {
    drafts: read.map(({ draft }) => draft),
    problems: [...problems, ...read.flatMap((part) => part.problems)],
  };
}

type Prose = Pick<Draft, 'prose' | 'regions' | 'notes' | 'pictures' | 'targets' | 'markup'>;
type BodyReader = (body: MappedText, source: Source) => Body;
const NO_BODY: Body = { prose: identityText(''), regions: [], problems: [] };
const plainBody: BodyReader = (body) => ({ ...proseOf(body), problems: [] });

/** Fields come first, each a block: readers see a title before the text. */
function withFields(fields: readonly MappedText[], below: Prose): Prose {
  const { prose, regions, targets } = below;
  if (fields.length === 0) return below;
  let start = 0;
  const own: Region[] = [];
  for (const { text } of fields) {
    own.push({ role: 'field', span: { start, end: start + text.length } });
    start += text.length + SEAM.length;
  }
  const moved = regions.map(({ role, span }) => ({
    role,
    span: { start: span.start + start, end: span.end + start },
  }));
  const texts = prose.text === '' ? fields : [...fields, prose];
  return {
    ...below,
    prose: joinTexts(texts, SEAM),
    regions: [...own, ...moved],
    ...(targets && { targets: targets.map((target) => ({ ...target, at: target.at + start })) }),
  };
}

const SEAM = '\n\n';

function readTop(source: Source, read: FrontMatterReader | undefined, wanted: readonly string[]): Top {
  const all = { bodyStart: textStart(source.text), meta: {}, problems: [], fields: [] };
  const found = frontMatterOf(source.text);
  if (found === undefined) return all;
  const { bodyStart } = found;
  const skipped = { ...all, bodyStart };
  if (found.kind === 'toml') return wanted.length === 0 ? skipped : { ...skipped, problems: [toml(source)] };
  if (read === undefined) return skipped;
  const top = read(source, found, wanted);
  if (top.kind === 'meta') return { ...skipped, meta: top.meta, fields: top.fields };
  return top.kind === 'problem' ? { ...skipped, problems: [top.problem] } : all;
}

function toml(source: Source): Problem {
  return {
    code: 'front-matter-toml',
    message: `The front matter of “${source.path}” is TOML (+++), so no field of it was checked: only YAML (---) can be.`,
    hint: 'Write it as YAML between --- lines, or leave out --front-matter. The text below it was checked.',
    place: placeAt(source, textStart(source.text)),
  };
}

export function proseOf(body: MappedText, parser?: MarkdownParser): Prose {
  const { text, blocks, labels } = readBlocks(body.text, parser);
  const out = writer(text);
  for (const block of blocks) {
    out.breakBlock();
    if (block.roles.includes('heading')) out.mark(text.lastIndexOf('\n', block.start) + 1, block.end);
    if (block.kind === 'inline') writeInline(text, block, labels, out);
    else out.within(block.roles, () => writeHtml(text, block.start, block.end, out));
  }
  const { prose, regions, notes, pictures, targets, marks } = out.finish();
  const markup = marks.map((mark) => ({
    span: body.toSource(mark),
    written: shortened(body.text.slice(mark.start, mark.end)),
  }));
  const comments = notes.map(({ start, end }) => body.toSource({ start, end }));
  return {
    prose: through(body, prose),
    regions,
    ...(notes.length > 0 && { notes: comments }),
    ...inSource(pictures, body),
    ...targetsInSource(targets, body),
    ...(markup.length > 0 && { markup }),
  };
}

/** Enough to know it again. */
function shortened(written: string): string {
  return written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
}

const LONGEST = 80;
