// Collects the words of all rules while they are compiled, and lays them out for look-up by one word.

import { GROUP } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Pattern } from '../model/pattern.ts';

/** What a word set holds: whole words, beginnings, Porter stems. */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

export interface LexiconBuilder {
  /** The number of the set of exactly these words; the same words give the same number. */
  set(set: WordSet): number;
  vocabulary(name: string, pattern: Pattern): number;
  /** How common the words of a set are in posts, in occurrences per thousand words, roughly. */
  frequency(set: number): number;
  vocabularyPattern(id: number): Pattern;
  /** `quantityWords`: number of the set of words that begin a written-out quantity. */
  build(quantityWords: number): Lexicon;
}

export function lexiconBuilder(): LexiconBuilder {
  const sets: WordSet[] = [];
  const numbers = new Map<string, number>();
  const vocabularies: { readonly name: string; readonly pattern: Pattern }[] = [];
  return {
    set(set) {
      const key =
        [...set.words].sort().join(' ') +
        '|' +
        [...set.prefixes].sort().join(' ') +
        '|' +
        [...set.stems].sort().join(' ');
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, sets.length);
      return sets.push(set) - 1;
    },
    vocabulary: (name, pattern) => vocabularies.push({ name, pattern }) - 1,
    frequency: (number) => frequencyOf(sets[number]!),
    vocabularyPattern: (id) => vocabularies[id]!.pattern,
    build: (quantityWords) => ({ ...layOut(sets, vocabularies), quantityWords }),
  };
}

function layOut(
  sets: readonly WordSet[],
  vocabularies: Lexicon['vocabularies'],
): Omit<Lexicon, 'quantityWords'> {
  const byWord = new Map<string, Set<number>>();
  const prefixes = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  sets.forEach((set, number) => {
    for (const word of set.words) byWord.set(word, (byWord.get(word) ?? new Set()).add(number));
    for (const prefix of set.prefixes) prefixes.set(prefix, [...(prefixes.get(prefix) ?? []), number]);
    for (const root of set.stems) stems.set(root, [...(stems.get(root) ?? []), number]);
  });
  for (const [word, numbers] of byWord) {
    for (const [prefix, more] of prefixes)
      if (word.startsWith(prefix)) for (const number of more) numbers.add(number);
    for (const number of stems.get(stem(word)) ?? []) numbers.add(number);
  }
  const setsOf = (word: string) => [...byWord.get(word)!].sort((a, b) => a - b).join(' ');
  const groups = grouped([...byWord.keys()].sort());
  return {
    words: groups.map((group) => group.join(' ')).join('|'),
    setsOf: groups.map((group) => group.map(setsOf).join(';')).join('|'),
    prefixes: [...prefixes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([prefix, numbers]) => ({ prefix, sets: numbers })),
    stems: [...stems]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([root, numbers]) => ({ stem: root, sets: numbers })),
    vocabularies,
  };
}

/** Sorted words, those together that begin alike. */
function grouped(words: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(word.slice(0, GROUP));
    if (group) group.push(word);
    else groups.set(word.slice(0, GROUP), [word]);
  }
  return [...groups.values()];
}

/** The commonest words of English posts, in three steps of occurrences per thousand words; all others count as rare. */
const STEPS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [15, new Set('the to and of a in is for i you it on that we with our this be are have at not'.split(' '))],
  [
    4,
    new Set(
      'my us your will from as by or can all has was new more do so but just if an what they up out about get how now one like time me great good no their who its would when been here there good he his her she today'.split(
        ' ',
      ),
    ),
  ],
  [
    1,
    new Set(
      'people year company first last next week day work make need want see know go team help more most over after than then them into also back only business customers market share love thanks thank check join learn read please best big had were did not some any very much many million years months world home life long way may should could use used using help top end part right well made next today free via per 2 3 5 10 am going got really think still week call start support service product number real high set plan show team look'.split(
        ' ',
      ),
    ),
  ],
];
const RARE = 0.02;

function frequencyOf(set: WordSet): number {
  let sum = set.prefixes.size * 0.1 + set.stems.size * 0.1;
  for (const word of set.words) sum += STEPS.find(([, words]) => words.has(word))?.[0] ?? RARE;
  return sum;
}
