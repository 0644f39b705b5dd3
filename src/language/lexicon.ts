// The words of all rules, ready for look-up: word → numbers of the word sets it belongs to. Built once per policy.

import type { Lexicon } from '../model/policy.ts';
import { stem } from './stem.ts';

export interface WordLookup {
  /** The sets that hold this folded word; the shared empty list when there is none. */
  setsOf(word: string): readonly number[];
}

const NONE: readonly number[] = [];

/** Length of the beginnings by which prefixes and stems are indexed. Porter stems keep their first three letters. */
const HEAD = 3;

export function wordLookup(lexicon: Lexicon): WordLookup {
  const sets = new Map<string, readonly number[]>();
  const words = lexicon.words.length === 0 ? [] : lexicon.words.split('\n');
  for (let i = 0; i < words.length; i++) sets.set(words[i]!, lexicon.setsOf[i]!);
  const heads = headsOf(lexicon);
  return {
    setsOf(word) {
      const known = sets.get(word);
      if (known !== undefined) return known;
      if (word.length < HEAD || heads.size === 0) return NONE;
      const entries = heads.get(word.slice(0, HEAD));
      if (!entries) return NONE;
      const found = lookUpByBeginning(word, entries);
      sets.set(word, found);
      return found;
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
  return found.length > 0 ? [...new Set(found)] : NONE;
}
