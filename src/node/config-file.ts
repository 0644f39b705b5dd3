// Where policycheck.yaml and policycheck.facts.yaml are. In: the paths of drafts, or a folder. Out: the folder that the
// search begins at, and the nearest such files from there upwards. Paths are taken as they are written: links are not
// followed, and what may not be looked at is not there: reading the draft will say what is wrong.

import { statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { folderOfGlob, looksLikeGlob } from './globs.ts';

export const CONFIG_NAME = 'policycheck.yaml';
export const FACTS_NAME = 'policycheck.facts.yaml';

/** The deepest folder that holds all of these; a folder holds itself. Without any, or on two drives, the working folder. */
export function commonFolder(paths: readonly string[], cwd: string): string {
  const [first, ...others] = new Set(paths.map((path) => resolve(cwd, literally(path, cwd))));
  if (first === undefined) return cwd;
  // Of several, no one has to be asked what it is: what holds another is a folder.
  if (others.length === 0) return isFolder(first) ? first : dirname(first);
  return others.reduce<string | undefined>(shared, first) ?? cwd;
}

/** Some files are really called `[slug].md`. */
function literally(path: string, cwd: string): string {
  return looksLikeGlob(path) && !isThere(resolve(cwd, path)) ? folderOfGlob(path) : path;
}

function shared(folder: string | undefined, path: string): string | undefined {
  for (let at = folder; at !== undefined; at = at === dirname(at) ? undefined : dirname(at))
    if (holds(at, path)) return at;
  return undefined;
}

export function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The nearest file of each name: looks in the folder and above it, and no higher than the repository, or the user's home. */
export function findNearest<Name extends string>(
  names: readonly Name[],
  start: string,
  home: string | undefined,
): Readonly<Partial<Record<Name, string>>> {
  const found: Partial<Record<Name, string>> = {};
  for (let folder = start; ; folder = dirname(folder)) {
    for (const name of names) {
      const file = join(folder, name);
      if (found[name] === undefined && isThere(file)) found[name] = file;
    }
    if (names.every((name) => found[name] !== undefined)) return found;
    if (folder === home || isThere(join(folder, '.git')) || folder === dirname(folder)) return found;
  }
}

/** Drafts with a file of one of the names between them and the folder, which is above them all: the nearest such file. */
export function nearerFiles(
  paths: readonly string[],
  { folder: top, names }: { readonly folder: string; readonly names: readonly string[] },
  cwd: string,
): ReadonlyMap<string, string> {
  const known = new Map<string, string | undefined>([[top, undefined]]);
  const nearest = (folder: string): string | undefined => {
    if (known.has(folder) || !holds(top, folder)) return known.get(folder);
    const name = names.find((one) => isThere(join(folder, one)));
    const file = name === undefined ? nearest(dirname(folder)) : join(folder, name);
    known.set(folder, file);
    return file;
  };
  const found = new Map<string, string>();
  for (const path of paths) {
    const file = nearest(dirname(resolve(cwd, path)));
    if (file !== undefined) found.set(path, file);
  }
  return found;
}

function isThere(path: string): boolean {
  return statOf(path) !== undefined;
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
