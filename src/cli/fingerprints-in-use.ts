// The fingerprints of a run: those that are typed, else those that the facts file names. In: options, facts. Out: indexes
// ready to look up, or what is wrong with one of them. A run without any loads nothing.

import { dirname, relative, resolve } from 'node:path';
import type { Fingerprints } from '../matchers/fingerprints.ts';
import type { Outcome } from '../model/problem.ts';
import { slashes } from '../node/folders.ts';
import type { World } from '../node/world.ts';
import type { FactsInUse } from './facts-in-use.ts';
import type { Words } from './options.ts';

export interface FingerprintsInUse {
  readonly fingerprints: Fingerprints;
  /** What tells these indexes from others, for results that are kept. */
  readonly names: readonly string[];
  /** Typed, and not merely there. */
  readonly asked: boolean;
}

export async function fingerprintsInUse(
  { fingerprints: typed = [], key }: Words['options'],
  facts: FactsInUse | undefined,
  { cwd }: World,
): Promise<Outcome<FingerprintsInUse | undefined>> {
  const named = (facts?.facts.fingerprints ?? []).map((path) =>
    slashes(relative(cwd, resolve(cwd, dirname(facts?.path ?? ''), path))),
  );
  const paths = typed.length > 0 ? typed : named;
  if (paths.length === 0) return { ok: true, value: undefined };
  const { readIndex, readSecret } = await import('../node/fingerprint-file.ts');
  const secret = key === undefined ? undefined : readSecret(key, cwd);
  if (secret?.ok === false) return secret;
  const read = paths.map((path) => readIndex(path, cwd, secret?.value));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  const opened = read.flatMap((one) => (one.ok ? [one.value] : []));
  const { fingerprintsOf } = await import('../matchers/fingerprints.ts');
  return {
    ok: true,
    value: {
      fingerprints: fingerprintsOf(opened),
      names: opened.map(({ sum }) => sum),
      asked: typed.length > 0,
    },
  };
}
