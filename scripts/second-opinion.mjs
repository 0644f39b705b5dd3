// Would a linear model over words and letters find what the rules miss? Cross-validated on labelled posts beside this workplace; the answer so
// far is no (docs/decisions/007). Prints, for each clause, how many missed posts the model would add and how many wrong ones with them, at the
// threshold that serves it best. Not a part of the program.

import { isHere, readCorpus, root } from './accuracy/corpus.mjs';
import { clauseOf, findingsOf } from './accuracy/run.mjs';
import { CLAUSES } from './accuracy/score.mjs';
import { featuresOf, sentencesOf } from './second-opinion/features.mjs';
import { train } from './second-opinion/linear.mjs';

const FOLDS = 5;
/** Least share of right ones among what the model adds. */
const PRECISION = 0.8;
/** Posts of the pool that are taken as what the rules say of them, because there are too few labels. */
const SILVER = 6000;
/** What a label of the rules weighs beside one of a reader. */
const SILVER_WEIGHT = 0.5;

if (!isHere()) console.log('second opinion: skipped, there is no ../shared/corpus here.');
else run(readCorpus());

function run({ pool, parts }) {
  const labelled = [...parts.dev, ...parts.seen];
  const read = new Set([...labelled, ...parts['held-out']].map(({ id }) => id));
  const silver = pool.filter(({ id }) => !read.has(id)).slice(0, SILVER);
  const flagged = new Map();
  for (const finding of [...findingsOf(pool, root), ...findingsOf(parts.dev, root)]) {
    const quotes = flagged.get(finding.draft) ?? {};
    flagged.set(finding.draft, { ...quotes, [clauseOf(finding)]: finding.quote });
  }
  const prepare = (post) => ({
    ...post,
    sentences: sentencesOf(post.text),
    rules: flagged.get(post.id) ?? {},
  });
  const posts = labelled.map(prepare);
  const others = silver.map(prepare);
  for (const post of [...posts, ...others]) post.features = post.sentences.map(featuresOf);
  let sum = { missed: 0, found: 0, wrong: 0 };
  for (const clause of CLAUSES) {
    const scored = crossValidated(clause, posts, others);
    const missed = scored.filter(({ isMissed }) => isMissed).length;
    const { found, wrong } = best(scored);
    sum = { missed: sum.missed + missed, found: sum.found + found, wrong: sum.wrong + wrong };
    console.log(
      `${clause}: the rules miss ${missed}; the model would add ${found} of them, and ${wrong} wrong ones`,
    );
  }
  console.log(
    `all: the rules miss ${sum.missed}; the model would add ${sum.found} of them, and ${sum.wrong} wrong ones`,
  );
}

/** Posts that the rules leave alone, with the score of a model that has not seen them. */
function crossValidated(clause, posts, others) {
  const silver = others.flatMap((post) =>
    rows(post, clause in post.rules, post.rules[clause], SILVER_WEIGHT),
  );
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const gold = posts.flatMap((post, i) => (i % FOLDS === fold ? [] : labelledRows(post, clause)));
    const score = train([...gold, ...silver]);
    return posts
      .filter((post, i) => i % FOLDS === fold && !post.maybe.includes(clause) && !(clause in post.rules))
      .map((post) => ({ isMissed: clause in post.yes, score: Math.max(...post.features.map(score)) }));
  });
}

function labelledRows(post, clause) {
  if (post.maybe.includes(clause)) return [];
  const span = post.yes[clause];
  return rows(post, span !== undefined, Array.isArray(span) ? post.text.slice(...span) : span, 1);
}

/** One row a sentence. Of a post that breaks the clause, only the sentence that shows it is sure. */
function rows({ sentences, features }, breaks, quote, weight) {
  const all = features.map((list, i) => ({ features: list, is: breaks, weight, sentence: sentences[i] }));
  return breaks ? all.filter(({ sentence }) => overlaps(sentence, quote)) : all;
}

function overlaps(sentence, quote) {
  return sentence.includes(quote) || quote.includes(sentence.trim());
}

/** The most that can be added while enough of it is right. */
function best(scored) {
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  let found = 0;
  let wrong = 0;
  let most = { found: 0, wrong: 0 };
  for (const { isMissed } of ranked) {
    if (isMissed) found++;
    else wrong++;
    if (found / (found + wrong) >= PRECISION) most = { found, wrong };
  }
  return most;
}
