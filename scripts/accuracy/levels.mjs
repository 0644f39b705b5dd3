// What each rule has earned: how often readers called its findings right and wrong, and the level that this allows.

import { clauseOf } from './run.mjs';
import { CLAUSES } from './score.mjs';

/** Least share of right findings for a level. */
const EARNS = { block: 0.95, review: 0.8 };

/** By rule, in order: `{ level, right, wrong, doubtful }`. A rule counts once for a post. */
export function measureRules({ parts, stretches }, findings) {
  const counts = new Map();
  const seen = new Set();
  const count = (finding, verdict) => {
    const key = `${finding.rule} ${finding.draft}`;
    if (seen.has(key)) return;
    seen.add(key);
    const entry = counts.get(finding.rule) ?? { level: finding.level, right: 0, wrong: 0, doubtful: 0 };
    entry[verdict]++;
    counts.set(finding.rule, entry);
  };
  const known = findings.filter((finding) => CLAUSES.includes(clauseOf(finding)));
  const posts = new Map(
    Object.values(parts)
      .flat()
      .map((post) => [post.id, post]),
  );
  for (const finding of known) {
    const post = posts.get(finding.draft);
    if (post) count(finding, verdictOf(post, clauseOf(finding)));
  }
  const judged = new Map();
  for (const stretch of stretches) judged.set(stretch.id, [...(judged.get(stretch.id) ?? []), stretch]);
  for (const finding of known) {
    const stretch = judged
      .get(finding.draft)
      ?.find(({ clause, text }) => clause === clauseOf(finding) && text.includes(finding.quote));
    if (stretch) count(finding, { yes: 'right', no: 'wrong', maybe: 'doubtful' }[stretch.verdict]);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, entry]) => ({ rule, ...entry }));
}

function verdictOf({ yes, maybe }, clause) {
  if (clause in yes) return 'right';
  return maybe.includes(clause) ? 'doubtful' : 'wrong';
}

/** One wrong finding is forgiven: readers err too, and most rules have few findings to be measured by. */
export function earns({ right, wrong }, level) {
  return wrong <= 1 || (right + 1) / (right + wrong) >= (EARNS[level] ?? 0);
}
