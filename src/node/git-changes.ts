// Which files a change is made of, and what they were before. In: a repository, and whether what is staged is meant or
// what differs from a commit. Out: the files with their contents' names in git, and what they were compared with.
// Promise: renamed files are followed; files that git does not follow yet are new; links and submodules are no drafts.

import type { Outcome, Problem } from '../model/problem.ts';
import type { ReportedChange } from '../model/report.ts';
import type { Repository } from './git.ts';
import { baseUnknown, failure, NO_USUAL_BASE, nothingInCommon } from './git-problems.ts';

export interface ChangedFile {
  /** From the top of the working copy. */
  readonly path: string;
  /** Its content before the change; absent: it is new. */
  readonly before?: { readonly path: string; readonly blob: string };
  /** Its staged content; absent where the working copy counts. */
  readonly staged?: string;
  readonly conflict: boolean;
}

export interface Changes {
  readonly change: ReportedChange;
  readonly files: readonly ChangedFile[];
}

const DIFF = ['diff', '--raw', '-z', '--no-abbrev', '--find-renames', '--diff-filter=ACMRTU'];
const PLAINLY = ['--no-ext-diff', '--no-textconv', '--no-relative', '--no-color', '--ignore-submodules=all'];

export async function stagedChanges({ ask }: Repository): Promise<Outcome<Changes>> {
  const head = await commitOf('HEAD', ask);
  const diff = await ask([...DIFF, ...PLAINLY, '--cached']);
  if (diff.code !== 0) return failed(failure(diff.complaint));
  const change = {
    content: 'staged',
    base: 'HEAD',
    ...(head === undefined ? {} : { commit: head }),
  } as const;
  return { ok: true, value: { change, files: filesOf(diff.text, true) } };
}

/** `base` undefined: the branch that the remote repository shows first, else HEAD. */
export async function changesSince(
  base: string | undefined,
  { ask }: Repository,
  isPath: (name: string) => boolean,
): Promise<Outcome<Changes>> {
  const name = base ?? (await usualBase(ask));
  // A CI job's clone often holds one commit and no other branch: compared with HEAD, nothing would ever have changed.
  if (base === undefined && name === 'HEAD' && (await isShallow(ask))) return failed(NO_USUAL_BASE);
  const since = await commonWith(name, ask, isPath);
  if (!since.ok) return since;
  const commit = since.value;
  const diff = await ask([...DIFF, ...PLAINLY, commit ?? (await emptyTree(ask))]);
  if (diff.code !== 0) return failed(failure(diff.complaint));
  const others = await ask(['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', ':/']);
  if (others.code !== 0) return failed(failure(others.complaint));
  const conflicts = await unmerged(ask);
  const files = filesOf(diff.text, false).map((file) => ({ ...file, conflict: conflicts.has(file.path) }));
  const known = new Set(files.map(({ path }) => path));
  const untracked = parts(others.text)
    .filter((path) => !known.has(path) && !path.endsWith('/'))
    .map((path) => ({ path, conflict: false }));
  const change = {
    content: 'working-copy',
    base: name,
    ...(commit === undefined ? {} : { commit }),
  } as const;
  return { ok: true, value: { change, files: [...files, ...untracked] } };
}

type Ask = Repository['ask'];

async function commitOf(name: string, ask: Ask): Promise<string | undefined> {
  const { code, text } = await ask([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  return code === 0 ? text.trim() : undefined;
}

async function usualBase(ask: Ask): Promise<string> {
  const first = await ask(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  for (const name of [first.text.trim(), 'origin/main', 'origin/master'])
    if (name !== '' && (await commitOf(`refs/remotes/${name}`, ask)) !== undefined) return name;
  return 'HEAD';
}

/** Where the working copy's branch left `name`; undefined in a repository without commits. */
async function commonWith(
  name: string,
  ask: Ask,
  isPath: (name: string) => boolean,
): Promise<Outcome<string | undefined>> {
  const base = await commitOf(name, ask);
  const head = await commitOf('HEAD', ask);
  if (base === undefined && head === undefined && name === 'HEAD') return { ok: true, value: undefined };
  const shallow = await isShallow(ask);
  if (base === undefined) {
    const refs = await ask(['for-each-ref', '--format=%(refname:short)']);
    const names = refs.text.split('\n').filter((ref) => ref !== '');
    return failed(baseUnknown(name, names, { isPath: isPath(name), shallow }));
  }
  // Nothing is checked out yet: all is new.
  if (head === undefined) return { ok: true, value: undefined };
  const common = await ask(['merge-base', base, head]);
  return common.code === 0 && common.text !== ''
    ? { ok: true, value: common.text.trim() }
    : failed(nothingInCommon(name, shallow));
}

async function isShallow(ask: Ask): Promise<boolean> {
  return (await ask(['rev-parse', '--is-shallow-repository'])).text.trim() === 'true';
}

/** The difference of a working copy does not tell them from other changes. */
async function unmerged(ask: Ask): Promise<ReadonlySet<string>> {
  const { text } = await ask(['ls-files', '--unmerged', '-z', '--full-name', '--', ':/']);
  return new Set(parts(text).map((entry) => entry.slice(entry.indexOf('\t') + 1)));
}

/** The tree of a commit without files: everything differs from it. */
async function emptyTree(ask: Ask): Promise<string> {
  return (await ask(['hash-object', '-t', 'tree', '--stdin'])).text.trim();
}

const REGULAR = /^100/;
/** `:100644 100644 <blob> <blob> R086`, then one path, or two where it was renamed. */
const ENTRY = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/;

function filesOf(raw: string, staged: boolean): readonly ChangedFile[] {
  const files = new Map<string, ChangedFile>();
  const words = parts(raw);
  for (let at = 0; at < words.length; ) {
    const [, modeBefore = '', mode = '', blobBefore = '', blob = '', status = ''] =
      ENTRY.exec(words[at++]!) ?? [];
    const from = words[at++]!;
    const path = status === 'R' || status === 'C' ? words[at++]! : from;
    const conflict = status === 'U';
    if ((!conflict && !REGULAR.test(mode)) || files.get(path)?.conflict) continue;
    const isNew = status === 'A' || !REGULAR.test(modeBefore);
    files.set(path, {
      path,
      ...(isNew ? {} : { before: { path: from, blob: blobBefore } }),
      ...(staged && !conflict ? { staged: blob } : {}),
      conflict,
    });
  }
  return [...files.values()];
}

function parts(text: string): readonly string[] {
  return text.split('\0').filter((part) => part !== '');
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
