// What the nearest policycheck.yaml adds to a command line. In: the words as typed, the drafts among them. Out: the words
// with what the file says where they say nothing, and a house that follows it. Without such a file, this costs a look into
// a few folders.

import { resolve } from 'node:path';
import type { ReadOptions } from '../formats/index.ts';
import type { Meta } from '../model/draft.ts';
import type { Outcome } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { CONFIG_NAME, commonFolder, FACTS_NAME, findNearest, holds } from '../node/config-file.ts';
import type { World } from '../node/world.ts';
import type { CommandSpec, Surroundings } from './command.ts';
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

/** What is near the drafts of a run. */
export interface Near {
  /** That holds them all: the search begins here and goes upwards. */
  readonly folder: string;
  /** The nearest policycheck.yaml, or the one that is typed. */
  readonly config?: string;
  /** The nearest policycheck.facts.yaml. */
  readonly facts?: string;
  /** Names that were searched for: a draft with a nearer one of its own is not for this run. */
  readonly names: readonly string[];
}

/** `drafts`: paths, as they are typed. */
export async function configured(
  words: Words,
  surroundings: Surroundings,
  drafts: readonly string[],
): Promise<Outcome<Configured>> {
  const { world } = surroundings;
  const near = nearTo(drafts, words.options, world);
  const around = { ...surroundings, near };
  if (near.config !== undefined) {
    const { applySettings } = await import('./apply-settings.ts');
    return applySettings(near.config, words, around);
  }
  if (near.names.length > 0 && !holds(world.cwd, near.folder) && !words.options.quiet) {
    const here = findNearest(near.names, world.cwd, world.env.HOME ?? world.env.USERPROFILE);
    if (Object.values(here).some((file) => file !== undefined)) {
      const { tellUnfollowed } = await import('./other-settings.ts');
      tellUnfollowed(here, near, drafts, world);
    }
  }
  return { ok: true, value: { words, surroundings: around } };
}

/** `--no-config` is false, `--config FILE` a text; so with `--facts`. */
export function nearTo(
  drafts: readonly string[],
  { config: typed, facts: typedFacts }: Words['options'],
  { cwd, env }: World,
): Near {
  const folder = commonFolder(drafts, cwd);
  const names = [
    ...(typed === undefined ? [CONFIG_NAME] : []),
    ...(typedFacts === undefined ? [FACTS_NAME] : []),
  ];
  const found = names.length > 0 ? findNearest(names, folder, env.HOME ?? env.USERPROFILE) : {};
  const config = typeof typed === 'string' ? resolve(cwd, typed) : found[CONFIG_NAME];
  const facts = found[FACTS_NAME];
  return {
    folder,
    names,
    ...(config === undefined ? {} : { config }),
    ...(facts === undefined ? {} : { facts }),
  };
}

/** Where the drafts of a command line are. What comes through a pipe is where its name says, else where one works. */
export function draftsAmong(
  { operands, options }: Words,
  { takesDrafts }: CommandSpec,
  { cwd }: World,
): readonly string[] {
  const { stdinFilename: name, for: asked } = options;
  if (!takesDrafts) return asked === undefined ? [] : [asked];
  const isPiped = (path: string) => path === '-' || /^\/(?:dev|proc)\//.test(path);
  const drafts = operands.map((path) => (isPiped(path) ? (path === '-' && name) || cwd : path));
  return drafts.length === 0 && name !== undefined ? [name] : drafts;
}
