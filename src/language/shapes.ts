// What a token announces besides its word, for anchors: a figure, a name, a link … One bit for each shape.

import { SHAPES, type Shape } from '../model/policy.ts';
import { FLAG, type Token } from './token.ts';

/** 1 for the first of `SHAPES`, 2 for the second, 4 for the third … */
export function shapeBit(shape: Shape): number {
  return 1 << SHAPES.indexOf(shape);
}

const NUMBER = shapeBit('number');
const NAME = shapeBit('name');
const HASHTAG = shapeBit('hashtag');
const OWN: Readonly<Record<Exclude<Token['shape'], 'word'>, number>> = {
  number: NUMBER,
  mention: shapeBit('mention') | NAME,
  cashtag: shapeBit('cashtag') | NAME,
  link: shapeBit('link'),
  email: shapeBit('email'),
  emoji: shapeBit('emoji'),
  symbol: 0,
};

export function shapesOf(token: Token): number {
  if (token.flags & FLAG.hashtagStart) return HASHTAG | NAME | NUMBER;
  if (token.shape !== 'word') return OWN[token.shape];
  const last = token.word.charCodeAt(token.word.length - 1);
  return (token.flags & FLAG.capital ? NAME : 0) | (last >= 48 && last <= 57 ? NUMBER : 0);
}
