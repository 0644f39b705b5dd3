// The sources in, the program out: one small file that a clean draft needs, and beside it a chunk for each thing that
// few drafts need (compromise, markdown, the pack compiler …), minified, CommonJS, ASCII. CommonJS starts 4 ms
// sooner than ESM, which is a fifth of what Node itself takes; ASCII is kept in memory with one byte a letter.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { rolldown } from 'rolldown';
import { ascii } from './ascii.mjs';
import { coreModules } from './core-modules.mjs';
import { silentSecretlint, stringWidthWhenAsked, twoFunctionsOfUnderscore } from './lighter-packages.mjs';
import { prebuiltCompromise } from './prebuilt-compromise.mjs';

/** `input`: names of files to make, and the sources they begin with. Returns the paths of all modules that went in, for the notices. */
export async function bundle({ input, out, data, parted = true }) {
  const build = await rolldown({
    input,
    platform: 'node',
    plugins: [
      prebuiltCompromise(data, fileURLToPath(new URL('word-table.mjs', import.meta.url))),
      lateChildProcess(),
      twoFunctionsOfUnderscore(),
      stringWidthWhenAsked(),
      silentSecretlint(),
    ],
    logLevel: 'warn',
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await build.generate({
    format: 'cjs',
    exports: 'named',
    minify: true,
    comments: { legal: false },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: parted && { groups: GROUPS },
  });
  await build.close();
  await mkdir(out, { recursive: true });
  const stale = (await readdir(out)).filter(
    (name) => name.endsWith('.cjs') && !output.some(({ fileName }) => fileName === name),
  );
  for (const name of stale) await rm(join(out, name));
  for (const file of output) if (parted && file.type === 'chunk') checkCore(file);
  for (const file of output)
    await writeFile(join(out, file.fileName), file.type === 'chunk' ? runnable(file) : file.source);
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));
const CORE = coreModules(SOURCES);
/** Packages that the core is made with; all others stand apart. */
const CORE_PACKAGES =
  /\/node_modules\/(?:natural\/lib\/natural\/(?:stemmers|tokenizers|util)|string-width|strip-ansi|ansi-regex|get-east-asian-width)\//;

/** Each file costs as much to open as 20 kB to run, so what every run needs stands in one. */
function isCore(id) {
  if (id.startsWith('\0')) return !/\0policycheck:(?:compromise|underscore|silent)/.test(id);
  return CORE.has(id) || CORE_PACKAGES.test(id);
}

const GROUPS = [
  // Before all others: a group that took one of its modules would be opened in every run.
  { name: 'core', test: isCore, priority: 9 },
  {
    name: 'compromise',
    test: /\/node_modules\/(?:compromise|suffix-thumb|grad-school)\/|\0policycheck:compromise|word-table/,
    priority: 2,
  },
  { name: 'page', test: /\/src\/(?:reporters\/html|cli\/shown-draft)/, priority: 3 },
  { name: 'patterns', test: /\/node_modules\/picomatch\//, priority: 2 },
  {
    name: 'settings',
    test: /\/src\/(?:cli\/(?:apply-settings|doors-with-settings|other-settings)|node\/(?:cache|config-extends|facts-file|load-settings|read-text))\.ts/,
    priority: 4,
  },
  {
    name: 'init',
    test: /\/src\/(?:cli\/init(?:-[a-z]+)?|node\/(?:repository|write-together))\.ts/,
    priority: 2,
  },
  // What a check with facts takes, and answers too.
  {
    name: 'draft-facts',
    test: /\/src\/(?:facts\/(?:ask|closed-windows|compare-figures|draft-facts|passed|settle)|engine\/draft-with-facts|text\/(?:figure|instant))\.ts/,
    priority: 4,
  },
  // Looked up in every draft of a run with facts; what makes the index of a new file stands apart.
  {
    name: 'find-names',
    test: /\/src\/(?:names\/(?!names|word-classes|english-words)[a-z-]+|text\/(?:sha256|one-away))\.ts/,
    priority: 4,
  },
  // Small, and asked for by detectors that load much and by others that load little.
  { name: 'detected', test: /matchers\/detectors\/documents\.ts/, priority: 4 },
  { name: 'answer', test: /\/src\/cli\/answer(?:-[a-z]+)?\.ts/, priority: 2 },
  { name: 'watch', test: /\/src\/(?:cli\/watch|node\/file-watch)\.ts/, priority: 2 },
  {
    name: 'questions',
    test: /\/src\/cli\/(?:init|answer)-questions\.ts|\/src\/cli\/at-terminal\.ts|\/node_modules\/(?:@clack|fast-(?:wrap-ansi|string-)|sisteransi)/,
    priority: 3,
  },
  { name: 'yaml-parser', test: /\/node_modules\/yaml\//, priority: 2 },
  { name: 'guards', test: /\/src\/engine\/guard\.ts/, priority: 3 },
  { name: 'globs', test: /\/node_modules\/(?:tinyglobby|fdir)\//, priority: 2 },
  { name: 'colour', test: /\/node_modules\/chalk\//, priority: 2 },
  { name: 'options', test: /\/src\/cli\/parse\.ts|\/node_modules\/commander\//, priority: 2 },
  { name: 'completion', test: /\/src\/cli\/(?:completion\.ts|shells\/)/, priority: 2 },
  { name: 'observe', test: /\/src\/cli\/(?:progress|timing|stats)\.ts/, priority: 2 },
  {
    name: 'commands',
    test: /\/src\/(?:cli\/(?:config|explain|list|list-accuracy|test|why|why-text|help|help-groups|bug|missing-file)|engine\/(?:examples|explain|near-misses|fix-trial|example-draft))\.ts/,
    priority: 2,
  },
  {
    name: 'distance',
    test: /\/src\/language\/distance|\/node_modules\/natural\/lib\/natural\/distance|\0policycheck:underscore/,
    priority: 2,
  },
  {
    name: 'reports',
    test: /\/src\/(?:engine\/mask|reporters\/(?:sarif|github|gitlab|junit|checkstyle|rdjsonl?|markdown|xml|telling))\.ts/,
    priority: 2,
  },
  {
    name: 'fixes',
    test: /\/src\/(?:engine\/(?:fix|fix-words|offer-fixes)|formats\/insertions|text\/edits)\.ts/,
    priority: 2,
  },
  {
    name: 'fixing',
    test: /\/src\/(?:cli\/(?:fix|unified-diff)|node\/rewrite-file)\.ts|\/node_modules\/diff\//,
    priority: 2,
  },
  { name: 'platforms', test: /\/src\/platforms\/|\/node_modules\/tlds\//, priority: 2 },
  {
    name: 'secrets',
    test: /detectors\/(?:secrets|known-keys)\.ts|\/node_modules\/(?:@secretlint|structured-source|boundary)\/|\0policycheck:silent/,
    priority: 3,
  },
  { name: 'phones', test: /detectors\/phones\.ts|\/node_modules\/libphonenumber-js\//, priority: 3 },
  { name: 'identifiers', test: /matchers\/detectors\//, priority: 2 },
  { name: 'regex', test: /regex-engine|\/node_modules\/re2js\//, priority: 2 },
  {
    name: 'packs',
    test: /\/src\/(?:policy\/|node\/compile-)|\/src\/language\/(?:inflect|spelling|check-grammar)|\/node_modules\/zod\//,
    priority: 1,
  },
];

/** A plain import where there should be an `await import()` would put what weighs into every run. */
function checkCore({ name, moduleIds, imports }) {
  const weighty = name === 'core' ? moduleIds.filter((id) => !isCore(id)) : [];
  if (weighty.length > 0)
    throw new Error(`Every run would load these; import them with await import():\n${weighty.join('\n')}`);
  const files = name === 'core' ? imports.filter((file) => /(?<!runtime)\.cjs$/.test(file)) : [];
  if (files.length > 0)
    throw new Error(`The core needs ${files.join(', ')}: a group took what belongs to the core.`);
}

function runnable({ fileName, code }) {
  if (/String\.raw`[^`]*[\u0080-\uffff]/.test(code)) {
    throw new Error(`${fileName}: String.raw with other letters than ASCII cannot be written as ASCII.`);
  }
  const written = ascii(code);
  new Script(`(function(){${written}\n})`, { filename: fileName });
  return written;
}

/** commander can start programs for sub-commands, which ours has none of; what that takes would be loaded in every run. */
function lateChildProcess() {
  const eager = "require('node:child_process')";
  return {
    name: 'late-child-process',
    transform(code, id) {
      if (!id.endsWith('/commander/lib/command.js')) return null;
      if (!code.includes(eager)) throw new Error('commander no longer loads node:child_process as it did.');
      return code.replace(eager, `{ spawn: (...args) => ${eager}.spawn(...args) }`);
    },
  };
}
