// Patterns of policycheck.yaml → a test of paths. `*` is any name in one folder, `**` folders at any depth; a folder
// means all in it, a pattern without a slash means a name at any depth. Paths are those below the file's folder.

import { relative, resolve } from 'node:path';
import { slashes } from './folders.ts';

export type PathTest = (path: string) => boolean;

/** `base`: the folder that the patterns begin at; `cwd`: that of the paths. */
export async function pathTest(patterns: readonly string[], base: string, cwd: string): Promise<PathTest> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const tests = patterns.map((pattern) => {
    const bare = slashes(pattern).replace(/^\.\//, '').replace(/\/+$/, '');
    const anywhere = bare.includes('/') ? bare : `**/${bare}`;
    return picomatch([anywhere, `${anywhere}/**`], { dot: true });
  });
  return (path) => {
    const below = slashes(relative(base, resolve(cwd, path)));
    return tests.some((test) => test(below));
  };
}
