// What `policycheck init` would write, before anything is written. In: what the repository is like, and the answers.
// Out: files with a sentence on each, and the lines to add where a file of that name is there already. Pure.

import { FACTS_NAME } from '../node/config-file.ts';
import type { Host, Repository } from '../node/repository.ts';
import { factsText } from './init-facts.ts';
import { gitHook, gitlabJob, huskyLine, lefthookLines, preCommitLines, workflow } from './init-recipes.ts';
import { type Answers, settingsText } from './init-settings.ts';

/** A file to write from the root, or to add lines to. */
export interface Piece {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean;
  /** Where such a file is there, nothing is to be added to it. */
  readonly whole?: true;
  /** What it does, after its name and a colon. */
  readonly about: string;
  /** What the user has to do, as a sentence. */
  readonly next?: string;
}

/** `hooks`: git's folder for them as seen from the root. `folders`: those of posts with all below them. */
export function planFor(
  repository: Repository,
  answers: Answers,
  { hooks, folders }: { readonly hooks: string | undefined; readonly folders: readonly string[] },
): readonly Piece[] {
  return [
    {
      path: 'policycheck.yaml',
      text: settingsText(answers, folders),
      about: 'which packs hold here, and what your posts are; “policycheck config print” shows it all.',
    },
    {
      path: FACTS_NAME,
      text: factsText(answers.company),
      about: 'what is public about you; “policycheck answer” adds what a post asks about.',
      whole: true,
    },
    ...hookPieces(repository, answers.posts, hooks),
    ...ciPieces(repository.host, answers.posts),
  ];
}

function hookPieces(
  { guard }: Repository,
  posts: readonly string[],
  hooks: string | undefined,
): readonly Piece[] {
  const about = 'posts that you commit are checked first; what must not go out stops the commit.';
  if (guard?.tool === 'pre-commit')
    return [
      { path: guard.file, text: preCommitLines(posts), about, next: 'Then run “pre-commit install” once.' },
    ];
  if (guard?.tool === 'husky') return [{ path: guard.file, text: huskyLine(posts), executable: true, about }];
  if (guard?.tool === 'lefthook')
    return [
      { path: guard.file, text: lefthookLines(posts), about, next: 'Then run “lefthook install” once.' },
    ];
  if (hooks === undefined) return [];
  return [{ path: `${hooks}/pre-commit`, text: gitHook(posts), executable: true, about }];
}

function ciPieces(host: Host | undefined, posts: readonly string[]): readonly Piece[] {
  if (host?.kind === 'github')
    return [
      {
        path: '.github/workflows/policycheck.yml',
        text: workflow(posts),
        about: 'pull requests are checked, and findings stand at their lines.',
        next: 'Put the address of your copy of policycheck where YOUR-ORGANISATION/policycheck stands.',
      },
    ];
  if (host?.kind === 'gitlab')
    return [
      {
        path: '.gitlab-ci.yml',
        text: gitlabJob(posts, host.name),
        about: 'merge requests are checked, and findings stand in them.',
        next: 'Put the address of your copy of policycheck where YOUR-ORGANISATION/policycheck stands.',
      },
    ];
  return [];
}
