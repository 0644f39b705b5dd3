// compromise's model as compromise itself expands it when it starts, made into data: what comes in is the installed
// package, what goes out is the text of one file for the program to read. Expanding takes 100 ms and more at each
// start; reading the result takes a few. Promised: nothing is changed, only computed beforehand (check-compromise.mjs).

import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** The version whose inner files this was written against. Another one must be looked at, not hoped for. */
export const COMPROMISE = '14.17.0';

/** Big tables from word to word, looked up by halving instead of being built. */
const TABLES = ['lexicon', 'switches'];

export async function compromiseData(root) {
  const { version } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
  if (version !== COMPROMISE)
    throw new Error(
      `compromise ${version} is installed; the prebuilt model knows ${COMPROMISE} (scripts/build/).`,
    );
  const { default: nlp } = await import(pathToFileURL(`${root}/src/two.js`).href);
  const model = nlp.model();
  const { matches, ...two } = model.two;
  const net = nlp.methods().one.buildNet(matches, nlp.world());
  const { lexicon, _multiCache, frozenLex, tagSet } = model.one;
  const whole = { lexicon, _multiCache, frozenLex, ...two };
  return {
    tables: Object.fromEntries(TABLES.map((name) => [name, tableOf(whole[name])])),
    plain: Object.fromEntries(
      Object.entries(whole).filter(([name, value]) => !TABLES.includes(name) && isPlain(value)),
    ),
    tagSet,
    net: netOf(net),
  };
}

/**
 * One line for each word, in the order of `<`: word, tab, the number of its meaning. `odd`: words that are not ASCII,
 * apart, so that the large string takes one byte for each letter.
 */
function tableOf(words) {
  const meanings = [...new Set(Object.values(words).map((meaning) => JSON.stringify(meaning)))];
  const ascii = Object.keys(words).filter(isAscii).sort();
  if (ascii.some((word) => /[\n\t]/.test(word)))
    throw new Error('A word of compromise holds a tab or a line feed.');
  const lines = ascii.map((word) => `${word}\t${meanings.indexOf(JSON.stringify(words[word]))}`);
  const odd = Object.fromEntries(Object.entries(words).filter(([word]) => !isAscii(word)));
  return { lines: `\n${lines.join('\n')}\n`, meanings: meanings.map((meaning) => JSON.parse(meaning)), odd };
}

function isAscii(text) {
  return [...text].every((letter) => letter < '\x80');
}

/** The rules of the second pass: each once, with the lists of who asks for whom as numbers. */
function netOf({ hooks, always }) {
  const rules = [...new Set([...Object.values(hooks).flat(), ...always])];
  const number = new Map(rules.map((rule, i) => [rule, i]));
  const numbers = (list) => list.map((rule) => number.get(rule));
  return {
    rules,
    hooks: Object.fromEntries(Object.entries(hooks).map(([name, list]) => [name, numbers(list)])),
    always: numbers(always),
  };
}

function isPlain(value) {
  if (typeof value === 'function' || value instanceof RegExp || value instanceof Set || value instanceof Map)
    return false;
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain);
}
