// Scores the built program on the labelled posts beside this workplace, counts its findings on the unlabelled ones, and
// writes docs/accuracy.md. Figures only: no text of the corpus comes into the repository. Without the corpus it says so
// and ends well. `--check` fails when precision or recall has dropped by more than half a point since docs/accuracy.md.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { micro, percent, scoreByClause, withInterval } from './accuracy/score.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, '../shared/corpus');
const document = join(root, 'docs/accuracy.md');
/** Points of precision or recall that may be lost between two runs. */
const SLACK = 0.5;

if (!existsSync(join(corpus, 'dev.jsonl'))) {
  console.log('accuracy: skipped, there is no ../shared/corpus here.');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'policycheck-accuracy-'));
  try {
    process.exitCode = run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(folder) {
  const dev = lines(readFileSync(join(corpus, 'dev.jsonl'), 'utf8'));
  const pool = lines(gunzipSync(readFileSync(join(corpus, 'pool.jsonl.gz'))).toString());
  const scores = scoreByClause(dev, findingsOf(dev, folder));
  const sum = micro(scores);
  const text = page(scores, sum, clean(dev, folder), poolRows(pool, findingsOf(pool, folder)));
  if (process.argv.includes('--check')) return compare(sum);
  writeFileSync(document, text);
  console.log(text);
  return 0;
}

function lines(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function findingsOf(posts, folder) {
  const input = join(folder, 'posts.jsonl');
  const output = join(folder, 'findings.jsonl');
  writeFileSync(input, posts.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
  const { status, stderr } = spawnSync(process.execPath, [
    join(root, 'bin/policycheck.cjs'),
    input,
    '--format',
    'jsonl',
    '--output',
    output,
  ]);
  if (status > 1) throw new Error(stderr.toString());
  return lines(readFileSync(output, 'utf8')).filter(({ level }) => level !== 'advise');
}

/** Posts that break nothing by either reader, and how many of them are flagged all the same. */
function clean(dev, folder) {
  const flagged = new Set(findingsOf(dev, folder).map(({ draft }) => draft));
  const posts = dev.filter(({ yes, maybe }) => Object.keys(yes).length + maybe.length === 0);
  return { posts: posts.length, flagged: posts.filter(({ id }) => flagged.has(id)).length };
}

function poolRows(pool, findings) {
  const kindOf = new Map(pool.map(({ id, kind }) => [id, kind]));
  const kinds = [...new Set(pool.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const posts = pool.filter((post) => post.kind === kind).length;
    const found = findings.filter(({ draft }) => kindOf.get(draft) === kind).length;
    return `| ${kind} | ${posts} | ${((1000 * found) / posts).toFixed(1)} |`;
  });
}

function page(scores, sum, { posts, flagged }, pool) {
  return `# How often it is right

Made by \`npm run accuracy\` on this commit. Levels block and review; a post counts as flagged under a clause when it has at least one
finding of it. Intervals are Wilson, 95 %.

**The rules were written by reading these labelled posts**, so the table says how well the rules fit them, not how well they do on
posts of writers they have never seen. Expect less there, above all in the clauses with few labelled posts.

| clause | yes | right | wrong | missed | precision | recall |
|---|--:|--:|--:|--:|--:|--:|
${Object.entries(scores)
  .map(
    ([clause, { tp, fp, fn }]) =>
      `| ${clause} | ${tp + fn} | ${tp} | ${fp} | ${fn} | ${withInterval(tp, tp + fp)} | ${withInterval(tp, tp + fn)} |`,
  )
  .join('\n')}

All clauses together: precision ${percent(sum.precision)} %, recall ${percent(sum.recall)} %. Posts that break nothing and are flagged: ${flagged} of ${posts}.

## Findings on posts without labels

| kind of post | posts | findings per 1,000 posts |
|---|--:|--:|
${pool.join('\n')}

News and press statements are full of deals and forecasts, which the guide counts as violations whoever the companies are.
`;
}

function compare(now) {
  const [, precision, recall] =
    /precision ([\d.]+) %, recall ([\d.]+) %/.exec(readFileSync(document, 'utf8')) ?? [];
  const lost = Math.max(Number(precision) - 100 * now.precision, Number(recall) - 100 * now.recall);
  console.log(
    `accuracy: precision ${percent(now.precision)} % (committed ${precision}), recall ${percent(now.recall)} % (committed ${recall})`,
  );
  return lost > SLACK ? 1 : 0;
}
