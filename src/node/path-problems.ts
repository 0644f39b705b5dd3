// What is wrong with a path, for people. In: the path as it was typed. Out: a problem, with the name that was meant.

import { readdirSync, readlinkSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';

export function missing(path: string, cwd: string): Problem {
  const target = targetOf(resolve(cwd, path));
  if (target !== undefined) return deadLink(path, target);
  const problem = { code: 'file-missing', message: `There is no file or folder “${path}”.`, place: { path } };
  const name = nearest(basename(path), namesIn(resolve(cwd, dirname(path))));
  if (name === undefined) return problem;
  const meant = path.slice(0, path.length - basename(path).length) + name;
  return { ...problem, hint: `Did you mean “${meant}”?` };
}

export function unreadable(path: string, code: string): Problem {
  const [why, hint] = REASONS[code] ?? [`the system says ${code}`, undefined];
  const problem = { code: 'file-unreadable', message: `“${path}” cannot be read: ${why}.`, place: { path } };
  return hint === undefined ? problem : { ...problem, hint };
}

function deadLink(path: string, target: string): Problem {
  const message = `“${path}” is a link to “${target}”, where there is no file.`;
  return { code: 'file-missing', message, hint: 'Mend the link, or name the file itself.', place: { path } };
}

/** Where a link leads; undefined where the path is none. */
function targetOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

/** A pipe with a name, a device. */
export function noFile(path: string): Problem {
  const message = `“${path}” is a pipe or a device, not a file.`;
  const hint = 'Pipe the text in: … | policycheck -';
  return { code: 'file-unreadable', message, hint, place: { path } };
}

export function changing(path: string): Problem {
  const message = `“${path}” cannot be read: another program changed it each time it was read.`;
  const hint = 'Wait until it is written, and check again.';
  return { code: 'file-changing', message, hint, place: { path } };
}

const NO_RIGHT = ['you may not open it', 'Ask for the right to read it, or copy its text.'] as const;

const REASONS: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EISDIR: ['it is a folder', 'Name the files in it.'],
  ELOOP: ['its links lead in a circle', 'Name the file itself.'],
  ENAMETOOLONG: ['its name is too long', 'To check a text itself, pipe it in: echo "…" | policycheck -'],
  EMFILE: ['too many files are open', 'Try again.'],
};

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The folder is missing as well: there is no name to offer.
    return [];
  }
}
