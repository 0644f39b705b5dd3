// A policycheck.yaml and the files that it extends, and those that they extend: one layer each, the one that all others
// win over first. A file that is reached twice counts once, where it is first. A circle, a file that is not there and
// every fault in any of them is a problem with its place.

import type { Outcome, Problem, ProblemPlace } from '../model/problem.ts';
import { check } from './check.ts';
import { type ConfigFile, configFile } from './config-schema.ts';
import { problemsOf } from './messages.ts';
import { readYaml, type YamlDocument, type YamlPath } from './yaml-document.ts';

export interface ConfigSource {
  /** As problems show it. */
  readonly path: string;
  /** Where it was found: what it extends is looked for from there. */
  readonly at: string;
  /** The same for two ways to one file. */
  readonly id: string;
  /** Its folder, from that of the file that the run follows; empty: the same. */
  readonly base: string;
  readonly text: string;
}

/** What a file means by the words behind `extends`. Problems need no place. */
export type OpenConfig = (written: string, from: ConfigSource) => Outcome<ConfigSource>;

export interface Layer {
  readonly base: string;
  readonly file: ConfigFile;
  readonly document: YamlDocument;
}

interface Layers {
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
}

/** A file on the way from the first one, and where it names the next. */
interface Link {
  readonly id: string;
  readonly path: string;
  readonly place: ProblemPlace;
}

/** More is a mistake, or a folder of links that leads into itself. */
const LONGEST = 50;

export function layersOf(source: ConfigSource, open: OpenConfig): Layers {
  return from(source, [], new Set(), open);
}

function from(source: ConfigSource, trail: readonly Link[], seen: Set<string>, open: OpenConfig): Layers {
  const document = readYaml(source.path, source.text);
  if (!document.sound || document.problems.length > 0) return { layers: [], problems: document.problems };
  const checked = check(configFile, document.value ?? {});
  const below = extended(document.value).map(({ written, path }) => {
    const place = document.placeOf(path, 'value');
    return step(written, source, [...trail, { id: source.id, path: source.path, place }], seen, open);
  });
  return {
    layers: [
      ...below.flatMap(({ layers }) => layers),
      ...(checked.ok ? [{ base: source.base, file: checked.value, document }] : []),
    ],
    problems: [
      ...(checked.ok ? [] : problemsOf(checked.faults, 'config', document)),
      ...below.flatMap(({ problems }) => problems),
    ],
  };
}

/** Followed also where something else in the file is wrong, so that all problems are shown at once. */
function extended(value: unknown): readonly { readonly written: string; readonly path: YamlPath }[] {
  const { extends: words } = (value ?? {}) as { readonly extends?: unknown }; // any value has no or some property
  if (typeof words === 'string' && words.trim() !== '') return [{ written: words, path: ['extends'] }];
  if (!Array.isArray(words)) return [];
  return words.flatMap((written, n) =>
    typeof written === 'string' && written.trim() !== '' ? [{ written, path: ['extends', n] }] : [],
  );
}

function step(
  written: string,
  source: ConfigSource,
  trail: readonly Link[],
  seen: Set<string>,
  open: OpenConfig,
): Layers {
  const place = trail.at(-1)?.place ?? { path: source.path };
  const failed = (problems: readonly Problem[]): Layers => ({
    layers: [],
    problems: problems.map((problem) => ({ ...problem, place })),
  });
  if (trail.length > LONGEST) return failed([tooLong(trail)]);
  const opened = open(written, source);
  if (!opened.ok) return failed(opened.problems);
  const again = trail.findIndex(({ id }) => id === opened.value.id);
  if (again >= 0) return failed([circle(trail.slice(again))]);
  if (seen.has(opened.value.id)) return { layers: [], problems: [] };
  seen.add(opened.value.id);
  return from(opened.value, trail, seen, open);
}

function circle(links: readonly Link[]): Problem {
  const chain = [...links.map(({ place }) => `${place.path}:${place.line}`), links[0]?.path];
  return {
    code: 'config-circle',
    message: `“extends” leads in a circle: ${chain.join(' → ')}.`,
    hint: 'Take one of these lines out.',
  };
}

function tooLong(links: readonly Link[]): Problem {
  return {
    code: 'config-too-long',
    message: `“extends” leads from ${links[0]?.path} through more than ${LONGEST} files.`,
    hint: 'Name the file that is meant directly.',
  };
}
