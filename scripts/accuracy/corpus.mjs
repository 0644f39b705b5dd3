// The posts that accuracy is measured on: the corpus beside this workplace, and what readers said of its pool (labels/).

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '../shared/corpus');

export const isHere = () => existsSync(join(folder, 'dev.jsonl'));

/**
 * Posts with an id, a kind and a text. `parts`: the labelled ones, with `yes` (by clause) and `maybe` (clauses), by who has seen
 * them; `pool`: all that have no labels in the corpus; `stretches`: judged parts of the pool, with their text.
 */
export function readCorpus() {
  const pool = lines(gunzipSync(readFileSync(join(folder, 'pool.jsonl.gz'))).toString());
  const byId = new Map(pool.map((post) => [post.id, post]));
  const read = lines(readFileSync(join(root, 'labels/posts.jsonl'), 'utf8')).map(
    ({ yes = {}, maybe = [], ...post }) => ({ ...byId.get(post.id), ...post, yes, maybe }),
  );
  const stretches = lines(readFileSync(join(root, 'labels/stretches.jsonl'), 'utf8'));
  return {
    pool,
    parts: {
      dev: lines(readFileSync(join(folder, 'dev.jsonl'), 'utf8')),
      seen: read.filter(({ part }) => part === 'seen'),
      'held-out': read.filter(({ part }) => part === 'held-out'),
    },
    stretches: stretches.map((stretch) => ({
      ...stretch,
      text: byId.get(stretch.id).text.slice(stretch.from, stretch.to),
    })),
  };
}

export function lines(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
