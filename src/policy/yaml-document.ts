// YAML text in, plain value out, with the way back: every key and value knows its line and column in the file.
// What cannot be read is a problem that says so in plain words. Never throws for bad input.

import { LineCounter, parseDocument } from 'yaml';
import type { Problem, ProblemPlace } from '../model/problem.ts';
import { type Part, rangeAt, type YamlPath } from './yaml-place.ts';
import { syntaxProblems, unknownAliases } from './yaml-words.ts';

export type { Part, YamlPath } from './yaml-place.ts';

export interface YamlDocument {
  /** The path as problems show it. */
  readonly path: string;
  readonly value: unknown;
  /** False when the file could not be read as a whole: `value` is undefined then. */
  readonly sound: boolean;
  readonly problems: readonly Problem[];
  /**
   * Where a key or value stands. A path that is not in the file is placed at the key or item it would belong to; the
   * whole file is meant when there is none. `part` narrows a text to some of its characters, where the file spells
   * them as they are.
   */
  placeOf(path: YamlPath, what: 'key' | 'value', part?: Part): ProblemPlace;
}

/** A few lines of aliases can stand for gigabytes. */
const MOST_ALIASES = 100;
const TOO_MANY_ALIASES: Problem = {
  code: 'pack-aliases',
  message: 'The file repeats itself through too many aliases.',
  hint: 'Write the words out.',
};
const TOO_DEEP: Problem = { code: 'pack-syntax', message: 'The file is nested too deeply to be read.' };

/** `path` is only shown. */
export function readYaml(path: string, written: string): YamlDocument {
  const text = written.startsWith('\ufeff') ? written.slice(1) : written;
  try {
    return parse(path, text);
  } catch (error) {
    // What the parser throws for input rather than for a bug: too many aliases, too deep nesting.
    if (error instanceof ReferenceError) return unread(path, TOO_MANY_ALIASES);
    if (error instanceof RangeError) return unread(path, TOO_DEEP);
    throw error;
  }
}

function parse(path: string, text: string): YamlDocument {
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, logLevel: 'error' } as const;
  const doc = parseDocument(text, options);
  const place = (start: number, end: number) => placeIn(path, text, lines, start, end);
  const problems = [
    ...syntaxProblems([...doc.errors, ...doc.warnings], text, place),
    ...unknownAliases(doc, place),
  ];
  const sound = problems.every((problem) => problem.code === 'pack-duplicate-key');
  const value: unknown = sound ? doc.toJS({ maxAliasCount: MOST_ALIASES }) : undefined;
  return {
    path,
    value,
    sound,
    problems,
    placeOf: (at, what, part) => {
      const range = rangeAt(doc, text, at, what, part);
      return range ? place(...range) : { path };
    },
  };
}

function unread(path: string, problem: Problem): YamlDocument {
  const problems = [{ ...problem, place: { path } }];
  return { path, value: undefined, sound: false, problems, placeOf: () => ({ path }) };
}

function placeIn(path: string, text: string, lines: LineCounter, start: number, end: number): ProblemPlace {
  const { line, col: column } = lines.linePos(start);
  const lineStart = start - column + 1;
  const newline = text.indexOf('\n', start);
  const excerpt = text.slice(lineStart, newline < 0 ? text.length : newline).replace(/\r$/, '');
  const length = Math.max(1, Math.min(end, lineStart + excerpt.length) - start);
  return { path, line, column, excerpt, length };
}
