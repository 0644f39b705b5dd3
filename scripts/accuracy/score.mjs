// Labels and findings in, counts by clause out: a post is right, wrong or missed under a clause. Pairs that the labels
// call doubtful are left out.

const CLAUSES = [
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

export function scoreByClause(posts, findings) {
  const flagged = new Set(findings.map(({ draft, clause }) => `${draft} ${clause.split('/').pop()}`));
  const scores = {};
  for (const clause of CLAUSES) {
    const score = { tp: 0, fp: 0, fn: 0 };
    for (const { id, yes, maybe } of posts) {
      if (maybe.includes(clause)) continue;
      const hit = flagged.has(`${id} ${clause}`);
      if (clause in yes) score[hit ? 'tp' : 'fn']++;
      else if (hit) score.fp++;
    }
    scores[clause] = score;
  }
  return scores;
}

export function micro(scores) {
  const sum = (key) => Object.values(scores).reduce((total, score) => total + score[key], 0);
  return { precision: sum('tp') / (sum('tp') + sum('fp')), recall: sum('tp') / (sum('tp') + sum('fn')) };
}

export function percent(share) {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}

/** `93.3 [87.0–96.7]`, or a dash where there is nothing to divide. */
export function withInterval(part, whole) {
  if (whole === 0) return '–';
  const z = 1.96;
  const share = part / whole;
  const scale = 1 + (z * z) / whole;
  const middle = share + (z * z) / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return `${percent(share)} [${percent((middle - reach) / scale)}–${percent((middle + reach) / scale)}]`;
}
