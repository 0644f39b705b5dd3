// The words of all rules, ready for look-up: word → numbers of the word sets it belongs to. Built once per policy.

import type { Lexicon } from '../model/policy.ts';
import { stem } from './stem.ts';

export interface WordLookup {
  /** The sets that hold this folded word; `UNKNOWN_WORD` when there is none. */
  setsOf(word: string): WordSets;
  /** The sets of all known words that a masked one can stand for: `f*ck`. */
  unmask(word: string): WordSets;
}

/** The word sets of one word. Function words are in hundreds of them: membership must not depend on how many. */
export class WordSets {
  /** Counts up from 0 in the order in which a look-up meets words; 0 is the unknown word. */
  readonly id: number;
  readonly list: readonly number[];
  private readonly members: ReadonlySet<number> | undefined;

  constructor(id: number, list: readonly number[]) {
    this.id = id;
    this.list = list;
    this.members = list.length > 6 ? new Set(list) : undefined;
  }

  has(set: number): boolean {
    return this.members ? this.members.has(set) : this.list.includes(set);
  }
}

export const UNKNOWN_WORD = new WordSets(0, []);

/** Length of the beginnings by which prefixes and stems are indexed. Porter stems keep their first three letters. */
const HEAD = 3;

export function wordLookup(lexicon: Lexicon): WordLookup {
  const known = new Map<string, WordSets | string>();
  const words = lexicon.words.length === 0 ? [] : lexicon.words.split('\n');
  const sets = lexicon.setsOf.split('\n');
  for (let i = 0; i < words.length; i++) known.set(words[i]!, sets[i]!);
  const heads = headsOf(lexicon);
  let met = 0;
  const remember = (word: string, list: readonly number[]): WordSets => {
    const sets = list.length === 0 ? UNKNOWN_WORD : new WordSets(++met, list);
    known.set(word, sets);
    return sets;
  };
  return {
    setsOf(word) {
      const found = known.get(word);
      if (found instanceof WordSets) return found;
      if (found !== undefined) return remember(word, found.split(' ').map(Number));
      const entries = word.length < HEAD || heads.size === 0 ? undefined : heads.get(word.slice(0, HEAD));
      return entries ? remember(word, lookUpByBeginning(word, entries)) : UNKNOWN_WORD;
    },
    unmask(word) {
      if (!/^[a-z]+[*$!]+[a-z]*$/.test(word)) return UNKNOWN_WORD;
      const shape = new RegExp(`^${word.replace(/[*$!]/g, '[a-z]')}$`);
      return remember(word, [...new Set(words.filter((known) => shape.test(known)).flatMap((known) => [...this.setsOf(known).list]))]);
    },
  };
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
    if (entry.prefix !== undefined ? word.startsWith(entry.prefix) : entry.stem === wordStem) found.push(...entry.sets);
  }
  return [...new Set(found)];
}
