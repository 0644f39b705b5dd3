// Problems to standard error, in words. The words are loaded with the first problem.

import type { Problem } from '../model/problem.ts';
import type { World } from '../node/world.ts';
import { viewOf } from './look.ts';

/** Exit code of a run that met unusable input. */
export const UNUSABLE = 2;

export async function complain(
  problems: readonly Problem[],
  world: World,
  wish: { readonly color?: boolean } = {},
): Promise<typeof UNUSABLE> {
  if (problems.length > 0) {
    const { complaints } = await import('../reporters/complaints.ts');
    world.stderr.write(complaints(problems, await viewOf(world.stderr, world.env, wish)));
  }
  return UNUSABLE;
}
