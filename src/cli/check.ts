// `policycheck draft.txt`: what the program is for. In: paths and wishes. Out: the report, and the exit code.

import { summarise } from '../engine/summarise.ts';
import type { Level } from '../model/finding.ts';
import type { Catalogue, Policy } from '../model/policy.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { VERSION } from '../model/version.ts';
import type { ReporterName } from '../reporters/index.ts';
import { COMMAND_NAMES, type Command, type CommandSpec, type Surroundings } from './command.ts';
import { complain, UNUSABLE } from './complain.ts';
import { deliver, overwrites } from './deliver.ts';
import { type Gathered, gather } from './gather.ts';
import { clausesChosen } from './names.ts';
import { FORMATS, readFormat, readLevel, type Words } from './options.ts';
import { packsOf } from './packs.ts';

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
  const paths = pathsOf(words);
  const wanted = await readWanted(words);
  if (!wanted.ok) return complain(wanted.problems, world, words.options);
  const unsafe = overwrites(words.options.output, paths, world.cwd);
  if (unsafe.length > 0) return complain(unsafe, world, words.options);
  if (paths.length > 0) return checkPaths(paths, words, wanted.value, surroundings);
  const { SHORT_HELP } = await import('./help.ts');
  world.stderr.write(SHORT_HELP);
  return UNUSABLE;
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

async function checkPaths(
  paths: readonly string[],
  words: Words,
  wanted: Wanted,
  { world, doors }: Surroundings,
): Promise<number> {
  const packs = packsOf(words.options.pack, world.cwd);
  const policy = await doors.policy(packs);
  if (!policy.ok)
    return deliver(
      summarise(nothing(wanted, policy.problems), NO_TEXTS),
      wanted.format,
      words.options,
      world,
    );
  const ids = policy.value.clauses.map(({ id }) => id);
  const clauses = await clausesChosen(words.options.clause ?? [], ids);
  if (!clauses.ok) return complain(clauses.problems, world, words.options);
  const wantedClause = (id: string): boolean => clauses.value?.has(id) ?? true;
  const checker = doors.checker(policy.value, wantedClause);
  const gathered = await gather({ paths, stdinName: words.options.stdinFilename, checker }, world);
  const problems = await problemsOf(gathered, paths);
  const texts = needsTexts(gathered, wanted) ? await doors.catalogue(packs) : NO_TEXTS;
  const report = summarise(
    {
      ...header(policy.value),
      ...wanted,
      ...gathered,
      problems,
      unruled: unruled(policy.value).filter(({ id }) => wantedClause(id) && !gathered.decided.has(id)),
    },
    texts,
  );
  return deliver(report, wanted.format, words.options, world);
}

function header({ packs }: Pick<Policy, 'packs'>) {
  return { version: VERSION, packs };
}

function nothing(wanted: Wanted, problems: readonly Problem[]) {
  return { ...header({ packs: [] }), ...wanted, sources: [], problems, unruled: [] };
}

/** Clauses that no rule looks for: a report that kept silent about them would promise too much. */
function unruled({ clauses, rules }: Policy): Policy['clauses'] {
  const ruled = new Set(rules.map(({ clause }) => clause));
  return clauses.filter((_, number) => !ruled.has(number));
}

const NO_TEXTS: Catalogue = { packs: [], clauses: [] };

/** A clean draft is spared the texts: only a finding, or a report for programs, says anything of clauses. */
function needsTexts({ sources }: Gathered, { format }: Wanted): boolean {
  const some = (list: 'findings' | 'undecided') => sources.some((source) => source[list].length > 0);
  return some('findings') || (format === 'json' && some('undecided'));
}

async function problemsOf(
  { sources, problems }: Gathered,
  paths: readonly string[],
): Promise<readonly Problem[]> {
  if (problems.some(({ code }) => code === 'file-missing')) {
    const { kinder } = await import('./missing-file.ts');
    return kinder(problems, paths, COMMAND_NAMES);
  }
  if (problems.length > 0 || sources.some(({ drafts }) => drafts > 0)) return problems;
  return [{ code: 'no-draft', message: 'There was no draft in what you named, so nothing was checked.' }];
}

export const check: Command = { spec, run };
