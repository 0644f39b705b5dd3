// What was known when checks were adopted. In: findings, and a baseline: for each source the fingerprints of what is known
// there. Out: the same findings, the known ones of status `baseline`; the baseline as it should be from now on; its text.
// Promise: no finding is dropped or added; the text holds no word of any draft, and is the same for the same findings.

import { type Finding, LEVELS, type Level } from '../model/finding.ts';

const SCHEMA = 'policycheck/baseline@1';

/** By the path of the source, then by fingerprint: the clause. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, string>>;

export type Known = Pick<Finding, 'clause' | 'level' | 'status'> & { readonly fingerprint: string };

/** Which entries a run could have found again: those of clauses that it looked for, in sources that it read. */
export type Looked = (path: string, clause: string) => boolean;

export interface Found<Item extends Known = Known> {
  readonly path: string;
  readonly findings: readonly Item[];
}

/** What stands there, or the word in it that is wrong. */
export type BaselineRead =
  | { readonly ok: true; readonly value: Baseline }
  | { readonly ok: false; readonly fault: string; readonly at?: string };

export function marked<Item extends Known>(
  { path, findings }: Found<Item>,
  baseline: Baseline,
): readonly Item[] {
  const known = baseline.get(path);
  if (!known) return findings;
  return findings.map((finding) =>
    finding.status.kind === 'open' && known.has(finding.fingerprint)
      ? { ...finding, status: { kind: 'baseline' } }
      : finding,
  );
}

/** How many entries match nothing any more. */
export function staleEntries(baseline: Baseline, sources: readonly Found[], looked: Looked): number {
  const found = new Set(sources.flatMap(keysOf));
  return entriesOf(baseline).filter(
    ([path, fingerprint, clause]) => looked(path, clause) && !found.has(`${path}\n${fingerprint}`),
  ).length;
}

function keysOf({ path, findings }: Found): readonly string[] {
  return findings.map(({ fingerprint }) => `${path}\n${fingerprint}`);
}

/** What a run did not look at stays as it was. `least`: findings below this level stop nobody, and stay out. */
export function renewed(
  baseline: Baseline,
  sources: readonly Found[],
  looked: Looked,
  least: Level,
): Baseline {
  const entries = [
    ...entriesOf(baseline).filter(([path, , clause]) => !looked(path, clause)),
    ...sources.flatMap(({ path, findings }) =>
      findings
        .filter(({ level, status }) => counts(status.kind) && LEVELS.indexOf(level) >= LEVELS.indexOf(least))
        .map(({ fingerprint, clause }) => [path, fingerprint, clause] as const),
    ),
  ];
  const made = new Map<string, Map<string, string>>();
  for (const [path, fingerprint, clause] of entries.sort(inOrder)) {
    const known = made.get(path) ?? new Map<string, string>();
    made.set(path, known.set(fingerprint, clause));
  }
  return made;
}

function counts(kind: Known['status']['kind']): boolean {
  return kind === 'open' || kind === 'baseline';
}

type Entry = readonly [path: string, fingerprint: string, clause: string];

function entriesOf(baseline: Baseline): readonly Entry[] {
  return [...baseline].flatMap(([path, known]) =>
    [...known].map(([fingerprint, clause]) => [path, fingerprint, clause] as const),
  );
}

/** By code units, so that it is the same on every machine. */
function inOrder([path, fingerprint]: Entry, [other, otherFingerprint]: Entry): number {
  if (path !== other) return path < other ? -1 : 1;
  return fingerprint < otherFingerprint ? -1 : Number(fingerprint > otherFingerprint);
}

/** One finding a line, so that git merges it. */
export function baselineText(baseline: Baseline): string {
  const findings = Object.fromEntries(
    [...baseline].map(([path, known]) => [path, Object.fromEntries(known)]),
  );
  return `${JSON.stringify({ schema: SCHEMA, findings }, null, 2)}\n`;
}

export function baselineOf(json: unknown): BaselineRead {
  if (!isObject(json)) return { ok: false, fault: 'it must be an object with “schema” and “findings”' };
  const { schema, findings } = json;
  if (schema !== SCHEMA) return { ok: false, fault: `its “schema” must be “${SCHEMA}”`, at: 'schema' };
  if (!isObject(findings)) return { ok: false, fault: 'it has no object “findings”', at: 'findings' };
  const baseline = new Map<string, ReadonlyMap<string, string>>();
  for (const [path, known] of Object.entries(findings)) {
    if (!isObject(known))
      return { ok: false, fault: `“${path}” must hold an object of fingerprints`, at: path };
    const entries = Object.entries(known);
    const wrong = entries.find(([name, clause]) => !/^[\da-f]{16}$/.test(name) || typeof clause !== 'string');
    if (wrong)
      return {
        ok: false,
        fault: `“${wrong[0]}” is no fingerprint with the name of its clause`,
        at: wrong[0],
      };
    baseline.set(path, new Map(entries.map(([name, clause]) => [name, String(clause)])));
  }
  return { ok: true, value: baseline };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
