// The house as it is shipped. What a plain check needs comes with the program; the tagger, regular expressions and the
// texts of the policy are loaded when something asks for them.

import { createChecker, type EngineLoaders } from '../engine/checker.ts';
import { loadTagger } from '../language/tagger.ts';
import { DETECTORS } from '../matchers/detectors.ts';
import { loadAccuracy, loadCatalogue, loadPolicy } from '../node/policy-store.ts';
import type { Doors } from './doors.ts';

const engines: EngineLoaders = {
  tagger: loadTagger,
  writing: async () => (await import('../matchers/writing/index.ts')).looks,
  regex: async () => (await import('../matchers/regex-engine.ts')).createRegexEngine(),
  platforms: async () => (await import('../platforms/platforms.ts')).createPlatforms(),
  ...DETECTORS,
};

export const shippedDoors: Doors = {
  policy: async (packs) => loadPolicy({ packs }),
  catalogue: async (packs) => loadCatalogue({ packs }),
  accuracy: async () => loadAccuracy(),
  checker: (policy, wants, facts, fingerprints) =>
    createChecker(policy, engines, {
      wants,
      ...(facts && { facts, names: facts.names }),
      ...(fingerprints && { fingerprints }),
    }),
  engines,
};
