// One path, or `-`, → its source. Whoever is asked to type is told how to end.

import { isDocument } from '../formats/index.ts';
import type { Source } from '../model/draft.ts';
import type { Outcome } from '../model/problem.ts';
import { readSource, readStdin } from '../node/files.ts';
import type { World } from '../node/world.ts';

export async function readInput(
  path: string,
  stdinName: string | undefined,
  world: World,
): Promise<Outcome<Source>> {
  if (path !== '-' && isDocument(path)) {
    return (await import('../node/documents.ts')).readDocument(path, world.cwd);
  }
  if (path !== '-') return readSource(path, world.cwd);
  if (world.stdin.isTerminal) {
    world.stderr.write('Type or paste the post, then press Enter and Ctrl-D (Windows: Ctrl-Z, Enter).\n');
  }
  if (stdinName !== undefined && isDocument(stdinName)) {
    const { readStdinDocument } = await import('../node/documents.ts');
    return readStdinDocument(world.stdin.bytes(), stdinName, world.cwd);
  }
  return readStdin(world.stdin.bytes(), stdinName);
}
