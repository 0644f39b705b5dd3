// What stands inside a block of Markdown. In: a block. Out: its prose, written to a Writer. Emphasis marks, tags and
// link targets vanish; links and images mark their words; code and images leave one LEFT_OUT sign.
// Promise: linear but for hostile input; elements nest no deeper than a part of a block has marks (MARKS).

import { Element } from '@lezer/markdown';
import type { RegionRole, Target } from '../../model/draft.ts';
import { pictureName } from '../pictures.ts';
import { type Block, foldLabel, type Labels } from './blocks.ts';
import { decoded, writeEntity, writeTag } from './html.ts';
import { inlineParser, linkParser } from './parser.ts';
import { LEFT_OUT, type Writer } from './writer.ts';

/** A block with more marks than this is parsed in parts: emphasis or a link across such a seam stays as written. */
const MARKS = 512;

/** A link that is neither the target of another, `](…`, nor stands in angle brackets. */
const BARE_LINK = /(?<!\]\(|<)https?:\/\/|www\./i;

/** The words of an image, kept until its paragraph is written, so that they do not stand in the midst of a sentence. */
interface Words {
  readonly elements: readonly Element[];
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Part extends Stretch {
  readonly hasMarks: boolean;
}

interface Job {
  readonly text: string;
  readonly labels: Labels;
  readonly out: Writer;
  readonly images: Words[];
}

export function writeInline(text: string, block: Block, labels: Labels, out: Writer): void {
  const images: Words[] = [];
  const job = { text, labels, out, images };
  out.within(block.roles, () => {
    for (const { start, end, hasMarks } of partsOf(text, block.start, block.end)) {
      if (!hasMarks) out.copy(start, end);
      else walk(job, parse(text.slice(start, end), start), start, end);
    }
  });
  const roles: readonly RegionRole[] = [...block.roles.filter((role) => role !== 'alt'), 'alt'];
  // Grows while it is read: an image's words may hold an image.
  for (const { elements, start, end } of images) {
    out.breakBlock();
    out.within(roles, () => walk(job, elements, start, end));
  }
}

function parse(content: string, offset: number): readonly Element[] {
  const parser = BARE_LINK.test(content) ? linkParser : inlineParser;
  return parser.parseInline(content, offset);
}

/** Writes the text from `start` to `end`, in which `elements` stand. */
function walk(job: Job, elements: readonly Element[], start: number, end: number): void {
  let from = start;
  for (const element of elements) {
    job.out.copy(from, element.from);
    write(job, element);
    from = element.to;
  }
  job.out.copy(from, end);
}

function write(job: Job, element: Element): void {
  const kind = nameOf(element);
  if (Object.hasOwn(WRITE, kind)) WRITE[kind]!(job, element);
  else job.out.copy(element.from, element.to);
}

const nothing = (): void => {};
function markedWords(job: Job, element: Element): void {
  job.out.mark(element.from, element.to);
  walk(job, childrenOf(element), element.from, element.to);
}

/** How each kind of element is written; any other is copied as it is. */
const WRITE: Readonly<Record<string, (job: Job, element: Element) => void>> = {
  Emphasis: markedWords,
  StrongEmphasis: markedWords,
  Strikethrough: markedWords,
  EmphasisMark: nothing,
  StrikethroughMark: nothing,
  Comment: ({ out }, { from, to }) => out.note(from, to),
  ProcessingInstruction: nothing,
  Escape: ({ out }, { from, to }) => out.copy(from + 1, to),
  Entity: ({ text, out }, { from, to }) => {
    out.mark(from, to);
    writeEntity(text, from, to, out);
  },
  HardBreak: ({ out }, { from, to }) => out.breakLine(from, to),
  InlineCode: ({ out }, { from, to }) => out.replace(from, to, LEFT_OUT),
  HTMLTag: ({ text, out }, { from, to }) => writeTag(text, from, to, out),
  Autolink: ({ out }, { from, to }) => out.copy(from + 1, to - 1),
  Link: writeLink,
  Image: writeLink,
};

/** `[words](target "title")`, `[words][label]`, `[words]`, and the same with `!` for images. */
function writeLink(job: Job, element: Element): void {
  const children = childrenOf(element);
  const close = children.findIndex((child, i) => i > 0 && isA(child, 'LinkMark'));
  const [open] = children;
  const shut = children[close];
  if (open === undefined || shut === undefined) {
    job.out.copy(element.from, element.to);
    return;
  }
  const words = { elements: children.slice(1, close), start: open.to, end: shut.from };
  const address = addressOf(job, children, close, words);
  if (!address) {
    job.out.copy(open.from, open.to);
    walk(job, words.elements, words.start, words.end);
    job.out.copy(shut.from, element.to);
  } else if (isA(element, 'Link')) {
    job.out.mark(element.from, element.to);
    job.out.within(['link'], () => walk(job, words.elements, words.start, words.end));
    job.out.target(target(job, 'link', address), 'behind');
  } else {
    job.out.replace(element.from, element.to, LEFT_OUT);
    const said = (name: string) => {
      const found = children.find((child, i) => i > close && isA(child, name));
      return found === undefined ? '' : job.text.slice(found.from, found.to);
    };
    job.out.picture({
      span: { start: element.from, end: element.to },
      name: pictureName(said('URL').replace(/^<|>$/g, '')),
      alt: job.text.slice(words.start, words.end),
      ...(DECORATIVE.test(said('LinkTitle')) && { decorative: true }),
      altAt: { span: { start: words.start, end: words.end }, before: '', after: '' },
    });
    job.out.target(target(job, 'picture', address), 'behind');
    if (words.end > words.start) job.images.push(words);
  }
}

/** The title of a picture that says nothing: `![](line.png "decorative")`. */
const DECORATIVE = /^["'(]decorative["')]$/i;

/**
 * Where the address stands: behind the words, or in a definition. An empty stretch for a link without one; undefined where there is
 * neither: then brackets are just brackets.
 */
function addressOf(
  { text, labels }: Job,
  children: readonly Element[],
  close: number,
  words: Words,
): Stretch | undefined {
  const after = children[close + 1];
  if (after !== undefined && isA(after, 'LinkMark')) {
    const url = children.find((child, i) => i > close && isA(child, 'URL'));
    return { start: url?.from ?? after.to, end: url?.to ?? after.to };
  }
  const named = after === undefined ? '' : text.slice(after.from + 1, after.to - 1);
  return labels.get(foldLabel(named.trim() === '' ? text.slice(words.start, words.end) : named));
}

function target({ text }: Job, kind: Target['kind'], { start, end }: Stretch): Omit<Target, 'at'> {
  const isInBrackets = text[start] === '<' && text[end - 1] === '>';
  const span = isInBrackets ? { start: start + 1, end: end - 1 } : { start, end };
  return { kind, span, address: unescaped(text.slice(span.start, span.end)) };
}

/** Markdown has its escapes (`\_`) and those of HTML also in addresses. */
function unescaped(address: string): string {
  return decoded(address.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

function isA(element: Element, name: string): boolean {
  return nameOf(element) === name;
}

function nameOf(element: Element): string {
  return inlineParser.nodeSet.types[element.type]?.name ?? '';
}

/** The parser keeps children out of its types, though they are all that tells marks from words. */
function childrenOf(element: Element): readonly Element[] {
  if (!('children' in element) || !Array.isArray(element.children)) return [];
  return element.children.filter((child) => child instanceof Element);
}

/** Parts of a block, each with a bounded number of marks. Most blocks are one part without any. */
function partsOf(text: string, start: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  let from = start;
  let marks = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isMark(unit, text, at)) marks++;
    // A seam is best between words; where there are none, it comes before a letter.
    else if (marks > MARKS && (unit === 32 || unit === 10 || marks > 2 * MARKS)) {
      parts.push({ start: from, end: at, hasMarks: true });
      from = at;
      marks = 0;
    }
  }
  parts.push({ start: from, end, hasMarks: marks > 0 });
  return parts;
}

/** Whether this sign may begin something that is no plain text: ! & * < [ \ ] _ ` ~, or a hard line break. */
function isMark(unit: number, text: string, at: number): boolean {
  if (unit > 126 || (unit > 96 && unit < 126)) return false;
  if (unit === 10) return text.charCodeAt(at - 1) === 32 && text.charCodeAt(at - 2) === 32;
  return (
    unit === 42 ||
    unit === 95 ||
    unit === 91 ||
    unit === 96 ||
    unit === 92 ||
    unit === 38 ||
    unit === 60 ||
    unit === 126
  );
}
