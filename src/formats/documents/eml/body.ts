// The body of a message to passages. In: its plain text and its HTML, as far as it has them. Out: paragraphs with
// addresses; quoted lines (`> `) without their signs, as quotes. Of a message with both, the HTML's paragraphs are read
// where the plain text lacks them, because that is what most people get to see.

import type { RegionRole } from '../../../model/draft.ts';
import type { Passage } from '../passages.ts';
import { htmlBlocks } from './html-blocks.ts';

/** A stretch of a body that stands by itself. */
export interface Block {
  readonly text: string;
  readonly roles: readonly RegionRole[];
}

interface Bodies {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

export function bodyOf({ text, html }: Bodies): readonly Passage[] {
  const plain = text === undefined ? [] : numbered(textBlocks(text), 'body');
  if (html === undefined) return plain;
  const formatted = numbered(htmlBlocks(html), plain.length > 0 ? 'formatted body' : 'body');
  const isKnown = recogniser(plain, formatted.length);
  return [...plain, ...formatted.filter((passage) => !isKnown(bare(passage.text)))];
}

/** Letters to look through for all paragraphs together: more would take seconds. */
const MOST_WORK = 1e9;

/** Whether words stand anywhere in the plain text; in a very long message, whether they are a line or a paragraph of it. */
function recogniser(plain: readonly Passage[], questions: number): (words: string) => boolean {
  const known = plain.map(({ text }) => bare(text));
  const all = known.join('');
  if (all.length * questions < MOST_WORK) return (words) => all.includes(words);
  const lines = new Set([...known, ...plain.flatMap(({ text }) => text.split('\n').map(bare))]);
  return (words) => lines.has(words);
}

function numbered(blocks: readonly Block[], name: string): readonly Passage[] {
  return blocks
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, roles }, n) => ({ text, roles, address: `${name}, paragraph ${n + 1}` }));
}

/** Words and figures alone: the two ways of writing one message differ in all else. */
function bare(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Paragraphs end at a blank line, and where quoted lines begin or end. */
function textBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let quoted = false;
  const finish = (): void => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), roles: quoted ? ['quote'] : [] });
    lines = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const signs = /^(?:> ?)+/.exec(line)?.[0] ?? '';
    const words = line.slice(signs.length);
    if ((signs !== '') !== quoted || words.trim() === '' || line === '-- ') finish();
    quoted = signs !== '';
    if (words.trim() !== '' && line !== '-- ') lines.push(words);
  }
  finish();
  return blocks;
}
