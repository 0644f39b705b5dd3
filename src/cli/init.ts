// `policycheck init`: from nothing to a checked repository. In: a folder, and four answers or `--yes`. Out: policycheck.yaml,
// a facts file, a hook and a CI file, and a first look at the posts. Promise: what is there is never overwritten, and nothing is written
// before the last answer; then all or none.

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { slashes } from '../node/folders.ts';
import { folderFrom, foldersBelow, lookAt, type Repository, textOf } from '../node/repository.ts';
import type { Command, CommandSpec, Surroundings } from './command.ts';
import { complain } from './complain.ts';
import { firstLook } from './init-look.ts';
import { type Piece, planFor } from './init-plan.ts';
import { type Answers, channelOf } from './init-settings.ts';
import type { Words } from './options.ts';

const spec: CommandSpec = {
  name: 'init',
  about: 'set up a folder: four questions, then policycheck.yaml, a facts file, a hook and a CI file',
  operands: '',
  options: ['yes', 'color', 'noColor'],
  examples: [
    ['policycheck init', 'answer four questions; files that are there stay as they are'],
    ['policycheck init --yes', 'ask nothing, take what is found'],
  ],
};

/** The exit code of a program that was left with Ctrl-C. */
const LEFT = 130;

async function run({ options }: Words, surroundings: Surroundings): Promise<number> {
  const { world } = surroundings;
  if (!options.yes && !world.stdin.isTerminal) return complain([NO_KEYBOARD], world, options);
  const repository = lookAt(world.cwd);
  const answers = await answersFor(repository, options.yes === true, surroundings);
  if (answers === undefined) {
    world.stderr.write('Nothing was written.\n');
    return LEFT;
  }
  const fromRoot = (path: string) => slashes(relative(repository.root, path));
  const plan = planFor(repository, answers, {
    hooks: repository.hooks === undefined ? undefined : fromRoot(repository.hooks),
    folders: answers.posts.flatMap((folder) => foldersBelow(repository.root, folder)),
  });
  const shown = (path: string) => slashes(relative(world.cwd, join(repository.root, path))) || '.';
  const fresh = plan.filter(({ path }) => !existsSync(join(repository.root, path)));
  const { writeTogether } = await import('../node/write-together.ts');
  const files = fresh.map((piece) => ({ ...piece, path: shown(piece.path) }));
  const problem = writeTogether(files, world.cwd);
  if (problem) return complain([problem], world, options);
  for (const piece of plan)
    world.stdout.write(
      fresh.includes(piece)
        ? wrote(piece, shown(piece.path))
        : keptAsItIs(piece, shown(piece.path), textOf(join(repository.root, piece.path))),
    );
  world.stdout.write(whatIsNot(repository));
  return firstLook(answers.posts.map(shown), options, surroundings);
}

const NO_KEYBOARD = {
  code: 'usage',
  message: '“policycheck init” asks four questions, and there is no terminal here to answer them at.',
  hint: 'To ask nothing and take what is found: policycheck init --yes',
};

/** What is found, or what the user makes of it. */
async function answersFor(
  { root, posts }: Repository,
  yes: boolean,
  { world, doors }: Surroundings,
): Promise<Answers | undefined> {
  const { packs } = await doors.catalogue([]);
  const folders = posts.flatMap((folder) => foldersBelow(root, folder));
  const channels = folders.flatMap((folder) => channelOf(folder) ?? []);
  const found: Answers = {
    company: '',
    channels: [...new Set(channels)],
    packs: packs.map(({ id }) => id),
    posts,
  };
  if (yes) return { ...found, posts: posts.length === 0 ? ['.'] : posts };
  const { ask } = await import('./init-questions.ts');
  return ask(world.terminal(), { packs, found, folderFrom: (typed) => folderFrom(root, typed) });
}

function wrote({ about, next }: Piece, path: string): string {
  return `Wrote ${path}: ${about}\n${next === undefined ? '' : `  ${next}\n`}`;
}

function keptAsItIs({ text, next, whole }: Piece, path: string, present: string): string {
  if (whole) return `${path} is there already and stays as it is.\n`;
  if (present === text || (!path.endsWith('policycheck.yaml') && present.includes('policycheck')))
    return `${path} is there already, with policycheck in it, and stays as it is.\n`;
  const lines = text.trimEnd().split('\n');
  const after = next === undefined ? '' : `  ${next}\n`;
  return `${path} is there already and stays as it is. To add to it:\n\n${lines.map((line) => `    ${line}`.trimEnd()).join('\n')}\n\n${after}`;
}

/** Silence would look as if all were guarded. */
function whatIsNot({ hooks, host, guard }: Repository): string {
  if (hooks === undefined && guard === undefined)
    return 'There is no git repository here, so no hook and no CI file were written.\n';
  return host === undefined
    ? 'Neither GitHub nor GitLab is named in .git/config, so no CI file was written.\n'
    : '';
}

export const init: Command = { spec, run };
