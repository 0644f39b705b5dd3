// The Markdown parsers, set up once: CommonMark with GitHub's tables, task lists, strike-through and bare links.
// Blocks and what stands inside them are parsed apart: most paragraphs hold no markup, and need no second parser.
// Promise: no input nests blocks deeper than MAX_DEPTH, so that no tree, the parser's or ours, can run out of stack.

import {
  Autolink,
  type BlockContext,
  type BlockParser,
  type InlineParser,
  type LeafBlock,
  type Line,
  type MarkdownParser,
  parser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';

const MAX_DEPTH = 64;

/** From this depth on a line is a paragraph, whatever marks it begins with. */
const depthLimit: BlockParser = {
  name: 'DepthLimit',
  before: 'LinkReference',
  parse(context, line) {
    if (context.depth < MAX_DEPTH) return false;
    const start = context.lineStart + line.pos;
    context.nextLine();
    context.addElement(context.elt('Paragraph', start, Math.max(start, context.prevLineEnd())));
    return true;
  },
};

/** Takes paragraphs as they are; last of all, so that headings, tables, tasks and definitions come first. */
const plainParagraph: BlockParser = {
  name: 'PlainParagraph',
  after: 'TaskList',
  leaf: () => ({
    nextLine: () => false,
    finish: (context, leaf) => {
      context.addLeafElement(leaf, context.elt('Paragraph', leaf.start, leaf.start + leaf.content.length));
      return true;
    },
  }),
};

/** Longer than this, what began like a definition of a link is none. */
const LONGEST_DEFINITION = 2000;

/**
 * While a definition (`[label]: address "title"`) is not complete, the parser reads it again from its start with every
 * further line. This ends it, so that an open bracket at the start of a long paragraph costs nothing.
 */
const definitionLimit: BlockParser = {
  name: 'DefinitionLimit',
  before: 'LinkReference',
  leaf: (_, { content }) => (content.startsWith('[') ? { nextLine: endsHere, finish: () => false } : null),
};

function endsHere(context: BlockContext, _line: Line, leaf: LeafBlock): boolean {
  if (leaf.content.length < LONGEST_DEFINITION) return false;
  if (!/^\[[^\]]*(?:\]:|$)/.test(leaf.content.slice(0, LONGEST_DEFINITION))) return false;
  context.addLeafElement(leaf, context.elt('Paragraph', leaf.start, leaf.start + leaf.content.length));
  return true;
}

const INLINE = [
  'Escape',
  'Entity',
  'InlineCode',
  'HTMLTag',
  'Emphasis',
  'HardBreak',
  'Link',
  'Image',
  'LinkEnd',
];

/** As CommonMark has it since 0.31: a comment ends with the first `-->`, and may hold `--`. */
const comment: InlineParser = {
  name: 'Comment',
  before: 'HTMLTag',
  parse(context, next, at) {
    if (next !== 60 || context.slice(at, at + 4) !== '<!--') return -1;
    const end = context.text.indexOf('-->', at - context.offset + 4);
    return end < 0 ? -1 : context.addElement(context.elt('Comment', at, context.offset + end + 3));
  },
};

/** Finds blocks, and leaves alone what stands in them. */
export const blockParser: MarkdownParser = parser.configure([
  Table,
  TaskList,
  { parseBlock: [depthLimit, definitionLimit, plainParagraph], remove: INLINE },
]);

/** For MDX, in which neither indentation nor a tag makes a block. */
export const jsxBlockParser: MarkdownParser = blockParser.configure({
  remove: ['IndentedCode', 'HTMLBlock'],
});

/** For what stands in a block. Bare links are costly to look for: `linkParser` is for text that may hold some. */
export const inlineParser: MarkdownParser = parser.configure([Strikethrough, { parseInline: [comment] }]);
export const linkParser: MarkdownParser = parser.configure([
  Strikethrough,
  Autolink,
  { parseInline: [comment] },
]);
