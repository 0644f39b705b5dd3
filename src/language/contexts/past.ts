// Past: an auxiliary of the past just before the match, or a time gone by in its sentence.

import { type Context, cite, firstAfter, lastInClause, sentenceBounds } from './context.ts';

const AUXILIARIES = new Set(['was', 'were', 'had', 'did', 'has', 'have', 'been', 'used']);
const TIMES = new Set([
  'ago',
  'yesterday',
  'previously',
  'formerly',
  'earlier',
  'historically',
  'originally',
]);
const LAST = new Set(['last', 'past', 'previous', 'prior']);
const PERIODS = new Set([
  'week',
  'month',
  'quarter',
  'year',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'decade',
  'night',
  'century',
  'months',
  'years',
  'weeks',
]);
const REACH = 4;

export const past: Context = (document, match) => {
  const { tokens } = document;
  const [first, last] = sentenceBounds(document, match);
  const auxiliary = lastInClause(tokens, match.last, Math.max(first, match.first - REACH), AUXILIARIES);
  if (auxiliary >= 0) return cite(tokens[auxiliary]!);
  const time = firstAfter(tokens, first, last, TIMES);
  if (time >= 0) return cite(tokens[time]!);
  for (let i = first; i < last; i++) {
    if (LAST.has(tokens[i]!.word) && PERIODS.has(tokens[i + 1]!.word))
      return `“${tokens[i]!.word} ${tokens[i + 1]!.word}”`;
  }
  return undefined;
};
