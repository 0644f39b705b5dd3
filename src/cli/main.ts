// One run: words and a world in, an exit code out. 0 nothing found that fails, 1 something found, 2 not everything
// could be read or understood, 3 a bug of ours, which is the only thing that is ever thrown.

import type { Outcome } from '../model/problem.ts';
import { VERSION } from '../model/version.ts';
import type { World } from '../node/world.ts';
import { changesOf, isOfChange, pathsOf } from './check.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain, UNUSABLE } from './complain.ts';
import type { Doors } from './doors.ts';
import { COMMANDS, isCommand } from './index.ts';
import type { Words } from './options.ts';
import type { Parsed } from './parse.ts';
import { route } from './route.ts';
import { configured, draftsAmong } from './settings.ts';
import { shippedDoors } from './shipped-doors.ts';

const BUG = 3;

export async function main(
  argv: readonly string[],
  world: World,
  doors: Doors = shippedDoors,
): Promise<number> {
  try {
    return await run(argv, world, doors);
  } catch (error) {
    if (isFullDisk(error)) {
      const message = `The report could not be written: the system says ${error.code}.`;
      return complain([{ code: 'output-unwritable', message, hint: 'Is the disk full?' }], world);
    }
    const { bugReport } = await import('./bug.ts');
    world.stderr.write(bugReport(error, argv));
    return BUG;
  }
}

/** Standard output is a file on a disk that is full or broken. */
function isFullDisk(error: unknown): error is { readonly code: string } {
  const { syscall, code } = (error ?? {}) as { readonly syscall?: unknown; readonly code?: unknown }; // any value may be thrown
  return syscall === 'write' && typeof code === 'string';
}

async function run(argv: readonly string[], world: World, doors: Doors): Promise<number> {
  if (argv.length === 0) return shortHelp(world);
  if (argv[0] === 'help') return help(argv[1], world);
  const { command, args } = route(argv, isCommand, 'check');
  const { spec, run } = await COMMANDS[command]();
  const parsed = await readWords(spec, args);
  if (!parsed.ok)
    return complain(parsed.problems, world, argv.includes('--no-color') ? { color: false } : {});
  if (parsed.value.wish === 'help') return help(argv.includes(command) ? command : undefined, world);
  if (parsed.value.wish === 'run') return runConfigured({ spec, run }, parsed.value.words, { world, doors });
  world.stdout.write(`${VERSION}\n`);
  return 0;
}

async function runConfigured(
  { spec, run }: Command,
  words: Words,
  surroundings: Surroundings,
): Promise<number> {
  const follows = (spec.options as readonly string[]).includes('config');
  if (!follows) return run(words, surroundings);
  // A further thread has the same words: only the first one watches.
  if (words.options.watch && !surroundings.world.service) {
    const { watch } = await import('./watch.ts');
    return watch(words, surroundings, (again, around) => runConfigured({ spec, run }, again, around));
  }
  const { world } = surroundings;
  // What changed is asked first: its drafts say whose settings are followed.
  const changed = isOfChange(words.options)
    ? await changesOf(words.options, pathsOf(words), world)
    : undefined;
  const known = changed?.ok ? { ...surroundings, changed: changed.value } : surroundings;
  const set = await configured(words, known, known.changed?.paths ?? draftsAmong(words, spec, world));
  if (!set.ok) return complain(set.problems, world, words.options);
  return run(set.value.words, set.value.surroundings);
}

/** Paths and nothing else, as most command lines are, take no reading: commander is loaded where there is an option. */
async function readWords(spec: CommandSpec, args: readonly string[]): Promise<Outcome<Parsed>> {
  const plain = spec.operands === '[paths...]' && args.every((word) => word === '-' || !word.startsWith('-'));
  if (plain) return { ok: true, value: { wish: 'run', words: { operands: args, options: {} } } };
  const { parse } = await import('./parse.ts');
  return parse(spec, args);
}

/** Nothing to do is said, not waited for: the answer to an empty command line is how to fill it. */
async function shortHelp(world: World): Promise<number> {
  const { SHORT_HELP } = await import('./help.ts');
  world.stderr.write(SHORT_HELP);
  return UNUSABLE;
}

async function help(name: string | undefined, world: World): Promise<number> {
  const { commandHelp, programHelp } = await import('./help.ts');
  world.stdout.write(isCommand(name) ? commandHelp((await COMMANDS[name]()).spec) : await programHelp());
  return 0;
}
