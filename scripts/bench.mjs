// How fast the built program is, as ratios to `node -e 0` in the same rounds. In: dist/ (run `npm run build` first) and,
// where it is there, the corpus beside the repository. Out: docs/performance.md, and its table on the screen.
//   npm run bench                 a full run, some minutes
//   npm run bench -- --short      a few rounds, the screen only: to see that it works

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { compare, environment, median } from './bench/children.mjs';
import { page } from './bench/page.mjs';
import { timeBySource } from './bench/profile.mjs';
import { buildProbe } from './bench/programs.mjs';
import { CLEAN, markdown, NEEDS_TAGGER, posts } from './bench/texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { short } = parseArgs({ options: { short: { type: 'boolean', default: false } } }).values;
const rounds = short ? { small: 5, large: 2 } : { small: 41, large: 9 };
/** 200 files, 2 MB in all. */
const FILES = 200;
const FILE_BYTES = 10_000;

if (!existsSync(join(root, 'dist/policycheck.cjs'))) {
  console.error('There is no dist/ to measure. Build it first: npm run build');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'policycheck-bench-'));
try {
  const result = await measure();
  const text = page(result);
  if (!short) writeFileSync(join(root, 'docs/performance.md'), text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const program = join(root, 'bin/policycheck.cjs');
  const paths = writeTexts();
  const cache = (name) => join(folder, `cache-${name}`);
  const plain = { rounds: rounds.small, cache: cache('plain') };
  mkdirSync(cache('plain'));
  const clean = compare({ base: ['-e', '0'], run: [program, paths.clean] }, plain).run;
  const tagged = compare({ base: ['-e', '0'], run: [program, paths.tagged] }, plain).run;
  const large = { rounds: rounds.large, cache: cache('plain') };
  const many = compare({ base: ['-e', '0'], run: [program, paths.many] }, large).run;
  const linear = compare({ base: [program, paths.many], run: [program, paths.one] }, large).run;
  const corpus = paths.fromCorpus;
  const { whole, engine, sources } = await throughput(program, paths, large);
  return { clean, tagged, many, linear, whole, engine, sources, corpus, rounds, machine: machine() };
}

function writeTexts() {
  const at = (name) => join(folder, name);
  const files = Array.from({ length: FILES }, (_, n) => markdown(n + 1, FILE_BYTES));
  mkdirSync(at('many'));
  files.forEach((text, n) => writeFileSync(at(`many/${String(n).padStart(3, '0')}.md`), text));
  writeFileSync(at('one.md'), files.join(''));
  writeFileSync(at('clean.txt'), CLEAN);
  writeFileSync(at('tagged.txt'), NEEDS_TAGGER);
  const pool = join(root, '../shared/corpus/pool.jsonl.gz');
  const fromCorpus = existsSync(pool);
  const lines = (list) => list.map((post) => JSON.stringify(post)).join('\n') + '\n';
  writeFileSync(at('posts.jsonl'), fromCorpus ? gunzipSync(readFileSync(pool)) : lines(posts(20_000)));
  writeFileSync(at('post.jsonl'), lines([{ id: 'one', text: CLEAN }]));
  const paths = {
    clean: 'clean.txt',
    tagged: 'tagged.txt',
    many: 'many',
    one: 'one.md',
    posts: 'posts.jsonl',
  };
  return {
    ...Object.fromEntries(Object.entries({ ...paths, post: 'post.jsonl' }).map(([k, v]) => [k, at(v)])),
    fromCorpus,
  };
}

/** All posts as one file, less the start of the program; and the engine alone, warm. */
async function throughput(program, paths, { cache }) {
  const probe = await buildProbe(root, folder);
  const args = [probe, paths.posts, join(root, 'dist')];
  const run = (flags) =>
    JSON.parse(
      execFileSync(process.execPath, [...flags, ...args], { env: environment(cache), encoding: 'utf8' }),
    );
  const runs = Array.from({ length: short ? 1 : 3 }, () => run([]));
  const profiles = join(folder, 'profiles');
  run(['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
  const sources = timeBySource(join(profiles, readdirSync(profiles)[0]), probe);
  const { start, all } = compare(
    {
      start: [program, paths.post, '--format', 'jsonl'],
      all: [program, paths.posts, '--format', 'jsonl'],
    },
    { rounds: short ? 1 : 3, cache },
  );
  const count = runs[0].posts;
  const seconds = (all.cpuMilliseconds - start.cpuMilliseconds) / 1000;
  const characters = readFileSync(paths.posts, 'utf8')
    .split('\n')
    .filter(Boolean)
    .reduce((sum, line) => sum + JSON.parse(line).text.length, 0);
  return {
    whole: { perSecond: count / seconds },
    engine: {
      posts: count,
      characters: characters / count,
      perSecond: count / (median(runs.map(({ milliseconds }) => milliseconds)) / 1000),
      asked: runs[0].asked,
    },
    sources,
  };
}

function machine() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  return { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, commit };
}
