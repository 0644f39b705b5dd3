// What a token announces besides its word, for anchors: a figure, a name, a link …

import type { Shape } from '../model/policy.ts';
import { FLAG, type Token } from './token.ts';

export function shapesOf(token: Token): readonly Shape[] {
  if (token.flags & FLAG.hashtagStart) return HASHTAG;
  if (token.shape === 'word') {
    const code = token.word.charCodeAt(token.word.length - 1);
    return WORD_SHAPES[(token.flags & FLAG.capital ? 1 : 0) + (code >= 48 && code <= 57 ? 2 : 0)]!;
  }
  if (token.shape === 'mention' || token.shape === 'cashtag') return NAME_AND[token.shape];
  if (token.shape === 'number') return NUMBER;
  if (token.shape === 'link' || token.shape === 'email' || token.shape === 'emoji') return OWN_SHAPE[token.shape];
  return NO_SHAPE;
}

const WORD_SHAPES: readonly (readonly Shape[])[] = [[], ['name'], ['number'], ['name', 'number']];
const NAME_AND = { mention: ['mention', 'name'], cashtag: ['cashtag', 'name'] } as const;
const NO_SHAPE: readonly Shape[] = [];
const NUMBER: readonly Shape[] = ['number'];
const HASHTAG: readonly Shape[] = ['hashtag', 'name', 'number'];
const OWN_SHAPE = { link: ['link'], email: ['email'], emoji: ['emoji'] } as const;
