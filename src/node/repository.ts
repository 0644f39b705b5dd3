// A look at a folder before it is set up: where its repository begins, where its posts are, and what guards its commits
// already. In: a folder. Out: what files and .git/config say. No program is run, and what cannot be read counts as
// not there.

import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { draftsIn, slashes } from './folders.ts';

export interface Repository {
  /** Absolute: where the repository begins, or the folder itself. */
  readonly root: string;
  /** Folders of posts, from the root. */
  readonly posts: readonly string[];
  /** Where git looks for hooks, absolute; undefined without git. */
  readonly hooks: string | undefined;
  readonly host: Host | undefined;
  readonly guard: Guard | undefined;
}

export interface Host {
  readonly kind: 'github' | 'gitlab';
  readonly name: string;
}

/** A tool that runs hooks, and its file, from the root. */
export interface Guard {
  readonly tool: 'pre-commit' | 'husky' | 'lefthook';
  readonly file: string;
}

export function lookAt(cwd: string): Repository {
  const root = rootOf(cwd);
  const git = gitFolder(root);
  const config = git === undefined ? '' : textOf(join(git, 'config'));
  return {
    root,
    posts: postsBelow(root),
    hooks:
      git === undefined ? undefined : resolve(root, settingOf(config, 'hookspath') ?? join(git, 'hooks')),
    host: hostOf(root, config),
    guard: guardOf(root),
  };
}

function rootOf(cwd: string): string {
  for (let folder = cwd; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, '.git'))) return folder;
  return cwd;
}

/** In a second working copy `.git` is a file that names the folder, and that folder names the one that all share. */
function gitFolder(root: string): string | undefined {
  const git = join(root, '.git');
  if (isFolder(git)) return git;
  const named = /^gitdir: (.+)$/m.exec(textOf(git))?.[1];
  if (named === undefined) return undefined;
  const own = resolve(root, named);
  const shared = textOf(join(own, 'commondir')).trim();
  return shared === '' ? own : resolve(own, shared);
}

/** `key = value`, wherever it stands: names of sections do not matter for the two that are asked for. */
function settingOf(config: string, key: string): string | undefined {
  const line = config.split(/\r?\n/).find((one) => one.trim().toLowerCase().startsWith(key));
  return /=\s*"?([^"]+?)"?\s*$/.exec(line ?? '')?.[1];
}

/** `git@host:halden/posts.git` and `https://someone@host/halden/posts.git` */
function hostOf(root: string, config: string): Host | undefined {
  const address = settingOf(config, 'url') ?? '';
  const name = (
    /^\w+:\/\/(?:[^@/]*@)?([^:/]+)/.exec(address)?.[1] ?? /^(?:[^@/]+@)?([^:/]+):/.exec(address)?.[1]
  )?.toLowerCase();
  if (name?.includes('github')) return { kind: 'github', name };
  if (name?.includes('gitlab')) return { kind: 'gitlab', name };
  if (existsSync(join(root, '.gitlab-ci.yml'))) return { kind: 'gitlab', name: name ?? 'gitlab.com' };
  return isFolder(join(root, '.github')) ? { kind: 'github', name: name ?? 'github.com' } : undefined;
}

function guardOf(root: string): Guard | undefined {
  const has = (file: string) => existsSync(join(root, file));
  if (has('.pre-commit-config.yaml')) return { tool: 'pre-commit', file: '.pre-commit-config.yaml' };
  if (has('.husky')) return { tool: 'husky', file: '.husky/pre-commit' };
  const file = ['lefthook.yml', '.lefthook.yml', 'lefthook.yaml', '.lefthook.yaml'].find(has);
  return file === undefined ? undefined : { tool: 'lefthook', file };
}

const POSTS =
  /^_?(?:posts?|blogs?|content|drafts?|articles|news|newsletters?|socials?|social-media|tweets)$/i;
const NEVER = /^(?:\..*|node_modules|vendor|dist|build|out|target|fixtures|tests?|__tests__)$/i;
/** Folders below folders that are looked through: `src/pages/blog`. */
const DEPTH = 3;

/** The uppermost folders that are called as posts are and hold some. */
function postsBelow(root: string, folder = '', depth = 1): readonly string[] {
  return foldersIn(join(root, folder)).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (POSTS.test(name) && draftsIn(path, root).paths.length > 0) return [path];
    return depth < DEPTH && !POSTS.test(name) ? postsBelow(root, path, depth + 1) : [];
  });
}

/** `posts` and every folder in it, at any depth. */
export function foldersBelow(root: string, folder: string): readonly string[] {
  const below = foldersIn(join(root, folder)).map((name) => (folder === '.' ? name : `${folder}/${name}`));
  return [folder, ...below.flatMap((path) => foldersBelow(root, path))];
}

function foldersIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !NEVER.test(entry.name) && !/\p{C}/u.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Empty where there is nothing to read. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** A folder as it was typed, from the root; undefined where it is none, or not below the root. */
export function folderFrom(root: string, typed: string): string | undefined {
  const path = slashes(resolve(root, typed));
  const base = slashes(root);
  if (!isFolder(path)) return undefined;
  if (path === base) return '.';
  return path.startsWith(`${base.replace(/\/$/, '')}/`)
    ? path.slice(base.replace(/\/$/, '').length + 1)
    : undefined;
}
