// A file written as a whole or not at all: first beside it, then put in its place. What is no plain file (a pipe,
// /dev/null) is written to directly, a link stays a link.

import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';

export interface Written {
  /** What is written, as the message says it. */
  readonly what: string;
  readonly hint: string;
  /** For a new file: may it be run as a program? */
  readonly executable?: boolean;
}

const REPORT: Written = {
  what: 'The report',
  hint: 'Name a file in a folder that exists and that you may write to.',
};

export function writeWhole(
  path: string,
  text: string,
  cwd: string,
  { what, hint, executable = false }: Written = REPORT,
): Problem | undefined {
  const asked = resolve(cwd, path);
  try {
    replaceFile(asked, text, executable ? 0o777 : 0o666);
    return undefined;
  } catch (error) {
    return {
      code: 'output-unwritable',
      message: `${what} could not be written to “${path}”: ${reasonOf((error as NodeJS.ErrnoException).code)}.`, // fs throws nothing else
      hint,
    };
  }
}

/** A file of several names would keep its old words under the others: it is written in its place. */
export function replaceFile(asked: string, content: string | Uint8Array, fresh = 0o666): void {
  const known = statSync(asked, { throwIfNoEntry: false });
  if (known && (!known.isFile() || known.nlink > 1)) {
    writeFileSync(asked, content);
    return;
  }
  const target = known ? realpathSync(asked) : asked;
  const beside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content, { flag: 'wx', mode: known ? known.mode & 0o777 : fresh });
    // The mode that a file is made with is cut by the mask of the process.
    if (known) chmodSync(beside, known.mode & 0o777);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

export function reasonOf(code: string | undefined): string {
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'the folder does not exist',
    ENOTDIR: 'a part of its path is a file, not a folder',
    EISDIR: 'it is a folder',
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  };
  return words[code ?? ''] ?? `the system says ${code ?? 'nothing'}`;
}
