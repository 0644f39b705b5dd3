// Paths → what was found in each source, in order. One source at a time, so that no text is kept.
// Promise: what cannot be read or checked is a problem, and everything else is still checked.

import type { CheckedSource } from '../engine/summarise.ts';
import type { Problem } from '../model/problem.ts';
import { expandPaths } from '../node/files.ts';
import type { World } from '../node/world.ts';
import { checkSource, type SourceChecks, type SourceResult } from './check-source.ts';
import { readInput } from './read-input.ts';
import type { Applied } from './settings.ts';

export interface Gathered {
  readonly sources: readonly CheckedSource[];
  readonly problems: readonly Problem[];
  /** Clauses that all drafts together decided. */
  readonly decided: ReadonlySet<string>;
  /** Files that a folder or pattern held and the settings leave out. */
  readonly ignored: number;
}

export interface Asked extends SourceChecks {
  readonly paths: readonly string[];
  /** Name of what comes through `-`. */
  readonly stdinName: string | undefined;
  readonly applied?: Pick<Applied, 'ignores' | 'metaOf'>;
}

export async function gather(asked: Asked, world: World): Promise<Gathered> {
  const files = await expandPaths(
    asked.paths.filter((path) => path !== '-'),
    world.cwd,
    asked.applied?.ignores,
  );
  const inputs = [...files.paths, ...(asked.paths.includes('-') ? ['-'] : [])];
  // Lists of lists: a file may hold more problems than a call takes arguments.
  const problems: (readonly Problem[])[] = [files.problems];
  const results: SourceResult[] = [];
  for (const input of inputs) {
    const read = await readInput(input, asked.stdinName, world);
    const result = read.ok ? await checkSource(read.value, withMeta(asked, read.value.path)) : read;
    problems.push(result.problems);
    if ('source' in result) results.push(result);
  }
  const { findings, decided } = asked.checker.balances.verdict(results.map(({ counts }) => counts));
  const sources = results.map(({ source }, n) => {
    const ofBatch = findings.flatMap((one) => (one.source === n ? [one.finding] : []));
    return ofBatch.length === 0 ? source : { ...source, findings: [...source.findings, ...ofBatch] };
  });
  return { sources, problems: problems.flat(), decided, ignored: files.ignored };
}

function withMeta(asked: Asked, path: string): SourceChecks {
  return asked.applied ? { ...asked, meta: asked.applied.metaOf(path) } : asked;
}
