// What the commands ask of the rest of the house, as one object, so that a test can put another house behind it.
// Promise: what a plain check of a text has no use for (catalogue, examples, explanations) is loaded when asked for.

import type { Checker } from '../engine/checker.ts';
import type { Draft } from '../model/draft.ts';
import type { Catalogue, Policy } from '../model/policy.ts';
import type { Outcome } from '../model/problem.ts';

export interface Doors {
  readonly policy: (packs: readonly string[]) => Promise<Outcome<Policy>>;
  readonly catalogue: (packs: readonly string[]) => Promise<Catalogue>;
  readonly checker: (policy: Policy) => Checker;
}
