// The engine alone as a program, for measuring, in a folder that is thrown away. In: the repository's root and the folder.
// Out: its path.

import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** With a source map, so that a profile can say which source the time goes to. */
export async function buildProbe(root, folder) {
  const build = await rolldown({
    input: join(root, 'scripts/bench/probe.ts'),
    platform: 'node',
    external: [/compromise/],
    logLevel: 'silent',
  });
  const file = join(folder, 'probe.mjs');
  await build.write({ file, format: 'esm', codeSplitting: false, sourcemap: true });
  await build.close();
  return file;
}
