// HTML of a message to blocks of words. In: HTML. Out: what a mail program shows: text between tags, parted where a
// block begins or ends, with what is said instead of pictures. Left out: head, styles, scripts, comments.

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { RegionRole } from '../../../model/draft.ts';
import type { Block } from './body.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const SILENT = new Set(['head', 'style', 'script', 'template', 'title', 'noscript']);
/** Those that stand in a line of words; all others part blocks. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|img|ins|kbd|label|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|br|o:p)$/;
const ROLES: Readonly<Record<string, RegionRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quote',
  li: 'list',
  td: 'table',
  th: 'table',
};

type Step = { readonly node: Node; readonly roles: readonly RegionRole[] } | 'break';

export function htmlBlocks(html: string): readonly Block[] {
  const blocks: Block[] = [];
  const pictures: string[] = [];
  let words = '';
  let rolesNow: readonly RegionRole[] = [];
  const finish = (): void => {
    const text = words
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    if (text !== '') blocks.push({ text, roles: rolesNow });
    for (const alt of pictures.splice(0)) blocks.push({ text: alt, roles: ['alt'] });
    words = '';
  };
  // A stack of our own: messages may be nested deeper than the machine's.
  const waiting: Step[] = stepsOf(parse(html).childNodes, []);
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (step === 'break') {
      finish();
      continue;
    }
    const { node } = step;
    if ('value' in node) {
      if (words === '') rolesNow = step.roles;
      words = joined(words, node.value.replaceAll(/[ \t\n\r\f]+/g, ' '));
    } else if (!('tagName' in node) || SILENT.has(node.tagName)) continue;
    else if (node.tagName === 'br') words += '\n';
    else if (node.tagName === 'img') {
      const alt = node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
      if (alt.trim() !== '') pictures.push(alt);
    } else {
      const role = ROLES[node.tagName];
      const roles = role && !step.roles.includes(role) ? [...step.roles, role] : step.roles;
      const parts = !INLINE.test(node.tagName);
      if (parts) {
        finish();
        waiting.push('break');
      }
      for (const inner of stepsOf(node.childNodes, roles)) waiting.push(inner);
    }
  }
  finish();
  return blocks;
}

/** The last comes first: steps are taken from the end. */
function stepsOf(nodes: readonly Node[], roles: readonly RegionRole[]): Step[] {
  return nodes.map((node) => ({ node, roles })).reverse();
}

function joined(words: string, more: string): string {
  return words === '' || /\s$/.test(words.slice(-1)) ? words + more.replace(/^ /, '') : words + more;
}
