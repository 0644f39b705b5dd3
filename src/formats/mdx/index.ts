// MDX: Markdown with imports, JSX and expressions. In: a source. Out: one draft with the prose that readers see; below it, as
// blocks of their own, the texts of attributes such as `title`. What is left out is listed in docs/formats.md.
// Promise: every sign leads back to its place; what is never closed is a problem, and is read as text.

import type { Region, RegionRole, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { withLineFeeds } from '../../text/line-ends.ts';
import { joinTexts, type MappedText, textBuilder, through } from '../../text/mapped-text.ts';
import type { Format } from '../format.ts';
import type { FrontMatterReader } from '../front-matter-yaml.ts';
import { copyDecoded } from '../markdown/html.ts';
import { type Body, markdown, proseOf } from '../markdown/index.ts';
import { jsxBlockParser } from '../markdown/parser.ts';
import { writer } from '../markdown/writer.ts';
import { inSource } from '../pictures.ts';
import { placeAt } from '../place.ts';
import { literalPieces } from './literal.ts';
import type { Words } from './tags.ts';
import { placedTargets } from './targets.ts';
import { type Fault, withoutMarkup } from './without-markup.ts';

export function mdx(read?: FrontMatterReader): Format {
  return markdown(read, readBody);
}

const SEAM = '\n\n';
/** More are not named one by one: they mostly follow from the first. */
const NAMED = 10;
const ROLES: Readonly<Record<string, RegionRole>> = { alt: 'alt', caption: 'caption' };

function readBody(body: MappedText, source: Source): Body {
  const { text, words, faults, notes, pictures, targets } = withoutMarkup(body.text);
  const {
    prose,
    regions,
    pictures: marked = [],
    targets: linked = [],
  } = proseOf(through(body, text), jsxBlockParser);
  const texts = prose.text === '' ? [] : [prose];
  const own: Region[] = [...regions];
  let start = prose.text === '' ? 0 : prose.text.length + SEAM.length;
  for (const shown of words) {
    const said = saidBy(body.text, shown);
    if (said === undefined || said.text === '') continue;
    texts.push(through(body, said));
    own.push({ role: ROLES[shown.attribute] ?? 'field', span: { start, end: start + said.text.length } });
    start += said.text.length + SEAM.length;
  }
  const problems = faults
    .slice(0, NAMED)
    .map(({ kind, at }, i) =>
      unclosed(
        source,
        kind,
        body.toSource({ start: at, end: at }).start,
        i === NAMED - 1 ? faults.length - NAMED : 0,
      ),
    );
  const shown = [...marked, ...(inSource(pictures, body).pictures ?? [])].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const leads = [...linked, ...placedTargets(targets, body, prose)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const comments = notes.map(({ start: from, end }) => body.toSource({ start: from, end }));
  return {
    prose: joinTexts(texts, SEAM),
    regions: own,
    problems,
    ...(notes.length > 0 && { notes: comments }),
    ...(shown.length > 0 && { pictures: shown }),
    ...(leads.length > 0 && { targets: leads }),
  };
}

/** Without white space at its end. */
function saidBy(text: string, { kind, start, end }: Words): MappedText | undefined {
  if (kind === 'attribute') {
    const out = writer(text);
    copyDecoded(text, start, start + text.slice(start, end).trimEnd().length, out);
    return out.finish().prose;
  }
  const pieces = literalPieces(text, start, end);
  if (pieces === undefined || pieces.every(({ value }) => value.trim() === '')) return undefined;
  const builder = textBuilder(text);
  for (const { start: at, end: stop, value } of pieces) {
    if (value === text.slice(at, stop)) builder.copy(at, stop);
    else builder.replace(at, stop, value);
  }
  const said = builder.build();
  return through(said, withLineFeeds(said.text));
}

const WHAT: Readonly<Record<Fault['kind'], readonly [what: string, hint: string]>> = {
  brace: ['this { is never closed', 'Close it with }, or write \\{ for a brace that readers see.'],
  tag: ['this tag is never completed', 'Close it with >, or write \\< for a sign that readers see.'],
  comment: ['this comment is never closed', 'Close it with -->.'],
  module: ['this import or export has a bracket that is never closed', 'Close the bracket.'],
};

function unclosed(source: Source, kind: Fault['kind'], at: number, more: number): Problem {
  const [what, hint] = WHAT[kind];
  return {
    code: 'mdx-broken',
    message: `“${source.path}” is broken MDX: ${what}.${more > 0 ? ` ${more} more places like it follow.` : ''}`,
    hint: `It was read as text, and all else was checked. ${hint}`,
    place: placeAt(source, at),
  };
}
