// One path, or `-`, → its source. Whoever is asked to type is told how to end.

import type { Source } from '../model/draft.ts';
import type { Outcome } from '../model/problem.ts';
import { readSource, readStdin } from '../node/files.ts';
import type { World } from '../node/world.ts';

export async function readInput(
  path: string,
  stdinName: string | undefined,
  world: World,
): Promise<Outcome<Source>> {
  if (path !== '-') return readSource(path, world.cwd);
  if (world.stdin.isTerminal) {
    world.stderr.write('Type or paste the post, then press Enter and Ctrl-D (Windows: Ctrl-Z, Enter).\n');
  }
  return readStdin(world.stdin.bytes(), stdinName);
}
