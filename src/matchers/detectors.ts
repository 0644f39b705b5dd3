// How to get the detectors: each stands in a file of its own, with the packages it takes, and is loaded when a draft
// holds something of its kind.

import type { Detector } from './matcher.ts';

export const DETECTORS = {
  secrets: async (): Promise<Detector> => (await import('./detectors/secrets.ts')).createSecrets(),
  phones: async (): Promise<Detector> => (await import('./detectors/phones.ts')).createPhones(),
  identifiers: async (): Promise<Detector> =>
    (await import('./detectors/identifiers.ts')).createIdentifiers(),
  links: async (): Promise<Detector> => (await import('./detectors/links.ts')).createLinks(),
};
