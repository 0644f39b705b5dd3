// An example of a clause as a draft. In: its text and fields. Out: the draft. Examples are plain text, but for pictures, which
// are written as in Markdown: `![words](gate.jpg)`, and `![](line.png "decorative")` for one that says nothing.

import type { Example } from '../model/catalogue.ts';
import type { Draft, Meta, Picture } from '../model/draft.ts';
import { identityText, textBuilder } from '../text/mapped-text.ts';

const PICTURE = /!\[([^\]\n]{0,5000})\]\(([^)\s"]{1,200})( "decorative")?\)/g;
/** As formats leave it in the prose. */
const LEFT_OUT = '\ufffc';

export function exampleDraft(text: string, meta: Meta): Draft {
  const span = { start: 0, end: text.length };
  const draft = { id: 'example', source: 'example', span, regions: [], meta };
  const pictures = [...text.matchAll(PICTURE)].map(pictureOf);
  if (pictures.length === 0) return { ...draft, prose: identityText(text) };
  const prose = textBuilder(text);
  let from = 0;
  for (const { span: at } of pictures) {
    prose.copy(from, at.start);
    prose.replace(at.start, at.end, LEFT_OUT);
    from = at.end;
  }
  prose.copy(from, text.length);
  return { ...draft, prose: prose.build(), pictures };
}

/** An example as a post, and the other parts of its thread, where it has one. */
export function exampleThread({ text, meta, thread }: Pick<Example, 'text' | 'meta' | 'thread'>): {
  readonly draft: Draft;
  readonly others?: readonly Draft[];
} {
  const own = thread ? { thread: 'example', ...meta } : meta;
  const others = thread?.map((part) => exampleDraft(part, own));
  return { draft: exampleDraft(text, own), ...(others ? { others } : {}) };
}

function pictureOf({ 0: whole, 1: alt = '', 2: name = '', 3: decorative, index }: RegExpExecArray): Picture {
  const at = index + '!['.length;
  return {
    span: { start: index, end: index + whole.length },
    name,
    alt,
    ...(decorative !== undefined && { decorative: true }),
    altAt: { span: { start: at, end: at + alt.length }, before: '', after: '' },
  };
}
