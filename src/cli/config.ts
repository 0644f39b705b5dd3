// `policycheck config print` and `policycheck config why KEY`: which settings a check here would have, and where each
// comes from. Names of packs, clauses and owners are looked up, so that what is wrong is said before a draft is checked.

import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { ProblemPlace } from '../model/problem.ts';
import { slashes } from '../node/folders.ts';
import { missing } from '../node/path-problems.ts';
import type { World } from '../node/world.ts';
import { labelled, table } from '../reporters/layout.ts';
import type { View } from '../reporters/reporter.ts';
import { visible } from '../text/width.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain } from './complain.ts';
import { viewOf } from './look.ts';
import { clausesNamed } from './names.ts';
import { type Words, withGuess } from './options.ts';
import { packsOf } from './packs.ts';
import type { Applied, Near } from './settings.ts';

const spec: CommandSpec = {
  name: 'config',
  about: 'show the settings of policycheck.yaml: “print” for all, “why” for one',
  operands: '<print|why> [key]',
  options: ['config', 'noConfig', 'for', 'color', 'noColor'],
  examples: [
    ['policycheck config print', 'the settings that a check here would have'],
    ['policycheck config why fail-on', 'where one of them comes from'],
    ['policycheck config why headcount', 'which level a clause has, and why'],
    ['policycheck config print --for blog/may.md', 'the settings that a draft would have'],
  ],
};

/** A key, what it is, and what it is without a file. */
interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly absent: string;
  readonly flag?: string;
}

function settingsOf({ applied, near, world }: Surroundings): readonly Setting[] {
  const from = applied?.settings;
  const some = <T extends object>(value: T | undefined) =>
    value === undefined || Object.keys(value).length === 0 ? undefined : value;
  const overrides = from?.overrides.map(({ files, meta }) => ({ files, ...meta }));
  const ignored = from?.ignore.flatMap(({ files }) => files);
  return [
    { key: 'packs', value: from?.packs, absent: 'all that come with the program', flag: '--pack' },
    { key: 'fail-on', value: from?.failOn, absent: 'block', flag: '--fail-on' },
    { key: 'level', value: from?.level, absent: 'advise', flag: '--level' },
    { key: 'baseline', value: from?.baseline, absent: 'none', flag: '--baseline' },
    { key: 'facts', value: from?.facts ?? factsFound(near, world), absent: 'none', flag: '--facts' },
    { key: 'clauses', value: some(from?.clauses), absent: 'as the packs say' },
    { key: 'overrides', value: some(overrides), absent: 'none' },
    { key: 'ignore', value: some(ignored), absent: 'none' },
    { key: 'front-matter', value: from?.frontMatter, absent: 'none', flag: '--front-matter' },
    { key: 'columns', value: from?.columns, absent: 'found by their names' },
    { key: 'posts', value: from?.posts, absent: 'found by themselves' },
    { key: 'owners', value: some(from?.owners), absent: 'as the packs say' },
  ];
}

/** What a run would find where no file names one. */
function factsFound(near: Near | undefined, { cwd }: World): string | undefined {
  return near?.facts && slashes(relative(cwd, near.facts));
}

async function run(words: Words, surroundings: Surroundings): Promise<number> {
  const { world, doors, applied } = surroundings;
  const [action, key] = words.operands;
  const draft = words.options.for;
  if (draft !== undefined && !existsSync(dirname(resolve(world.cwd, draft))))
    return complain([missing(draft, world.cwd)], world, words.options);
  const view = await viewOf(world.stdout, world.env, words.options);
  if ((action !== 'print' && action !== 'why') || (action === 'print') !== (key === undefined))
    return complain([await misused(action ?? '')], world, words.options);
  const policy = await doors.policy(packsOf(applied?.packs, world.cwd));
  if (!policy.ok) return complain(policy.problems, world, words.options);
  const settings = settingsOf(surroundings);
  if (key === undefined) {
    const ofDraft = draft === undefined ? [] : draftLines(draft, applied);
    world.stdout.write(
      printed(settings, applied, view) + ofDraft.map((line) => `${visible(line)}\n`).join(''),
    );
    return 0;
  }
  const setting = settings.find((one) => one.key === key);
  if (setting) {
    world.stdout.write(settingWhy(setting, applied, view));
    return 0;
  }
  const ids = policy.value.clauses.map(({ id }) => id);
  const meant = await clausesNamed(key, ids);
  if (!meant.ok) return complain([await unknownKey(key, settings, ids)], world, words.options);
  const clauses = policy.value.clauses.filter(({ id }) => meant.value.includes(id));
  world.stdout.write(
    clauses.map(({ id, level, off }) => clauseWhy(id, off ? 'off' : level, applied)).join(''),
  );
  return 0;
}

async function misused(action: string) {
  const hint = 'Write “policycheck config print”, or “policycheck config why” and a key.';
  if (action === 'print') return { code: 'usage', message: '“print” takes no key: it shows all.', hint };
  if (action === 'why')
    return { code: 'usage', message: '“why” needs a key, or the name of a clause.', hint };
  const message = `“${action}” is not something that “policycheck config” does.`;
  return withGuess({ code: 'usage', message, hint }, action, ['print', 'why']);
}

async function unknownKey(key: string, settings: readonly Setting[], ids: readonly string[]) {
  const keys = settings.map((one) => one.key);
  const message = `“${key}” is neither a key of policycheck.yaml nor a clause.`;
  return withGuess({ code: 'usage', message, hint: `The keys are: ${keys.join(', ')}.` }, key, [
    ...keys,
    ...ids,
  ]);
}

function printed(settings: readonly Setting[], applied: Applied | undefined, { paint }: View): string {
  const head = applied ? `Settings of ${visible(applied.path)}${extendedBy(applied)}` : NO_FILE;
  const rows = settings.map(({ key, value, absent }) => [
    key,
    value === undefined ? absent : shown(value),
    value === undefined ? 'default' : originOf(key, applied),
  ]);
  return `${[paint.strong(head), '', ...table(rows)].join('\n')}\n`;
}

/** What the patterns of the file make of one draft. */
function draftLines(draft: string, applied: Applied | undefined): readonly string[] {
  const meta = Object.entries(applied?.metaOf(draft) ?? {}).map(([field, value]) => `${field}: ${value}`);
  return [
    '',
    `${draft} is, where it does not say so itself: ${meta.join(', ') || 'nothing in particular'}.`,
    ...(applied?.ignores(draft) ? [`${draft} is left out of folders and patterns (“ignore”).`] : []),
  ];
}

const NO_FILE = 'No policycheck.yaml is used: every setting is as it comes.';

function settingWhy({ key, value, absent, flag }: Setting, applied: Applied | undefined, view: View): string {
  const at = { indent: 2, label: 'without it  '.length, ...(view.columns ? { columns: view.columns } : {}) };
  const lines = [
    view.paint.strong(`${key}: ${visible(value === undefined ? absent : shown(value))}`),
    ...labelled(
      'from',
      value === undefined ? 'nothing sets it: this is the default' : originOf(key, applied),
      at,
      view.paint,
    ),
    ...(value === undefined ? [] : partsOf(key, applied)),
    ...(value === undefined ? [] : labelled('without it', absent, at, view.paint)),
    ...(flag ? labelled('typed', `${flag} on the command line wins`, at, view.paint) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function clauseWhy(id: string, level: string, applied: Applied | undefined): string {
  const name = [id, id.slice(id.indexOf('/') + 1)].find((one) => applied?.settings.places[`clauses/${one}`]);
  const from = name ? `because of ${placeOf(`clauses/${name}`, applied)}` : 'as its pack says';
  return `${visible(id)}: ${level}, ${visible(from)}\n`;
}

function extendedBy({ settings }: Applied): string {
  return settings.extends.length === 0 ? '' : `, which extends ${visible(settings.extends.join(', '))}`;
}

/** All the keys that made a setting: `packs` in one file, `+packs` in another. */
function originOf(key: string, applied: Applied | undefined): string {
  if (key === 'facts' && applied?.settings.facts === undefined) return 'found, as the nearest to the drafts';
  const origins = applied?.settings.origins[key] ?? [];
  return origins.length === 0 ? placeOf(key, applied) : origins.map(written).join(', ');
}

/** Where several files made a list or a map, each part of it with its place. */
function partsOf(key: string, applied: Applied | undefined): readonly string[] {
  const { origins = {}, places = {} } = applied?.settings ?? {};
  const files = new Set(origins[key]?.map(({ path }) => path));
  if (files.size < 2) return [];
  const parts = Object.entries(places).filter(([name]) => name.startsWith(`${key}/`));
  return table(parts.map(([name, place]) => ['  ', nameOfPart(name, applied), written(place)]));
}

/** `packs/0` → the pack, `clauses/headcount` → headcount. */
function nameOfPart(name: string, applied: Applied | undefined): string {
  const at = name.indexOf('/');
  const [key, part] = [name.slice(0, at), name.slice(at + 1)];
  const { packs, overrides, ignore, frontMatter, posts } = applied?.settings ?? {};
  const files = (key === 'overrides' ? overrides : ignore)?.map((one) => one.files.join(', '));
  const lists = { packs, overrides: files, ignore: files, 'front-matter': frontMatter, posts };
  return Object.hasOwn(lists, key) ? (lists[key as keyof typeof lists]?.[Number(part)] ?? part) : part; // as just seen
}

function written({ path, line }: ProblemPlace): string {
  return line === undefined ? path : `${path}:${line}`;
}

function placeOf(key: string, applied: Applied | undefined): string {
  const place = applied?.settings.places[key];
  return place ? written(place) : (applied?.path ?? '');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return Object.entries(value as object) // an object: nothing else is left in settings
    .map(([key, inner]) => `${key}: ${typeof inner === 'object' ? `(${shown(inner)})` : inner}`)
    .join(', ');
}

export const config: Command = { spec, run };
