// Future: `will`, `going to` and the like before or in the match, or a time to come anywhere in its sentence.

import { type Context, cite, lastBefore, sentenceBounds } from './context.ts';

const AUXILIARIES = new Set(['will', 'shall', 'wont']);
/** Words that make a future with a following `to`. */
const WITH_TO = new Set([
  'going',
  'about',
  'set',
  'due',
  'slated',
  'scheduled',
  'poised',
  'plan',
  'plans',
  'planning',
  'aim',
  'aims',
  'aiming',
  'intend',
  'intends',
  'expect',
  'expects',
  'expected',
  'hope',
  'hopes',
  'hoping',
  'prepare',
  'preparing',
  'preps',
  'looking',
  'ready',
  'track',
  'course',
]);
const ADVERBS = new Set([
  'soon',
  'tomorrow',
  'upcoming',
  'forthcoming',
  'shortly',
  'tonight',
  'eventually',
  'someday',
  'later',
]);
const COMING = new Set(['next', 'coming', 'this']);
const PERIODS = new Set([
  'week',
  'month',
  'quarter',
  'year',
  'season',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'decade',
  'weeks',
  'months',
  'years',
  'weekend',
]);
/** How many tokens before the match an auxiliary may stand. */
const REACH = 8;

export const future: Context = (document, match) => {
  const { tokens } = document;
  const [first, last] = sentenceBounds(document, match);
  const auxiliary = lastBefore(tokens, match.last, Math.max(first, match.first - REACH), AUXILIARIES);
  if (auxiliary >= 0) return cite(tokens[auxiliary]!);
  for (let i = Math.max(first, match.first - REACH); i <= match.last && i < last; i++) {
    if (WITH_TO.has(tokens[i]!.word) && tokens[i + 1]!.word === 'to') return `“${tokens[i]!.word} to”`;
  }
  for (let i = first; i <= last; i++) {
    if (ADVERBS.has(tokens[i]!.word)) return cite(tokens[i]!);
    if (COMING.has(tokens[i]!.word) && i < last && PERIODS.has(tokens[i + 1]!.word))
      return `“${tokens[i]!.word} ${tokens[i + 1]!.word}”`;
  }
  return undefined;
};
