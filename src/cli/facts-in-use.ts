// What is known of the drafts of a run: the company's facts, and what was typed. In: the options, the settings. Out: the
// facts file to follow and the fields that win over a draft's own.

import { dirname, relative, resolve } from 'node:path';
import { clausesOf, isNamed } from '../facts/clause-names.ts';
import type { NameFinder } from '../language/fact-names.ts';
import type { Meta } from '../model/draft.ts';
import type { Facts } from '../model/facts.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { slashes } from '../node/folders.ts';
import type { World } from '../node/world.ts';
import { type Instant, readInstant } from '../text/instant.ts';
import type { Surroundings } from './command.ts';
import { DRAFT_OPTIONS, type Words } from './options.ts';

export interface Known {
  /** What was typed of all drafts. */
  readonly typed?: Meta;
  readonly facts?: FactsInUse;
}

export interface FactsInUse {
  /** As messages show it. */
  readonly path: string;
  readonly facts: Facts;
  readonly names: NameFinder;
  readonly today: Instant;
  /** Stands for all that the file says. */
  readonly key: string;
}

export async function factsInUse(
  options: Words['options'],
  surroundings: Surroundings,
): Promise<Outcome<Known>> {
  const typed = await typedMeta(options);
  if (!typed.ok) return typed;
  const file = factsFor(options, surroundings);
  if (file === undefined) return typed;
  const { world } = surroundings;
  const path = slashes(relative(world.cwd, file));
  const { loadFacts } = await import('../node/facts-file.ts');
  const loaded = await loadFacts(file, path);
  if (!loaded.ok) return loaded;
  const { facts, names, key } = loaded.value;
  const known = { path, facts, names, today: dayOf(world), key };
  return { ok: true, value: { ...typed.value, facts: known } };
}

/** `--facts FILE`, else what policycheck.yaml names, else the nearest to the drafts. */
export function factsFor(
  { facts }: Words['options'],
  { world: { cwd }, applied, near }: Surroundings,
): string | undefined {
  if (facts === false) return undefined;
  if (facts !== undefined) return resolve(cwd, facts);
  const named = applied?.settings.facts;
  if (applied && named !== undefined) return resolve(cwd, dirname(applied.path), named);
  return near?.facts;
}

/** Clauses that the facts name and no pack has. Nothing is loaded where all are known. `packs`: those of the run. */
export async function strangersIn(
  facts: FactsInUse | undefined,
  { ids, packs }: { readonly ids: readonly string[]; readonly packs: readonly string[] },
  surroundings: Surroundings,
): Promise<readonly Problem[]> {
  if (!facts) return [];
  const names = [...clausesOf(facts.facts)].filter((name) => !ids.some((id) => isNamed(id, [name])));
  if (names.length === 0) return [];
  const chosen = packs.length > 0 && surroundings.applied?.settings.packs === undefined;
  const { strangeClauses } = await import('./facts-clauses.ts');
  return strangeClauses({ names, ids, chosen, facts }, surroundings);
}

async function typedMeta(options: Words['options']): Promise<Outcome<Known>> {
  const fields = DRAFT_OPTIONS.flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [[dashed(name), value] as const];
  });
  if (fields.length === 0) return { ok: true, value: {} };
  const { publishAt } = options;
  if (publishAt !== undefined && readInstant(publishAt) === undefined) {
    const message = `“${publishAt}” is not a time that --publish-at knows.`;
    const hint = 'Write 2026-03-01, or 2026-03-01T10:00+01:00.';
    return { ok: false, problems: [{ code: 'publish-at-unclear', message, hint }] };
  }
  return { ok: true, value: { typed: Object.fromEntries(fields) } };
}

/** `publishAt` → `publish-at` */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Today, as facts compare it. */
export function dayOf(world: World): Instant {
  const day = world.today();
  const today = readInstant(day);
  if (!today) throw new Error(`“${day}” is no day.`);
  return today;
}
