// Git, asked as a program. In: words for git, a folder. Out: what it answered, or the problem that kept it from answering.
// Promise: no shell, nothing of git's settings that runs other programs, no network, nothing in the repository is changed.

import { execFile } from 'node:child_process';
import type { Outcome, Problem } from '../model/problem.ts';
import { failure, NO_GIT, notInRepository, unsafeFolder } from './git-problems.ts';

export interface Repository {
  /** Path from the top of the working copy to where the user is: '' or `posts/`. */
  readonly prefix: string;
  ask(words: readonly string[], input?: string): Promise<Answer>;
}

export interface Answer {
  readonly code: number;
  readonly bytes: Buffer;
  readonly text: string;
  readonly complaint: string;
}

/** Bytes of one answer. A file larger than what is read at all is refused by its size before it is asked for. */
const MOST = 256 * 1024 * 1024;
const ALWAYS = ['-c', 'core.quotepath=off', '-c', 'core.fsmonitor=false', '--no-pager'];
/** A partial clone would fetch what it lacks. */
const QUIETLY = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_TERMINAL_PROMPT: '0',
};

export async function repositoryAt(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome<Repository>> {
  const ask = (words: readonly string[], input?: string) => run(words, { cwd, env }, input);
  const where = await ask(['rev-parse', '--is-inside-work-tree', '--show-prefix']);
  if (where.code === ABSENT) return failed(NO_GIT);
  if (/dubious ownership/.test(where.complaint)) return failed(unsafeFolder(where.complaint));
  if (/not a git repository/i.test(where.complaint)) return failed(notInRepository());
  if (where.code !== 0) return failed(failure(where.complaint));
  const [inside, ...prefix] = where.text.split('\n');
  if (inside !== 'true') return failed(notInRepository());
  return { ok: true, value: { prefix: prefix.join('\n').replace(/\n$/, ''), ask } };
}

/** Exit code of a program that is not there, as shells give it. */
const ABSENT = 127;

function run(
  words: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
  input: string | undefined,
): Promise<Answer> {
  const options = { cwd, env: { ...env, ...QUIETLY }, maxBuffer: MOST, encoding: 'buffer' as const };
  return new Promise((resolve, reject) => {
    const child = execFile('git', [...ALWAYS, ...words], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code === 'ENOENT' ? ABSENT : error.code;
      if (typeof code !== 'number') return reject(error);
      resolve({ code, bytes: stdout, text: stdout.toString(), complaint: stderr.toString().trim() });
    });
    // Where git ended before it read all: its exit code tells more than the broken pipe does.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
