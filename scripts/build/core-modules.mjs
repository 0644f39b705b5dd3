// Which sources every run needs: what the entry imports, and what a plain check of a text asks for by `await import()`
// each time, with all that these import. In: the folder of the sources. Out: paths, for the bundle's core.
// Promise: a new source that nothing of these imports stands apart by itself.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Asked for by name at run time, and yet needed by every check, or nearly. */
const ALWAYS = [
  'node/entry.ts',
  'cli/check.ts',
  'cli/complain.ts',
  'cli/look.ts',
  'formats/text.ts',
  'formats/jsonl.ts',
  'formats/front-matter.ts',
  'reporters/pretty.ts',
  'reporters/json.ts',
  'reporters/jsonl.ts',
  'reporters/complaints.ts',
  'reporters/closing.ts',
];

/** Imports that are there when the program runs: neither `import type` nor braces that hold types only. */
const IMPORT = /^(?:import|export)\s+(?!type\b)([^'";]*?)\s*from\s*'(\.[^']+)'|^import\s*'(\.[^']+)'/gm;

export function coreModules(sources) {
  const found = new Set();
  const waiting = ALWAYS.map((file) => join(sources, file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const to of importsOf(readFileSync(file, 'utf8'))) waiting.push(join(dirname(file), to));
  }
  return found;
}

function importsOf(text) {
  return [...text.matchAll(IMPORT)]
    .filter(([, names = '']) => !onlyTypes(names))
    .map(([, , from, bare]) => from ?? bare);
}

function onlyTypes(names) {
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (inBraces === undefined) return false;
  const parts = inBraces.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '').every((part) => part.startsWith('type '));
}
