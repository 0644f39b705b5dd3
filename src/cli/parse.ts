// Words of a command line → options and operands, by commander. In: a command's spec and its words. Out: the words by
// option, the wish for help or the version, or one sentence about what is not understood.
// Promise: commander writes nothing and never ends the process.

import { Command, CommanderError } from 'commander';
import type { Outcome } from '../model/problem.ts';
import type { CommandSpec } from './command.ts';
import { flagsOf, NO_VALUE, OPTIONS, type OptionSpec, type Words, withGuess } from './options.ts';

export type Parsed = { readonly wish: 'run'; readonly words: Words } | { readonly wish: 'help' | 'version' };

export async function parse(spec: CommandSpec, args: readonly string[]): Promise<Outcome<Parsed>> {
  const command = commandOf(spec);
  try {
    command.parse(withEmptyValues(spec, args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { ok: true, value: { wish: 'help' } };
    if (error.code === 'commander.version') return { ok: true, value: { wish: 'version' } };
    return misunderstood(error.code, spec, args);
  }
  // commander gives strings for `<value>`, lists where `collect` is set and booleans else, as `Words` says.
  const options = command.opts() as Words['options'];
  return { ok: true, value: { wish: 'run', words: { operands: command.args, options } } };
}

/** commander would take `posts/` for the value in `--changed posts/`. */
function withEmptyValues(spec: CommandSpec, args: readonly string[]): string[] {
  const attached = spec.options.flatMap((name) => {
    const { attached, flags }: OptionSpec = OPTIONS[name];
    return attached ? flagsOf(flags) : [];
  });
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return args.map((word, n) => (n < end && attached.includes(word) ? `${word}=${NO_VALUE}` : word));
}

function commandOf(spec: CommandSpec): Command {
  const command = new Command(spec.name)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .showSuggestionAfterError(false)
    .helpOption('-h, --help')
    .version('', '-V, --version');
  for (const operand of spec.operands.split(' ')) if (operand !== '') command.argument(operand);
  for (const name of spec.options) addOption(command, OPTIONS[name]);
  return command;
}

function addOption(command: Command, option: OptionSpec): void {
  if (option.many) command.option(option.flags, option.about, collect, []);
  else command.option(option.flags, option.about);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function misunderstood(
  code: string,
  spec: CommandSpec,
  args: readonly string[],
): Promise<Outcome<never>> {
  const help = `See: policycheck ${spec.name} --help`;
  const problem = (message: string, hint = help) => ({ code: 'usage', message, hint });
  const known = ['--help', '--version', ...spec.options.flatMap((name) => flagsOf(OPTIONS[name].flags))];
  if (code === 'commander.unknownOption') {
    const flag = unknownFlag(args, ['-h', '-V', ...known]);
    const message = `“${flag}” is not an option of “policycheck ${spec.name}”.`;
    return { ok: false, problems: [await withGuess(problem(message), flag, known)] };
  }
  if (code === 'commander.optionMissingArgument') {
    return { ok: false, problems: [problem(`“${args.at(-1)}” needs a value after it.`)] };
  }
  if (code === 'commander.missingArgument') {
    return { ok: false, problems: [problem(`“policycheck ${spec.name}” needs to know: ${spec.operands}.`)] };
  }
  return {
    ok: false,
    problems: [problem(`“policycheck ${spec.name}” takes only this: ${spec.operands || 'options'}.`)],
  };
}

/** commander's errors hold the flag only inside a sentence, so it is looked for again. */
function unknownFlag(args: readonly string[], known: readonly string[]): string {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const flags = before
    .map((word) => word.split('=')[0]!)
    .filter((word) => word.startsWith('-') && word !== '-');
  return flags.find((flag) => !known.includes(flag)) ?? flags[0] ?? '-';
}
