// `policycheck why draft.txt`: how the rules came to their result: what matched, which condition was asked and what it
// answered, and what came of it. For people who wonder about a finding, or about its absence.

import { type Explanation, explainDraft } from '../engine/explain.ts';
import { type ReadOptions, readDrafts } from '../formats/index.ts';
import type { Draft, Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { expandPaths } from '../node/files.ts';
import type { View } from '../reporters/reporter.ts';
import { known, type SourceChecks, threadsOf } from './check-source.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain, UNUSABLE } from './complain.ts';
import { factsInUse, strangersIn } from './facts-in-use.ts';
import { fingerprintsInUse } from './fingerprints-in-use.ts';
import { ownOf } from './gather.ts';
import { viewOf } from './look.ts';
import { clausesChosen } from './names.ts';
import { DRAFT_OPTIONS, type Words } from './options.ts';
import { packsOf } from './packs.ts';
import { readInput } from './read-input.ts';
import { readReading } from './reading.ts';
import { explanationText } from './why-text.ts';

const spec: CommandSpec = {
  name: 'why',
  about: 'show how the rules came to their result about a draft',
  operands: '<draft>',
  takesDrafts: true,
  options: [
    'clause',
    'pack',
    'config',
    'noConfig',
    'facts',
    'noFacts',
    'fingerprints',
    'key',
    ...DRAFT_OPTIONS,
    'stdinFilename',
    'frontMatter',
    'columns',
    'posts',
    'color',
    'noColor',
  ],
  examples: [
    ['policycheck why draft.txt', 'all rules that matched something'],
    ['policycheck why draft.txt --clause headcount', 'the rules of one clause'],
    ['policycheck why draft.txt --no-facts', 'what they say where nothing is known'],
  ],
};

async function run(words: Words, surroundings: Surroundings): Promise<number> {
  const { options } = words;
  const { world, doors, applied } = surroundings;
  const packs = packsOf(options.pack, world.cwd);
  const policy = await doors.policy(packs);
  if (!policy.ok) return complain(policy.problems, world, options);
  const ids = policy.value.clauses.map(({ id }) => id);
  const clauses = await clausesChosen(options.clause ?? [], ids);
  if (!clauses.ok) return complain(clauses.problems, world, options);
  const off = new Set(policy.value.clauses.filter((clause) => clause.off).map(({ id }) => id));
  const reading = await readReading(options, applied);
  if (!reading.ok) return complain(reading.problems, world, options);
  const facts = await factsInUse(options, surroundings);
  if (!facts.ok) return complain(facts.problems, world, options);
  const prints = await fingerprintsInUse(options, facts.value.facts, world);
  if (!prints.ok) return complain(prints.problems, world, options);
  const wanted = (id: string): boolean => clauses.value?.has(id) ?? !off.has(id);
  const checker = doors.checker(policy.value, wanted, facts.value.facts, prints.value?.fingerprints);
  const explaining: Explaining = {
    reading: reading.value,
    explain: (draft, others) => explainDraft(policy.value, checker, draft, wanted, others),
    view: await viewOf(world.stdout, world.env, options),
    checksFor: (path) => ({ ...facts.value, ...(applied && { meta: applied.metaOf(path) }) }),
  };
  const named = await inputsOf(words, surroundings);
  const { inputs } = named;
  const problems = [
    ...(await strangersIn(facts.value.facts, { ids, packs }, surroundings)),
    ...named.problems,
  ];
  await complain(problems, world, options);
  let failed = problems.length > 0;
  for (const path of inputs) {
    const source = await readInput(path, options.stdinFilename, world);
    const said = source.ok
      ? await explainSource(source.value, explaining)
      : { text: '', problems: source.problems };
    failed ||= said.problems.length > 0;
    await complain(said.problems, world, options);
    world.stdout.write(said.text);
  }
  return failed ? UNUSABLE : 0;
}

async function inputsOf(
  { operands, options }: Words,
  { world, near }: Surroundings,
): Promise<{ readonly inputs: readonly string[]; readonly problems: readonly Problem[] }> {
  const draft = operands[0]!;
  const named = draft === '-' ? { paths: ['-'], problems: [] } : await expandPaths([draft], world.cwd);
  const { inputs, problems } = await ownOf(
    named.paths,
    { stdinName: options.stdinFilename, ...(near && { near }) },
    world,
  );
  return { inputs, problems: [...named.problems, ...problems] };
}

interface Explaining {
  readonly reading: ReadOptions;
  /** `others`: the other parts of its thread. */
  readonly explain: (draft: Draft, others: readonly Draft[] | undefined) => Promise<Explanation>;
  readonly view: View;
  /** What is known of the drafts in a file. */
  readonly checksFor: (path: string) => Pick<SourceChecks, 'meta' | 'typed' | 'facts'>;
}

async function explainSource(
  source: Source,
  { reading, explain, view, checksFor }: Explaining,
): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
  const { drafts, problems } = await known(await readDrafts(source, reading), checksFor(source.path));
  const threads = threadsOf(drafts);
  const texts: string[] = [];
  for (const draft of drafts) {
    const title = draft.id === source.path ? source.path : `${source.path}, draft ${draft.id}`;
    const others = threads.get(draft)?.parts.filter((part) => part !== draft);
    texts.push(explanationText(title, await explain(draft, others), view.paint));
  }
  return { text: texts.join('\n'), problems };
}

export const why: Command = { spec, run };
