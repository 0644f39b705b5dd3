// Packs as people name them: ids, or paths of folders. Out: the same words, with paths made right for this process.

import { relative, resolve, sep } from 'node:path';

export function packsOf(words: readonly string[] | undefined, cwd: string): readonly string[] {
  return (words ?? []).map((word) => (isPath(word) && cwd !== process.cwd() ? fromHere(word, cwd) : word));
}

/** A bare word is an id: a folder that is called like a shipped pack needs `./` before it. */
function isPath(word: string): boolean {
  return /[./\\]/.test(word);
}

function fromHere(word: string, cwd: string): string {
  const path = relative(process.cwd(), resolve(cwd, word));
  return path.includes(sep) ? path : `.${sep}${path}`;
}
