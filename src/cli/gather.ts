// Paths → what was found in each source, in order. One source at a time, so that no text is kept.
// Promise: what cannot be read or checked is a problem, and everything else is still checked.

import type { CheckedSource } from '../engine/summarise.ts';
import { formatOf } from '../formats/index.ts';
import type { Problem } from '../model/problem.ts';
import { expandPaths, isLarge } from '../node/files.ts';
import type { World } from '../node/world.ts';
import type { Changed } from './changed.ts';
import type { Tell } from './check-pieces.ts';
import { checkSource, type SourceChecks, type SourceResult } from './check-source.ts';
import { readInput } from './read-input.ts';

export interface Gathered {
  readonly sources: readonly CheckedSource[];
  readonly problems: readonly Problem[];
  /** Clauses that all drafts together decided. */
  readonly decided: ReadonlySet<string>;
}

export interface Asked extends SourceChecks {
  readonly paths: readonly string[];
  /** Name of what comes through `-`. */
  readonly stdinName: string | undefined;
  /** Tells what is found in standard input as it comes, and keeps only sums: for streams that may have no end. */
  readonly tell?: Tell;
  /** Only what a change is made of. */
  readonly changed?: Changed;
}

export async function gather(asked: Asked, world: World): Promise<Gathered> {
  const named = asked.paths.filter((path) => path !== '-');
  const files = asked.changed ?? (await expandPaths(named, world.cwd));
  const inputs = [...files.paths, ...(asked.paths.includes('-') ? ['-'] : [])];
  // Lists of lists: a file may hold more problems than a call takes arguments.
  const problems: (readonly Problem[])[] = [files.problems];
  const results: SourceResult[] = [];
  for (const input of inputs) {
    const result = await checkInput(input, asked, world);
    problems.push(result.problems);
    if ('source' in result) results.push(result);
  }
  const { findings, decided } = asked.checker.balances.verdict(results.map(({ counts }) => counts));
  const sources = results.map(({ source }, n) => {
    const ofBatch = findings.flatMap((one) => (one.source === n ? [one.finding] : []));
    return ofBatch.length === 0 ? source : { ...source, findings: [...source.findings, ...ofBatch] };
  });
  return { sources, problems: problems.flat(), decided };
}

/** JSON Lines are checked piece by piece where they are large, or come in bit by bit. */
async function checkInput(
  input: string,
  asked: Asked,
  world: World,
): Promise<SourceResult | { readonly problems: readonly Problem[] }> {
  if (asked.changed) return asked.changed.check(input, asked);
  const path = input === '-' ? (asked.stdinName ?? '') : input;
  if (formatOf(path) === 'jsonl' && (input === '-' || isLarge(input, world.cwd))) {
    const { checkPieces } = await import('./check-pieces.ts');
    const { readPieces } = await import('../node/line-pieces.ts');
    const stdin = input === '-' ? world.stdin.bytes() : undefined;
    return checkPieces(path, readPieces(path, world.cwd, stdin), asked, stdin && asked.tell);
  }
  const read = await readInput(input, asked.stdinName, world);
  return read.ok ? checkSource(read.value, asked) : read;
}
