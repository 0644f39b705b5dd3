// Where policycheck.yaml is. In: a folder. Out: the nearest such file from there upwards.

import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CONFIG_NAME = 'policycheck.yaml';

/** Looks in the folder and above it, and no higher than the repository, or the user's home. */
export function findConfig(cwd: string, home: string | undefined, name = CONFIG_NAME): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, name);
    if (isThere(file)) return file;
    if (folder === home || isThere(join(folder, '.git')) || folder === dirname(folder)) return undefined;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
