// `policycheck why draft.txt`: how the rules came to their result: what matched, which condition was asked and what it
// answered, and what came of it. For people who wonder about a finding, or about its absence.

import type { Checker } from '../engine/checker.ts';
import type { Trace } from '../engine/trace.ts';
import { readDrafts } from '../formats/index.ts';
import type { Occurrence } from '../matchers/matcher.ts';
import type { Draft, Source } from '../model/draft.ts';
import type { Rule } from '../model/policy.ts';
import { expandPaths } from '../node/files.ts';
import { shortened } from '../reporters/excerpt.ts';
import type { View } from '../reporters/reporter.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import { visible } from '../text/width.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain, UNUSABLE } from './complain.ts';
import { conditionInWords } from './condition-words.ts';
import { viewOf } from './look.ts';
import { clausesChosen } from './names.ts';
import type { Words } from './options.ts';
import { readInput } from './read-input.ts';

const spec: CommandSpec = {
  name: 'why',
  about: 'show how the rules came to their result about a draft',
  operands: '<draft>',
  options: ['clause', 'pack', 'stdinFilename', 'color', 'noColor'],
  examples: [
    ['policycheck why draft.txt', 'all rules that matched something'],
    ['policycheck why draft.txt --clause headcount', 'the rules of one clause'],
  ],
};

async function run(words: Words, { world, doors }: Surroundings): Promise<number> {
  const policy = await doors.policy(words.options.pack ?? []);
  if (!policy.ok) return complain(policy.problems, world, words.options);
  const ids = policy.value.clauses.map(({ id }) => id);
  const clauses = await clausesChosen(words.options.clause ?? [], ids);
  if (!clauses.ok) return complain(clauses.problems, world, words.options);
  const draft = words.operands[0]!;
  const { paths, problems } =
    draft === '-' ? { paths: ['-'], problems: [] } : await expandPaths([draft], world.cwd);
  await complain(problems, world, words.options);
  const view = await viewOf(world.stdout, world.env, words.options);
  const checker = doors.checker(policy.value, (id) => clauses.value?.has(id) ?? true);
  let failed = problems.length > 0;
  for (const path of paths) {
    const source = await readInput(path, words.options.stdinFilename, world);
    const said = source.ok
      ? await explainSource(source.value, checker, view)
      : { text: '', problems: source.problems };
    failed ||= said.problems.length > 0;
    await complain(said.problems, world, words.options);
    world.stdout.write(said.text);
  }
  return failed ? UNUSABLE : 0;
}

async function explainSource(source: Source, checker: Checker, view: View) {
  const { drafts, problems } = await readDrafts(source);
  const lines = lineIndex(source.text);
  const texts: string[] = [];
  for (const draft of drafts) {
    const events = await eventsOf(draft, checker);
    const title = draft.id === source.path ? source.path : `${source.path}, draft ${draft.id}`;
    texts.push([view.paint.strong(visible(title)), ...traceLines(events, draft, lines, view), ''].join('\n'));
  }
  return { text: texts.map((text) => `${text}\n`).join(''), problems };
}

/** One match of a rule, and what became of it. */
interface Event {
  readonly rule: Rule;
  readonly found: Occurrence | undefined;
  readonly answers: string[];
  speaks: boolean;
}

/** The draft is checked twice: a first check may stop half-way to load an engine, and would leave half a trace. */
async function eventsOf(draft: Draft, checker: Checker): Promise<readonly Event[]> {
  await checker.check(draft);
  const events: Event[] = [];
  const trace: Trace = {
    matched: (rule, found) => void events.push({ rule, found, answers: [], speaks: false }),
    asked: (_, condition, expected, held) =>
      void events.at(-1)?.answers.push(answerInWords(conditionInWords(condition), expected, held)),
    found: (rule, found) => {
      const event = events.findLast((one) => one.rule === rule && one.found === found);
      if (event) event.speaks = true;
      else events.push({ rule, found, answers: [], speaks: true });
    },
  };
  await checker.check(draft, trace);
  return events;
}

function answerInWords(condition: string, expected: boolean, held: boolean): string {
  const answer = held ? 'yes' : 'no';
  const silent = held === expected ? '' : ', so the rule stays silent';
  return `${expected ? 'when' : 'unless'} ${condition}: ${answer}${silent}`;
}

function traceLines(events: readonly Event[], draft: Draft, lines: LineIndex, view: View): readonly string[] {
  if (events.length === 0)
    return ['  No rule matches anything here. What a clause looks for: policycheck explain <clause>'];
  const rules = [...new Set(events.map(({ rule }) => rule))];
  return rules.flatMap((rule) => [
    `  ${view.paint.strong(visible(rule.id))}`,
    ...events
      .filter((event) => event.rule === rule)
      .flatMap((event) => eventLines(event, draft, lines, view)),
  ]);
}

function eventLines(event: Event, draft: Draft, lines: LineIndex, { paint }: View): readonly string[] {
  const { rule, found, answers, speaks } = event;
  const result = speaks ? paint.level[rule.level](`→ a finding: ${rule.level}`) : paint.faint('→ no finding');
  return [
    `    ${matchInWords(found, draft, lines)}`,
    ...answers.map((answer) => `      ${visible(answer)}`),
    `      ${result}`,
  ];
}

function matchInWords(found: Occurrence | undefined, draft: Draft, lines: LineIndex): string {
  if (!found) return 'the draft as a whole';
  const { line, column } = lines.position(draft.prose.toSource({ start: found.start, end: found.end }).start);
  return `${line}:${column} matches “${visible(shortened(draft.prose.text.slice(found.start, found.end), 100))}”`;
}

export const why: Command = { spec, run };
