// What costs much to make, kept in the user's own cache folder under the hash of all that it was made from: compiled packs,
// results of sources, settings. A cache that cannot be read or written is no problem: the work is done again.

import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type Kept = 'packs' | 'results' | 'settings' | 'facts';

export function readCached<T>(kept: Kept, key: string): T | undefined {
  if (process.env.POLICYCHECK_NO_CACHE) return undefined;
  try {
    // Written by writeCached under the same key, which names the content and the program's version.
    return JSON.parse(readFileSync(fileOf(kept, key), 'utf8')) as T;
  } catch {
    return undefined;
  }
}

export function writeCached(kept: Kept, key: string, value: unknown): void {
  write(kept, `${key}.json`, JSON.stringify(value));
}

/** Long texts are kept as they are: reading them costs a tenth of reading JSON. */
export function readCachedText(kept: Kept, key: string): string | undefined {
  if (process.env.POLICYCHECK_NO_CACHE) return undefined;
  try {
    return readFileSync(join(folder(kept), `${key}.txt`), 'utf8');
  } catch {
    return undefined;
  }
}

export function writeCachedText(kept: Kept, key: string, text: string): void {
  write(kept, `${key}.txt`, text);
}

function write(kept: Kept, name: string, text: string): void {
  if (process.env.POLICYCHECK_NO_CACHE) return;
  const file = join(folder(kept), name);
  try {
    mkdirSync(folder(kept), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.${process.pid}`, text, { mode: 0o600 });
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A read-only home: the next run does the work again.
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** Says that an entry is in use: `tidy` leaves it. */
export function touchCached(kept: Kept, key: string): void {
  try {
    const now = new Date();
    utimesSync(fileOf(kept, key), now, now);
  } catch {
    // Gone, or not ours to touch: then it is made again one day.
  }
}

/** Removes entries that nothing has used for 30 days, at most once a day. */
export function tidyCache(kept: Kept, now: number = Date.now()): void {
  if (process.env.POLICYCHECK_NO_CACHE) return;
  const mark = join(folder(kept), '.tidied');
  try {
    if (now - timeOf(mark) < DAY) return;
    writeFileSync(mark, '');
    for (const name of readdirSync(folder(kept))) {
      const file = join(folder(kept), name);
      if (now - timeOf(file) > 30 * DAY) unlinkSync(file);
    }
  } catch {
    // Another run tidies as well, or the folder is not ours.
  }
}

function timeOf(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function folder(kept: Kept): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'policycheck', kept);
}

function fileOf(kept: Kept, key: string): string {
  return join(folder(kept), `${key}.json`);
}
