// `--staged` and `--changed`: only what a change touched. In: the user's words. Out: which drafts the change is made of,
// and how each is checked: by its staged content or by the working copy's, with what stood there before the change marked.

import { existsSync, lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../model/draft.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { ReportedChange } from '../model/report.ts';
import { type ChosenFile, chosenFiles } from '../node/changed-paths.ts';
import { type Repository, repositoryAt } from '../node/git.ts';
import { readBlob } from '../node/git-blobs.ts';
import { changesSince, stagedChanges } from '../node/git-changes.ts';
import { conflict } from '../node/git-problems.ts';
import type { World } from '../node/world.ts';
import { checkSource, type SourceChecks, type SourceResult } from './check-source.ts';
import { markUnchanged } from './mark-unchanged.ts';
import { NO_VALUE, type Words } from './options.ts';
import { readInput } from './read-input.ts';

export interface Changed {
  readonly change: ReportedChange;
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
  check(
    path: string,
    checks: SourceChecks,
  ): Promise<SourceResult | { readonly problems: readonly Problem[] }>;
}

export async function changedDrafts(
  options: Words['options'],
  paths: readonly string[],
  world: World,
): Promise<Outcome<Changed>> {
  const unclear = misuse(options, paths);
  if (unclear) return { ok: false, problems: [unclear] };
  const repository = await repositoryAt(world.cwd, world.env);
  if (!repository.ok) return repository;
  const changes = options.staged
    ? await stagedChanges(repository.value)
    : await changesSince(
        options.changed === NO_VALUE ? undefined : options.changed,
        repository.value,
        (name) => existsSync(resolve(world.cwd, name)),
      );
  if (!changes.ok) return changes;
  const { prefix } = repository.value;
  const { files: chosen, problems } = await chosenFiles(changes.value.files, paths, {
    cwd: world.cwd,
    prefix,
  });
  const files = chosen.filter((file) => !isNewLink(file, world.cwd));
  const clear = new Map(files.flatMap((file) => (file.conflict ? [] : [[file.shown, file]])));
  const conflicts = files.filter((file) => file.conflict).map((file) => conflict(file.shown));
  return {
    ok: true,
    value: {
      change: changes.value.change,
      paths: [...clear.keys()],
      problems: [...problems, ...conflicts],
      check: (path, checks) => checkFile(clear.get(path)!, checks, repository.value, world),
    },
  };
}

/** Of a file that git does not follow yet, only the disk knows what it is. */
function isNewLink({ shown, staged, before }: ChosenFile, cwd: string): boolean {
  if (staged !== undefined || before !== undefined) return false;
  return lstatSync(resolve(cwd, shown), { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function misuse(
  { staged, changed, stdinFilename }: Words['options'],
  paths: readonly string[],
): Problem | undefined {
  if (staged && changed !== undefined) {
    const message = '“--staged” and “--changed” ask for two different things.';
    const hint = '--staged: what the next commit would hold. --changed: what differs in the working copy.';
    return { code: 'usage', message, hint };
  }
  if (!paths.includes('-') && stdinFilename === undefined) return undefined;
  const flag = staged ? '--staged' : '--changed';
  const message = `“${flag}” asks git what changed, and git knows nothing of what is piped in.`;
  return { code: 'usage', message, hint: `Leave out either ${flag} or what is piped in.` };
}

async function checkFile(
  file: ChosenFile,
  checks: SourceChecks,
  repository: Repository,
  world: World,
): Promise<SourceResult | { readonly problems: readonly Problem[] }> {
  const read = await contentOf(file, repository, world);
  if (!read.ok) return read;
  const result = await checkSource(read.value, checks);
  if (file.before === undefined || result.source.findings.length === 0) return result;
  const before = await readBlob({ ...file.before, version: 'earlier' }, repository, world.cwd);
  if (before.ok) return markUnchanged(result, read.value, before.value, checks);
  // What could not be read before the change cannot have been checked: all is new. What git lacks must be said.
  const lacking = before.problems
    .filter(({ code }) => code === 'git-not-fetched')
    .map((problem) => ({ ...problem, place: { path: file.shown } }));
  return { ...result, problems: [...result.problems, ...lacking] };
}

function contentOf(
  { shown, staged }: ChosenFile,
  repository: Repository,
  world: World,
): Promise<Outcome<Source>> {
  if (staged === undefined) return readInput(shown, undefined, world);
  return readBlob({ path: shown, blob: staged, version: 'staged' }, repository, world.cwd);
}
