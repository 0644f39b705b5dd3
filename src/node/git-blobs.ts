// The content of a file as git holds it. In: its name in git (a hash). Out: the source in it, by the same reading as a file
// of that path, or the problem. Promise: bytes as they were committed: no filter of the user's is run.

import { isDocument } from '../formats/index.ts';
import type { Source } from '../model/draft.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { LARGEST, sourceOf, tooLarge } from './files.ts';
import type { Repository } from './git.ts';
import { elsewhere, failure, notFetched } from './git-problems.ts';

export interface Blob {
  readonly path: string;
  readonly blob: string;
  readonly version: 'staged' | 'earlier';
}

export async function readBlob(
  { path, blob, version }: Blob,
  { ask }: Repository,
  cwd: string,
): Promise<Outcome<Source>> {
  const size = await ask(['cat-file', '-s', blob]);
  if (size.code !== 0) return failed(notFetched(path, version));
  if (Number(size.text) > LARGEST) return failed(tooLarge(path));
  const { code, bytes, complaint } = await ask(['cat-file', 'blob', blob]);
  if (code !== 0) return failed(failure(complaint));
  if (bytes.subarray(0, LFS.length).toString('latin1') === LFS) return failed(elsewhere(path));
  if (!isDocument(path)) return sourceOf(path, bytes);
  return (await import('./documents.ts')).documentOf(path, bytes, cwd);
}

/** How the stand-in for a large file begins. */
const LFS = 'version https://git-lfs.github.com/spec/';

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
