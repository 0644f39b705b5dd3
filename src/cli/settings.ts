// What policycheck.yaml adds to a command line. In: the words as typed. Out: the words with what the file says where
// they say nothing, and a house that follows it. Without such a file, this costs a look into a few folders.

import { resolve } from 'node:path';
import type { ReadOptions } from '../formats/index.ts';
import type { Meta } from '../model/draft.ts';
import type { Outcome } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { findConfig } from '../node/config-file.ts';
import type { World } from '../node/world.ts';
import type { Surroundings } from './command.ts';
import type { Words } from './options.ts';

/** Settings ready for use. */
export interface Applied {
  /** The file, as messages show it. */
  readonly path: string;
  readonly settings: Settings;
  /** Its packs, from the working folder. */
  readonly packs: readonly string[];
  readonly reading: ReadOptions;
  /** Whether a folder or pattern leaves this file out. */
  readonly ignores: (path: string) => boolean;
  /** What the file says of drafts in this file. */
  readonly metaOf: (path: string) => Meta;
}

export interface Configured {
  readonly words: Words;
  readonly surroundings: Surroundings;
}

export async function configured(words: Words, surroundings: Surroundings): Promise<Outcome<Configured>> {
  const file = configFor(words, surroundings.world);
  if (file === undefined) return { ok: true, value: { words, surroundings } };
  const { applySettings } = await import('./apply-settings.ts');
  return applySettings(file, words, surroundings);
}

/** `--no-config` is false, `--config FILE` a text. */
export function configFor({ options }: Words, { cwd, env }: World): string | undefined {
  if (options.config === false) return undefined;
  if (options.config !== undefined) return resolve(cwd, options.config);
  return findConfig(cwd, env.HOME ?? env.USERPROFILE);
}
