// A plugin for the bundler: where compromise would expand its model at start, the program gets the result instead.
// Two inner files of compromise are replaced: the one that expands the words, and the one that compiles the rules.

import { ascii } from './ascii.mjs';

const FILE = 'compromise.txt';
const DATA = '\0policycheck:compromise-data';
const PRE = /\/compromise\/src\/2-two\/preTagger\/plugin\.js$/;
const POST = /\/compromise\/src\/2-two\/postTagger\/compute\/index\.js$/;
const POST_MODEL = /\/compromise\/src\/2-two\/postTagger\/model\/index\.js$/;

/** `data` as compromise-data.mjs makes it; `wordTable` is the path of word-table.mjs. */
export function prebuiltCompromise(data, wordTable) {
  return {
    name: 'prebuilt-compromise',
    resolveId: (id) => (id === DATA ? id : null),
    load(id) {
      if (id === DATA) return dataModule(data, wordTable);
      if (PRE.test(id)) return PRE_TAGGER;
      if (POST_MODEL.test(id)) return 'export default {};';
      return null;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: dataFile(data) });
    },
    transform: (code, id) => (POST.test(id) ? patched(code) : null),
  };
}

/** As the original, but `mutate` hands the model over whole instead of copying 24,000 words one by one. */
const PRE_TAGGER = `
import compute from './compute/index.js';
import methods from './methods/index.js';
import endsWith from './model/patterns/endsWith.js';
import regexNormal from './model/regex/regex-normal.js';
import regexText from './model/regex/regex-text.js';
import regexNumbers from './model/regex/regex-numbers.js';
import { lexicon, switches, plain, tagSet } from '${DATA}';
const { _multiCache, frozenLex, ...two } = plain;
export default {
  compute, methods, hooks: ['preTagger'],
  mutate({ model }) {
    Object.assign(model.one, { lexicon, _multiCache, frozenLex, tagSet });
    model.two = { ...model.two, ...two, switches, endsWith, regexNormal, regexText, regexNumbers };
  },
};`;

function patched(code) {
  if (!code.includes('let net = null'))
    throw new Error(
      'compromise compiles its rules elsewhere now: see scripts/build/prebuilt-compromise.mjs.',
    );
  return `import { net as prebuilt } from '${DATA}';\n${code.replace('let net = null', 'let net = prebuilt')}`;
}

/** Words and lists stand in a text file beside the chunk: as a literal of the program they cost twice the time. */
function dataFile({ tables, plain, tagSet, net }) {
  const lists = {
    lexicon: without(tables.lexicon),
    switches: without(tables.switches),
    plain,
    tagSet,
    hooks: net.hooks,
    always: net.always,
  };
  return [tables.lexicon.lines, tables.switches.lines, ascii(JSON.stringify(lists))].join('\f');
}

function without({ meanings, odd }) {
  return { meanings, odd };
}

function dataModule({ net }, wordTable) {
  return `import { readFileSync } from 'node:fs';
import { wordTable } from ${JSON.stringify(wordTable)};
const [words, more, lists] = readFileSync(import.meta.dirname + '/${FILE}', 'latin1').split('\\f');
const { hooks, always, ...given } = JSON.parse(lists);
export const lexicon = wordTable({ lines: words, ...given.lexicon });
export const switches = wordTable({ lines: more, ...given.switches });
export const { plain, tagSet } = given;
const rules = ${js(net.rules)};
for (const name in hooks) hooks[name] = hooks[name].map((i) => rules[i]);
export const net = { hooks, always: always.map((i) => rules[i]) };`;
}

function js(value) {
  if (value instanceof Set) return `new Set(${JSON.stringify([...value])})`;
  if (value instanceof RegExp) return value.toString();
  if (Array.isArray(value)) return `[${value.map(js).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${js(field)}`).join(',')}}`;
}
