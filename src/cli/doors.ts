// What the commands ask of the rest of the house, as one object, so that a test can put another house behind it.

import type { Checker, EngineLoaders } from '../engine/checker.ts';
import type { Fingerprints } from '../matchers/fingerprints.ts';
import type { Accuracy } from '../model/accuracy.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Policy } from '../model/policy.ts';
import type { Outcome } from '../model/problem.ts';
import type { FactsInUse } from './facts-in-use.ts';

export interface Doors {
  readonly policy: (packs: readonly string[]) => Promise<Outcome<Policy>>;
  /** The texts of the same packs. */
  readonly catalogue: (packs: readonly string[]) => Promise<Catalogue>;
  /** How often each shipped clause was right where it was measured. */
  readonly accuracy: () => Promise<Accuracy>;
  /** A checker that looks only for the clauses that are wanted. */
  readonly checker: (
    policy: Policy,
    wanted: (clause: string) => boolean,
    facts?: FactsInUse,
    fingerprints?: Fingerprints,
  ) => Checker;
  readonly engines: EngineLoaders;
}
