// `policycheck draft.txt`: what the program is for. In: paths and wishes. Out: the report, and the exit code.

import { formatOf } from '../formats/index.ts';
import type { CatalogueClause } from '../model/catalogue.ts';
import type { Level } from '../model/finding.ts';
import type { Outcome } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { BaselineInUse } from './baseline.ts';
import type { Changed, changedDrafts } from './changed.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain, UNUSABLE } from './complain.ts';
import { deliver, overwrites, teller } from './deliver.ts';
import { factsInUse } from './facts-in-use.ts';
import { fingerprintsInUse } from './fingerprints-in-use.ts';
import type { Fixing } from './fix.ts';
import { clausesChosen } from './names.ts';
import { type Observer, observing } from './observe.ts';
import { DRAFT_OPTIONS, readLevel, type Words } from './options.ts';
import { type Output, readOutputs } from './outputs.ts';
import { packsOf } from './packs.ts';
import { readReading } from './reading.ts';
import { runCheck } from './run-check.ts';

const spec: CommandSpec = {
  name: 'check',
  about: 'check posts: files, folders, or “-” for what is piped in',
  operands: '[paths...]',
  takesDrafts: true,
  options: [
    'format',
    'level',
    'failOn',
    'pack',
    'config',
    'noConfig',
    'facts',
    'noFacts',
    'fingerprints',
    'key',
    ...DRAFT_OPTIONS,
    'clause',
    'cache',
    'quiet',
    'output',
    'fix',
    'fixAll',
    'diff',
    'noMask',
    'stdinFilename',
    'frontMatter',
    'columns',
    'posts',
    'staged',
    'changed',
    'watch',
    'stats',
    'timing',
    'baseline',
    'updateBaseline',
    'color',
    'noColor',
  ],
  examples: [
    ['policycheck draft.txt', 'check one post (“check” may be left out)'],
    ['policycheck check list', 'check a file that is called like a command'],
    ['policycheck --clause headcount posts/', 'look for one clause only'],
    ['policycheck --fail-on review posts/', 'fail on what needs sign-off, too'],
    ['policycheck --staged', 'check what the next commit would hold'],
    ['policycheck --changed=main posts/', 'check what this branch changes'],
    ['policycheck --baseline baseline.json posts/', 'count only what was not known before'],
    ['policycheck --diff draft.txt', 'show what --fix would change; --fix changes it'],
    ['policycheck --format pretty --format sarif=out.sarif posts/', 'several reports of one run'],
    ['policycheck --watch posts/', 'check again whenever a post changes, until Ctrl-C'],
    ['policycheck --format html --output report.html posts/', 'a page to read, filter, print and mail'],
    ['policycheck --format json --output report.json posts/', 'keep the report in a file'],
  ],
};

interface Wanted {
  readonly outputs: readonly Output[];
  readonly failOn: Level;
  readonly show: Level;
}

async function run(words: Words, surroundings: Surroundings): Promise<number> {
  const { observer, end } = await observing(words, surroundings.world);
  const code = await runObserved(words, surroundings, observer);
  end();
  return code;
}

async function runObserved(words: Words, surroundings: Surroundings, observer: Observer): Promise<number> {
  const { world } = surroundings;
  const { options } = words;
  const paths = pathsOf(words);
  const wanted = await readWanted(words, world.cwd);
  if (!wanted.ok) return complain(wanted.problems, world, options);
  const unsafe = overwrites(wanted.value.outputs, paths, world.cwd);
  if (unsafe.length > 0) return complain(unsafe, world, options);
  const baseline = await baselineOf(words, paths, wanted.value.outputs, world);
  if (!baseline.ok) return complain(baseline.problems, world, options);
  const known: Outcome<Changed> | undefined = surroundings.changed && {
    ok: true,
    value: surroundings.changed,
  };
  const changed = known ?? (isOfChange(options) ? await changesOf(options, paths, world) : undefined);
  if (changed?.ok === false) return complain(changed.problems, world, options);
  if (paths.length === 0 && !changed) {
    const { SHORT_HELP } = await import('./help.ts');
    world.stderr.write(SHORT_HELP);
    return UNUSABLE;
  }
  const fixing = await fixingOf(words, paths, wanted.value.outputs, world);
  if (!fixing.ok) return complain(fixing.problems, world, options);
  const { outputs, ...levels } = wanted.value;
  const has = (name: Output['format']) => outputs.some(({ format }) => format === name);
  const reading = await readReading(options, surroundings.applied);
  if (!reading.ok) return complain(reading.problems, world, options);
  const facts = await factsInUse(options, surroundings);
  if (!facts.ok) return complain(facts.problems, world, options);
  const prints = await fingerprintsInUse(options, facts.value.facts, world);
  if (!prints.ok) return complain(prints.problems, world, options);
  const report = await runCheck(
    {
      ...facts.value,
      ...(prints.value && { prints: prints.value }),
      paths,
      stdinName: options.stdinFilename,
      reading: reading.value,
      packs: packsOf(options.pack, world.cwd),
      clauses: options.clause ?? [],
      ...levels,
      // What is hidden by its level must be masked in the lines of others all the same.
      ...(options.mask !== false || options.stats ? { show: 'advise' as const } : {}),
      allTexts: has('json') || has('html'),
      ids: has('junit'),
      ...(fixing.value && { mend: fixing.value.mend }),
      ...(!fixing.value &&
        !baseline.value &&
        isStream(paths, options.stdinFilename, outputs) && {
          tell: teller({ outputs, levels }, options, world),
        }),
      drafts: has('html'),
      // What is counted must be seen anew: what was kept does not know the words of its drafts.
      keep: options.cache === true && options.stats !== true,
      ...(changed && { changed: changed.value }),
      observer,
      ...(baseline.value && { baseline: baseline.value }),
    },
    surroundings,
  );
  if (!report.ok) return complain(report.problems, world, options);
  const policy = has('sarif') ? await rulesOf(words, report.value, surroundings) : undefined;
  const goal = { outputs, levels, ...(policy ? { policy } : {}) };
  const code = await (fixing.value
    ? fixing.value.deliver(report.value, goal)
    : deliver(report.value, goal, options, world));
  baseline.value?.tell();
  return code;
}

/** JSON Lines in, JSON Lines out: then nobody has to wait for the end, which may never come. */
function isStream(
  paths: readonly string[],
  stdinName: string | undefined,
  outputs: readonly Output[],
): boolean {
  const [only, ...others] = outputs;
  const linesOut = only?.format === 'jsonl' && only.file === undefined && others.length === 0;
  return linesOut && paths.join('\n') === '-' && formatOf(stdinName ?? '') === 'jsonl';
}

export function isOfChange({ staged, changed }: Words['options']): boolean {
  return staged === true || changed !== undefined;
}

export async function changesOf(
  ...asked: Parameters<typeof changedDrafts>
): ReturnType<typeof changedDrafts> {
  return (await import('./changed.ts')).changedDrafts(...asked);
}

const MEND_OR_CHANGE = {
  code: 'usage',
  message:
    'What changed since a commit is only looked at: “--staged” and “--changed” do not go with “--fix” or “--diff”.',
  hint: 'Name the drafts instead: policycheck --fix draft.txt',
};

/** What `--fix`, `--fix-all` and `--diff` take is loaded with one of them. */
async function fixingOf(
  { options }: Words,
  paths: readonly string[],
  outputs: readonly Output[],
  world: Surroundings['world'],
): Promise<Outcome<Fixing | undefined>> {
  if (!options.fix && !options.fixAll && !options.diff) return { ok: true, value: undefined };
  if (isOfChange(options)) return { ok: false, problems: [MEND_OR_CHANGE] };
  const { createFixing } = await import('./fix.ts');
  return createFixing(options, { paths, outputs }, world);
}

async function baselineOf(
  { options }: Words,
  paths: readonly string[],
  outputs: readonly Output[],
  world: Surroundings['world'],
): Promise<Outcome<BaselineInUse | undefined>> {
  if (options.baseline === undefined && !options.updateBaseline) return { ok: true, value: undefined };
  return (await import('./baseline.ts')).openBaseline(options, paths, outputs, world);
}

/** Each path once; whoever names standard input wants it read. */
export function pathsOf({ operands, options }: Words): readonly string[] {
  if (operands.length === 0 && options.stdinFilename !== undefined) return ['-'];
  return [...new Set(operands)];
}

/** The texts of all clauses that were looked for. */
async function rulesOf(
  { options }: Words,
  report: Report,
  { world, doors }: Surroundings,
): Promise<readonly CatalogueClause[]> {
  if (report.packs.length === 0) return [];
  const { clauses } = await doors.catalogue(packsOf(options.pack, world.cwd));
  const ids = clauses.map(({ id }) => id);
  const chosen = await clausesChosen(options.clause ?? [], ids);
  return chosen.ok
    ? clauses.filter(
        ({ id, kind }) => kind !== 'guard' && (chosen.value?.has(id) ?? !report.config?.off.includes(id)),
      )
    : [];
}

async function readWanted({ options }: Words, cwd: string): Promise<Outcome<Wanted>> {
  const outputs = await readOutputs(options.format ?? [], options.output, cwd);
  const failOn = await readLevel(options.failOn, '--fail-on', 'block');
  const level = await readLevel(options.level, '--level', 'advise');
  if (outputs.ok && failOn.ok && level.ok) {
    const show = options.quiet ? failOn.value : level.value;
    return { ok: true, value: { outputs: outputs.value, failOn: failOn.value, show } };
  }
  return {
    ok: false,
    problems: [outputs, failOn, level].flatMap((outcome) => (outcome.ok ? [] : outcome.problems)),
  };
}

export const check: Command = { spec, run };
