// A long string of sorted lines (`word`, tab, number) in, something that answers `table[word]` and
// `table.hasOwnProperty(word)` like the object it replaces out. Nothing is built at start: a word is found by halving,
// and remembered. Bundled into the program by prebuilt-compromise.mjs; plain JavaScript for that reason.

/* eslint-disable */
export function wordTable({ lines, meanings, odd }) {
  const known = new Map(Object.entries(odd));
  const find = (word) => {
    if (typeof word !== 'string') return undefined;
    if (!known.has(word)) known.set(word, meanings[search(lines, word)]);
    return known.get(word);
  };
  const has = (word) => find(word) !== undefined;
  return new Proxy(
    {},
    { get: (_, word) => (word === 'hasOwnProperty' ? has : find(word)), has: (_, word) => has(word) },
  );
}

/** The number on the line of `word`, or -1. `low` and `high` are places of line feeds around it. */
function search(lines, word) {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const start = lines.lastIndexOf('\n', (low + high - 1) >> 1);
    const tab = lines.indexOf('\t', start);
    const found = lines.slice(start + 1, tab);
    if (found === word) return Number(lines.slice(tab + 1, lines.indexOf('\n', tab)));
    if (found < word) low = lines.indexOf('\n', tab);
    else high = start;
  }
  return -1;
}
