// The commands. `policycheck x` is cli/x.ts. Checking is what nearly every run does, so it comes with the program;
// the others are loaded when they are called.

import { check } from './check.ts';
import type { Command, CommandName } from './command.ts';

export const COMMANDS = {
  answer: async () => (await import('./answer.ts')).answer,
  check: async () => check,
  completion: async () => (await import('./completion.ts')).completion,
  config: async () => (await import('./config.ts')).config,
  explain: async () => (await import('./explain.ts')).explain,
  fingerprint: async () => (await import('./fingerprint.ts')).fingerprint,
  init: async () => (await import('./init.ts')).init,
  list: async () => (await import('./list.ts')).list,
  test: async () => (await import('./test.ts')).test,
  why: async () => (await import('./why.ts')).why,
} satisfies Record<CommandName, () => Promise<Command>>;

export function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}
