// `policycheck draft.txt`: what the program is for. In: paths and wishes. Out: the report, and the exit code.

import type { Level } from '../model/finding.ts';
import type { Outcome } from '../model/problem.ts';
import type { ReporterName } from '../reporters/index.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain, UNUSABLE } from './complain.ts';
import { deliver, overwrites } from './deliver.ts';
import { FORMATS, readFormat, readLevel, type Words } from './options.ts';
import { packsOf } from './packs.ts';
import { runCheck } from './run-check.ts';

const spec: CommandSpec = {
  name: 'check',
  about: 'check posts: files, folders, or “-” for what is piped in',
  operands: '[paths...]',
  options: [
    'format',
    'level',
    'failOn',
    'pack',
    'clause',
    'quiet',
    'output',
    'stdinFilename',
    'color',
    'noColor',
  ],
  examples: [
    ['policycheck draft.txt', 'check one post (“check” may be left out)'],
    ['policycheck check list', 'check a file that is called like a command'],
    ['policycheck --clause headcount posts/', 'look for one clause only'],
    ['policycheck --fail-on review posts/', 'fail on what needs sign-off, too'],
    ['policycheck --format json --output report.json posts/', 'keep the report in a file'],
  ],
};

interface Wanted {
  readonly format: ReporterName;
  readonly failOn: Level;
  readonly show: Level;
}

async function run(words: Words, surroundings: Surroundings): Promise<number> {
  const { world } = surroundings;
  const { options } = words;
  const paths = pathsOf(words);
  const wanted = await readWanted(words);
  if (!wanted.ok) return complain(wanted.problems, world, options);
  const unsafe = overwrites(options.output, paths, world.cwd);
  if (unsafe.length > 0) return complain(unsafe, world, options);
  if (paths.length === 0) {
    const { SHORT_HELP } = await import('./help.ts');
    world.stderr.write(SHORT_HELP);
    return UNUSABLE;
  }
  const { format, ...levels } = wanted.value;
  const report = await runCheck(
    {
      paths,
      stdinName: options.stdinFilename,
      packs: packsOf(options.pack, world.cwd),
      clauses: options.clause ?? [],
      ...levels,
      allTexts: format === 'json',
    },
    surroundings,
  );
  if (!report.ok) return complain(report.problems, world, options);
  return deliver(report.value, format, options, world);
}

/** Each path once; whoever names standard input wants it read. */
function pathsOf({ operands, options }: Words): readonly string[] {
  if (operands.length === 0 && options.stdinFilename !== undefined) return ['-'];
  return [...new Set(operands)];
}

async function readWanted({ options }: Words): Promise<Outcome<Wanted>> {
  const format = await readFormat(options.format, FORMATS);
  const failOn = await readLevel(options.failOn, '--fail-on', 'block');
  const level = await readLevel(options.level, '--level', 'advise');
  if (format.ok && failOn.ok && level.ok) {
    const show = options.quiet ? failOn.value : level.value;
    return { ok: true, value: { format: format.value, failOn: failOn.value, show } };
  }
  return {
    ok: false,
    problems: [format, failOn, level].flatMap((outcome) => (outcome.ok ? [] : outcome.problems)),
  };
}

export const check: Command = { spec, run };
