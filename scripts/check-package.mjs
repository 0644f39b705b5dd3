// The folder as npm would publish it in, one line and exit code 0 out, or what is wrong with it and 1: size, missing
// files, dependencies, install scripts, databases that natural would drag in, and what publint has to say.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** Bytes, unpacked. */
const LARGEST = 10_000_000;
const NEEDED = [
  'LICENSE',
  'README.md',
  'THIRD_PARTY_NOTICES.md',
  'bin/policycheck.cjs',
  'bin/cached-load.cjs',
  'dist/policycheck.cjs',
  'dist/policy.txt',
  'dist/catalogue.json',
  'dist/lore.json',
  'man/policycheck.1',
];
/** `prepare` is none: npm runs it in a clone, to build what hooks install from there, and never for the published package. */
const AT_INSTALL = ['preinstall', 'install', 'postinstall', 'prepublish'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' }),
);
const wrong = [
  ...wrongWithFiles(packed),
  ...wrongWithManifest(about),
  ...wrongWithProgram(),
  ...(await wrongByPublint()),
];

for (const sentence of wrong) console.error(sentence);
if (wrong.length === 0)
  console.log(
    `The package is sound: ${packed.files.length} files, ${Math.round(packed.unpackedSize / 1000)} kB.`,
  );
process.exitCode = wrong.length === 0 ? 0 : 1;

function* wrongWithFiles({ unpackedSize, files }) {
  if (unpackedSize > LARGEST)
    yield `The package takes ${unpackedSize} bytes unpacked; ${LARGEST} is the most it may take.`;
  for (const name of NEEDED)
    if (!files.some(({ path }) => path === name)) yield `${name} is missing from the package.`;
  for (const { path } of files)
    if (/\.test\.|(^|\/)\.env|node_modules/.test(path)) yield `${path} has no business in the package.`;
}

function* wrongWithManifest({ scripts = {}, peerDependencies = {}, peerDependenciesMeta = {}, ...rest }) {
  for (const name of Object.keys(peerDependencies))
    if (!peerDependenciesMeta[name]?.optional)
      yield `The package “${name}” must be one that users may do without.`;
  for (const kind of ['dependencies', 'optionalDependencies', 'bundledDependencies']) {
    if (Object.keys(rest[kind] ?? {}).length > 0) yield `“${kind}” must stay empty: everything is bundled.`;
  }
  for (const name of AT_INSTALL)
    if (name in scripts) yield `The script “${name}” would run when someone installs the package.`;
}

function* wrongWithProgram() {
  const dist = join(ROOT, 'dist');
  if (!existsSync(dist)) return yield 'There is no dist/. Run “npm run build” first.';
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.cjs'))) {
    const found = /mongoose|dotenv|@redis/i.exec(readFileSync(join(dist, file), 'utf8'));
    if (found) yield `dist/${file} holds “${found[0]}”: something imports the whole of natural.`;
  }
}

async function wrongByPublint() {
  const { messages, pkg } = await publint({ pkgDir: ROOT, strict: true });
  return messages.map(
    (message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`,
  );
}
