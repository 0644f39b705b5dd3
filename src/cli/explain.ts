// `policycheck explain headcount`: a clause as somebody needs it who has just been stopped by it: its words and
// reasons, whom to ask, what its rules look for, examples of both kinds, and how to get an exception.

import { fixInWords } from '../engine/fix-words.ts';
import type { CatalogueClause, CatalogueGuard, CatalogueRule, Example } from '../model/catalogue.ts';
import { exceptionOf } from '../reporters/exception.ts';
import { caretLines, labelled, wrapped } from '../reporters/layout.ts';
import type { View } from '../reporters/reporter.ts';
import { visible } from '../text/width.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain } from './complain.ts';
import { LEVEL_MEANS } from './levels.ts';
import { viewOf } from './look.ts';
import { clausesNamed, shortId } from './names.ts';
import type { Words } from './options.ts';
import { packsOf } from './packs.ts';

const spec: CommandSpec = {
  name: 'explain',
  about: 'say what a clause wants, why, and whom to ask, with examples',
  operands: '<clause>',
  options: ['pack', 'config', 'noConfig', 'color', 'noColor'],
  examples: [
    ['policycheck explain headcount', 'the clause of that name'],
    ['policycheck explain core-social/headcount', 'the same, by its full name'],
    ['policycheck list', 'the names of all clauses'],
  ],
};

/** Examples of each kind that are shown. */
const SHOWN = 3;
const LABEL = 'exception  '.length;

async function run(words: Words, { world, doors }: Surroundings): Promise<number> {
  const packs = packsOf(words.options.pack, world.cwd);
  const policy = await doors.policy(packs);
  if (!policy.ok) return complain(policy.problems, world, words.options);
  const catalogue = await doors.catalogue(packs);
  const known = catalogue.clauses.map(({ id }) => id);
  const meant = await clausesNamed(words.operands[0]!, known);
  if (!meant.ok) return complain(meant.problems, world, words.options);
  const view = await viewOf(world.stdout, world.env, words.options);
  const clauses = catalogue.clauses.filter(({ id }) => meant.value.includes(id));
  world.stdout.write(clauses.map((clause) => explained(clause, view)).join('\n\n'));
  return 0;
}

export function explained(clause: CatalogueClause, view: View): string {
  if (clause.guard) return explainedGuard(clause, clause.guard, view);
  const head = `${view.paint.strong(visible(clause.id))}  ${visible(clause.title)}`;
  const parts = [
    [head],
    facts(clause, view),
    rules(clause, view),
    badExamples(clause, view),
    goodExamples(clause, view),
  ];
  return joinedParts(parts);
}

function explainedGuard(clause: CatalogueClause, guard: CatalogueGuard, view: View): string {
  const head = `${view.paint.strong(visible(clause.id))}  ${visible(clause.title)}`;
  const rows = [
    ['guard', clause.clause],
    ['why', clause.why],
    ['level', 'guard: it flags nothing, and no clause may flag what it protects'],
    ['owner', clause.owner],
    ['ask', clause.ask],
    ['source', clause.source],
  ] as const;
  const said = clause.rules.flatMap(({ id, inWords }) => [
    `  ${view.paint.strong(visible(shortId(id)))}`,
    ...inWords.flatMap((words) => indented(words, view)),
  ]);
  const texts = (examples: readonly Example[]) =>
    examples.slice(0, SHOWN).flatMap(({ text }) => indented(text, view));
  const flags = guard.flags.slice(0, SHOWN).flatMap((example) => badExample(example, view));
  const parts = [
    [head],
    labelledRows(rows, view),
    ['How far it goes:', ...guard.inWords.flatMap((words) => indented(words, view))],
    ['What it protects:', ...said],
    ['Nobody flags this:', ...texts(guard.protects)],
    flags.length === 0 ? [] : ['This is still flagged:', ...flags],
  ];
  return joinedParts(parts);
}

function facts(clause: CatalogueClause, view: View): readonly string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['clause', clause.clause],
    ['why', clause.why],
    ['level', `${clause.level}: ${LEVEL_MEANS[clause.level]}`],
    ['owner', clause.owner],
    ['ask', clause.ask],
    ['exception', exceptionOf(clause)],
    ['source', clause.source],
    ...(clause.needs === undefined ? [] : [['needs', clause.needs] as const]),
  ];
  return labelledRows(rows, view);
}

function labelledRows(rows: readonly (readonly [string, string])[], view: View): readonly string[] {
  return rows.flatMap(([label, words]) =>
    labelled(label, words, { indent: 2, label: LABEL, ...width(view) }, view.paint),
  );
}

function joinedParts(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function rules(clause: CatalogueClause, view: View): readonly string[] {
  if (clause.rules.length === 0) return ['No rule looks for it: a person has to read the post.'];
  return ['What policycheck looks for:', ...clause.rules.flatMap((rule) => ruleLines(rule, clause, view))];
}

function ruleLines(rule: CatalogueRule, clause: CatalogueClause, view: View): readonly string[] {
  const level = rule.level === clause.level ? '' : `  (${rule.level}: ${LEVEL_MEANS[rule.level]})`;
  const lines = rule.inWords.flatMap((words) => indented(words, view));
  return [
    `  ${view.paint.strong(visible(shortId(rule.id)))}${level}`,
    ...lines,
    ...indented(`Instead: ${rule.instead}`, view),
    ...(rule.fix ? indented(fixInWords(rule.fix), view) : []),
  ];
}

function badExamples({ examples }: CatalogueClause, view: View): readonly string[] {
  const shown = examples.violates.slice(0, SHOWN).flatMap((example) => badExample(example, view));
  const batches = examples.batches.violates.slice(0, SHOWN).flatMap((text) => indented(text, view));
  return shown.length + batches.length === 0 ? [] : ['Not like this:', ...shown, ...batches];
}

function badExample({ text, spans }: Example, view: View): readonly string[] {
  const span = spans[0];
  if (!span || text.includes('\n')) return indented(text, view);
  return caretLines({ text, ...span }, 4, view.columns, view.paint.level.block);
}

function goodExamples({ examples }: CatalogueClause, view: View): readonly string[] {
  const texts = [...examples.complies.map(({ text }) => text), ...examples.batches.complies].slice(0, SHOWN);
  return texts.length === 0 ? [] : ['This is fine:', ...texts.flatMap((text) => indented(text, view))];
}

function indented(words: string, view: View): readonly string[] {
  const room = view.columns === undefined ? undefined : view.columns - 4;
  return words
    .split('\n')
    .flatMap((line) => wrapped(visible(line), room).map((part) => `    ${part}`.trimEnd()));
}

function width({ columns }: View): { readonly columns?: number } {
  return columns === undefined ? {} : { columns };
}

export const explain: Command = { spec, run };
