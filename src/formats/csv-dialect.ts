// How a table writes quotes inside of quotes. In: a table. Out: what its header tells of who wrote it.
// Two files of LinkedIn's data export have ways of their own. Comments.csv has `\"` for a quote. Shares.csv puts each
// line of a post into quotes, and that into a cell, so that its line ends are `""⏎""` and a quote is `""""`.

import type { Meta } from '../model/draft.ts';

export interface Dialect {
  /** A quote may be written as `\"`. */
  readonly escaped: boolean;
  /** What stands for another sign in a cell in quotes. */
  readonly marks: RegExp;
  /** A row without words is no mistake: somebody shared a link, or answered with a picture. */
  readonly wordless: boolean;
  /** What is known of every post in it. */
  readonly meta: Meta;
}

const COMMON: Dialect = { escaped: false, marks: /""/g, wordless: false, meta: {} };
const SHARES: Dialect = {
  escaped: false,
  marks: /""(?:\r\n?|\n)""|""""|""/g,
  wordless: true,
  meta: { channel: 'linkedin' },
};
const COMMENTS: Dialect = {
  escaped: true,
  marks: /\\"|""/g,
  wordless: true,
  meta: { channel: 'linkedin', type: 'reply' },
};

export function dialectOf(text: string, start: number): Dialect {
  const end = text.slice(start, start + 200).search(/[\r\n]/);
  const header = text
    .slice(start, end < 0 ? start + 200 : start + end)
    .replaceAll(/["\s]/g, '')
    .toLowerCase();
  if (/^date,sharelink,sharecommentary(?:,|$)/.test(header)) return SHARES;
  return header === 'date,link,message' ? COMMENTS : COMMON;
}

/** The sign that a mark stands for. */
export function saidBy(mark: string): string {
  return /[\r\n]/.test(mark) ? '\n' : '"';
}
