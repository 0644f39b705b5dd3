// Logistic regression over sparse features, by AdaGrad: small steps, smaller for features that were seen often.

import { FEATURES } from './features.mjs';

const ROUNDS = 6;
const STEP = 0.3;
/** What is taken off a weight at each step, so that rare features do not learn posts by heart. */
const SHRINK = 1e-5;
/** There are few violations among many sentences. */
const WEIGHT_OF_YES = 3;

/** Rows `{ features, is, weight }` in; out: the score of features, above 0 for more likely than not. */
export function train(rows) {
  const weights = new Float64Array(FEATURES);
  const squares = new Float64Array(FEATURES).fill(1e-6);
  let bias = -4;
  const score = (features) => {
    let sum = 0;
    for (const feature of features) sum += weights[feature];
    return bias + sum / Math.sqrt(features.length + 1);
  };
  const order = shuffled(rows);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, is, weight } of order) {
      const error = (1 / (1 + Math.exp(-score(features))) - (is ? 1 : 0)) * weight * (is ? WEIGHT_OF_YES : 1);
      if (Math.abs(error) < 1e-3) continue;
      const each = error / Math.sqrt(features.length + 1);
      for (const feature of features) {
        const slope = each + SHRINK * weights[feature];
        squares[feature] += slope * slope;
        weights[feature] -= (STEP * slope) / Math.sqrt(squares[feature]);
      }
      bias -= 0.01 * error;
    }
  }
  return score;
}

/** The same order in every run. */
function shuffled(rows) {
  const order = [...rows];
  let seed = 1;
  for (let i = order.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const j = seed % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
