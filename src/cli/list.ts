// `policycheck list`: every pack and clause, its level, how many rules look for it, and what the text alone cannot tell.

import type { Catalogue, CatalogueClause, CataloguePack } from '../model/policy.ts';
import { count } from '../reporters/closing.ts';
import { harmless } from '../reporters/json.ts';
import { labelled, table } from '../reporters/layout.ts';
import type { View } from '../reporters/reporter.ts';
import { visible } from '../text/width.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain } from './complain.ts';
import { LEVEL_MEANS } from './levels.ts';
import { viewOf } from './look.ts';
import { shortId } from './names.ts';
import { readFormat, type Words } from './options.ts';
import { packsOf } from './packs.ts';

const spec: CommandSpec = {
  name: 'list',
  about: 'list the packs and clauses, and what each needs',
  operands: '',
  options: ['format', 'pack', 'color', 'noColor'],
  examples: [
    ['policycheck list', 'all packs and clauses'],
    ['policycheck list --pack core-social', 'those of one pack'],
    ['policycheck list --format json', 'the same for other programs'],
  ],
};

async function run(words: Words, { world, doors }: Surroundings): Promise<number> {
  const format = await readFormat(words.options.format, ['pretty', 'json'] as const);
  if (!format.ok) return complain(format.problems, world, words.options);
  const packs = packsOf(words.options.pack, world.cwd);
  const policy = await doors.policy(packs);
  if (!policy.ok) return complain(policy.problems, world, words.options);
  const catalogue = await doors.catalogue(packs);
  const view = await viewOf(world.stdout, world.env, words.options);
  world.stdout.write(format.value === 'json' ? asJson(catalogue) : asTable(catalogue, view));
  return 0;
}

function asJson({ packs, clauses }: Catalogue): string {
  const listed = packs.map(({ id, title, source, about }) => ({
    id,
    title,
    source,
    about,
    clauses: clausesOf(id, clauses).map(({ id, title, clause, level, owner, needs, rules }) => ({
      id,
      title,
      clause,
      level,
      owner,
      needs: needs ?? null,
      rules: rules.map(({ id, level }) => ({ id, level })),
    })),
  }));
  return `${harmless(JSON.stringify({ packs: listed }, null, 2))}\n`;
}

function asTable({ packs, clauses }: Catalogue, view: View): string {
  const blocks = packs.map((pack) => packLines(pack, clausesOf(pack.id, clauses), view));
  const levels = Object.entries(LEVEL_MEANS).map(([level, means]) => `${level}: ${means}`);
  const rules = clauses.reduce((sum, clause) => sum + clause.rules.length, 0);
  const sums = [packs.length, clauses.length, rules].map((n, at) =>
    count(n, ['pack', 'clause', 'rule'][at]!),
  );
  const legend = [
    ...levels,
    'More about a clause: policycheck explain <clause>',
    view.paint.strong(sums.join(', ')),
  ];
  return [...blocks, legend].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function packLines(pack: CataloguePack, clauses: readonly CatalogueClause[], view: View): readonly string[] {
  const head = `${view.paint.strong(visible(pack.id))}  ${visible(pack.title)}`;
  const rows = clauses.map(({ id, level, rules, title }) => {
    return [id, level, rules.length === 0 ? 'no rules' : count(rules.length, 'rule'), title];
  });
  return [head, ...table(rows).map((row) => `  ${row}`), ...needsLines(clauses, view)];
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
