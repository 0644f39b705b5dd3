// The sources in, the program out: one small file that a clean draft needs, and beside it a chunk for each thing that
// few drafts need (compromise, markdown, the pack compiler …), minified, CommonJS, ASCII. CommonJS starts 4 ms
// sooner than ESM, which is a fifth of what Node itself takes; ASCII is kept in memory with one byte a letter.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { rolldown } from 'rolldown';
import { prebuiltCompromise } from './prebuilt-compromise.mjs';

/** `input`: names of files to make, and the sources they begin with. Returns the paths of all modules that went in, for the notices. */
export async function bundle({ input, out, data }) {
  const build = await rolldown({
    input,
    platform: 'node',
    plugins: [
      prebuiltCompromise(data, fileURLToPath(new URL('word-table.mjs', import.meta.url))),
      oneFunctionOfUnderscore(),
    ],
    logLevel: 'warn',
  });
  const { output } = await build.generate({
    format: 'cjs',
    exports: 'named',
    minify: true,
    comments: { legal: false },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  });
  await build.close();
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const file of output)
    await writeFile(join(out, file.fileName), file.type === 'chunk' ? runnable(file) : file.source);
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

/** natural's edit distance wants `_.extend` and nothing else of underscore. */
function oneFunctionOfUnderscore() {
  const id = '\0policycheck:underscore';
  return {
    name: 'one-function-of-underscore',
    resolveId: (name, from) => (name === 'underscore' && from?.includes('/natural/') ? id : null),
    load: (name) => (name === id ? 'export const extend = Object.assign;' : null),
  };
}

function runnable({ fileName, code }) {
  const ascii = code.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (/String\.raw/.test(code) && ascii !== code)
    throw new Error(`${fileName}: String.raw with other letters than ASCII cannot be written as ASCII.`);
  new Script(`(function(){${ascii}\n})`, { filename: fileName });
  return ascii;
}
