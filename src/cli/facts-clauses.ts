// Clauses that a facts file names and no pack has. In: the facts, the clauses of the run. Out: a problem for each, where it
// stands, with the nearest name. The drafts are checked all the same: what such a name stands beside clears nothing.

import { resolve } from 'node:path';
import { isNamed } from '../facts/clause-names.ts';
import type { Problem } from '../model/problem.ts';
import { readText } from '../node/read-text.ts';
import type { PlacedClause } from '../policy/facts-clauses.ts';
import type { Surroundings } from './command.ts';
import type { FactsInUse } from './facts-in-use.ts';
import { shortId } from './names.ts';
import { withGuess } from './options.ts';
import { packsOf } from './packs.ts';

export interface Sought {
  /** Those that no clause of the run has. */
  readonly names: readonly string[];
  /** The clauses of the run. */
  readonly ids: readonly string[];
  /** Packs were typed: a clause may be one of a pack that only other runs use. */
  readonly chosen: boolean;
  readonly facts: FactsInUse;
}

export async function strangeClauses(
  { names, ids, chosen, facts }: Sought,
  { world, doors, applied }: Surroundings,
): Promise<readonly Problem[]> {
  const others = [[], packsOf(applied?.packs, world.cwd)];
  const policies = await Promise.all(others.map((packs) => doors.policy(packs)));
  const all = policies.flatMap((one) => (one.ok ? one.value.clauses.map(({ id }) => id) : []));
  const known = [...new Set([...ids, ...all])];
  const strange = names.filter((name) => !known.some((id) => isNamed(id, [name])));
  if (strange.length === 0) return [];
  const text = readText(resolve(world.cwd, facts.path), facts.path, 'facts-unreadable');
  if (!text.ok) return text.problems;
  const { placedClauses } = await import('../policy/facts-clauses.ts');
  const placed = placedClauses(facts.path, text.value).filter(({ name }) => strange.includes(name));
  const problems = await Promise.all(placed.map((one) => unknownClause(one, known)));
  return problems.filter(({ hint }) => !chosen || hint !== ALL_CLAUSES);
}

const ALL_CLAUSES = 'All clauses: policycheck list';

function unknownClause({ name, key, place }: PlacedClause, known: readonly string[]): Promise<Problem> {
  const message = `“${key}” names a clause “${name}”, and there is none.`;
  const problem = { code: 'facts-unknown-clause', message, hint: ALL_CLAUSES, place };
  return withGuess(problem, name, name.includes('/') ? known : [...new Set(known.map(shortId))]);
}
