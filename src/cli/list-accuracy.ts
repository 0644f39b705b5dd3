// `policycheck list --accuracy`: of what each clause found on labelled real posts, how much was right, and of what breaks it, how
// much was found.

import type { Accuracy, Measured, Score } from '../model/accuracy.ts';
import type { CatalogueClause } from '../model/catalogue.ts';
import { table } from '../reporters/layout.ts';

/** The columns: posts that nobody had looked at come last, because they count most. */
const PARTS = [
  ['dev', 'written by'],
  ['seen', 'in view'],
  ['held-out', 'never seen'],
] as const;

export function accuracyOf(id: string, accuracy: Accuracy): Readonly<Record<keyof Accuracy, Score>> | null {
  if (!(id in accuracy.dev.clauses)) return null;
  const of = (part: keyof Accuracy): Score => accuracy[part].clauses[id]!;
  return { dev: of('dev'), seen: of('seen'), 'held-out': of('held-out') };
}

export function accuracyTable(clauses: readonly CatalogueClause[], accuracy: Accuracy): readonly string[] {
  const head = ['', ...PARTS.flatMap(([, title]) => [`${title}: right`, 'found'])];
  const rows = clauses
    .filter(({ id }) => id in accuracy.dev.clauses)
    .map(({ id }) => [id, ...PARTS.flatMap(([part]) => shares(accuracy[part].clauses[id]!))]);
  if (rows.length === 0) return ['  None of these clauses has been measured.'];
  const rest = clauses.length - rows.length;
  const unmeasured = rest > 0 ? [`  Not measured: ${rest} ${rest === 1 ? 'clause' : 'clauses'}.`] : [];
  return [...table([head, ...rows]).map((row) => `  ${row}`), ...unmeasured];
}

export function accuracyLegend(accuracy: Accuracy): readonly string[] {
  return [
    'right: findings that readers agree with. found: violations that have a finding. Real posts; doubtful ones are left out.',
    ...PARTS.map(([part, title]) => `${title}: ${sentence(accuracy[part])}`),
    'How it was measured: docs/accuracy.md in the project.',
  ];
}

function sentence({ posts, all, clean }: Measured): string {
  const [right, found] = shares(all);
  return `${posts} posts, ${right} right, ${found} found; ${clean.flagged} of ${clean.posts} clean posts flagged`;
}

/** `97 % of 43`, twice: of the findings, of the violations. */
function shares({ right, wrong, missed }: Score): readonly [string, string] {
  return [share(right, right + wrong), share(right, right + missed)];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} % of ${whole}`;
}
