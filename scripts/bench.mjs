// Measures what policycheck costs, as ratios within this run, and writes the table of docs/performance.md.
// Each case runs in rounds beside its base; a ratio is the median of the same-round ratios. Absolute times of a shared
// machine are no result. NODE_EXTRA_CA_CERTS is unset for children: Node 20 pays for it before our first line.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { cleanDraft, markdown, nlpDraft, posts } from './bench/texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/policycheck.cjs');
const peak = join(root, 'scripts/bench/peak.cjs');
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const quick = process.argv.includes('--quick');
const folder = mkdtempSync(join(tmpdir(), 'policycheck-bench-'));

try {
  writeDocument(measure());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure() {
  const files = writeInputs();
  const node = ['-e', '0'];
  const check = (...args) => [bin, ...args];
  const nlp = ['--pack', join(root, 'scripts/bench/nlp-pack')];
  const starts = ratios(quick ? 7 : 31, node, { clean: check(files.clean), nlp: check(files.nlp, ...nlp) });
  const bulk = ratios(quick ? 2 : 7, node, { many: check(files.many), one: check(files.one) });
  const batch = throughput(files.posts);
  return {
    rows: [
      ['clean 600-character draft, whole process', times(starts.clean), '≤ 1.4 × node -e 0', starts.clean <= 1.4],
      ['draft whose sentence needs NLP (a rule with `:noun`), whole process', times(starts.nlp), '≤ 5 ×', starts.nlp <= 5],
      ['200 Markdown files, 2 MB in all', times(bulk.many), '≤ 18 ×', bulk.many <= 18],
      ['one 2 MB Markdown file against the same bytes in 200', (bulk.one / bulk.many).toFixed(2), '≤ 1.1', bulk.one / bulk.many <= 1.1],
      [`posts a second, one thread, both packs (${batch.what})`, String(batch.perSecond), '≥ 20,000', batch.perSecond >= 20_000],
      ['peak memory, clean draft', mebibytes(check(files.clean)), '≤ 45 MiB', undefined],
      ['peak memory, 2 MB in 200 files', mebibytes(check(files.many)), '≤ 60 MiB', undefined],
      ['peak memory, draft that needs NLP', mebibytes(check(files.nlp, ...nlp)), '≤ 80 MiB', undefined],
    ],
    nlpShare: 'none: no rule of the shipped packs asks the tagger',
  };
}

function writeInputs() {
  const write = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const parts = Array.from({ length: 200 }, (_, i) => markdown(i, 10_000));
  mkdirSync(join(folder, 'many'));
  for (const [i, part] of parts.entries()) write(`many/${i}.md`, part);
  return {
    clean: write('clean.txt', cleanDraft),
    nlp: write('nlp.txt', nlpDraft),
    many: join(folder, 'many'),
    one: write('one.md', parts.join('\n\n')),
    posts: batchOfPosts(write),
  };
}

function batchOfPosts(write) {
  const pool = join(root, '../shared/corpus/pool.jsonl.gz');
  if (!existsSync(pool)) return { file: write('posts.jsonl', posts(20_000)), count: 20_000, what: 'generated posts' };
  const text = gunzipSync(readFileSync(pool)).toString();
  return { file: write('posts.jsonl', text), count: text.trim().split('\n').length, what: 'the posts of the corpus pool, 350 characters on average' };
}

/** Median of same-round ratios of wall time to the base, by case. The first round only warms the caches. */
function ratios(rounds, base, cases) {
  const all = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const floor = wall(base);
    for (const [name, args] of Object.entries(cases)) if (wall(args) && round > 0) all[name].push(wall(args) / floor);
  }
  return Object.fromEntries(Object.entries(all).map(([name, list]) => [name, list.sort((a, b) => a - b)[list.length >> 1]]));
}

function wall(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  if (status !== 0 && status !== 1) throw new Error(`exit ${status}: ${args.join(' ')}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The whole run less one of a single post: start-up, reading and writing of the report count towards the posts. */
function throughput({ file, count, what }) {
  const one = join(folder, 'one.jsonl');
  writeFileSync(one, readFileSync(file, 'utf8').split('\n')[0]);
  const run = (path) => wall([bin, path, '--format', 'jsonl', '--output', join(folder, 'findings.jsonl')]);
  run(one);
  const seconds = Math.min(...Array.from({ length: quick ? 1 : 3 }, () => run(file) - run(one))) / 1000;
  return { perSecond: Math.round(count / seconds), what };
}

function mebibytes(args) {
  const { stdout } = spawnSync(process.execPath, ['--require', peak, ...args], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  return `${Math.round(Number(/peak (\d+)/.exec(stdout.toString())?.[1]) / 1024)} MiB`;
}

function times(ratio) {
  return `${ratio.toFixed(2)} ×`;
}

function writeDocument({ rows, nlpShare }) {
  const path = join(root, 'docs/performance.md');
  const table = [
    '| what | measured | aim | reached |',
    '|---|---|---|---|',
    ...rows.map(([what, value, aim, reached]) => `| ${what} | ${value} | ${aim} | ${(reached ?? Number.parseInt(value, 10) <= Number.parseInt(aim.slice(2), 10)) ? 'yes' : 'no'} |`),
    `| share of posts that reach NLP | ${nlpShare} | | |`,
  ].join('\n');
  console.log(table);
  if (quick) return;
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '<!-- table -->\n<!-- end -->\n';
  writeFileSync(path, before.replace(/<!-- table -->[\s\S]*<!-- end -->/, `<!-- table -->\nNode ${process.version}, ${process.platform}-${process.arch}.\n\n${table}\n<!-- end -->`));
}
