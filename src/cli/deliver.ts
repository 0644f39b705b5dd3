// A report to where it is wanted. In: a report, the format's name, the user's wishes. Out: text on the screen or in a
// file, problems on standard error, the exit code. Standard output holds the report and nothing else.

import { resolve } from 'node:path';
import { exitCode } from '../engine/summarise.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { World } from '../node/world.ts';
import { type ReporterName, reporters } from '../reporters/index.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { complain } from './complain.ts';
import { viewOf } from './look.ts';

export interface Wishes {
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly output?: string;
}

export async function deliver(
  report: Report,
  format: ReporterName,
  wishes: Wishes,
  world: World,
): Promise<number> {
  await complain(report.problems, world, wishes);
  const reporter: Reporter = await reporters[format]();
  if (wishes.output !== undefined)
    return toFile(report, reporter, { ...wishes, output: wishes.output }, world);
  const text = reporter(report, await viewOf(world.stdout, world.env, wishes));
  if (text !== '') world.stdout.write(text);
  return exitCode(report);
}

async function toFile(
  report: Report,
  reporter: Reporter,
  wishes: Wishes & { readonly output: string },
  world: World,
): Promise<number> {
  const { writeWhole } = await import('../node/write-file.ts');
  const { closingLine } = await import('../reporters/closing.ts');
  const { PLAIN } = await import('../reporters/paint.ts');
  const text = reporter(report, { paint: PLAIN, quiet: wishes.quiet === true });
  const problem = writeWhole(wishes.output, text, world.cwd);
  if (problem) return complain([problem], world, wishes);
  const { paint } = await viewOf(world.stderr, world.env, wishes);
  world.stderr.write(`${closingLine(report, paint)}\nThe report is in ${wishes.output}.\n`);
  return exitCode(report);
}

/** The report must not be written over a draft that it is about. */
export function overwrites(
  output: string | undefined,
  paths: readonly string[],
  cwd: string,
): readonly Problem[] {
  if (output === undefined) return [];
  const target = resolve(cwd, output);
  if (!paths.some((path) => path !== '-' && resolve(cwd, path) === target)) return [];
  const message = `“${output}” is one of the drafts: the report would be written over it.`;
  return [{ code: 'output-is-draft', message, hint: 'Name another file after --output.' }];
}
