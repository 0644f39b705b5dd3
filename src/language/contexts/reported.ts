// Reported: somebody else is said to have said it.

import { FLAG } from '../token.ts';
import { type Context, cite, firstAfter, sentenceBounds } from './context.ts';

const SAYING = new Set([
  'says',
  'said',
  'told',
  'tells',
  'claims',
  'claimed',
  'reports',
  'reported',
  'reportedly',
  'writes',
  'wrote',
  'argues',
  'argued',
  'stated',
  'warns',
  'warned',
]);
const SELF = new Set(['i', 'we', 'you']);

export const reported: Context = (document, match) => {
  const { tokens } = document;
  const [first, last] = sentenceBounds(document, match);
  if (tokens[first]!.word === 'rt' && tokens[first + 1]?.shape === 'mention') return 'a repost';
  for (let i = first; i < last; i++)
    if (tokens[i]!.word === 'according' && tokens[i + 1]!.word === 'to') return '“according to”';
  const at = firstAfter(tokens, first, last, SAYING);
  if (at < 0 || (at >= match.first && at <= match.last) || (tokens[at]!.flags & FLAG.hashtag) !== 0)
    return undefined;
  const before = tokens[at - 1]?.word ?? '';
  const isConnective = before === 'that' && at - 1 === first; // “That said, …”
  return SELF.has(before) || isConnective ? undefined : cite(tokens[at]!);
};
