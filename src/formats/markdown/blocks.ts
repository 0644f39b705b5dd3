// The blocks of a Markdown text. In: the text, with line feeds only. Out: the blocks that hold prose, in order, and the
// labels of link definitions. Code, rules and definitions are left out here.

import type { SyntaxNodeRef } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import type { RegionRole } from '../../model/draft.ts';
import { blockParser } from './parser.ts';

export interface Block {
  readonly kind: 'inline' | 'html';
  readonly start: number;
  readonly end: number;
  /** What the block is, or stands in: each role once. */
  readonly roles: readonly RegionRole[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}
export type Labels = ReadonlyMap<string, Span>;

export interface Blocks {
  /** The text with the marks of block quotes (`>`) blanked out: they may stand in the middle of a block. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Labels of link definitions, as `foldLabel` makes them, and where their addresses stand. */
  readonly labels: Labels;
}

const CONTAINERS: ReadonlyMap<string, RegionRole> = new Map([
  ['Blockquote', 'quote'],
  ['BulletList', 'list'],
  ['OrderedList', 'list'],
  ['Table', 'table'],
]);

const HTML: ReadonlySet<string> = new Set(['HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock']);
const LEFT_OUT: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock', 'HorizontalRule']);
const PROSE = /^(?:Paragraph|Task|TableCell|ATXHeading[1-6]|SetextHeading[12])$/;

export function readBlocks(text: string, parser: MarkdownParser = blockParser): Blocks {
  const blocks: Block[] = [];
  const labels = new Map<string, Span>();
  const quoteMarks: number[] = [];
  const around: RegionRole[] = [];
  parser.parse(text).iterate({
    enter: (node) => {
      const container = CONTAINERS.get(node.name);
      if (container !== undefined) around.push(container);
      else if (node.name === 'QuoteMark') quoteMarks.push(node.from);
      else if (node.name === 'LinkReference') define(labels, text, node);
      else if (HTML.has(node.name))
        blocks.push({ kind: 'html', start: node.from, end: node.to, roles: roles(around) });
      else if (PROSE.test(node.name)) blocks.push(proseBlock(text, node, around));
      return !LEFT_OUT.has(node.name);
    },
    leave: (node) => {
      if (CONTAINERS.has(node.name)) around.pop();
    },
  });
  return { text: withBlanksAt(text, quoteMarks), blocks, labels };
}

/** Labels are compared without case, and with any white space as one space. */
export function foldLabel(label: string): string {
  return label.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** Of several definitions of a label, the first counts. */
function define(labels: Map<string, Span>, text: string, { node }: SyntaxNodeRef): void {
  const label = node.getChild('LinkLabel');
  const url = node.getChild('URL');
  const name = label === null ? '' : foldLabel(text.slice(label.from + 1, label.to - 1));
  if (!labels.has(name)) labels.set(name, { start: url?.from ?? node.to, end: url?.to ?? node.to });
}

/** Without the marks of headings (`##`, `===`) and tasks (`[x]`), and without white space at the end. */
function proseBlock(text: string, node: SyntaxNodeRef, around: readonly RegionRole[]): Block {
  const isHeading = node.name.includes('Heading');
  let { from: start, to: end } = node;
  if (isHeading || node.name === 'Task') {
    for (let child = node.node.firstChild; child !== null; child = child.nextSibling) {
      if (child.name !== 'HeaderMark' && child.name !== 'TaskMarker') continue;
      if (child.from === node.from) start = child.to;
      else end = child.from;
    }
  }
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return { kind: 'inline', start, end, roles: roles(isHeading ? [...around, 'heading'] : around) };
}

function roles(around: readonly RegionRole[]): readonly RegionRole[] {
  return around.length < 2 ? [...around] : [...new Set(around)];
}

function isWhite(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10;
}

function withBlanksAt(text: string, offsets: readonly number[]): string {
  if (offsets.length === 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const offset of offsets) {
    kept.push(text.slice(from, offset));
    from = offset + 1;
  }
  kept.push(text.slice(from));
  return kept.join(' ');
}
