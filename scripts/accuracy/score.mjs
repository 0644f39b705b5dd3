// Labels and findings in, counts out: a post is right, wrong or missed under a clause. What the labels call doubtful is left out.

import { clauseOf } from './run.mjs';

export const CLAUSES = [
  'mergers-acquisitions',
  'future-products',
  'growth-predictions',
  'revenue-breakdown',
  'headcount',
  'customer-naming',
  'customer-counts',
  'inflammatory-language',
  'speaking-for-company',
  'unsupported-claims',
  'confidential-information',
  'speculation',
  'copyright',
];

/** For each clause `{ right, wrong, missed }`. */
export function scoreByClause(posts, findings) {
  const flagged = new Set(findings.map((finding) => `${finding.draft} ${clauseOf(finding)}`));
  return Object.fromEntries(CLAUSES.map((clause) => [clause, scoreOf(clause, posts, flagged)]));
}

function scoreOf(clause, posts, flagged) {
  const score = { right: 0, wrong: 0, missed: 0 };
  for (const { id, yes, maybe } of posts) {
    if (maybe.includes(clause)) continue;
    const hit = flagged.has(`${id} ${clause}`);
    if (clause in yes) score[hit ? 'right' : 'missed']++;
    else if (hit) score.wrong++;
  }
  return score;
}

/** All clauses together. */
export function micro(scores) {
  const sum = (key) => Object.values(scores).reduce((total, score) => total + score[key], 0);
  return { right: sum('right'), wrong: sum('wrong'), missed: sum('missed') };
}

/** Posts that break nothing and leave nobody in doubt, and how many of them are flagged all the same. */
export function cleanOf(posts, findings) {
  const flagged = new Set(findings.map(({ draft }) => draft));
  const clean = posts.filter(({ yes, maybe }) => Object.keys(yes).length + maybe.length === 0);
  return { posts: clean.length, flagged: clean.filter(({ id }) => flagged.has(id)).length };
}

export const precisionOf = ({ right, wrong }) => right / (right + wrong);
export const recallOf = ({ right, missed }) => right / (right + missed);

export function percent(share) {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}

/** `93.3 [87.0–96.7]`: a share in per cent with its Wilson interval of 95 %; a dash where there is nothing to divide. */
export function withInterval(part, whole) {
  if (whole === 0) return '–';
  const z = 1.96;
  const share = part / whole;
  const scale = 1 + (z * z) / whole;
  const middle = share + (z * z) / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return `${percent(share)} [${percent((middle - reach) / scale)}–${percent((middle + reach) / scale)}]`;
}
