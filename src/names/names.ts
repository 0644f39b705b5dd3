// The names of a facts file in, the index of them out, as it is kept. Made when the file has changed, not while posts are
// checked: here is decided, with a dictionary at hand, which names are words that posts also use in their ordinary sense.

import { createTokenizer } from '../language/tokenizer.ts';
import type { FactName } from '../model/facts.ts';
import { hashedName } from './hashed-names.ts';
import { likelyEntry } from './likely-names.ts';
import { formsOf, type NameForm, UNSPACED } from './name-forms.ts';
import {
  type Entry,
  groupOf,
  type IndexedNames,
  type NameIndex,
  type Trust,
  writeEntry,
  writeFact,
} from './name-index.ts';
import { type WordClasses, wordClasses } from './word-classes.ts';

export function indexNames(names: readonly FactName[]): IndexedNames {
  const tokenize = createTokenizer();
  const classes = wordClasses();
  const words: Entry[] = [];
  const unspaced: string[] = [];
  const likely: string[] = [];
  const hashed: string[] = [];
  let facts = '';
  for (const name of names) {
    const fact = facts.length;
    facts += writeFact(name);
    const hash = hashedName(name.name);
    const base = {
      kind: name.kind,
      fact,
      caps: isInCapitals(name.name),
      rest: [],
      place: 'anywhere',
    } as const;
    if (hash !== undefined) {
      hashed.push(writeEntry({ ...base, word: hash, trust: 'noun' }));
      continue;
    }
    for (const form of formsOf(name.name, tokenize)) {
      const [word = '', ...rest] = form.words;
      const entry: Entry = { ...base, word, rest, place: form.place, trust: trustIn(form, name, classes) };
      if (UNSPACED.test(word)) unspaced.push(writeEntry({ ...entry, word: form.words.join(''), rest: [] }));
      else words.push(entry);
      if (name.kind === 'code-name') likely.push(...likelyEntry(entry, classes));
    }
  }
  const index: NameIndex = {
    words: inGroups(words),
    unspaced: unspaced.join('<'),
    likely: likely.join('<'),
    hashed: hashed.join('<'),
  };
  return { index, facts };
}

function inGroups(entries: readonly Entry[]): string {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    const group = groups.get(groupOf(entry.word));
    if (group) group.push(writeEntry(entry));
    else groups.set(groupOf(entry.word), [writeEntry(entry)]);
  }
  return [...groups.values()].map((group) => group.join('<')).join('>');
}

/** Kinds whose names are made of ordinary words on purpose. */
const COINED_OF_WORDS = new Set(['product', 'unannounced', 'code-name']);

function trustIn({ words, place, full }: NameForm, { name, kind }: FactName, classes: WordClasses): Trust {
  if (place !== 'anywhere') return 'sure';
  const [word = ''] = words;
  if (words.length > 1) {
    // `PulseLeaf`, written apart: coined, but of two words.
    if (/^[A-Za-z]+$/.test(name)) return 'cased';
    const doubtful = COINED_OF_WORDS.has(kind)
      ? words.every((one) => classes.classOf(one) !== undefined || classes.isCommon(one))
      : words.every((one) => classes.isCommon(one));
    return doubtful && !(full && /\b(?:inc|corp|ltd|llc|plc|gmbh)\b/i.test(name)) ? 'noun' : 'sure';
  }
  const known = classes.classOf(word);
  if (known !== undefined) return known;
  const isShort =
    word.length < 4 || (word.length < 5 && isInCapitals(name)) || /^[a-z]?\d+[a-z]?$/.test(word);
  return isShort || /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word) ? 'cased' : 'sure';
}

function isInCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}
