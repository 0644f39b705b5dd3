// How a run of tokens is written: `small`, with `capitals` at the beginning of its words, or in `caps` throughout.

import type { Token } from '../language/token.ts';

export type Case = 'small' | 'capitals' | 'caps';

export function caseOf(text: string, tokens: readonly Token[], first: number, last: number): Case {
  let caps = true;
  for (let i = first; i <= last; i++) {
    const written = writtenOf(text, tokens[i]!);
    if (isUncased(written) || JOINTS.has(tokens[i]!.word)) continue;
    if (written[0] === written[0]!.toLowerCase()) return 'small';
    if (!isCaps(written)) caps = false;
  }
  return caps ? 'caps' : 'capitals';
}

/** Without the sign of a hashtag, and without the s that says whose. */
export function writtenOf(text: string, { start, end }: Token): string {
  return text
    .slice(start, end)
    .replace(/^#/, '')
    .replace(/['’]s?$/, '');
}

/** Two letters at least, none of them small. */
export function isCaps(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase() && !isUncased(written);
}

function isUncased(written: string): boolean {
  return written.toLowerCase() === written.toUpperCase();
}

const JOINTS = new Set([
  'of',
  'and',
  'the',
  'for',
  'de',
  'van',
  'von',
  'la',
  'le',
  'du',
  'in',
  'on',
  'to',
  'a',
]);
