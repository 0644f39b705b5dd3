// Where words can be added to a draft, and how they are written there. In: a source, one of its drafts, words of one line
// without markup, and where they are wanted. Out: the edit; undefined where the format, or this draft, has no safe place.
// Promise: a paragraph of its own is never put into a list, a table, a quotation or front matter.

import type { InsertionPoint } from '../model/catalogue.ts';
import type { Draft, RegionRole, Source } from '../model/draft.ts';
import type { Edit } from '../text/edits.ts';
import { type FormatName, formatOf } from './index.ts';

export type Insert = (source: Source, draft: Draft, words: string, at: InsertionPoint) => Edit | undefined;

/** Formats that can be changed; files of any other are left as they are. */
const INSERTS: Readonly<Partial<Record<FormatName, Insert>>> = {
  text: (source, draft, words, at) => {
    if (at === 'start') return beforeFirst(draft, `${words} `);
    const end = at === 'end' ? lastOf(source, draft) : sourceEnd(draft, firstParagraph(draft.prose.text).end);
    return added(end, paragraph(words, lineEndOf(source.text)));
  },
  markdown: (source, draft, words, at) => {
    if (at === 'start') return safeStart(draft) ? beforeFirst(draft, `${words} `) : undefined;
    const end = at === 'end' ? lastOf(source, draft) : firstPlainParagraph(source, draft);
    return end === undefined ? undefined : added(end, paragraph(words, lineEndOf(source.text)));
  },
  jsonl: (source, draft, words, at) => {
    const escaped = JSON.stringify(words).slice(1, -1);
    if (at === 'start') return beforeFirst(draft, `${escaped} `);
    const { text } = draft.prose;
    const end = sourceEnd(draft, at === 'end' ? text.trimEnd().length : firstParagraph(text).end);
    const literal = source.text.slice(draft.span.start, draft.span.end);
    return added(end, paragraph(escaped, literal.includes('\\r\\n') ? '\\r\\n' : '\\n'));
  },
};

/** How words are added to such a source; undefined where its format cannot be changed. */
export function insertFor(source: Source): Insert | undefined {
  return source.extracted ? undefined : INSERTS[formatOf(source.path)];
}

function added(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

function paragraph(words: string, lineEnd: string): string {
  return lineEnd + lineEnd + words;
}

function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function beforeFirst({ prose }: Draft, words: string): Edit {
  const first = prose.text.search(/\S/);
  return added(prose.toSource({ start: first, end: first + 1 }).start, words);
}

/** After the last sign of the draft that is no white space, be it prose or markup. */
function lastOf({ text }: Source, { span }: Draft): number {
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}

function sourceEnd({ prose }: Draft, end: number): number {
  return prose.toSource({ start: end - 1, end }).end;
}

/** Up to the first empty line. */
function firstParagraph(prose: string): { readonly end: number } {
  const start = prose.search(/\S/);
  const rest = prose.slice(start);
  const gap = rest.search(/\n[ \t]*\n/);
  return { end: start + (gap < 0 ? rest : rest.slice(0, gap)).trimEnd().length };
}

/** What begins with these is somebody else's words, or has a shape that words before it would break. */
const NO_START: readonly RegionRole[] = ['quote', 'table', 'list', 'link', 'alt', 'caption', 'field'];
const NO_BODY: readonly RegionRole[] = ['quote', 'table', 'list', 'heading', 'alt', 'caption', 'field'];

function safeStart({ regions }: Draft): boolean {
  return !regions.some(({ role, span }) => span.start === 0 && NO_START.includes(role));
}

/** The end of the first paragraph of the body after which an empty line follows anyway. */
function firstPlainParagraph({ text }: Source, draft: Draft): number | undefined {
  const { prose, regions } = draft;
  let start = 0;
  for (const block of prose.text.split('\n\n')) {
    const isBody = !regions.some(
      ({ role, span }) => NO_BODY.includes(role) && span.start <= start && start < span.end,
    );
    if (block !== '' && isBody) {
      const end = sourceEnd(draft, start + block.length);
      const rest = /^[^\r\n]*/.exec(text.slice(end))![0];
      const after = text.slice(end + rest.length);
      if (/^(?:$|(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|$))/.test(after)) return end + rest.trimEnd().length;
    }
    start += block.length + 2;
  }
  return undefined;
}
