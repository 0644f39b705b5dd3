// A text of any length in, pieces that compromise reads in linear time out: it takes seconds for 100,000 blanks or
// dots in one text (quadratic), and milliseconds for 2,000. Parts at blanks where it can, never inside a character.

/** UTF-16 units; a sentence of a post has about 100. */
const LONGEST = 2000;

export interface Piece {
  readonly start: number;
  readonly text: string;
}

export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const piece = text.slice(start, end);
    if (/[\p{L}\p{N}\p{S}]/u.test(piece)) found.push({ start, text: piece });
    start = end;
  }
  return found;
}

function pieceEnd(text: string, start: number): number {
  const limit = start + LONGEST;
  if (text.length <= limit) return text.length;
  const blank = text.lastIndexOf(' ', limit - 1);
  if (blank > start + LONGEST / 2) return blank + 1;
  const next = text.charCodeAt(limit);
  return next >= 0xdc00 && next <= 0xdfff ? limit - 1 : limit;
}
