// Waiting for a change. In: files and folders that a run depends on. Out: a promise that ends when one of them is another
// than before. The system tells that something happened in a folder; whether it matters is seen by looking: a time or a
// size that differs, a file that came or went.

import { type Dirent, type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './files.ts';

/** Absolute paths: each file and folder that matters, and all in the folders. */
export interface Watched {
  readonly paths: readonly string[];
  /** Files that the run itself writes. */
  readonly except: ReadonlySet<string>;
  /** Whether a file in a folder counts. */
  readonly matters: (path: string) => boolean;
}

/** Milliseconds of quiet after a change: an editor writes in several steps. */
const QUIET = 100;

export class Changes {
  #watchers: readonly FSWatcher[] = [];
  #folders = '';
  #seen = '';
  #wake: () => void = () => {};
  #happened = false;

  /** Remembers how everything looks now. Returns the system's name of what stands in the way. */
  begin(watched: Watched): string | undefined {
    this.#happened = false;
    const { folders, state } = survey(watched);
    this.#seen = state;
    return this.#listen(folders);
  }

  #listen(folders: readonly string[]): string | undefined {
    this.end();
    this.#folders = folders.join('\n');
    try {
      this.#watchers = folders.map((folder) => {
        const watcher = watch(folder, () => this.#something());
        return watcher.on('error', () => this.#something());
      });
      return undefined;
    } catch (error) {
      return codeOf(error);
    }
  }

  /** Ends when something that matters is not as it was, or with `stop`. */
  async next(watched: Watched, stop: AbortSignal): Promise<void> {
    const wake = () => this.#wake();
    stop.addEventListener('abort', wake);
    while (!stop.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (this.#happened || stop.aborted) resolve();
      });
      while (this.#happened && !stop.aborted) {
        this.#happened = false;
        await new Promise((resolve) => setTimeout(resolve, QUIET));
      }
      const { folders, state } = survey(watched);
      if (state !== this.#seen) break;
      // A new folder is still empty: what comes into it must be heard of, also what came in before we listened.
      if (folders.join('\n') === this.#folders) continue;
      this.#listen(folders);
      this.#something();
    }
    stop.removeEventListener('abort', wake);
  }

  end(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
  }

  #something(): void {
    this.#happened = true;
    this.#wake();
  }
}

/** Folders to listen at, and how everything looks, as one text. */
function survey({ paths, except, matters }: Watched): {
  readonly folders: readonly string[];
  readonly state: string;
} {
  const folders = new Set<string>();
  const state = new Set<string>();
  const waiting: string[] = [];
  const look = (path: string): void => {
    const stat = statOf(path);
    if (stat?.isDirectory()) waiting.push(path);
    else if (stat && !except.has(path)) state.add(`${path} ${stat.mtimeMs} ${stat.size} ${stat.ino}`);
  };
  for (const path of paths) {
    look(path);
    if (!statOf(path)?.isDirectory()) folders.add(nearestFolder(dirname(path)));
  }
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    folders.add(folder);
    for (const entry of entriesIn(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (matters(path) && !statOf(path)?.isDirectory()) look(path);
    }
  }
  return { folders: [...folders], state: [...state].sort().join('\n') };
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // The check says what is wrong.
  }
}

/** As folders of drafts are read: without what is hidden, and without links to folders, which may lead round in a ring. */
function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.') && name !== 'node_modules',
    );
  } catch {
    return [];
  }
}

/** A folder that is gone may come back. */
function nearestFolder(path: string): string {
  for (let folder = path; ; folder = dirname(folder))
    if (folder === dirname(folder) || statOf(folder)?.isDirectory()) return folder;
}
