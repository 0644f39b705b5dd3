// Paths → what was found in each source. One source at a time: read, cut into drafts, checked, placed, forgotten.
// Promise: what cannot be read or checked is a problem, and everything else is still checked.

import type { Checker } from '../engine/checker.ts';
import { type CheckedSource, type PlacedFinding, placeFindings } from '../engine/summarise.ts';
import { readDrafts } from '../formats/index.ts';
import type { Source } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { NotChecked } from '../model/report.ts';
import { expandPaths, readSource, readStdin } from '../node/files.ts';
import type { World } from '../node/world.ts';

export interface Gathered {
  readonly sources: readonly CheckedSource[];
  readonly problems: readonly Problem[];
}

export interface Asked {
  readonly paths: readonly string[];
  /** Name of what comes through `-`. */
  readonly stdinName: string | undefined;
  readonly checker: Checker;
  /** Ids of the clauses to use; undefined: all. */
  readonly clauses: ReadonlySet<string> | undefined;
}

export async function gather(asked: Asked, world: World): Promise<Gathered> {
  const files = await expandPaths(
    asked.paths.filter((path) => path !== '-'),
    world.cwd,
  );
  const inputs = [...files.paths, ...(asked.paths.includes('-') ? ['-'] : [])];
  const problems: Problem[] = [...files.problems];
  const sources: CheckedSource[] = [];
  for (const input of inputs) {
    const read = await readInput(input, asked, world);
    if (!read.ok) problems.push(...read.problems);
    else {
      const checked = await checkSource(read.value, asked);
      sources.push(checked.source);
      problems.push(...checked.problems);
    }
  }
  return { sources, problems };
}

async function readInput(input: string, asked: Asked, world: World): Promise<Outcome<Source>> {
  if (input !== '-') return readSource(input, world.cwd);
  if (world.stdin.isTerminal) world.stderr.write('Type or paste the post, then press Enter and Ctrl-D (Windows: Ctrl-Z, Enter).\n');
  return readStdin(world.stdin.bytes(), asked.stdinName);
}

/** Drafts between two pauses, so that Ctrl-C is heard in a file of many posts. */
const BREATH = 256;

async function checkSource(
  source: Source,
  { checker, clauses }: Asked,
): Promise<{ readonly source: CheckedSource; readonly problems: readonly Problem[] }> {
  const read = await readDrafts(source);
  const problems: Problem[] = [...read.problems];
  const findings: Finding[] = [];
  const undecided = new Map<string, NotChecked>();
  const wanted = (entry: { readonly clause: string }): boolean => clauses?.has(entry.clause) ?? true;
  for (const [n, draft] of read.drafts.entries()) {
    if (n % BREATH === BREATH - 1) await new Promise(setImmediate);
    const verdict = await checker.check(draft);
    findings.push(...verdict.findings.filter(wanted));
    for (const entry of verdict.undecided.filter(wanted)) count(undecided, entry);
    problems.push(...verdict.problems);
  }
  const placed: readonly PlacedFinding[] = placeFindings(source, findings);
  const { path } = source;
  return { source: { path, drafts: read.drafts.length, findings: placed, undecided: [...undecided.values()] }, problems };
}

function count(sums: Map<string, NotChecked>, { clause, needs }: { readonly clause: string; readonly needs: string }): void {
  const key = `${clause}\n${needs}`;
  sums.set(key, { clause, needs, drafts: (sums.get(key)?.drafts ?? 0) + 1 });
}
