// `policycheck why draft.txt`: how the rules came to their result: what matched, which condition was asked and what it
// answered, and what came of it. For people who wonder about a finding, or about its absence.

import { type Explanation, explainDraft } from '../engine/explain.ts';
import { type ReadOptions, readDrafts } from '../formats/index.ts';
import type { Draft, Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { expandPaths } from '../node/files.ts';
import type { View } from '../reporters/reporter.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain, UNUSABLE } from './complain.ts';
import { viewOf } from './look.ts';
import { clausesChosen } from './names.ts';
import type { Words } from './options.ts';
import { packsOf } from './packs.ts';
import { readInput } from './read-input.ts';
import { readReading } from './reading.ts';
import { explanationText } from './why-text.ts';

const spec: CommandSpec = {
  name: 'why',
  about: 'show how the rules came to their result about a draft',
  operands: '<draft>',
  options: [
    'clause',
    'pack',
    'config',
    'noConfig',
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
  ],
};

async function run(words: Words, { world, doors, applied }: Surroundings): Promise<number> {
  const policy = await doors.policy(packsOf(words.options.pack, world.cwd));
  if (!policy.ok) return complain(policy.problems, world, words.options);
  const ids = policy.value.clauses.map(({ id }) => id);
  const clauses = await clausesChosen(words.options.clause ?? [], ids);
  if (!clauses.ok) return complain(clauses.problems, world, words.options);
  const off = new Set(policy.value.clauses.filter((clause) => clause.off).map(({ id }) => id));
  const draft = words.operands[0]!;
  const { paths, problems } =
    draft === '-' ? { paths: ['-'], problems: [] } : await expandPaths([draft], world.cwd);
  await complain(problems, world, words.options);
  const view = await viewOf(world.stdout, world.env, words.options);
  const wanted = (id: string): boolean => clauses.value?.has(id) ?? !off.has(id);
  const checker = doors.checker(policy.value, wanted);
  const explain = (own: Draft) => {
    const one = { ...own, meta: { ...applied?.metaOf(own.source), ...own.meta } };
    return explainDraft(policy.value, checker, one, wanted);
  };
  const reading = await readReading(words.options, applied);
  if (!reading.ok) return complain(reading.problems, world, words.options);
  let failed = problems.length > 0;
  for (const path of paths) {
    const source = await readInput(path, words.options.stdinFilename, world);
    const said = source.ok
      ? await explainSource(source.value, reading.value, explain, view)
      : { text: '', problems: source.problems };
    failed ||= said.problems.length > 0;
    await complain(said.problems, world, words.options);
    world.stdout.write(said.text);
  }
  return failed ? UNUSABLE : 0;
}

async function explainSource(
  source: Source,
  reading: ReadOptions,
  explain: (draft: Draft) => Promise<Explanation>,
  view: View,
): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
  const { drafts, problems } = await readDrafts(source, reading);
  const texts: string[] = [];
  for (const draft of drafts) {
    const title = draft.id === source.path ? source.path : `${source.path}, draft ${draft.id}`;
    texts.push(explanationText(title, await explain(draft), view.paint));
  }
  return { text: texts.join('\n'), problems };
}

export const why: Command = { spec, run };
