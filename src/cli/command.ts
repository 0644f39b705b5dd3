// What a command is: what it is called and takes, as data for parsing and help, and one function that does it.

import type { World } from '../node/world.ts';
import type { Changed } from './changed.ts';
import type { Doors } from './doors.ts';
import type { OptionName, Words } from './options.ts';
import type { Applied, Near } from './settings.ts';

export const COMMAND_NAMES = [
  'answer',
  'check',
  'completion',
  'config',
  'explain',
  'fingerprint',
  'init',
  'list',
  'test',
  'why',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface CommandSpec {
  readonly name: CommandName;
  /** One line, for the list of commands. */
  readonly about: string;
  /** As commander writes arguments: `<clause>`, `[paths...]`. */
  readonly operands: string;
  readonly options: readonly OptionName[];
  /** What `--format` takes here; absent: the name of any reporter. */
  readonly formats?: readonly string[];
  /** Its operands are drafts: settings and facts are searched for from there, not from the working folder. */
  readonly takesDrafts?: true;
  /** Command lines and what they do, for the help. */
  readonly examples: readonly (readonly [line: string, effect: string])[];
  /** More for the help of this command alone: a title and rows like the examples. */
  readonly more?: readonly [title: string, rows: readonly (readonly [string, string])[]];
}

/** Everything a command may touch. */
export interface Surroundings {
  readonly world: World;
  readonly doors: Doors;
  /** What policycheck.yaml says, where there is one. */
  readonly applied?: Applied;
  /** What a change is made of, where that was asked for and git could say it. */
  readonly changed?: Changed;
  /** Where the drafts are, for commands that follow settings. */
  readonly near?: Near;
}

export interface Command {
  readonly spec: CommandSpec;
  readonly run: (words: Words, surroundings: Surroundings) => Promise<number>;
}
