// Clauses that a facts file names and no pack has. In: the facts, the clauses of the run. Out: a problem for each, where it
// stands, with the nearest name. The drafts are checked all the same: what such a name stands beside clears nothing.

import { resolve } from 'node:path';
import { isNamed } from '../facts/clause-names.ts';
import type { Problem } from '../model/problem.ts';
import { readText } from '../node/read-text.ts';
import type { World } from '../node/world.ts';
import type { Doors } from './doors.ts';
import type { FactsInUse } from './facts-in-use.ts';
import { shortId } from './names.ts';
import { withGuess } from './options.ts';

/** `names`: those that no clause of the run has; `ids`: its clauses. A clause may be one of a pack that it does not use. */
export async function strangeClauses(
  names: readonly string[],
  ids: readonly string[],
  { path }: FactsInUse,
  { cwd }: World,
  doors: Doors,
): Promise<readonly Problem[]> {
  const shipped = await doors.policy([]);
  const known = [...new Set([...ids, ...(shipped.ok ? shipped.value.clauses.map(({ id }) => id) : [])])];
  const strange = names.filter((name) => !known.some((id) => isNamed(id, [name])));
  const text = strange.length > 0 ? readText(resolve(cwd, path), path, 'facts-unreadable') : undefined;
  if (!text?.ok) return text?.problems ?? [];
  const { placedClauses } = await import('../policy/facts-clauses.ts');
  const placed = placedClauses(path, text.value).filter(({ name }) => strange.includes(name));
  return Promise.all(
    placed.map(({ name, key, place }) => {
      const message = `“${key}” names a clause “${name}”, and there is none.`;
      const problem = { code: 'facts-unknown-clause', message, hint: 'All clauses: policycheck list', place };
      return withGuess(problem, name, name.includes('/') ? known : [...new Set(known.map(shortId))]);
    }),
  );
}
