// Programs made for measuring, in a folder that is thrown away: the engine alone (probe), and the whole program with
// one rule more that asks the tagger. In: the repository's root and the folder. Out: paths.

import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { bundle } from '../build/bundle.mjs';
import { compromiseData } from '../build/compromise-data.mjs';
import { PACK } from './texts.mjs';

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

/** The program as it is built, except that its packs have one rule more. */
export async function buildWithTaggerRule(root, folder) {
  const program = join(folder, 'with-tagger-rule');
  for (const part of ['bin', 'dist', 'rules'])
    cpSync(join(root, part), join(program, part), { recursive: true });
  symlinkSync(join(root, 'package.json'), join(program, 'package.json'));
  const pack = join(program, 'rules/measuring');
  mkdirSync(pack);
  for (const [name, text] of Object.entries(PACK)) writeFileSync(join(pack, name), text);
  const data = await compromiseData(join(root, 'node_modules/compromise'));
  const input = { compiler: join(root, 'src/node/compile-shipped.ts') };
  await bundle({ input, out: join(folder, 'compiler'), data, parted: false });
  await createRequire(import.meta.url)(join(folder, 'compiler/compiler.cjs')).compileShipped(program);
  return join(program, 'bin/policycheck.cjs');
}
