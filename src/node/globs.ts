// Patterns for paths that the shell has left alone (Windows, quotes, scripts). In: `posts/**/*.md`. Out: the files.
// The pattern library is loaded only when there is a pattern.

import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { slashes } from './folders.ts';

interface Found {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

export function looksLikeGlob(arg: string): boolean {
  return /[*?]|\[[^\]]+\]|\{[^}]*(?:,|\.\.)[^}]*\}|[!@+]\(/.test(arg);
}

/** The folder that holds all that it can match: `blog/2026/**` → blog/2026 */
export function folderOfGlob(pattern: string): string {
  const names = slashes(pattern).split('/');
  const literal = names.findIndex((name) => looksLikeGlob(name) || name.includes('{')); // {a,b/c} holds a slash
  return literal <= 0 ? '.' : names.slice(0, literal).join('/') || '/';
}

export async function globPaths(pattern: string, cwd: string): Promise<Found> {
  const { escapePath, glob } = await import('tinyglobby');
  const found = await glob(literalStart(slashes(pattern), cwd, escapePath), {
    cwd,
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  if (found.length > 0) return { paths: found, problems: [] };
  const message = `No file matches “${pattern}”.`;
  const hint = 'A * stands for any name in one folder, ** for folders at any depth.';
  return { paths: [], problems: [{ code: 'glob-empty', message, hint, place: { path: pattern } }] };
}

/** Folders that are really called `[slug]` are meant as they are. */
function literalStart(pattern: string, cwd: string, escapeName: (path: string) => string): string {
  const names = pattern.split('/');
  let literal = 0;
  while (literal < names.length && existsSync(resolve(cwd, names.slice(0, literal + 1).join('/') || '/')))
    literal++;
  return [...names.slice(0, literal).map(escapeName), ...names.slice(literal)].join('/');
}
