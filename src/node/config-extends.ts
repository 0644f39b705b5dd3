// The words behind `extends` in a policycheck.yaml → the file that they mean: a file, the policycheck.yaml of a folder, or
// that of an npm package, looked for in node_modules from the file's folder upwards. Files are looked at, never run.

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Outcome, Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';
import { CONFIG_NAME } from './config-file.ts';
import { slashes } from './folders.ts';
import { missing } from './path-problems.ts';

export interface Found {
  /** Absolute. */
  readonly at: string;
  /** As problems show it. */
  readonly path: string;
}

/** `from`: the file that has the words. Problems have no place: the words have one. */
export function findExtended(written: string, from: Found): Outcome<Found> {
  const folder = dirname(from.at);
  if (isPackageName(written)) return packageFile(written, folder, from);
  if (/\.[cm]?[jt]s$/.test(written)) return failed(program(written));
  const file = resolve(folder, written);
  const shown = isAbsolute(written) ? written : join(dirname(from.path), written);
  if (!existsSync(file)) return failed(missing(written, folder));
  if (!isFolder(file)) return found(file, shown);
  const inside = join(file, CONFIG_NAME);
  if (existsSync(inside)) return found(inside, join(shown, CONFIG_NAME));
  return failed(empty(`The folder “${written}”`, file, written));
}

/** `halden-policy`, `@halden/policy`; all else is a path. */
function isPackageName(written: string): boolean {
  return /^@[^/\\]+\/[^/\\]+$/.test(written) || /^[^@./\\][^./\\]*$/.test(written);
}

function packageFile(name: string, folder: string, from: Found): Outcome<Found> {
  for (let at = folder; ; at = dirname(at)) {
    const home = join(at, 'node_modules', name);
    if (isFolder(home)) {
      const file = join(home, CONFIG_NAME);
      if (!existsSync(file)) return failed(empty(`The package “${name}”`, home, undefined));
      // A package finds its own packages from where it really is.
      return found(realpathSync(file), join(dirname(from.path), relative(folder, file)));
    }
    if (at === dirname(at)) return failed(notInstalled(name, folder));
  }
}

function found(at: string, path: string): Outcome<Found> {
  return { ok: true, value: { at, path: slashes(path) } };
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function program(written: string): Problem {
  return {
    code: 'config-program',
    message: `“${written}” is a program, and settings are never run.`,
    hint: `Name a YAML file, such as ${CONFIG_NAME}.`,
  };
}

function empty(what: string, folder: string, written: string | undefined): Problem {
  const name = nearest(CONFIG_NAME, namesIn(folder));
  const meant = name === undefined ? undefined : written === undefined ? name : slashes(join(written, name));
  return {
    code: 'config-missing',
    message: `${what} has no ${CONFIG_NAME}.`,
    ...(meant === undefined
      ? {}
      : { hint: written === undefined ? `It has “${meant}”.` : `Did you mean “${meant}”?` }),
  };
}

function notInstalled(name: string, folder: string): Problem {
  const message = `The package “${name}” is not installed: no node_modules in the file’s folder or above it has it.`;
  if (existsSync(join(folder, name)))
    return {
      code: 'config-missing',
      message,
      hint: `For the file or folder of that name, write “./${name}”.`,
    };
  const meant = nearest(name, installed(folder, name.startsWith('@') ? dirname(name) : ''));
  const hint =
    meant === undefined ? 'Install it, or name a file: ./company.yaml.' : `Did you mean “${meant}”?`;
  return { code: 'config-missing', message, hint };
}

/** Names of packages that could be meant, of one scope or of none. */
function installed(folder: string, scope: string): readonly string[] {
  const names: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    for (const name of namesIn(join(at, 'node_modules', scope)))
      names.push(scope === '' ? name : `${scope}/${name}`);
    if (at === dirname(at)) return names.filter((name) => !name.startsWith('.'));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // No such folder: no name to offer.
  }
}
