// The built chunk and the installed package in; an error if they tag any word of the sentences made here differently.
// The sentences are the same at each build: words of compromise's own list, from end to end, in a few frames.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { wordTable } from './word-table.mjs';

const FRAMES = [
  (a, b, c) => `We will ${a} the ${b} ${c} soon.`,
  (a, b, c) => `Our ${a} ${b} was ${c} in May 2024, up 12% to $3 million.`,
  (a, b, c) => `They've ${a} ${b}, but ${c} isn't going to Paris!`,
  (a, b, c) => `${a} ${b}'s new ${c} grew faster than Microsoft, didn't it?`,
];
const SENTENCES = 120;

/** `data` is what compromise-data.mjs made; `out` is the folder with the built chunk. */
export function checkCompromise({ root, out, data }) {
  const require = createRequire(join(root, 'package.json'));
  const stock = require('compromise/two');
  const words = stock.model().one.lexicon;
  checkTable(words, wordTable(data.tables.lexicon), 'lexicon');
  checkTable(stock.model().two.switches, wordTable(data.tables.switches), 'switches');
  const { createTagger } = require(join(out, 'compromise-tagger.cjs'));
  const tagger = createTagger();
  for (const sentence of sentences(Object.keys(words))) {
    const wanted = stock(sentence)
      .docs.flat()
      .map((term) => tagsOf(term.tags));
    const found = tagger.tag(sentence).map((term) => tagsOf(term.tags));
    if (wanted.join() !== found.join())
      throw new Error(
        `The prebuilt compromise tags “${sentence}” differently:\n${found.join(' | ')}\nnot\n${wanted.join(' | ')}`,
      );
  }
}

function checkTable(words, table, name) {
  for (const [word, meaning] of Object.entries(words)) {
    if (JSON.stringify(table[word]) !== JSON.stringify(meaning))
      throw new Error(`The prebuilt ${name} has lost the word “${word}”.`);
  }
}

function sentences(words) {
  const step = Math.floor(words.length / (SENTENCES * 3));
  const word = (i) => words[(i * step) % words.length].replace(/[^a-z' ]/g, '') || 'plan';
  return Array.from({ length: SENTENCES }, (_, i) =>
    FRAMES[i % FRAMES.length](word(3 * i), word(3 * i + 1), word(3 * i + 2)),
  );
}

function tagsOf(tags) {
  return [...tags].sort().join('+');
}
