// `policycheck list`: every pack and clause, its level, how many rules look for it, and what the text alone cannot tell.

import type { Accuracy } from '../model/accuracy.ts';
import type { Catalogue, CatalogueClause } from '../model/catalogue.ts';
import { count } from '../reporters/closing.ts';
import { harmless } from '../reporters/json.ts';
import { labelled, table } from '../reporters/layout.ts';
import type { View } from '../reporters/reporter.ts';
import { visible } from '../text/width.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain } from './complain.ts';
import { LEVEL_MEANS } from './levels.ts';
import { accuracyLegend, accuracyOf, accuracyTable } from './list-accuracy.ts';
import { viewOf } from './look.ts';
import { shortId } from './names.ts';
import { readFormat, type Words } from './options.ts';
import { packsOf } from './packs.ts';

const FORMATS = ['pretty', 'json'] as const;

const spec: CommandSpec = {
  name: 'list',
  about: 'list the packs and clauses, and what each needs',
  operands: '',
  options: ['format', 'pack', 'config', 'noConfig', 'accuracy', 'color', 'noColor'],
  formats: FORMATS,
  examples: [
    ['policycheck list', 'all packs and clauses'],
    ['policycheck list --pack core-social', 'those of one pack'],
    ['policycheck list --accuracy', 'how often each clause was right on real posts'],
    ['policycheck list --format json', 'the same for other programs'],
  ],
};

async function run(words: Words, { world, doors }: Surroundings): Promise<number> {
  const format = await readFormat(words.options.format?.at(-1), FORMATS);
  if (!format.ok) return complain(format.problems, world, words.options);
  const packs = packsOf(words.options.pack, world.cwd);
  const policy = await doors.policy(packs);
  if (!policy.ok) return complain(policy.problems, world, words.options);
  const catalogue = await doors.catalogue(packs);
  const view = await viewOf(world.stdout, world.env, words.options);
  const accuracy = words.options.accuracy ? await doors.accuracy() : undefined;
  world.stdout.write(
    format.value === 'json' ? asJson(catalogue, accuracy) : asTable(catalogue, accuracy, view),
  );
  return 0;
}

function asJson({ packs, clauses }: Catalogue, accuracy: Accuracy | undefined): string {
  const listed = packs.map(({ id, title, source, about }) => ({
    id,
    title,
    source,
    about,
    clauses: clausesOf(id, clauses).map(({ id, title, clause, kind, level, owner, needs, rules }) => ({
      id,
      title,
      clause,
      level: kind === 'guard' ? kind : level,
      owner,
      needs: needs ?? null,
      rules: rules.map(({ id, level }) => ({ id, level: kind === 'guard' ? kind : level })),
      ...(accuracy && { accuracy: accuracyOf(id, accuracy) }),
    })),
  }));
  return `${harmless(JSON.stringify({ packs: listed }, null, 2))}\n`;
}

function asTable({ packs, clauses }: Catalogue, accuracy: Accuracy | undefined, view: View): string {
  const blocks = packs.map((pack) => {
    const own = clausesOf(pack.id, clauses);
    const rows = accuracy ? accuracyTable(own, accuracy) : clauseRows(own, view);
    return [`${view.paint.strong(visible(pack.id))}  ${visible(pack.title)}`, ...rows];
  });
  const levels = Object.entries(LEVEL_MEANS).map(([level, means]) => `${level}: ${means}`);
  if (clauses.some(({ kind }) => kind === 'guard'))
    levels.push('guard: flags nothing; no clause may flag what it protects');
  const rules = clauses.reduce((sum, clause) => sum + clause.rules.length, 0);
  const sums = [packs.length, clauses.length, rules].map((n, at) =>
    count(n, ['pack', 'clause', 'rule'][at]!),
  );
  const legend = [
    ...(accuracy ? accuracyLegend(accuracy) : levels),
    'More about a clause: policycheck explain <clause>',
    view.paint.strong(sums.join(', ')),
  ];
  return [...blocks, legend].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function clauseRows(clauses: readonly CatalogueClause[], view: View): readonly string[] {
  const rows = clauses.map(({ id, kind, level, rules, title }) => {
    return [
      id,
      kind === 'guard' ? kind : level,
      rules.length === 0 ? 'no rules' : count(rules.length, 'rule'),
      title,
    ];
  });
  return [...table(rows).map((row) => `  ${row}`), ...needsLines(clauses, view)];
}

/** What the clauses need that no text can say. */
function needsLines(clauses: readonly CatalogueClause[], { columns, paint }: View): readonly string[] {
  const open = clauses.filter(({ needs }) => needs !== undefined);
  if (open.length === 0) return [];
  const label = Math.max(...open.map(({ id }) => shortId(id).length)) + 2;
  const at = { indent: 2, label, ...(columns === undefined ? {} : { columns }) };
  const lines = open.flatMap(({ id, needs }) => labelled(shortId(id), needs ?? '', at, paint));
  return ['', '  The text alone does not decide these:', ...lines];
}

/** A clause belongs to the pack that its id begins with. */
function clausesOf(pack: string, clauses: readonly CatalogueClause[]): readonly CatalogueClause[] {
  return clauses.filter(({ id }) => id.startsWith(`${pack}/`));
}

export const list: Command = { spec, run };
