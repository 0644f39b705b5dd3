// What can be wrong where git is asked, for people: what it was, and the way out.

import type { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';

const BY_NAME = 'Name the files instead: policycheck draft.txt';

export const NO_GIT: Problem = {
  code: 'git-missing',
  message: 'Git is not installed here, so what changed cannot be told.',
  hint: BY_NAME,
};

export function notInRepository(): Problem {
  const message = 'This folder is not the working copy of a git repository, so what changed cannot be told.';
  return { code: 'git-no-repository', message, hint: BY_NAME };
}

/** Git says itself how to trust a folder that belongs to someone else. */
export function unsafeFolder(complaint: string): Problem {
  const command = /git config --global --add safe\.directory .+/.exec(complaint)?.[0];
  const message = 'Git does not open this repository, because its folder belongs to another user.';
  const hint = `If you trust it: ${command ?? 'git config --global --add safe.directory <folder>'}`;
  return { code: 'git-unsafe', message, hint };
}

/** Whatever else git says, in its own words. */
export function failure(complaint: string): Problem {
  const words = complaint.replace(/^fatal: /, '').split('\n')[0] ?? '';
  return { code: 'git-failed', message: `Git could not answer. It says: “${words}”.` };
}

export function baseUnknown(base: string, names: readonly string[], about: BaseHints): Problem {
  const problem = {
    code: 'git-base-unknown',
    message: `Git knows no commit, branch or tag “${base}” here.`,
  };
  const hint = baseHint(base, names, about);
  return hint === undefined ? problem : { ...problem, hint };
}

interface BaseHints {
  readonly isPath: boolean;
  readonly shallow: boolean;
}

const DEEPEN = 'fetch all of it (git fetch --unshallow; on GitHub fetch-depth: 0, on GitLab GIT_DEPTH: 0).';

export const NO_USUAL_BASE: Problem = {
  code: 'git-shallow',
  message: 'This clone holds part of the history and no main branch, so there is nothing to compare with.',
  hint: `To have them, ${DEEPEN} Or say what to compare with: --changed=<name>`,
};

function baseHint(
  base: string,
  names: readonly string[],
  { isPath, shallow }: BaseHints,
): string | undefined {
  if (base === '') return 'Write a name behind the =, as in --changed=main, or leave the = out.';
  if (isPath) return `If it is the file or folder to check, put a space before it: --changed ${base}`;
  const guess = nearest(base, names);
  if (guess !== undefined) return `Did you mean “${guess}”?`;
  if (shallow) return `This clone holds only part of the history: ${DEEPEN}`;
  const [, remote, branch] = /^([^/]+)\/(.+)$/.exec(base) ?? [];
  const isRemote = names.some((name) => name.startsWith(`${remote}/`));
  return isRemote ? `Fetch it first: git fetch ${remote} ${branch}` : undefined;
}

export function nothingInCommon(base: string, shallow: boolean): Problem {
  if (!shallow) {
    const message = `“${base}” and what is checked out have no commit in common, so what changed cannot be told.`;
    return { code: 'git-unrelated', message, hint: 'Name another commit or branch: --changed=<name>' };
  }
  const message = `Where this branch left “${base}” is not in this clone, which holds only part of the history.`;
  return { code: 'git-shallow', message, hint: `To have it, ${DEEPEN}` };
}

export function conflict(path: string): Problem {
  const message = `“${path}” holds two versions that git could not merge, so there is no draft to check yet.`;
  return {
    code: 'git-conflict',
    message,
    hint: `Choose the words, then: git add ${quoted(path)}`,
    place: { path },
  };
}

export function outside(path: string): Problem {
  const message = `“${path}” is outside this git repository, so whether it changed cannot be told.`;
  return { code: 'git-outside', message, hint: 'Check it without --staged or --changed.', place: { path } };
}

export function elsewhere(path: string): Problem {
  const message = `“${path}” is kept in Git LFS: git itself holds only a note of where its words are.`;
  return {
    code: 'git-lfs',
    message,
    hint: `Check the file itself: policycheck ${quoted(path)}`,
    place: { path },
  };
}

export function notFetched(path: string, version: 'staged' | 'earlier'): Problem {
  const message = `The ${version} version of “${path}” is not in this clone.`;
  const hint = 'It was made with --filter: fetch all files, or clone without it.';
  return { code: 'git-not-fetched', message, hint, place: { path } };
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) && !path.startsWith('-') ? path : `"${path}"`;
}
