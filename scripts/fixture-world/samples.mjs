// The posts of clauses.json beside this workplace, as they are written there. Out: one sample for each post, with what it shows.
// Promise: nothing is added or taken away; `name` is the only thing that may be shown or kept of a sample.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../accuracy/corpus.mjs';

const FILE = join(root, '../shared/reference/clauses.json');

export const isHere = () => existsSync(FILE);

/** What the file says of the world in which its posts are written. */
export const readWorld = () => JSON.parse(readFileSync(FILE, 'utf8')).fixture_world;

/**
 * Samples of these packs. `side`: `violates` or `complies`; `written`: the post with its brackets; `signals`: how the file
 * describes the clause; `guard`: the clause protects speech, so that its words after “violates” must stay silent.
 */
export function readSamples(packs) {
  const all = JSON.parse(readFileSync(FILE, 'utf8')).packs;
  return all
    .filter(({ pack }) => packs.includes(pack))
    .flatMap(({ pack, clauses }) =>
      clauses.flatMap((clause, n) => samplesOf(pack, clause, partOf(clauses, n))),
    );
}

function samplesOf(pack, { clause, signals, level, violates, complies }, part) {
  const of = (side, posts) =>
    posts.map((written, n) => ({
      name: `${pack}/${clause}${part} ${side} ${n + 1}`,
      ...{ pack, clause, side, written, signals, guard: level === 'guard' },
    }));
  return [...of('violates', violates), ...of('complies', complies)];
}

/** Where the file has a clause in two parts, the second is `.2`. */
function partOf(clauses, n) {
  const earlier = clauses.slice(0, n).filter(({ clause }) => clause === clauses[n].clause).length;
  return earlier === 0 ? '' : `.${earlier + 1}`;
}
