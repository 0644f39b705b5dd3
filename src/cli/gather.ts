// Paths → what was found in each source, in order. One source at a time, so that no text is kept.
// Promise: what cannot be read or checked is a problem, and everything else is still checked.

import { resolve } from 'node:path';
import type { Look } from '../engine/fix.ts';
import type { CheckedSource } from '../engine/summarise.ts';
import { formatOf } from '../formats/index.ts';
import type { Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { nearerFiles } from '../node/config-file.ts';
import { type Expanded, expandPaths, LARGE, sizeOf } from '../node/files.ts';
import type { World } from '../node/world.ts';
import type { Changed } from './changed.ts';
import type { Tell } from './check-pieces.ts';
import { type CheckSource, checkSource, type SourceChecks, type SourceResult } from './check-source.ts';
import { readInput } from './read-input.ts';
import type { Applied, Near } from './settings.ts';

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
  /** Tells what is found in standard input as it comes, and keeps only sums: for streams that may have no end. */
  readonly tell?: Tell;
  /** Keeps results for the next run, and uses those of the last; `keep` is what they depend on beside the sources. */
  readonly keep?: unknown;
  readonly applied?: Pick<Applied, 'ignores' | 'metaOf'>;
  /** Drafts with settings or facts nearer than these are not checked. */
  readonly near?: Near;
  /** Only what a change is made of. */
  readonly changed?: Changed;
  /** Changes a source before it is reported on: `--fix`. */
  readonly mend?: Mend;
}

/** `path`: what was read, `-` for standard input. */
export type Mend = (
  source: Source,
  path: string,
  check: (text: string) => Promise<Look>,
) => Promise<{ readonly source: Source; readonly problems: readonly Problem[] }>;

export async function gather(request: Asked, world: World): Promise<Gathered> {
  const asked = { ...request, check: await checkFor(request) };
  if (world.service) return world.service.serve((path) => checkInput(path, asked, world));
  const files = asked.changed ? ofChange(asked.changed, asked, world) : await expanded(asked, world);
  const { inputs, problems: others } = await ownOf(
    [...files.paths, ...(asked.paths.includes('-') ? ['-'] : [])],
    asked,
    world,
  );
  // Lists of lists: a file may hold more problems than a call takes arguments.
  const problems: (readonly Problem[])[] = [files.problems, others];
  const results: SourceResult[] = [];
  for (const result of await checkInputs(inputs, asked, world).finally(asked.observer?.clear)) {
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

function expanded({ paths, applied }: Asked, world: World): Promise<Expanded> {
  return expandPaths(
    paths.filter((path) => path !== '-'),
    world.cwd,
    applied?.ignores,
  );
}

/** Without the drafts that follow settings or facts of their own. */
export async function ownOf(
  inputs: readonly string[],
  { near, stdinName, changed }: Pick<Asked, 'near' | 'stdinName' | 'changed'>,
  { cwd }: World,
): Promise<{ readonly inputs: readonly string[]; readonly problems: readonly Problem[] }> {
  if (near === undefined || near.names.length === 0) return { inputs, problems: [] };
  const nameOf = (input: string) => (input === '-' ? (stdinName ?? input) : input);
  const nearer = nearerFiles(inputs.map(nameOf), near, cwd);
  if (nearer.size === 0) return { inputs, problems: [] };
  const { elsewhere } = await import('./other-settings.ts');
  return {
    inputs: inputs.filter((input) => !nearer.has(nameOf(input))),
    problems: elsewhere(
      nearer,
      near,
      cwd,
      changed && (changed.change.content === 'staged' ? '--staged' : '--changed'),
    ),
  };
}

/** What is named itself is never left out, here as elsewhere. */
function ofChange({ paths, problems }: Changed, { applied, paths: typed }: Asked, { cwd }: World): Expanded {
  const named = new Set(typed.map((path) => resolve(cwd, path)));
  const kept = paths.filter((path) => applied?.ignores(path) !== true || named.has(resolve(cwd, path)));
  return { paths: kept, problems, ignored: paths.length - kept.length };
}

interface Task extends Asked {
  readonly check: CheckSource;
}

async function checkFor({ keep }: Asked): Promise<CheckSource> {
  return keep === undefined ? checkSource : (await import('./kept-results.ts')).keeping(checkSource, keep);
}

function withMeta(asked: Asked, path: string): SourceChecks {
  return asked.applied ? { ...asked, meta: asked.applied.metaOf(path) } : asked;
}

type InputResult = SourceResult | { readonly problems: readonly Problem[] };

/** Bytes from which on more threads pay: each needs about as long to start as to check a quarter of this. */
const PAYS = 1_000_000;

async function checkInputs(
  inputs: readonly string[],
  asked: Task,
  world: World,
): Promise<readonly InputResult[]> {
  // Results that are kept are found sooner than a thread starts; what was mended is told by one thread.
  const { observer } = asked;
  const alone =
    asked.keep !== undefined ||
    asked.mend !== undefined ||
    asked.changed !== undefined ||
    observer?.close === true;
  if (world.crew && !alone && inputs.length > 1 && !inputs.includes('-')) {
    const bytes = inputs.reduce((sum, input) => sum + sizeOf(input, world.cwd), 0);
    const crew =
      bytes < PAYS ? undefined : await world.crew(Math.min(inputs.length, Math.ceil((2 * bytes) / PAYS)));
    // A thread answers with what checkInput gave there, as plain data.
    if (crew) {
      const answers = await crew.answers(inputs, (done) => observer?.pause(done, inputs.length));
      observer?.lap('threads');
      return answers as readonly InputResult[];
    }
  }
  const results: InputResult[] = [];
  for (const [n, input] of inputs.entries()) {
    await observer?.pause(n, inputs.length);
    results.push(await checkInput(input, asked, world));
  }
  return results;
}

/** JSON Lines are checked piece by piece where they are large, or come in bit by bit. */
async function checkInput(input: string, asked: Task, world: World): Promise<InputResult> {
  if (asked.changed) return asked.changed.check(input, withMeta(asked, input));
  const path = input === '-' ? (asked.stdinName ?? '') : input;
  if (!asked.mend && formatOf(path) === 'jsonl' && (input === '-' || sizeOf(input, world.cwd) > LARGE)) {
    const { checkPieces } = await import('./check-pieces.ts');
    const { readPieces } = await import('../node/line-pieces.ts');
    const stdin = input === '-' ? world.stdin.bytes() : undefined;
    return checkPieces(path, readPieces(path, world.cwd, stdin), withMeta(asked, path), stdin && asked.tell);
  }
  const read = await readInput(input, asked.stdinName, world);
  if (!read.ok) return read;
  const checks = withMeta(asked, read.value.path);
  return asked.mend ? mended(asked.mend, read.value, input, checks) : asked.check(read.value, checks);
}

async function mended(mend: Mend, source: Source, path: string, checks: SourceChecks): Promise<SourceResult> {
  const { observer: _, ...unobserved } = checks;
  const made = await mend(source, path, async (text) => {
    const { source: checked, problems } = await checkSource({ ...source, text }, unobserved);
    return {
      drafts: checked.drafts,
      problems: problems.length,
      findings: checked.findings.filter(({ status }) => status.kind === 'open'),
    };
  });
  const result = await checkSource(made.source, checks);
  return { ...result, problems: [...made.problems, ...result.problems] };
}
