// A report to where it is wanted, in as many forms as are wanted. In: a report, formats and files, the user's wishes.
// Out: text on the screen or in files, problems on standard error, the exit code, which no format changes. Standard
// output holds one report and nothing else. What ends up in logs is masked.

import { resolve } from 'node:path';
import { exitCode, listed, type Run } from '../engine/summarise.ts';
import type { CatalogueClause } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { World } from '../node/world.ts';
import { reporters } from '../reporters/index.ts';
import { PLAIN } from '../reporters/paint.ts';
import { complain } from './complain.ts';
import { viewOf } from './look.ts';
import { inCi } from './observe.ts';
import type { Output } from './outputs.ts';

export interface Wishes {
  readonly color?: boolean;
  readonly quiet?: boolean;
  /** False: hide nothing. */
  readonly mask?: boolean;
}

export interface Wanted {
  readonly outputs: readonly Output[];
  readonly levels: Pick<Run, 'show' | 'failOn'>;
  /** All clauses that were looked for, where a format lists them. */
  readonly policy?: readonly CatalogueClause[];
}

export async function deliver(report: Report, wanted: Wanted, wishes: Wishes, world: World): Promise<number> {
  const shownAs = await show(report, wanted, wishes, world);
  const onScreen = wanted.outputs.some(({ file }) => file === undefined);
  const unwritten: Problem[] = [];
  for (const output of wanted.outputs)
    if (output.file !== undefined)
      unwritten.push(...(await toFile(shownAs.of(output), output, wanted, wishes, world)));
  const annotated = wanted.outputs.find(({ format }) => format === 'github');
  if (annotated) await toJobSummary(shownAs.of(annotated), world);
  if (unwritten.length > 0) return complain(unwritten, world, wishes);
  if (!onScreen) await sayWhere(shownAs.of(wanted.outputs[0]!), wanted.outputs, wishes, world);
  if (shownAs.hidden && !wishes.quiet) world.stderr.write(shownAs.hidden);
  return exitCode(report);
}

/** For streams: a report of each piece at once, and the note on hidden words once. What it all means comes with the last. */
export function teller(wanted: Wanted, wishes: Wishes, world: World): (report: Report) => Promise<void> {
  let noted = wishes.quiet === true;
  return async (report) => {
    const { hidden } = await show(report, wanted, wishes, world);
    if (hidden && !noted) world.stderr.write(hidden);
    noted ||= hidden !== undefined;
  };
}

/** Problems on standard error, and the report that is wanted on the screen. */
async function show(report: Report, wanted: Wanted, wishes: Wishes, world: World) {
  const shownAs = await versions(report, wanted, wishes, world);
  await complain(shownAs.complaints, world, wishes);
  const onScreen = wanted.outputs.find(({ file }) => file === undefined);
  if (onScreen) {
    const reporter = await reporters[onScreen.format]();
    const view = await viewOf(world.stdout, world.env, wishes);
    const text = reporter(shownAs.of(onScreen), { ...view, ...policyOf(wanted) });
    if (text !== '') world.stdout.write(text);
  }
  return shownAs;
}

const HIDDEN =
  'Confidential words are written as ▇▇▇, because reports end up in logs. To see them: policycheck on your own screen, or --no-mask.\n';
const ALWAYS_HIDDEN = 'Passwords, keys and the like are written as ▇▇▇ everywhere. To see them: --no-mask.\n';

/** Each output's own report: with or without what must not stand in a log. */
async function versions(report: Report, { outputs, levels }: Wanted, wishes: Wishes, world: World) {
  const open = listed(report, levels);
  const inLogs = outputs.some((output) => masksOne(output, world));
  const mayHide = Object.values(report.clauses).some(
    ({ masked }) => masked === 'always' || (masked && inLogs),
  );
  if (wishes.mask === false || !mayHide)
    return { of: () => open, complaints: report.problems, hidden: undefined };
  const { masked } = await import('../engine/mask.ts');
  const whole = masked(report);
  const closed = listed(whole, levels);
  const always = masked(report, 'always');
  const shown = listed(always, levels);
  const of = (output: Output): Report => (masksOne(output, world) ? closed : shown);
  const logged = outputs.some((output) => output.format === 'pretty' && masksOne(output, world));
  const hidden = inLogs && whole !== report ? HIDDEN : always === report ? undefined : ALWAYS_HIDDEN;
  return { of, complaints: (logged ? whole : always).problems, hidden };
}

/** `html` is for the person who must decide; `pretty` is read on a person's own screen, unless a machine runs it. */
function masksOne({ format }: Output, { env }: World): boolean {
  if (format === 'html') return false;
  return format !== 'pretty' || inCi(env);
}

function policyOf({ policy }: Wanted): Pick<Wanted, 'policy'> {
  return policy ? { policy } : {};
}

async function toFile(
  report: Report,
  { format, file }: Output,
  wanted: Wanted,
  wishes: Wishes,
  world: World,
): Promise<readonly Problem[]> {
  if (file === undefined) return [];
  const sources = report.sources.map(({ path }) => path);
  const unsafe = overwrites([{ format, file }], sources, world.cwd);
  if (unsafe.length > 0) return unsafe;
  const { writeWhole } = await import('../node/write-file.ts');
  const reporter = await reporters[format]();
  const text = reporter(report, { paint: PLAIN, quiet: wishes.quiet === true, ...policyOf(wanted) });
  const problem = writeWhole(file, text, world.cwd);
  return problem ? [problem] : [];
}

async function toJobSummary(report: Report, world: World): Promise<void> {
  const file = world.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const { addToJobSummary } = await import('../node/job-summary.ts');
  const markdown = await reporters.markdown();
  const trouble = addToJobSummary(file, markdown(report, { paint: PLAIN, quiet: false }));
  if (trouble) world.stderr.write(`${trouble}\n`);
}

async function sayWhere(
  report: Report,
  outputs: readonly Output[],
  wishes: Wishes,
  world: World,
): Promise<void> {
  const { closingLine } = await import('../reporters/closing.ts');
  const { paint } = await viewOf(world.stderr, world.env, wishes);
  const files = outputs.map(({ file }) => file);
  const where =
    files.length === 1 ? `The report is in ${files[0]}.` : `The reports are in ${files.join(', ')}.`;
  world.stderr.write(`${closingLine(report, paint)}\n${where}\n`);
}

/** A report must not be written over a draft that it is about. */
export function overwrites(
  outputs: readonly Output[],
  paths: readonly string[],
  cwd: string,
): readonly Problem[] {
  const drafts = new Set(paths.filter((path) => path !== '-').map((path) => resolve(cwd, path)));
  return outputs
    .filter(({ file }) => file !== undefined && drafts.has(resolve(cwd, file)))
    .map(({ file }) => ({
      code: 'output-is-draft',
      message: `“${file}” is one of the drafts: the report would be written over it.`,
      hint: 'Name another file for the report.',
    }));
}
