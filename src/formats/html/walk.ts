// The tree of a page → prose. In: an element, and the source it was read from. Out: the words that a reader sees, written to
// a Writer. Elements part blocks unless they stand inside a sentence.

import type { Picture, RegionRole, Target } from '../../model/draft.ts';
import { isDecorative } from '../markdown/img.ts';
import { LEFT_OUT, type Writer } from '../markdown/writer.ts';
import { pictureName } from '../pictures.ts';
import { attribute, childrenOf, type Element, isElement, type Node, textRun, valuePlace } from './tree.ts';
import type { WordWriter } from './words.ts';

const NEVER_SHOWN = setOf(
  'script style template noscript pre textarea select iframe object svg canvas audio video head noframes noembed nav',
);
/** Left out around the post, not in it: the head of an article holds its title. */
const AROUND = setOf('header footer aside');
/** No prose, but they have a place in a sentence. */
const SIGNS = setOf('code math');
const INLINE = setOf(
  'a abbr acronym b bdi bdo big button cite data del dfn em font i img ins kbd label mark picture q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr br code math',
);
const ROLES: Readonly<Record<string, RegionRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quote',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  table: 'table',
  caption: 'caption',
  figcaption: 'caption',
};

export interface Page {
  readonly html: string;
  readonly out: Writer;
  readonly words: WordWriter;
  /** Whether the walk is inside the post itself. */
  readonly inPost: boolean;
}

interface Walk extends Page {
  /** Pictures of the block that is being written, with the roles around them: their words follow it. */
  readonly pictures: (() => void)[];
  readonly around: readonly RegionRole[];
}

export function writeElement(page: Page, element: Element): void {
  const walk = { ...page, pictures: [], around: [] };
  writeChildren(walk, element);
  parted(walk);
}

function writeChildren(walk: Walk, node: Node): void {
  const children = childrenOf(node);
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    const run = textRun(children, i);
    if (run !== undefined) {
      walk.words(run.start, run.end);
      i = run.next - 1;
    } else if (isElement(child) && isShown(walk, child)) write(walk, child);
  }
}

function write(walk: Walk, element: Element): void {
  const { tagName: name } = element;
  const tag = element.sourceCodeLocation;
  if (name === 'br') {
    if (tag) walk.out.breakLine(tag.startOffset, tag.endOffset);
  } else if (name === 'img') writePicture(walk, element);
  else if (SIGNS.has(name)) {
    if (tag) walk.out.replace(tag.startOffset, tag.endOffset, LEFT_OUT);
  } else if (INLINE.has(name)) {
    const isLink = name === 'a' && attribute(element, 'href') !== undefined;
    walk.out.within(isLink ? ['link'] : [], () => writeChildren(walk, element));
    if (isLink) writeTarget(walk, 'link', element, 'href');
  } else writeBlock(walk, element);
}

function writeTarget({ html, out }: Page, kind: Target['kind'], element: Element, name: string): void {
  const span = valuePlace(html, element, name);
  const address = attribute(element, name);
  if (span && address !== undefined) out.target({ kind, span, address }, 'behind');
}

function writeBlock(walk: Walk, element: Element): void {
  const { tagName: name } = element;
  const role = Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
  const isNew = role !== undefined && !walk.around.includes(role);
  const inner = {
    ...walk,
    inPost: walk.inPost || name === 'article' || name === 'main',
    around: isNew ? [...walk.around, role] : walk.around,
  };
  parted(walk);
  walk.out.within(isNew ? [role] : [], () => {
    writeChildren(inner, element);
    parted(inner);
  });
}

/** Ends the block, and writes the words of its pictures. */
function parted({ out, pictures }: Walk): void {
  out.breakBlock();
  for (const picture of pictures.splice(0)) picture();
}

function writePicture(walk: Walk, element: Element): void {
  const { html, out, words, pictures } = walk;
  const tag = element.sourceCodeLocation;
  if (tag) out.replace(tag.startOffset, tag.endOffset, LEFT_OUT);
  const alt = valuePlace(html, element, 'alt');
  if (tag) out.picture(pictureOf(html, element, { start: tag.startOffset, end: tag.endOffset }));
  writeTarget(walk, 'picture', element, 'src');
  if (alt === undefined || alt.start === alt.end) return;
  pictures.push(() => {
    out.within(['alt'], () => words(alt.start, alt.end));
    out.breakBlock();
  });
}

function pictureOf(html: string, element: Element, span: Picture['span']): Picture {
  const said = (name: string) => attribute(element, name)?.toLowerCase();
  const alt = valuePlace(html, element, 'alt');
  // Browsers take `<image>` for it, too.
  const inside = span.start + /^<[a-z]+/i.exec(html.slice(span.start, span.start + 9))![0].length;
  const isBare = alt !== undefined && !/["']/.test(html[alt.end] ?? '');
  const isWritten = said('alt') !== undefined;
  return {
    span,
    name: pictureName(attribute(element, 'src') ?? ''),
    alt: attribute(element, 'alt') ?? '',
    ...(isDecorative(said('role'), said('aria-hidden')) && { decorative: true }),
    // An `alt` without a value, or without quotes, is left to whoever wrote it.
    ...(!isBare &&
      (alt !== undefined || !isWritten) && {
        altAt:
          alt === undefined
            ? { span: { start: inside, end: inside }, before: ' alt="', after: '"' }
            : { span: alt, before: '', after: '' },
      }),
  };
}

function isShown({ inPost }: Walk, element: Element): boolean {
  if (NEVER_SHOWN.has(element.tagName) || (!inPost && AROUND.has(element.tagName))) return false;
  if (attribute(element, 'hidden') !== undefined) return false;
  return !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
