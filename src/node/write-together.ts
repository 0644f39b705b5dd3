// Several new files, all or none. In: paths below a folder, and their texts. Out: nothing, or the problem with the first
// that could not be written, after those before it are gone again. Folders that are missing are made.

import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { writeWhole } from './write-file.ts';

export interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean;
}

export function writeTogether(files: readonly NewFile[], cwd: string): Problem | undefined {
  for (const [n, file] of files.entries()) {
    const problem = writeNew(file, cwd);
    if (!problem) continue;
    for (const { path } of files.slice(0, n)) rmSync(resolve(cwd, path), { force: true });
    return problem;
  }
  return undefined;
}

function writeNew({ path, text, executable = false }: NewFile, cwd: string): Problem | undefined {
  try {
    mkdirSync(dirname(resolve(cwd, path)), { recursive: true });
  } catch {
    // Writing will say what is wrong.
  }
  return writeWhole(path, text, cwd, {
    what: 'A file',
    hint: 'Nothing was written. Make the folder one that you may write to, and start again.',
    executable,
  });
}
