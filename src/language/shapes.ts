// What a token announces besides its word: a figure, a name, a link … One bit for each shape. A shape may promise more
// than is there (a figure in a row may be no phone number), never less.

import { SHAPES, type Shape } from '../model/routes.ts';
import { FLAG, type Token } from './token.ts';

/** 1 for the first of `SHAPES`, 2 for the second, 4 for the third … */
export function shapeBit(shape: Shape): number {
  return 1 << SHAPES.indexOf(shape);
}

const NUMBER = shapeBit('number');
const MONEY = shapeBit('money');
const PERCENT = shapeBit('percent');
const PHONE = shapeBit('phone');
const NAME = shapeBit('name');
const HASHTAG = shapeBit('hashtag');
const CODE = shapeBit('code');
const OWN: Readonly<Record<Exclude<Token['shape'], 'word' | 'number'>, number>> = {
  mention: shapeBit('mention') | NAME,
  cashtag: shapeBit('cashtag') | NAME,
  link: shapeBit('link'),
  email: shapeBit('email'),
  emoji: shapeBit('emoji'),
  symbol: 0,
};
const NINE = 57;
/** Digits from which a figure that stands alone may be a phone number. */
const LONG = 8;
/** Signs from which a word with figures may be a key, and from which any may; an account number has fifteen. */
const KEY = 15;
const ENDLESS = 24;
/** Signs from which a link may hold a key. */
const KEYED_LINK = 24;

/** `next`: the token after it, if any. */
export function shapesOf(token: Token, next: Token | undefined): number {
  if (token.shape === 'number') return shapesOfNumber(token, next);
  if (token.flags & FLAG.hashtagStart) return HASHTAG | NAME | NUMBER;
  if (token.shape === 'link') return shapesOfLink(token.word);
  if (token.shape !== 'word') return OWN[token.shape];
  const last = token.word.charCodeAt(token.word.length - 1);
  return (
    (token.flags & FLAG.capital ? NAME : 0) |
    (last >= 48 && last <= NINE ? NUMBER : 0) |
    (token.end - token.start >= KEY ? shapesOfLong(token) : 0)
  );
}

function shapesOfLong({ start, end, word, flags }: Token): number {
  if (flags & FLAG.hashtag) return 0;
  return end - start >= ENDLESS || /\d/.test(word) ? CODE : 0;
}

function shapesOfLink(link: string): number {
  const keyed =
    link.length >= KEYED_LINK && /@|hooks|(?:token|key|secret|sig|signature|password|pwd|code)=/.test(link);
  return OWN.link | (keyed ? CODE : 0);
}

function shapesOfNumber({ word, end, flags }: Token, next: Token | undefined): number {
  const first = word.charCodeAt(0);
  const last = word.charCodeAt(word.length - 1);
  const inRow = word.length >= LONG || (next?.shape === 'number' && next.start - end <= 2);
  return (
    NUMBER |
    (flags & FLAG.hashtagStart ? HASHTAG | NAME : 0) |
    (first < 48 || first > NINE ? MONEY : 0) |
    (last < 48 || last > NINE ? PERCENT : 0) |
    (inRow ? PHONE : 0)
  );
}
