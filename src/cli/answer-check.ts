// A check of the posts whose questions are answered, again and again with other facts. In: the words as typed. Out: the
// report as `policycheck` would give it for a facts file of this text, whether or not it is in a file yet.

import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Outcome } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { FACTS_NAME, holds } from '../node/config-file.ts';
import { slashes } from '../node/folders.ts';
import type { World } from '../node/world.ts';
import { type Question, questionsIn } from './answer-question.ts';
import type { Surroundings } from './command.ts';
import { dayOf, factsFor, factsInUse } from './facts-in-use.ts';
import { readLevel, type Words } from './options.ts';
import { packsOf } from './packs.ts';
import { readReading } from './reading.ts';
import { type CheckRequest, runCheck } from './run-check.ts';

export interface Checking {
  /** The facts file, as messages show it; it need not be there yet. */
  readonly file: string;
  /** What the file says now; undefined where there is none. */
  readonly textNow: () => Promise<Outcome<string | undefined>>;
  readonly questionsOf: (report: Report) => readonly Question[];
  readonly reportWith: (facts: string) => Promise<Outcome<Report>>;
}

export async function openChecking(
  paths: readonly string[],
  { options }: Words,
  around: Surroundings,
): Promise<Outcome<Checking>> {
  const surroundings = { ...around, world: readTwice(around.world) };
  const { world } = surroundings;
  const failOn = await readLevel(options.failOn, '--fail-on', 'block');
  if (!failOn.ok) return failOn;
  const reading = await readReading(options, surroundings.applied);
  if (!reading.ok) return reading;
  const typed = await factsInUse({ ...options, facts: false }, surroundings);
  if (!typed.ok) return typed;
  const path = factsFor(options, surroundings) ?? freshFile(surroundings);
  const file = slashes(relative(world.cwd, path));
  const asked: CheckRequest = {
    ...typed.value,
    paths,
    stdinName: options.stdinFilename,
    reading: reading.value,
    packs: packsOf(options.pack, world.cwd),
    clauses: options.clause ?? [],
    failOn: failOn.value,
    show: 'advise',
    allTexts: false,
  };
  const { wordClasses } = await import('../names/word-classes.ts');
  const words = wordClasses();
  const isWord = (word: string) => !['capitalised', undefined].includes(words.classOf(word));
  return {
    ok: true,
    value: {
      file,
      questionsOf: ({ findings }) => questionsIn(findings, isWord),
      textNow: async () => {
        if (!existsSync(path)) return { ok: true, value: undefined };
        const { readText } = await import('../node/read-text.ts');
        return readText(path, file, 'facts-unreadable');
      },
      reportWith: async (text) => {
        const { factsOfText } = await import('../node/facts-file.ts');
        const read = await factsOfText(text, file);
        if (!read.ok) return read;
        const { facts, names, key } = read.value;
        const baseline = await baselineOf(options, paths, world);
        if (!baseline.ok) return baseline;
        const known = { path: file, facts, names, key, today: dayOf(world) };
        return runCheck(
          { ...asked, facts: known, ...(baseline.value && { baseline: baseline.value }) },
          surroundings,
        );
      },
    },
  };
}

async function baselineOf(options: Words['options'], paths: readonly string[], world: World) {
  if (options.baseline === undefined) return { ok: true, value: undefined } as const;
  return (await import('./baseline.ts')).openBaseline(options, paths, [], world);
}

/** Beside policycheck.yaml, or where one works: wherever the next check of these posts finds it. */
function freshFile({ world, applied, near }: Surroundings): string {
  const { cwd, env } = world;
  const start = near?.folder ?? cwd;
  const folders = [...(applied ? [dirname(resolve(cwd, applied.path))] : []), cwd];
  const seen = folders.find((folder) => isSeenFrom(start, folder, env.HOME ?? env.USERPROFILE));
  return join(seen ?? start, FACTS_NAME);
}

/** The search for facts goes upwards, and no higher than the repository or the user's home. */
function isSeenFrom(start: string, folder: string, home: string | undefined): boolean {
  if (!holds(folder, start)) return false;
  for (let at = start; at !== folder; at = dirname(at))
    if (at === home || existsSync(join(at, '.git'))) return false;
  return true;
}

/** What is piped in comes once, and is checked more than once. Further threads would run the same command line. */
function readTwice({ crew: _, ...world }: World): World {
  let kept: Uint8Array[] | undefined;
  return {
    ...world,
    stdin: {
      isTerminal: world.stdin.isTerminal,
      async *bytes() {
        if (!kept) {
          kept = [];
          for await (const bytes of world.stdin.bytes()) kept.push(bytes);
        }
        yield* kept;
      },
    },
  };
}
