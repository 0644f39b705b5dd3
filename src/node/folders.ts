// The drafts in a folder. In: a folder as it was typed. Out: the files in it, at any depth, that are posts by their
// extension. Passed over: `node_modules`, folders whose name begins with a dot, and links to folders.

import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { DRAFT_EXTENSIONS } from '../formats/index.ts';
import type { Problem } from '../model/problem.ts';
import { unreadable } from './path-problems.ts';

interface Found {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

export function draftsIn(folder: string, cwd: string): Found {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = entriesOf(next, cwd);
    if (!Array.isArray(entries)) {
      problems.push(entries);
      continue;
    }
    for (const entry of entries) {
      const path = slashes(join(next, entry.name));
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') waiting.push(path);
      } else if (isDraft(entry, resolve(cwd, path))) paths.push(path);
    }
  }
  return paths.length + problems.length === 0 ? { paths, problems: [noDrafts(folder)] } : { paths, problems };
}

function entriesOf(folder: string, cwd: string): Dirent[] | Problem {
  try {
    return readdirSync(resolve(cwd, folder), { withFileTypes: true });
  } catch (error) {
    return unreadable(folder, error instanceof Error && 'code' in error ? String(error.code) : String(error));
  }
}

function isDraft(entry: Dirent, file: string): boolean {
  if (!DRAFT_EXTENSIONS.includes(extname(entry.name).slice(1).toLowerCase())) return false;
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return !statSync(file).isDirectory();
  } catch {
    // A link that leads nowhere is kept: reading it will say so.
    return true;
  }
}

/** Paths look the same on every system. */
export function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

function noDrafts(folder: string): Problem {
  const known = DRAFT_EXTENSIONS.map((extension) => '.' + extension).join(', ');
  const message = `The folder “${folder}” holds no drafts: no file in it ends with ${known}.`;
  return {
    code: 'directory-empty',
    message,
    hint: 'Name the files, if theirs are other endings.',
    place: { path: folder },
  };
}
