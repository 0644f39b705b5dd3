// Paths → what was found in each source. One source at a time: read, cut into drafts, checked, placed, forgotten.
// Promise: what cannot be read or checked is a problem, and everything else is still checked.

import type { Batch, BatchFinding } from '../engine/balance.ts';
import type { Checker } from '../engine/checker.ts';
import { type CheckedSource, type PlacedFinding, placeFindings } from '../engine/summarise.ts';
import { type ReadOptions, readDrafts } from '../formats/index.ts';
import type { Source } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { NotChecked } from '../model/report.ts';
import { expandPaths } from '../node/files.ts';
import type { World } from '../node/world.ts';
import { readInput } from './read-input.ts';

export interface Gathered {
  readonly sources: readonly CheckedSource[];
  readonly problems: readonly Problem[];
  /** Clauses that all drafts together decided. */
  readonly decided: ReadonlySet<string>;
}

export interface Asked {
  readonly paths: readonly string[];
  /** Name of what comes through `-`. */
  readonly stdinName: string | undefined;
  readonly reading: ReadOptions;
  readonly checker: Checker;
  readonly ids?: boolean;
}

export async function gather(asked: Asked, world: World): Promise<Gathered> {
  const files = await expandPaths(
    asked.paths.filter((path) => path !== '-'),
    world.cwd,
  );
  const inputs = [...files.paths, ...(asked.paths.includes('-') ? ['-'] : [])];
  // Lists of lists: a file may hold more problems than a call takes arguments.
  const problems: (readonly Problem[])[] = [files.problems];
  const sources: CheckedSource[] = [];
  const batch = asked.checker.batch();
  for (const input of inputs) {
    const read = await readInput(input, asked.stdinName, world);
    if (!read.ok) problems.push(read.problems);
    else {
      const checked = await checkSource(read.value, asked, batch);
      sources.push(checked.source);
      problems.push(checked.problems);
    }
  }
  const { findings, decided } = batch.verdict();
  return { sources: withBatchFindings(sources, findings), problems: problems.flat(), decided };
}

/** Drafts between two pauses, so that Ctrl-C is heard in a file of many posts. */
const BREATH = 256;

async function checkSource(
  source: Source,
  { checker, reading, ids }: Asked,
  batch: Batch,
): Promise<{ readonly source: CheckedSource; readonly problems: readonly Problem[] }> {
  const read = await readDrafts(source, reading);
  const findings: Finding[] = [];
  const undecided = new Map<string, NotChecked>();
  for (const [n, draft] of read.drafts.entries()) {
    if (n % BREATH === BREATH - 1) await new Promise(setImmediate);
    batch.add(draft, source);
    const verdict = await checker.check(draft);
    findings.push(...verdict.findings);
    for (const entry of verdict.undecided) count(undecided, entry);
  }
  const placed: readonly PlacedFinding[] = placeFindings(source, findings);
  const { path } = source;
  return {
    source: {
      path,
      drafts: read.drafts.length,
      ...(ids ? { ids: read.drafts.map(({ id }) => id) } : {}),
      findings: placed,
      undecided: [...undecided.values()],
    },
    problems: read.problems,
  };
}

/** What the whole batch shows is told where its last post of the kind stands. */
function withBatchFindings(
  sources: readonly CheckedSource[],
  found: readonly BatchFinding[],
): readonly CheckedSource[] {
  return sources.map((checked) => {
    const here = found.filter(({ source }) => source.path === checked.path);
    const placed = here.flatMap(({ source, finding }) => placeFindings(source, [finding]));
    return placed.length === 0 ? checked : { ...checked, findings: [...checked.findings, ...placed] };
  });
}

function count(
  sums: Map<string, NotChecked>,
  { clause, needs }: { readonly clause: string; readonly needs: string },
): void {
  const key = `${clause}\n${needs}`;
  sums.set(key, { clause, needs, drafts: (sums.get(key)?.drafts ?? 0) + 1 });
}
