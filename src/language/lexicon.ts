// The words of all rules, ready for look-up: word → numbers of the word sets it belongs to. Built once per policy.

import type { Lexicon } from '../model/lexicon.ts';
import { unleet } from '../text/fold.ts';
import { stem } from './stem.ts';

export interface WordLookup {
  /** The sets that hold this folded word; `UNKNOWN_WORD` when there is none. */
  setsOf(word: string): WordSets;
  /** The same, and where no rule knows the word, those of the word that it may be in disguise: `1d10t`, `f*ck`. */
  setsOfMasked(word: string): WordSets;
}

/** The word sets of one word. Function words are in hundreds of them: membership must not depend on how many. */
export class WordSets {
  /** Counts up in the order in which a look-up meets words of other sets; 0 is the unknown word. */
  readonly id: number;
  readonly list: readonly number[];
  /** A bit for each set, where they are many. */
  private readonly members: Uint32Array | undefined;

  constructor(id: number, list: readonly number[]) {
    this.id = id;
    this.list = list;
    this.members = list.length > FEW ? bitsOf(list) : undefined;
  }

  has(set: number): boolean {
    // Outside of the bits is undefined, which counts as none of them.
    return this.members ? (this.members[set >> 5]! & (1 << (set & 31))) !== 0 : this.list.includes(set);
  }
}

/** A list of so many numbers is searched as it is. */
const FEW = 6;

function bitsOf(numbers: readonly number[]): Uint32Array {
  const bits = new Uint32Array((Math.max(...numbers) >> 5) + 1);
  for (const number of numbers) bits[number >> 5]! |= 1 << (number & 31);
  return bits;
}

/** Letters that the words of a group of the lexicon have in common. */
export const GROUP = 2;

export const UNKNOWN_WORD = new WordSets(0, []);

/** Length of the beginnings by which prefixes and stems are indexed. Porter stems keep their first three letters. */
const HEAD = 3;

export function wordLookup(lexicon: Lexicon): WordLookup {
  const wordSets = interned();
  const listed = listedWords(lexicon);
  const setsOf = remembered((word) => wordSets(listed(word)));
  const setsOfMasked = remembered((word) => {
    const known = setsOf(word);
    return known === UNKNOWN_WORD ? wordSets(unmasked(word, lexicon, listed)) : known;
  });
  return { setsOf, setsOfMasked };
}

/** Words remembered before all are forgotten: a text of random letters must not fill the memory. */
const REMEMBERED = 30_000;

function remembered(work: (word: string) => WordSets): (word: string) => WordSets {
  const known = new Map<string, WordSets>();
  return (word) => {
    let sets = known.get(word);
    if (!sets) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(word, (sets = work(word)));
    }
    return sets;
  };
}

/** The same object for the same sets, written as `3 17`; '' is the unknown word. */
function interned(): (sets: string) => WordSets {
  const met = new Map<string, WordSets>([['', UNKNOWN_WORD]]);
  return (key) => {
    let sets = met.get(key);
    if (!sets) met.set(key, (sets = new WordSets(met.size, key.split(' ').map(Number))));
    return sets;
  };
}

/** The sets of a word of the lists, or of one that begins, or has a stem, as the lists say. */
function listedWords(lexicon: Lexicon): (word: string) => string {
  const heads = headsOf(lexicon);
  const raw = rawSets(lexicon);
  return (word) => {
    const listed = raw(word);
    if (listed !== undefined) return listed;
    const entries = word.length < HEAD || heads.size === 0 ? undefined : heads.get(word.slice(0, HEAD));
    return entries ? lookUpByBeginning(word, entries).join(' ') : '';
  };
}

/** `stuuupid`: letters in threes or more are taken for one, or for two. */
function unstretched(word: string, listed: (word: string) => string): string {
  if (!/([a-z])\1\1/.test(word)) return '';
  return listed(word.replace(/([a-z])\1{2,}/g, '$1')) || listed(word.replace(/([a-z])\1{2,}/g, '$1$1'));
}

/** `1d10t`, `@sshole`: read by its look; `f*ck`: all words that it can stand for. */
function unmasked(word: string, lexicon: Lexicon, listed: (word: string) => string): string {
  const plain = unleet(word);
  const unleeted = (plain === undefined ? '' : listed(plain)) || unstretched(word, listed);
  if (unleeted !== '' || !/^[a-z]+[*$!]+[a-z]*$/.test(word)) return unleeted;
  const shape = new RegExp(`^${word.replace(/[*$!]/g, '[a-z]')}$`);
  const meant = wordsOf(lexicon).filter((one) => shape.test(one));
  return [...new Set(meant.flatMap((one) => listed(one).split(' ')))].join(' ');
}

/** The sets of a listed word as written (`3 17`). A group of words is read when a word that begins like it is met. */
function rawSets({ words, setsOf }: Lexicon): (word: string) => string | undefined {
  const groups = words.split('|');
  const setsOfGroups = setsOf.split('|');
  const numbers = new Map(groups.map((group, number) => [group.slice(0, GROUP), number]));
  const read: (ReadonlyMap<string, string> | undefined)[] = [];
  return (word) => {
    const number = numbers.get(word.slice(0, GROUP));
    if (number === undefined) return undefined;
    const group = (read[number] ??= tableOf(groups[number]!, setsOfGroups[number]!));
    return group.get(word);
  };
}

function tableOf(words: string, sets: string): ReadonlyMap<string, string> {
  const setsOf = sets.split(';');
  return new Map(words.split(' ').map((word, i) => [word, setsOf[i]!]));
}

/** All listed words. */
export function wordsOf({ words }: Pick<Lexicon, 'words'>): readonly string[] {
  return words.split(/[ |]/);
}

interface Head {
  readonly prefix?: string;
  readonly stem?: string;
  readonly sets: readonly number[];
}

function headsOf(lexicon: Lexicon): ReadonlyMap<string, readonly Head[]> {
  const heads = new Map<string, Head[]>();
  const add = (head: string, entry: Head) => {
    const list = heads.get(head);
    if (list) list.push(entry);
    else heads.set(head, [entry]);
  };
  for (const { prefix, sets } of lexicon.prefixes) add(prefix.slice(0, HEAD), { prefix, sets });
  for (const entry of lexicon.stems) add(entry.stem.slice(0, HEAD), entry);
  return heads;
}

function lookUpByBeginning(word: string, entries: readonly Head[]): readonly number[] {
  const wordStem = entries.some((entry) => entry.stem !== undefined) ? stem(word) : '';
  const found: number[] = [];
  for (const entry of entries) {
    if (entry.prefix !== undefined ? word.startsWith(entry.prefix) : entry.stem === wordStem)
      found.push(...entry.sets);
  }
  return [...new Set(found)];
}
