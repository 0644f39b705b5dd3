// What a facts file of 10,000 names costs: the same drafts with and without it, run beside one another. In: dist/ (run
// `npm run build` first) and, where it is there, the corpus beside the repository. Out: a table on the screen.
//   node scripts/bench-names.mjs [--rounds 21]

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { compare } from './bench/children.mjs';
import { factsOfNames } from './bench/invented-names.mjs';
import { CLEAN, posts } from './bench/texts.mjs';

const NAMES = 10_000;
/** Of the pool, each post of so many: enough to show a difference, and over in a minute. */
const EACH = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const { rounds } = parseArgs({ options: { rounds: { type: 'string', default: '21' } } }).values;
const program = join(root, 'bin/policycheck.cjs');
if (!existsSync(join(root, 'dist/policycheck.cjs'))) {
  console.error('There is no dist/ to measure. Build it first: npm run build');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'policycheck-names-'));
try {
  const at = (name) => join(folder, name);
  mkdirSync(at('cache'));
  const lines = (list) => list.map((post) => JSON.stringify(post)).join('\n') + '\n';
  const pool = join(root, '../shared/corpus/pool.jsonl.gz');
  writeFileSync(at('facts.yaml'), factsOfNames(NAMES));
  writeFileSync(at('clean.txt'), CLEAN);
  writeFileSync(
    at('posts.jsonl'),
    existsSync(pool) ? sampled(gunzipSync(readFileSync(pool))) : lines(posts(4_000)),
  );
  const start = beside(at('clean.txt'), Number(rounds));
  const many = beside(at('posts.jsonl'), Math.max(3, Math.round(Number(rounds) / 5)));
  console.log(`| ${NAMES} names beside none | wall | CPU |\n|---|---|---|`);
  console.log(`| one clean draft | ${ratio(start.wall)} | ${ratio(start.cpu)} |`);
  console.log(`| many posts | ${ratio(many.wall)} | ${ratio(many.cpu)} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function sampled(text) {
  const posts = text.toString().split('\n').filter(Boolean);
  return posts.filter((_, n) => n % EACH === 0).join('\n') + '\n';
}

function beside(draft, count) {
  const args = [program, draft, '--format', 'jsonl'];
  const facts = join(folder, 'facts.yaml');
  return compare(
    { none: [...args, '--no-facts'], names: [...args, '--facts', facts] },
    { rounds: count, cache: join(folder, 'cache') },
  ).names;
}

function ratio(value) {
  return value.toFixed(2);
}
