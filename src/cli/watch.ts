// `policycheck --watch posts/`: the same check again and again. In: the words as typed, and the check. Out: a report each
// time a post, the settings, the facts or a pack changes, and with Ctrl-C the last exit code. A run never waits for itself:
// the files that it writes do not count.

import { dirname, extname, join, resolve } from 'node:path';
import { DRAFT_EXTENSIONS } from '../formats/index.ts';
import { CONFIG_NAME, FACTS_NAME, holds } from '../node/config-file.ts';
import { Changes, type Watched } from '../node/file-watch.ts';
import { folderOfGlob, looksLikeGlob } from '../node/globs.ts';
import type { World } from '../node/world.ts';
import type { Surroundings } from './command.ts';
import { complain } from './complain.ts';
import { factsFor } from './facts-in-use.ts';
import type { Words } from './options.ts';
import { configured, nearTo } from './settings.ts';

export type Once = (words: Words, surroundings: Surroundings) => Promise<number>;

export async function watch(
  { operands, options }: Words,
  surroundings: Surroundings,
  once: Once,
): Promise<number> {
  const { watch: _, ...others } = options;
  const words: Words = { operands, options: others };
  const { world } = surroundings;
  const trouble = notWatchable(words);
  if (trouble) return complain([{ code: 'usage', message: trouble, hint: WATCHABLE }], world, options);
  const stop = new AbortController();
  world.onInterrupt(() => stop.abort());
  const changes = new Changes();
  try {
    for (let first = true; ; first = false) {
      const watched = await watchedBy(words, surroundings);
      const refused = changes.begin(watched);
      if (refused) return complain([unwatchable(refused)], world, options);
      if (!first) clear(world);
      const code = await once(words, surroundings);
      if (!stop.signal.aborted) world.stderr.write(WAITING);
      await changes.next(watched, stop.signal);
      if (stop.signal.aborted) return code;
    }
  } finally {
    changes.end();
  }
}

const WAITING = '\nWaiting for a change; it is checked at once. Ctrl-C ends.\n';

const WATCHABLE = 'Name files or folders: policycheck --watch posts/';

function notWatchable({ operands, options }: Words): string | undefined {
  if (options.staged || options.changed !== undefined)
    return `“--watch” looks at files, and “--${options.staged ? 'staged' : 'changed'}” at git: they do not go together.`;
  if (operands.includes('-') || options.stdinFilename !== undefined)
    return '“-” cannot be watched: what is piped in comes once.';
  if (options.updateBaseline)
    return '“--update-baseline” would take each new finding as known at once: it does not go with “--watch”.';
  return operands.length === 0 ? '“--watch” needs to know what to watch.' : undefined;
}

function unwatchable(code: string) {
  const message = `The folders cannot be watched: the system says ${code}.`;
  return { code: 'unwatchable', message, hint: 'Name fewer folders: each of them is watched on its own.' };
}

/** What a run depends on: posts, settings, facts, packs that are folders. */
async function watchedBy(words: Words, surroundings: Surroundings): Promise<Watched> {
  const { world } = surroundings;
  const { folder, config, facts } = nearTo(words.operands, words.options, world);
  // What it has to say is said by the run itself.
  const set = await configured(
    words,
    { ...surroundings, world: { ...world, stderr: SILENT } },
    words.operands,
  );
  const named = set.ok ? factsFor(words.options, set.value.surroundings) : facts;
  const packs = (set.ok ? set.value.words : words).options.pack ?? [];
  const paths = [
    ...words.operands.map((path) => (looksLikeGlob(path) ? folderOfGlob(path) : path)),
    ...packs.filter((pack) => /[./\\]/.test(pack)),
    ...foldersUpTo(world.cwd, folder).flatMap((at) => [join(at, CONFIG_NAME), join(at, FACTS_NAME)]),
    ...(config === undefined ? [] : [config]),
    ...(named === undefined ? [] : [named]),
    ...((set.ok && set.value.surroundings.applied?.settings.extends) || []),
  ];
  return {
    paths: [...new Set(paths.map((path) => resolve(world.cwd, path)))],
    matters: words.operands.some(looksLikeGlob) ? () => true : isDraftOrPack,
    except: new Set(filesWritten(words).map((file) => resolve(world.cwd, file))),
  };
}

/** Where settings may come to be: from the drafts upwards, as far as one works. Higher up, too much goes on. */
function foldersUpTo(top: string, folder: string): readonly string[] {
  return folder === top || !holds(top, folder) ? [folder] : [folder, ...foldersUpTo(top, dirname(folder))];
}

const SILENT = { isTerminal: false, columns: undefined, write: () => {} };

function isDraftOrPack(path: string): boolean {
  const extension = extname(path).slice(1).toLowerCase();
  return DRAFT_EXTENSIONS.includes(extension) || extension === 'yaml' || extension === 'yml';
}

/** `--output FILE`, `--format NAME=FILE` */
function filesWritten({ options }: Words): readonly string[] {
  const named = (options.format ?? []).map((word) => word.slice(word.indexOf('=') + 1));
  return options.output === undefined ? named : [...named, options.output];
}

/** On a screen only: a log keeps all. */
function clear({ stdout, env }: World): void {
  if (stdout.isTerminal && env.TERM !== 'dumb') stdout.write('\u001b[2J\u001b[3J\u001b[H');
}
