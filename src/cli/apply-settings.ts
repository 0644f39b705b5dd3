// The nearest policycheck.yaml, put to use. In: its path, the words as typed, the house. Out: the words filled up, and a
// house whose policy has the levels and owners of the file. Promise: what is typed wins over the file, and a name in the
// file that no pack knows is a problem with its place.

import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Outcome } from '../model/problem.ts';
import type { Patterns, Settings } from '../model/settings.ts';
import { FACTS_NAME } from '../node/config-file.ts';
import { slashes } from '../node/folders.ts';
import { loadSettings } from '../node/load-settings.ts';
import { type PathTest, pathTest } from '../node/path-patterns.ts';
import type { Surroundings } from './command.ts';
import { doorsWith } from './doors-with-settings.ts';
import type { Words } from './options.ts';
import { packsOf } from './packs.ts';
import type { Applied, Configured, Near } from './settings.ts';

export async function applySettings(
  file: string,
  words: Words,
  surroundings: Surroundings,
): Promise<Outcome<Configured>> {
  const { world, doors, near } = surroundings;
  const path = slashes(relative(world.cwd, file));
  const read = await loadSettings(file, path);
  if (!read.ok) return read;
  const settings = read.value;
  const base = dirname(file);
  const packs = (settings.packs ?? []).map((pack) => packFrom(pack, base, world.cwd));
  const applied: Applied = {
    path,
    settings,
    packs,
    reading: readingOf(settings),
    ignores: await anyTest(settings.ignore, base, world.cwd),
    metaOf: await metaTest(settings, base, world.cwd),
  };
  return {
    ok: true,
    value: {
      words: filled(words, settings, packs, pathFrom(base, world.cwd)),
      surroundings: {
        ...surroundings,
        doors: doorsWith(settings, packsOf(packs, world.cwd), doors),
        applied,
        ...(near && { near: settings.facts === undefined ? near : withNamedFacts(near) }),
      },
    },
  };
}

/** Facts that the file names are those of all its drafts: none is searched for. */
function withNamedFacts(near: Near): Near {
  return { ...near, names: near.names.filter((name) => name !== FACTS_NAME) };
}

/** A bare word is an id, all else a path that begins at the file's folder. */
function packFrom(pack: string, base: string, cwd: string): string {
  if (!/[./\\]/.test(pack)) return pack;
  const path = slashes(relative(cwd, resolve(base, pack)));
  return path.startsWith('..') || isAbsolute(path) ? path : `./${path}`; // absolute: on another drive
}

function pathFrom(base: string, cwd: string): (path: string) => string {
  return (path) => slashes(relative(cwd, resolve(base, path)));
}

function filled(
  { operands, options }: Words,
  settings: Settings,
  packs: readonly string[],
  pathOf: (path: string) => string,
): Words {
  const { failOn, level, frontMatter, baseline } = settings;
  const none = (given: readonly string[] | undefined) => given === undefined || given.length === 0;
  return {
    operands,
    options: {
      ...options,
      ...(options.failOn === undefined && failOn ? { failOn } : {}),
      ...(options.level === undefined && level ? { level } : {}),
      ...(options.baseline === undefined && baseline ? { baseline: pathOf(baseline) } : {}),
      ...(none(options.pack) ? { pack: packs } : {}),
      ...(none(options.frontMatter) && frontMatter ? { frontMatter } : {}),
    },
  };
}

function readingOf({ columns, posts }: Settings): Applied['reading'] {
  return { ...(columns && { columns }), ...(posts && { posts }) };
}

async function anyTest(all: readonly Patterns[], base: string, cwd: string): Promise<PathTest> {
  const tests = await Promise.all(all.map((patterns) => testOf(patterns, base, cwd)));
  return (path) => tests.some((test) => test(path));
}

/** Patterns of a file that is extended begin at a folder above. */
function testOf({ files, base: above = '' }: Patterns, base: string, cwd: string): Promise<PathTest> {
  return pathTest(files, resolve(base, above), cwd);
}

async function metaTest(settings: Settings, base: string, cwd: string): Promise<Applied['metaOf']> {
  const overrides = await Promise.all(
    settings.overrides.map(async ({ meta, ...patterns }) => ({
      meta,
      test: await testOf(patterns, base, cwd),
    })),
  );
  return (path) => Object.assign({}, ...overrides.flatMap(({ meta, test }) => (test(path) ? [meta] : [])));
}
