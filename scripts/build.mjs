// The sources in, everything that `npm publish` ships out: dist/ (the program, its chunks, compromise's words, the
// shipped packs compiled), schema/, man/ and THIRD_PARTY_NOTICES.md. One line when all went well.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ascii } from './build/ascii.mjs';
import { bundle } from './build/bundle.mjs';
import { checkCompromise } from './build/check-compromise.mjs';
import { compromiseData } from './build/compromise-data.mjs';
import { notices } from './build/notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const out = join(root, 'dist');
const STAMP = 'build.txt';
const started = performance.now();

const data = await compromiseData(join(root, 'node_modules/compromise'));
const modules = await bundle({ input: { policycheck: join(root, 'src/node/entry.ts') }, out, data });
checkCompromise({ root, out, data });
await writeIfChanged(join(root, 'THIRD_PARTY_NOTICES.md'), await notices(root, modules));
await compileShippedPacks();
await writeManPage();
await stamp();

const kilobytes = readdirSync(out).reduce((sum, file) => sum + statSync(join(out, file)).size, 0) / 1000;
console.log(
  `Built dist/: ${Math.round(kilobytes)} kB in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
);

async function compileShippedPacks() {
  await withBundle('src/node/compile-shipped.ts', ({ compileShipped }) => compileShipped(root));
  for (const name of ['catalogue.json', 'lore.json', 'guards.json'])
    await writeFile(join(out, name), ascii(await readFile(join(out, name), 'utf8')));
}

async function writeManPage() {
  await withBundle('src/cli/man-page.ts', async ({ manPage }) => {
    mkdirSync(join(root, 'man'), { recursive: true });
    await writeIfChanged(join(root, 'man/policycheck.1'), await manPage());
  });
}

/** What only the build runs is bundled apart: in one bundle, the program would be parted wherever the two share code. */
async function withBundle(source, use) {
  const folder = mkdtempSync(join(tmpdir(), 'policycheck-'));
  try {
    await bundle({ input: { made: join(root, source) }, out: folder, data, parted: false });
    await use(createRequire(import.meta.url)(join(folder, 'made.cjs')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A name for this very build: what an older one has found and kept is not believed. */
async function stamp() {
  const hash = createHash('sha256');
  for (const file of readdirSync(out).sort())
    if (file !== STAMP) hash.update(await readFile(join(out, file)));
  await writeFile(join(out, STAMP), `${hash.digest('hex')}\n`);
}

async function writeIfChanged(path, text) {
  const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
  if (before !== text) await writeFile(path, text);
}
