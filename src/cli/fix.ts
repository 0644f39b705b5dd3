// `--fix`, `--fix-all` and `--diff`. In: what is wanted. Out: a function that mends each source before it is reported on,
// and one that delivers the report. Fixed files are written in their place; fixed text from standard input and diffs are
// standard output, so that the report goes to standard error.

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type Fixed, fixText, type TakenBack } from '../engine/fix.ts';
import { exitCode } from '../engine/summarise.ts';
import type { Source } from '../model/draft.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Fix, Report } from '../model/report.ts';
import { markOf, rewriteFile } from '../node/rewrite-file.ts';
import type { World } from '../node/world.ts';
import { closingLine, count } from '../reporters/closing.ts';
import { complain } from './complain.ts';
import { deliver, type Wanted, type Wishes } from './deliver.ts';
import type { Mend } from './gather.ts';
import { viewOf } from './look.ts';
import type { Words } from './options.ts';
import type { Output } from './outputs.ts';
import { paintedDiff, unifiedDiff } from './unified-diff.ts';

export interface Fixing {
  readonly mend: Mend;
  readonly deliver: (report: Report, wanted: Wanted) => Promise<number>;
}

type Options = Words['options'] & Wishes;

/** What was done, source by source. */
interface Deed {
  readonly path: string;
  readonly made: number;
  readonly takenBack: readonly TakenBack[];
  /** Of a file that a patch cannot change. */
  readonly isUtf16?: boolean;
}

export function createFixing(
  options: Options,
  { paths, outputs }: { readonly paths: readonly string[]; readonly outputs: readonly Output[] },
  world: World,
): Outcome<Fixing> {
  if (options.diff && options.format?.some((format) => !format.includes('=')) && outputs.some(onScreen))
    return { ok: false, problems: [DIFF_AND_REPORT] };
  const deeds: Deed[] = [];
  const wants = ({ onRequest }: Fix): boolean => options.fixAll === true || !onRequest;
  const act = options.diff ? showing(world, options) : writing(world);
  const mend: Mend = async (source, path, check) => {
    const fixed = await fixText(source.text, check, wants);
    const { problems, ...more } = await act(source, path, fixed);
    const made = problems.length > 0 ? 0 : fixed.made.length;
    deeds.push({ path, made, takenBack: fixed.takenBack, ...more.deed });
    return {
      source: options.diff || problems.length > 0 ? source : { ...source, text: fixed.text },
      problems,
    };
  };
  const afterwards = async (report: Report, wanted: Wanted): Promise<number> => {
    const code = options.diff
      ? await withoutScreen(report, wanted, options, world)
      : await deliver(
          withoutFailed(report, wants),
          wanted,
          options,
          paths.includes('-') ? { ...world, stdout: world.stderr } : world,
        );
    world.stderr.write(`${told(deeds, report, options)}\n`);
    return code;
  };
  return { ok: true, value: { mend, deliver: afterwards } };
}

const onScreen = ({ file }: Output): boolean => file === undefined;

const DIFF_AND_REPORT: Problem = {
  code: 'usage',
  message: '“--diff” shows what would change in place of the report, so there is no room for “--format”.',
  hint: 'Write the report to a file (--format json=report.json), or leave one of them out.',
};

type Act = (
  source: Source,
  path: string,
  fixed: Fixed,
) => Promise<{ readonly problems: readonly Problem[]; readonly deed?: Pick<Deed, 'isUtf16'> }>;

function writing(world: World): Act {
  return async (source, path, { text, made }) => {
    if (path === '-') world.stdout.write(text);
    else if (made.length > 0) {
      const problem = rewriteFile(path, source.text, text, world.cwd);
      if (problem) return { problems: [problem] };
    }
    return { problems: [] };
  };
}

function showing(world: World, wishes: Wishes): Act {
  return async (source, path, { text, made }) => {
    if (made.length === 0) return { problems: [] };
    const { mark, isUtf16 } = path === '-' ? { mark: '', isUtf16: false } : markOf(path, world.cwd);
    const name = path === '-' ? source.path : patchPath(path, world.cwd);
    const diff = unifiedDiff(name, mark + source.text, mark + text);
    const { paint } = await viewOf(world.stdout, world.env, wishes);
    const asText = world.stdout.isTerminal || wishes.color === true;
    world.stdout.write(asText ? paintedDiff(diff, paint) : diff);
    return { problems: [], deed: { isUtf16 } };
  };
}

/** As a patch names files: from here, with `/`. */
function patchPath(path: string, cwd: string): string {
  const near = relative(cwd, resolve(cwd, path));
  const inside = !near.startsWith('..') && !isAbsolute(near);
  return (inside ? near : path).split(sep).join('/');
}

/** The diff stands in place of the report: of that, what goes to files, and the last line. */
async function withoutScreen(report: Report, wanted: Wanted, wishes: Wishes, world: World): Promise<number> {
  const outputs = wanted.outputs.filter((output) => !onScreen(output));
  if (outputs.length > 0) return deliver(report, { ...wanted, outputs }, wishes, world);
  await complain(report.problems, world, wishes);
  const { paint } = await viewOf(world.stderr, world.env, wishes);
  world.stderr.write(`${closingLine(report, paint)}\n`);
  return exitCode(report);
}

/** What could not be fixed now cannot be fixed by the same command again. */
function withoutFailed(report: Report, wants: (fix: Fix) => boolean): Report {
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const { fix, ...rest } = finding;
      return fix && wants(fix) ? rest : finding;
    }),
  };
}

function told(deeds: readonly Deed[], report: Report, { diff, fixAll }: Options): string {
  const made = deeds.reduce((sum, deed) => sum + deed.made, 0);
  const places = deeds.filter((deed) => deed.made > 0);
  const files = places.every(({ path }) => path === '-') ? '' : ` in ${count(places.length, 'file')}`;
  const how = fixAll ? '--fix-all' : '--fix';
  const done = diff
    ? `${count(made, 'change')}${files}, not made yet: “policycheck ${how}” makes ${made === 1 ? 'it' : 'them'}.`
    : `Fixed ${count(made, 'finding')}${files}.`;
  const asked = fixAll ? 0 : report.findings.filter(({ fix }) => fix?.onRequest).length;
  const byHand = report.findings.filter((finding) => finding.byHand !== undefined).length;
  return [
    made === 0 ? 'Nothing to fix: no finding has a fix that is safe to make.' : done,
    ...takenBack(deeds.flatMap((deed) => deed.takenBack)),
    ...(asked > 0 ? [`${fixes(asked, 'more ')} only with --fix-all.`] : []),
    ...(byHand > 0 ? [`${fixes(byHand)} by hand: the report says what to write.`] : []),
    ...(places.some(({ isUtf16 }) => diff && isUtf16) ? [UTF16] : []),
  ].join(' ');
}

const UTF16 = 'A file in UTF-16 cannot be changed by a patch: use --fix for it.';

function fixes(n: number, more = ''): string {
  return `${n} ${more}${n === 1 ? 'fix' : 'fixes'}`;
}

function takenBack(all: readonly TakenBack[]): readonly string[] {
  if (all.length === 0) return [];
  const reasons = new Set(
    all.map(({ rule, because }) =>
      because === rule ? `it would not help with ${rule}` : `it would break ${because}`,
    ),
  );
  return [
    `${fixes(all.length)} ${all.length === 1 ? 'was' : 'were'} taken back: ${[...reasons].join('; ')}.`,
  ];
}
