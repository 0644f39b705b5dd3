// `policycheck test`: runs every example that a pack gives for its clauses. Exit 1 when one does not hold, so that a
// rule that changed its mind is noticed before a draft meets it.

import { basename, join, resolve } from 'node:path';
import type { CheckerOptions } from '../engine/checker.ts';
import { type ExampleFailure, testExamples } from '../engine/examples.ts';
import type { Policy } from '../model/policy.ts';
import type { Outcome } from '../model/problem.ts';
import { rulesFolder } from '../node/policy-store.ts';
import { labelled } from '../reporters/layout.ts';
import type { View } from '../reporters/reporter.ts';
import { visible } from '../text/width.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain } from './complain.ts';
import type { Doors } from './doors.ts';
import { viewOf } from './look.ts';
import { clausesChosen } from './names.ts';
import type { Words } from './options.ts';
import { packsOf } from './packs.ts';

const spec: CommandSpec = {
  name: 'test',
  about: 'run the examples of the packs, for those who write rules',
  operands: '[packs...]',
  options: ['clause', 'pack', 'color', 'noColor'],
  examples: [
    ['policycheck test', 'the examples of all packs'],
    ['policycheck test ./my-pack', 'those of a pack that you write'],
    ['policycheck test --clause headcount', 'those of one clause'],
  ],
};

async function run(words: Words, { world, doors }: Surroundings): Promise<number> {
  const packs = packsOf([...words.operands, ...(words.options.pack ?? [])], world.cwd);
  const policy = await doors.policy(packs);
  if (!policy.ok) return complain(policy.problems, world, words.options);
  const catalogue = await doors.catalogue(packs);
  const known = catalogue.clauses.map(({ id }) => id);
  const chosen: Outcome<ReadonlySet<string> | undefined> = await clausesChosen(
    words.options.clause ?? [],
    known,
  );
  if (!chosen.ok) return complain(chosen.problems, world, words.options);
  // Guards are in force whatever packs are named; their examples are run when theirs is.
  const named = packs.map((pack) => basename(resolve(world.cwd, pack)));
  const isNamed = (id: string) => named.length === 0 || named.includes(id.slice(0, id.indexOf('/')));
  const wanted = (id: string): boolean => isNamed(id) && (chosen.value?.has(id) ?? true);
  const { clauses } = catalogue;
  const ordinary = clauses.filter(({ guard }) => !guard);
  const examples = await exampleWorld();
  const test = (policy: Policy, clauses: typeof ordinary, wanted: (id: string) => boolean) =>
    testExamples(policy, { ...catalogue, clauses }, doors.engines, wanted, examples);
  const own = await test(policy.value, ordinary, wanted);
  const guards = clauses.filter(({ id, guard }) => guard && wanted(id));
  const all = guards.length > 0 ? await withShipped(packs, named, doors) : policy;
  if (!all.ok) return complain(all.problems, world, words.options);
  const ofGuards = await test(all.value, guards, () => true);
  const passed = own.passed + ofGuards.passed;
  const failures = [...own.failures, ...ofGuards.failures];
  if (passed + failures.length === 0) return complain([NO_EXAMPLES], world, words.options);
  const view = await viewOf(world.stdout, world.env, words.options);
  const sums = `${passed} examples passed, ${failures.length} failed`;
  const closing = failures.length === 0 ? view.paint.good(sums) : view.paint.bad(sums);
  world.stdout.write([...failures.map((failure) => failureText(failure, view)), `${closing}\n`].join('\n'));
  return failures.length === 0 ? 0 : 1;
}

/** The world in which all examples are judged: without its names no rule on `{code-name}` could have one. */
async function exampleWorld(): Promise<Pick<CheckerOptions, 'names' | 'known'>> {
  const { loadFacts } = await import('../node/facts-file.ts');
  const loaded = await loadFacts(join(rulesFolder(), EXAMPLE_FACTS), `rules/${EXAMPLE_FACTS}`);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return { names: loaded.value.names, known: loaded.value.facts };
}

const EXAMPLE_FACTS = 'example-facts.yaml';

/** A guard keeps every pack silent: its examples are tried on all packs that come with the program, and on those named. */
async function withShipped(
  packs: readonly string[],
  named: readonly string[],
  doors: Doors,
): Promise<Outcome<Policy>> {
  const shipped = await doors.policy([]);
  if (!shipped.ok || packs.length === 0) return shipped;
  const others = shipped.value.packs.map(({ id }) => id).filter((id) => !named.includes(id));
  return doors.policy([...packs, ...others]);
}

const NO_EXAMPLES = {
  code: 'no-examples',
  message: 'There are no examples, so nothing was tested.',
  hint: 'Write some under “examples:” in the files of the clauses.',
};

/** A clause's id is the path of its file, from the folder that holds the packs. */
function failureText({ clause, rule, example, message }: ExampleFailure, view: View): string {
  const at = {
    indent: 2,
    label: 'example  '.length,
    ...(view.columns === undefined ? {} : { columns: view.columns }),
  };
  const row = (label: string, words: string | undefined): readonly string[] =>
    words === undefined ? [] : labelled(label, words, at, view.paint);
  const lines = [
    `${view.paint.bad('failed')}  ${view.paint.strong(`${visible(clause)}.yaml`)}`,
    ...row('rule', rule),
    ...row('example', example === undefined ? undefined : `“${example}”`),
    ...row('problem', message),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

export const test: Command = { spec, run };
