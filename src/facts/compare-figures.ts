// What a post says of a number, against what is published. In: two figures. Out: whether the post says no more than the
// fact (`same`), something else (`other`), or speaks of another kind of number (`unlike`).

import type { Figure } from '../text/figure.ts';

export type Comparison = 'same' | 'other' | 'unlike';

/** A figure of a post. `roughly`: “about 1,900”, “1.9k”. */
export interface PostFigure extends Figure {
  readonly roughly: boolean;
}

/** How far a round number may be from the one it stands for. */
const ROUND = 0.05;

export function compareFigures(post: PostFigure, fact: Figure): Comparison {
  if (post.unit !== fact.unit) return 'unlike';
  if (post.currency !== undefined && fact.currency !== undefined && post.currency !== fact.currency)
    return 'unlike';
  return saysNoMore(post, fact) ? 'same' : 'other';
}

function saysNoMore(post: PostFigure, fact: Figure): boolean {
  const [low, high] = [fact.from, fact.to];
  // “More than 1,800” is true of 1,850, and of “more than 4,000” when it asks for no more than that.
  if (post.to === undefined) return low !== undefined && post.from !== undefined && post.from <= low;
  if (post.from === undefined) return high !== undefined && post.to >= high;
  // A fact that is open on one side: its bound is all that may be said.
  if (low === undefined || high === undefined) {
    const bound = low ?? high ?? Number.NaN;
    return isNear(post.from, bound, post.roughly) && isNear(post.to, bound, post.roughly);
  }
  if (low === high) return isNear(post.from, low, post.roughly) && isNear(post.to, low, post.roughly);
  // A range may be said as a range, or wider; “about” with what lies in it.
  return (post.from <= low && post.to >= high) || (post.roughly && post.from >= low && post.to <= high);
}

function isNear(value: number, fact: number, roughly: boolean): boolean {
  return value === fact || (roughly && Math.abs(value - fact) <= ROUND * Math.abs(fact));
}
