// How often the built program is right, on real posts beside this workplace. Writes docs/accuracy.md for people and rules/accuracy.json for
// `policycheck list --accuracy`: figures only, no text of the corpus comes into the repository. Without the corpus it says so and ends well.
//
// --check         writes nothing, and fails when precision or recall has dropped by more than half a point since those
//                 files, or when a rule has a level that its findings have not earned
// --rules         prints what was found right and wrong of every rule
// --diff [COMMIT] prints every finding on the pool that the working copy adds or takes away (COMMIT: HEAD)

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHere, readCorpus, root } from './accuracy/corpus.mjs';
import { printDiff } from './accuracy/diff.mjs';
import { earns, measureRules } from './accuracy/levels.mjs';
import { page } from './accuracy/page.mjs';
import { findingsOf } from './accuracy/run.mjs';
import { cleanOf, micro, percent, precisionOf, recallOf, scoreByClause } from './accuracy/score.mjs';

const DOCUMENT = join(root, 'docs/accuracy.md');
const FIGURES = join(root, 'rules/accuracy.json');
/** The pack whose clauses the corpus labels by. */
const PACK = 'core-social';
/** Points of precision or recall that may be lost between two runs. */
const SLACK = 0.5;

const [option, commit = 'HEAD'] = process.argv.slice(2);
if (!isHere()) console.log('accuracy: skipped, there is no ../shared/corpus here.');
else process.exitCode = run(readCorpus());

function run(corpus) {
  const findings = findingsOf(corpus.pool, root);
  if (option === '--diff') return printDiff(corpus.pool, findings, commit);
  const all = [...findings, ...findingsOf(corpus.parts.dev, root)];
  const rules = measureRules(corpus, all);
  if (option === '--rules') return printRules(rules);
  const parts = Object.fromEntries(
    Object.entries(corpus.parts).map(([name, posts]) => [name, measured(posts, all)]),
  );
  if (option === '--check') return check(parts, rules);
  writeFileSync(FIGURES, `${JSON.stringify(figures(parts), null, 1)}\n`);
  writeFileSync(DOCUMENT, page({ parts, rules, pool: byKind(corpus.pool, findings) }));
  for (const [name, part] of Object.entries(parts)) console.log(summary(name, part));
  return 0;
}

function measured(posts, findings) {
  const clauses = scoreByClause(posts, findings);
  const kinds = [...new Set(posts.map(({ kind }) => kind))].sort();
  const ofKind = (kind) =>
    micro(
      scoreByClause(
        posts.filter((post) => post.kind === kind),
        findings,
      ),
    );
  return {
    posts: posts.length,
    clauses,
    kinds: Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])),
    all: micro(clauses),
    clean: cleanOf(posts, findings),
  };
}

function byKind(pool, findings) {
  const kindOf = new Map(pool.map(({ id, kind }) => [id, kind]));
  return [...new Set(kindOf.values())].sort().map((kind) => {
    const posts = pool.filter((post) => post.kind === kind).length;
    const found = findings.filter(({ draft }) => kindOf.get(draft) === kind).length;
    return { kind, posts, perThousand: ((1000 * found) / posts).toFixed(1) };
  });
}

/** What `list --accuracy` shows: counts by part and clause. */
function figures(parts) {
  const withPack = ([name, score]) => [`${PACK}/${name}`, score];
  const keep = ({ posts, all, clauses, clean }) => ({
    posts,
    clean,
    all,
    clauses: Object.fromEntries(Object.entries(clauses).map(withPack)),
  });
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, keep(part)]));
}

function summary(name, { all, clean }) {
  return `${name}: precision ${percent(precisionOf(all))} %, recall ${percent(recallOf(all))} %, clean posts flagged ${clean.flagged} of ${clean.posts}`;
}

function printRules(rules) {
  for (const { rule, level, right, wrong, doubtful } of rules)
    console.log(`${rule}  ${level}  right ${right}  wrong ${wrong}  doubtful ${doubtful}`);
  return 0;
}

function check(parts, rules) {
  const committed = JSON.parse(readFileSync(FIGURES, 'utf8'));
  let failed = 0;
  for (const [name, part] of Object.entries(parts)) {
    const before = committed[name].all;
    const lost = Math.max(precisionOf(before) - precisionOf(part.all), recallOf(before) - recallOf(part.all));
    console.log(
      `${summary(name, part)} (committed: ${percent(precisionOf(before))}, ${percent(recallOf(before))})`,
    );
    if (100 * lost > SLACK) failed = 1;
  }
  for (const { rule, level, right, wrong } of rules.filter((measure) => !earns(measure, measure.level))) {
    console.log(`${rule} has not earned its level ${level}: ${right} right, ${wrong} wrong`);
    failed = 1;
  }
  return failed;
}
