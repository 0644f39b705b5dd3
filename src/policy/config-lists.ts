// One list of policycheck.yaml over all layers: `packs` is the list, `+packs` adds to what an extended file says, `-packs`
// takes from it. Out: its items with the place of each. Taking away what is not there is a problem.

import { nearest } from '../language/distance.ts';
import type { Meta } from '../model/draft.ts';
import type { Problem, ProblemPlace } from '../model/problem.ts';
import type { Layer } from './config-chain.ts';
import { pathFrom } from './config-paths.ts';
import type { OverrideFile } from './config-schema.ts';

export const LISTS = ['packs', 'overrides', 'ignore', 'front-matter', 'posts'] as const;
export type ListName = (typeof LISTS)[number];

export interface Item {
  /** What it is called by: a pack, a pattern. An override has the patterns of its files. */
  readonly names: readonly string[];
  readonly meta?: Meta;
  readonly base: string;
  readonly place: ProblemPlace;
}

export interface MergedList {
  /** Undefined: no file has the list. */
  readonly items?: readonly Item[];
  readonly origins: readonly ProblemPlace[];
  readonly problems: readonly Problem[];
}

export function listOf(layers: readonly Layer[], name: ListName): MergedList {
  return layers.reduce<MergedList>((below, layer) => over(below, layer, name), { origins: [], problems: [] });
}

function over(below: MergedList, layer: Layer, name: ListName): MergedList {
  const { file, document } = layer;
  const whole = file[name];
  const [more, less] = [file[`+${name}`], file[`-${name}`]];
  const keys = ([name, `-${name}`, `+${name}`] as const).filter((key) => file[key] !== undefined);
  const places = keys.map((key) => document.placeOf([key], 'key'));
  if (keys.length === 0) return below;
  if (whole !== undefined && places[1] !== undefined)
    return { ...below, problems: [...below.problems, needless(name, keys[1] ?? '', places[1])] };
  if (whole !== undefined) return { ...below, items: itemsOf(whole, name, layer, name), origins: places };
  // Without `packs` all packs are used: which these are, a file does not know.
  if (name === 'packs' && below.items === undefined)
    return { ...below, problems: [...below.problems, ...places.map((place) => noPacks(place))] };
  const left = without(below.items ?? [], less ?? [], layer, name);
  const added = itemsOf(more ?? [], `+${name}`, layer, name).filter(
    (item) => item.meta !== undefined || !left.items.some(({ names }) => same(names, item.names)),
  );
  return {
    items: [...left.items, ...added],
    origins: [...below.origins, ...places],
    problems: [...below.problems, ...left.problems],
  };
}

const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');

function itemsOf(
  values: readonly (string | OverrideFile)[],
  key: string,
  { base, document }: Layer,
  name: ListName,
): readonly Item[] {
  return values.map((value, n) => {
    const place = document.placeOf([key, n], 'value');
    if (typeof value === 'string') return { names: [called(value, base, name)], base, place };
    const { files, fields, ...meta } = value;
    return { names: typeof files === 'string' ? [files] : files, meta: { ...fields, ...meta }, base, place };
  });
}

/** Packs are called by their ids or paths, whichever file names them. */
function called(written: string, base: string, name: ListName): string {
  return name === 'packs' && /[./\\]/.test(written) ? pathFrom(base, written) : written;
}

function without(
  items: readonly Item[],
  words: readonly string[],
  { base, document }: Layer,
  name: ListName,
): { readonly items: readonly Item[]; readonly problems: readonly Problem[] } {
  const gone = new Set(words.map((word) => called(word, base, name)));
  const known = items.flatMap(({ names }) => names);
  const problems = words.flatMap((word, n) => {
    if (known.includes(called(word, base, name))) return [];
    return [{ ...notThere(word, name, known), place: document.placeOf([`-${name}`, n], 'value') }];
  });
  const left = items.map((item) => ({ ...item, names: item.names.filter((one) => !gone.has(one)) }));
  return { items: left.filter(({ names }) => names.length > 0), problems };
}

function notThere(word: string, name: ListName, known: readonly string[]): Problem {
  const meant = nearest(word, known);
  const holds = known.length === 0 ? `There is nothing in “${name}”.` : `It holds: ${known.join(', ')}.`;
  return {
    code: 'config-not-there',
    message: `“${word}” cannot be taken out of “${name}”: no file that this one extends puts it there.`,
    hint: meant === undefined ? holds : `Did you mean “${meant}”?`,
  };
}

function needless(name: ListName, key: string, place: ProblemPlace): Problem {
  return {
    code: 'config-two-lists',
    message: `“${name}” is the whole list, so there is nothing for “${key}” to change.`,
    hint: `Change the list itself, or leave “${name}” out to change the one that this file extends.`,
    place,
  };
}

function noPacks(place: ProblemPlace): Problem {
  return {
    code: 'config-no-list',
    message: 'No file that this one extends has “packs”, so there is no list to change.',
    hint: 'Write the whole list: packs: [core-social, ./our-pack].',
    place,
  };
}
