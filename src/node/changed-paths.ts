// Which of the changed files are to be checked. In: the files, and paths as they were typed. Out: the drafts among them,
// by the path that the user would write. Promise: without paths, the drafts that `policycheck .` would find in the
// repository; a path that names nothing, or is outside, is a problem.

import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, posix, relative, resolve } from 'node:path';
import { DRAFT_EXTENSIONS } from '../formats/index.ts';
import type { Problem } from '../model/problem.ts';
import { slashes } from './folders.ts';
import type { ChangedFile } from './git-changes.ts';
import { outside } from './git-problems.ts';
import { globPaths, looksLikeGlob } from './globs.ts';
import { missing } from './path-problems.ts';

export interface ChosenFile extends ChangedFile {
  /** Relative to where the user is. */
  readonly shown: string;
}

export interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly problems: readonly Problem[];
}

/** Where the user is: the folder, and the way to it from the top of the working copy. */
export interface Place {
  readonly cwd: string;
  readonly prefix: string;
}

export async function chosenFiles(
  changed: readonly ChangedFile[],
  typed: readonly string[],
  place: Place,
): Promise<Chosen> {
  if (typed.length === 0) return { files: shown(changed.filter(isDraftIn('')), place), problems: [] };
  const problems: Problem[] = [];
  const chosen = new Set<ChangedFile>();
  for (const path of typed) {
    const found = await filesOf(path, changed, place);
    for (const file of found.files) chosen.add(file);
    problems.push(...found.problems);
  }
  return { files: shown([...chosen], place), problems };
}

function shown(files: readonly ChangedFile[], { prefix }: Place): readonly ChosenFile[] {
  return files
    .map((file) => ({ ...file, shown: posix.relative(`/${prefix}`, `/${file.path}`) }))
    .sort((a, b) => (a.shown < b.shown ? -1 : 1));
}

async function filesOf(
  typed: string,
  changed: readonly ChangedFile[],
  place: Place,
): Promise<{ readonly files: readonly ChangedFile[]; readonly problems: readonly Problem[] }> {
  const named = fromTop(typed, place);
  if (named === undefined) return { files: [], problems: [outside(typed)] };
  const files = changed.filter((file) => file.path === named || isDraftIn(named)(file));
  if (files.length > 0 || existsSync(resolve(place.cwd, typed))) return { files, problems: [] };
  return looksLikeGlob(typed)
    ? matching(typed, changed, place)
    : { files, problems: [missing(typed, place.cwd)] };
}

/** Drafts in a folder, '' for the top, that are not in a hidden folder of it. */
function isDraftIn(folder: string): (file: ChangedFile) => boolean {
  const start = folder === '' ? '' : `${folder}/`;
  return ({ path }) => {
    if (!path.startsWith(start)) return false;
    const folders = path.slice(start.length).split('/').slice(0, -1);
    return isDraft(path) && !folders.some((name) => name.startsWith('.') || name === 'node_modules');
  };
}

function isDraft(path: string): boolean {
  return DRAFT_EXTENSIONS.includes(extname(path).slice(1).toLowerCase());
}

/** The path from the top of the working copy; undefined outside of it. */
function fromTop(typed: string, { cwd, prefix }: Place): string | undefined {
  const here = isAbsolute(typed) ? relative(cwd, realPath(typed)) : typed;
  const path = posix.normalize(posix.join(`${prefix}.`, slashes(here))).replace(/\/$/, '');
  if (path === '..' || path.startsWith('../') || isAbsolute(path)) return undefined;
  return path === '.' ? '' : path;
}

/** Of the folder only, because a link to a file is no draft of its own. */
function realPath(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    // A folder that is not there is no link either.
    return path;
  }
}

/** What the pattern finds in the working copy. Drafts that are there no more cannot be told to match, so they are taken. */
async function matching(pattern: string, changed: readonly ChangedFile[], place: Place) {
  const found = await globPaths(pattern, place.cwd);
  const paths = new Set(found.paths.map((path) => fromTop(path, place)));
  const gone = ({ path }: ChangedFile) =>
    !existsSync(resolve(place.cwd, posix.relative(`/${place.prefix}`, `/${path}`)));
  const files = changed.filter((file) => paths.has(file.path) || (isDraft(file.path) && gone(file)));
  return { files, problems: files.length > 0 ? [] : found.problems };
}
