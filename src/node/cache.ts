// Compiled packs, kept in the user's own cache folder under the hash of what they were made from. A cache that cannot be
// read or written is no problem: the work is done again.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export function readCached<T>(key: string): T | undefined {
  if (process.env.POLICYCHECK_NO_CACHE) return undefined;
  try {
    // Written by writeCached under the same key, which names the content and the program's version.
    return JSON.parse(readFileSync(fileOf(key), 'utf8')) as T;
  } catch {
    return undefined;
  }
}

export function writeCached(key: string, value: unknown): void {
  if (process.env.POLICYCHECK_NO_CACHE) return;
  const file = fileOf(key);
  try {
    mkdirSync(folder(), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(value), { mode: 0o600 });
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A read-only home: the next run compiles again.
  }
}

function folder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'policycheck', 'packs');
}

function fileOf(key: string): string {
  return join(folder(), `${key}.json`);
}
