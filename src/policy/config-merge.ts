// Layers of a policycheck.yaml → its settings. A later layer wins: key by key, and name by name in `clauses`, `columns` and
// `owners`. Lists are taken whole, or changed with `+` and `-`. Paths begin at the last layer's folder afterwards.

import type { Outcome, ProblemPlace } from '../model/problem.ts';
import type { Patterns, Settings } from '../model/settings.ts';
import type { Layer } from './config-chain.ts';
import { type Item, LISTS, type ListName, listOf, type MergedList } from './config-lists.ts';
import { pathFrom } from './config-paths.ts';
import type { ConfigFile } from './config-schema.ts';

export function merged(layers: readonly Layer[]): Outcome<Settings> {
  const lists = Object.fromEntries(LISTS.map((name) => [name, listOf(layers, name)])) as Record<
    ListName,
    MergedList
  >; // as just built
  const problems = LISTS.flatMap((name) => lists[name].problems);
  if (problems.length > 0) return { ok: false, problems };
  const names = (list: ListName) => lists[list].items?.flatMap((item) => item.names);
  const value = {
    extends: layers.slice(0, -1).map(({ document }) => document.path),
    ...given('packs', names('packs')),
    ...given('failOn', last(layers, 'fail-on')),
    ...given('level', last(layers, 'level')),
    ...given('baseline', pathOf(layers, 'baseline')),
    ...given('facts', pathOf(layers, 'facts')),
    clauses: byName(layers, 'clauses') ?? {},
    overrides: lists.overrides.items?.map((item) => ({ ...patterns(item), meta: item.meta ?? {} })) ?? [],
    ignore: lists.ignore.items?.map(patterns) ?? [],
    ...given('frontMatter', names('front-matter')),
    ...given('columns', byName(layers, 'columns')),
    ...given('posts', names('posts')),
    owners: byName(layers, 'owners') ?? {},
    places: placesOf(layers, lists),
    origins: originsOf(layers, lists),
  };
  return { ok: true, value };
}

function given<K extends string, T>(key: K, value: T | undefined): { readonly [key in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: T }); // TypeScript widens the key
}

function last<K extends keyof ConfigFile>(layers: readonly Layer[], key: K): ConfigFile[K] | undefined {
  return layers.findLast(({ file }) => file[key] !== undefined)?.file[key];
}

function pathOf(layers: readonly Layer[], key: 'baseline' | 'facts'): string | undefined {
  const layer = layers.findLast(({ file }) => file[key] !== undefined);
  const written = layer?.file[key];
  return layer && written !== undefined ? pathFrom(layer.base, written) : undefined;
}

function byName<K extends 'clauses' | 'columns' | 'owners'>(
  layers: readonly Layer[],
  key: K,
): NonNullable<ConfigFile[K]> | undefined {
  const some = layers.flatMap(({ file }) => (file[key] ? [file[key]] : []));
  if (some.length === 0) return undefined;
  return Object.fromEntries(some.flatMap((map) => Object.entries(map))) as NonNullable<ConfigFile[K]>; // entries of such maps
}

/** Patterns of a folder above begin there. Those of a package, or of a folder aside, are about the files of this one. */
function patterns({ names, base }: Item): Patterns {
  return { files: names, ...(/^\.\.(?:\/\.\.)*$/.test(base) ? { base } : {}) };
}

type Lists = Readonly<Record<ListName, MergedList>>;

function placesOf(layers: readonly Layer[], lists: Lists): Readonly<Record<string, ProblemPlace>> {
  const named = ({ file, document }: Layer) =>
    (['clauses', 'owners', 'columns'] as const).flatMap((key) =>
      Object.keys(file[key] ?? {}).map(
        (name) => [`${key}/${name}`, document.placeOf([key, name], 'key')] as const,
      ),
    );
  return Object.fromEntries([
    ...layers.flatMap(({ file, document }) =>
      Object.keys(file).map((key) => [key.replace(/^[+-]/, ''), document.placeOf([key], 'key')] as const),
    ),
    ...layers.flatMap(named),
    ...LISTS.flatMap(
      (name) => lists[name].items?.map(({ place }, n) => [`${name}/${n}`, place] as const) ?? [],
    ),
  ]);
}

function originsOf(layers: readonly Layer[], lists: Lists): Settings['origins'] {
  const all = (key: 'clauses' | 'columns' | 'owners') =>
    layers.flatMap(({ file, document }) => (file[key] ? [document.placeOf([key], 'key')] : []));
  const one = (key: 'fail-on' | 'level' | 'baseline' | 'facts') =>
    layers.flatMap(({ file, document }) => (file[key] ? [document.placeOf([key], 'key')] : [])).slice(-1);
  return Object.fromEntries([
    ...LISTS.map((name) => [name, lists[name].origins] as const),
    ...(['clauses', 'columns', 'owners'] as const).map((key) => [key, all(key)] as const),
    ...(['fail-on', 'level', 'baseline', 'facts'] as const).map((key) => [key, one(key)] as const),
  ]);
}
