// A house that follows policycheck.yaml: its policy has the levels that the file gives, clauses that are off are marked,
// and its texts name the owners of the file. A name that no pack knows is a problem where it stands in the file.

import type { Catalogue, CatalogueClause } from '../model/catalogue.ts';
import type { Policy } from '../model/policy.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Owner, Settings } from '../model/settings.ts';
import type { Doors } from './doors.ts';
import { clausesNamed } from './names.ts';
import { withGuess } from './options.ts';

type Levels = ReadonlyMap<string, Settings['clauses'][string]>;

/** `packs`: those of the file, as the house takes them. */
export function doorsWith(settings: Settings, packs: readonly string[], doors: Doors): Doors {
  let levels: Levels = new Map();
  return {
    ...doors,
    policy: async (wanted) => {
      const policy = await doors.policy(wanted);
      if (!policy.ok) return { ok: false, problems: await placed(policy.problems, settings, packs, doors) };
      const read = await levelsOf(settings, policy.value, wanted.length > 0);
      const strangers = await strangeOwners(settings, wanted, doors);
      if (!read.ok || strangers.length > 0)
        return { ok: false, problems: [...(read.ok ? [] : read.problems), ...strangers] };
      levels = read.value;
      return { ok: true, value: leveled(policy.value, levels) };
    },
    catalogue: async (wanted) => withOwners(await doors.catalogue(wanted), settings, levels),
  };
}

/** A pack that is not there is missed where the file names it, and called what the file calls it. */
async function placed(
  problems: readonly Problem[],
  { places, packs: written = [] }: Settings,
  packs: readonly string[],
  doors: Doors,
): Promise<readonly Problem[]> {
  const shipped = await doors.policy([]);
  const ids = shipped.ok ? shipped.value.packs.map(({ id }) => id) : [];
  return Promise.all(
    problems.map((problem) => {
      const path = problem.code === 'pack-missing' ? problem.place?.path : undefined;
      const at = path === undefined ? -1 : packs.indexOf(path);
      const [pack, place] = [written[at], places[`packs/${at}`]];
      if (path === undefined || pack === undefined || place === undefined) return problem;
      return withGuess({ ...problem, message: problem.message.replace(path, () => pack), place }, pack, ids);
    }),
  );
}

/** With a choice of packs, clauses of the others may still be named. */
async function levelsOf(settings: Settings, policy: Policy, chosen: boolean): Promise<Outcome<Levels>> {
  const ids = policy.clauses.map(({ id }) => id);
  const levels = new Map<string, Settings['clauses'][string]>();
  const problems: Problem[] = [];
  for (const [name, level] of Object.entries(settings.clauses)) {
    const named = await clausesNamed(name, ids);
    const elsewhere = chosen && settings.packs === undefined;
    const guard = policy.clauses.find(({ id, guard }) => guard && named.ok && named.value.includes(id));
    if (guard && level !== 'off') problems.push(at(levelOfGuard(guard.id), settings, `clauses/${name}`));
    else if (named.ok) for (const id of named.value) levels.set(id, level);
    else if (!elsewhere)
      problems.push(...named.problems.map((problem) => at(problem, settings, `clauses/${name}`)));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: levels };
}

function levelOfGuard(id: string): Problem {
  return {
    code: 'config-level-of-guard',
    message: `${id} is a guard: it flags nothing, so it has no level.`,
    hint: 'Write “off” to take it out of force, or leave the line out.',
  };
}

function at(problem: Problem, { places }: Settings, key: string): Problem {
  const place = places[key];
  return place ? { ...problem, place } : problem;
}

async function strangeOwners(
  settings: Settings,
  wanted: readonly string[],
  doors: Doors,
): Promise<readonly Problem[]> {
  const names = Object.keys(settings.owners);
  if (names.length === 0) return [];
  const known = ownersOf(await doors.catalogue(wanted));
  const strangers = names.filter((name) => !known.includes(name));
  return Promise.all(
    strangers.map((name) => {
      const message = `No clause has an owner “${name}”.`;
      const hint = `The owners are: ${known.join(', ')}.`;
      return withGuess(
        at({ code: 'config-unknown-owner', message, hint }, settings, `owners/${name}`),
        name,
        known,
      );
    }),
  );
}

function ownersOf({ clauses }: Catalogue): readonly string[] {
  const named = clauses.flatMap(({ owner, waivable }) => [owner, ...(waivable ? waivable.by : [])]);
  return [...new Set(named)].sort();
}

/** The rules are not copied: what is stored is read when it is first looked at. */
function leveled(policy: Policy, levels: Levels): Policy {
  if (levels.size === 0) return policy;
  const levelAt = policy.clauses.map(({ id }) => levels.get(id));
  const change = <T extends { readonly clause: number }>(one: T): T => {
    const level = levelAt[one.clause];
    return level === undefined || level === 'off'
      ? one
      : (Object.create(one, { level: { value: level, enumerable: true } }) as T); // all else is that of `one`
  };
  return {
    ...policy,
    clauses: policy.clauses.map((clause, n) => {
      const level = levelAt[n];
      if (level === undefined) return clause;
      return level === 'off' ? { ...clause, off: true } : { ...clause, level };
    }),
    rules: policy.rules.map(change),
    balances: policy.balances.map((balance) => ({ ...balance, level: change(balance).level })),
  };
}

function withOwners({ packs, clauses }: Catalogue, { owners }: Settings, levels: Levels): Catalogue {
  const nameOf = (owner: string) => owners[owner]?.name ?? owner;
  const changed = (clause: CatalogueClause): CatalogueClause => {
    const owner = owners[clause.owner];
    const level = levels.get(clause.id);
    const { waivable } = clause;
    return {
      ...clause,
      ...(owner && { ask: askedHere(owner, clause.ask) }),
      ...(level === undefined || level === 'off'
        ? {}
        : { level, rules: clause.rules.map((rule) => ({ ...rule, level })) }),
      waivable: waivable && { ...waivable, by: waivable.by.map(nameOf) },
    };
  };
  return { packs, clauses: clauses.map(changed) };
}

/** `asked`: how to ask them as the pack says. */
function askedHere({ name, ask, channel }: Owner, asked: string): string {
  const how = ask ?? (name === undefined ? asked : `Ask ${name} before you post.`);
  return channel === undefined ? how : `${how} Where: ${channel}.`;
}
