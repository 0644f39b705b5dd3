// Instruction: the sentence tells the reader how to do something ("How to …", "Don't …", "Learn …", "you can …").

import { type Context, cite, lastBefore, sentenceBounds } from './context.ts';

const OPENERS = new Set([
  'learn',
  'read',
  'check',
  'see',
  'try',
  'join',
  'visit',
  'click',
  'download',
  'sign',
  'register',
  'discover',
  'find',
  'get',
  'use',
  'watch',
  'follow',
  'tell',
  'ask',
  'never',
  'always',
  'avoid',
  'remember',
  'help',
  'please',
]);
const YOU = new Set(['you', 'your', 'yours', 'yourself']);

export const instruction: Context = (document, match) => {
  const { tokens } = document;
  const [first] = sentenceBounds(document, match);
  const opening = tokens[first]!.word;
  const second = tokens[first + 1]?.word;
  if (OPENERS.has(opening)) return cite(tokens[first]!);
  if ((opening === 'how' && second === 'to') || (opening === 'do' && second === 'not'))
    return `“${opening} ${second}”`;
  const you = lastBefore(tokens, match.last, Math.max(first, match.first - 5), YOU);
  return you < 0 ? undefined : cite(tokens[you]!);
};
