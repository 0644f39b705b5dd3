// Text → its words as numbers, folded, with their places: what two spellings of one passage have in common. Case, accents,
// curly quotes, line ends, punctuation and hidden characters make no difference; a hyphen parts words; a link is none. It
// depends on the text alone, on no policy, so that two texts can be compared that were read years apart.

import { foldWord } from '../text/fold.ts';

export interface FoldedWords {
  /** A hash of each word: 32 bits. */
  readonly hashes: Uint32Array;
  /** FIGURE where a number tells something by itself: three digits, or a fraction. YEAR where it may be a mere year. */
  readonly figures: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export const YEAR = 1;
export const FIGURE = 2;

const WORD =
  /https?:\/\/\S+|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|['’‘ʼʹ′＇`´](?=[\p{L}\p{N}])|(?<=\p{Nd})[.,](?=\p{Nd}))*/gu;

export function foldedWords(text: string): FoldedWords {
  const hashes: number[] = [];
  const figures: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(WORD)) {
    if (/^https?:\/\//.test(match[0])) continue;
    const word = folded(match[0]);
    hashes.push(hashOf(word));
    figures.push(kindOfFigure(match[0], word));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return {
    hashes: Uint32Array.from(hashes),
    figures: Uint8Array.from(figures),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}

function folded(word: string): string {
  const plain = foldWord(word, true).replaceAll("'", '');
  return /^\d+[.,]/.test(plain) ? figure(plain) : plain;
}

/** `1,850` and `1850` are one figure, `31,40` and `31.40` too. */
function figure(written: string): string {
  const parts = written.split(/[.,]/);
  const last = parts.pop() ?? '';
  return /^\d{3}$/.test(last) ? parts.join('') + last : `${parts.join('')}.${last}`;
}

/** `1,900` is no year, and `1900` may be the same figure. */
function kindOfFigure(written: string, word: string): number {
  if (!/^(?:\d{3}|\d+\.\d)/.test(word)) return 0;
  return /^(?:19|20)\d\d$/.test(written) ? YEAR : FIGURE;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
