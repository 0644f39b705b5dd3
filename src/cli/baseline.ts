// `--baseline FILE` and `--update-baseline`. In: the user's words. Out: what marks findings that stand in the file, writes
// it anew where that is asked for, and says afterwards what was done. Paths in the file begin at its folder.
// Promise: a file that is no baseline is never written over, and what a run did not look at stays in it.

import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { LEVELS, type Level } from '../model/finding.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { ReportedBaseline } from '../model/report.ts';
import { slashes } from '../node/folders.ts';
import type { World } from '../node/world.ts';
import { writeWhole } from '../node/write-file.ts';
import { count } from '../reporters/closing.ts';
import { visible } from '../text/width.ts';
import { type Baseline, baselineText, marked, renewed, staleEntries } from '../triage/baseline.ts';
import { readBaseline } from './baseline-file.ts';
import type { Gathered } from './gather.ts';
import type { Words } from './options.ts';
import type { Output } from './outputs.ts';

export interface InBaseline extends Gathered {
  readonly baseline: ReportedBaseline;
}

export interface BaselineInUse {
  /** `looksFor`: whether the run looked for a clause. */
  settle(gathered: Gathered, failOn: Level, looksFor: (clause: string) => boolean): InBaseline;
  /** What was done, for people. */
  tell(): void;
}

export async function openBaseline(
  options: Words['options'],
  paths: readonly string[],
  outputs: readonly Output[],
  world: World,
): Promise<Outcome<BaselineInUse>> {
  const { baseline: path, updateBaseline, quiet } = options;
  const unclear = misuse(options, paths, outputs, world.cwd);
  if (path === undefined || unclear) return failed(unclear ?? NO_FILE);
  const read = readBaseline(path, updateBaseline === true, world);
  if (!read.ok) return read;
  const sayings: string[] = [];
  return {
    ok: true,
    value: {
      settle: (gathered, failOn, looksFor) => {
        const looked = lookedAt(gathered, path, looksFor, world.cwd);
        const sources = gathered.sources.map((source) => ({
          ...source,
          path: inFile(source.path, path, world.cwd),
        }));
        const stale = staleEntries(read.value, sources, looked);
        if (!updateBaseline || sources.length === 0) {
          if (stale > 0 && !quiet) sayings.push(staleLine(stale, path));
          return withBaseline(gathered, sources, read.value, { path, stale });
        }
        const least = LEVELS[Math.min(LEVELS.indexOf(failOn), LEVELS.indexOf('review'))]!;
        const known = renewed(read.value, sources, looked, least);
        const problem = writeWhole(path, baselineText(known), world.cwd, WRITTEN);
        if (problem) {
          const problems = [...gathered.problems, problem];
          return withBaseline({ ...gathered, problems }, sources, read.value, { path, stale });
        }
        sayings.push(writtenLine(known, path));
        return withBaseline(gathered, sources, known, { path, stale: 0 });
      },
      tell: () => world.stderr.write(sayings.map((line) => `${visible(line)}\n`).join('')),
    },
  };
}

/** `sources` are those of the run, with their paths as the file has them. */
function withBaseline(
  gathered: Gathered,
  sources: Gathered['sources'],
  known: Baseline,
  baseline: ReportedBaseline,
): InBaseline {
  const marks = gathered.sources.map((source, n) => ({ ...source, findings: marked(sources[n]!, known) }));
  return { ...gathered, sources: marks, baseline };
}

const WRITTEN = {
  what: 'The baseline',
  hint: 'Name a file in a folder that exists and that you may write to.',
};

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}

const NO_FILE: Problem = {
  code: 'usage',
  message: '“--update-baseline” does not say which file.',
  hint: 'Name it: policycheck --baseline baseline.json --update-baseline posts/',
};

function misuse(
  { baseline, updateBaseline, staged, changed, stdinFilename }: Words['options'],
  paths: readonly string[],
  outputs: readonly Output[],
  cwd: string,
): Problem | undefined {
  if (baseline === undefined) return undefined;
  const usage = (message: string, hint: string): Problem => ({ code: 'usage', message, hint });
  const file = resolve(cwd, baseline);
  const isFile = (path: string | undefined) => path !== undefined && resolve(cwd, path) === file;
  if (paths.some((path) => path !== '-' && isFile(path)))
    return usage(
      `“${baseline}” is named as a draft and as the baseline.`,
      'Name another file for the baseline.',
    );
  if (outputs.some((output) => isFile(output.file)))
    return usage(
      `“${baseline}” is named for a report and as the baseline.`,
      'Name another file for the report.',
    );
  if (!updateBaseline) return undefined;
  if (staged || changed !== undefined) {
    const flag = staged ? '--staged' : '--changed';
    const message = `“--update-baseline” takes whole files, and “${flag}” looks at what changed only.`;
    return usage(message, `Leave out ${flag} and name the drafts: policycheck --update-baseline posts/`);
  }
  if (!paths.includes('-') || stdinFilename !== undefined) return undefined;
  const message = 'What is piped in has no name that the baseline could hold.';
  return usage(message, 'Name the file, or say what it is called: --stdin-filename posts/may.md');
}

function inFile(source: string, path: string, cwd: string): string {
  return slashes(relative(dirname(resolve(cwd, path)), resolve(cwd, source)));
}

/** A source of which a part could not be read may hold there what is not found. A file that is gone holds nothing. */
function lookedAt(
  { sources, problems }: Gathered,
  path: string,
  looksFor: (clause: string) => boolean,
  cwd: string,
) {
  const broken = new Set(problems.map(({ place }) => place?.path));
  const read = new Set(
    sources.filter((source) => !broken.has(source.path)).map((source) => inFile(source.path, path, cwd)),
  );
  const folder = dirname(resolve(cwd, path));
  return (source: string, clause: string): boolean =>
    read.has(source) ? looksFor(clause) : !existsSync(resolve(folder, source));
}

function staleLine(stale: number, path: string): string {
  const entries = stale === 1 ? '1 entry' : `${stale} entries`;
  const [match, them] = stale === 1 ? ['matches', 'it'] : ['match', 'them'];
  return `${entries} of ${path} ${match} nothing any more: --update-baseline removes ${them}.`;
}

function writtenLine(known: Baseline, path: string): string {
  const findings = [...known.values()].reduce((sum, { size }) => sum + size, 0);
  const where = known.size > 1 ? ` in ${count(known.size, 'file')}` : '';
  return `Wrote ${path}: ${count(findings, 'finding')}${where} ${findings === 1 ? 'counts' : 'count'} as known from now on.`;
}
