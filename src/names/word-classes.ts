// What English knows a word as: is `kestrel` a noun, is `pilot` also a verb, is `May` always written with a capital?
// Asked when names are indexed, never while posts are read: the words are many.

import { COMMON_WORDS } from '../language/common-words.ts';
import { ENGLISH_WORDS } from './english-words.ts';

export type WordClass = 'noun' | 'flexible' | 'capitalised';

export interface WordClasses {
  /** Undefined where English has no such word, in the singular or as written. */
  classOf(word: string): WordClass | undefined;
  isCommon(word: string): boolean;
}

export function wordClasses(): WordClasses {
  const signs = read(ENGLISH_WORDS);
  const signOf = (word: string) =>
    signs.get(word) ??
    signs.get(word.replace(/ies$/, 'y')) ??
    signs.get(word.replace(/es$/, '')) ??
    signs.get(word.replace(/(?:s|ed|ing|d)$/, ''));
  return {
    classOf(word) {
      const sign = signOf(word);
      if (sign === undefined) return COMMON_WORDS.has(word) ? 'flexible' : undefined;
      return sign < 'C' ? 'noun' : sign < 'E' ? 'flexible' : 'capitalised';
    },
    isCommon: (word) => COMMON_WORDS.has(word) || 'BDF'.includes(signOf(word) ?? 'A'),
  };
}

/** Each entry: how many letters it shares with the one before, its other letters, a capital for its class. */
function read(entries: string): ReadonlyMap<string, string> {
  const signs = new Map<string, string>();
  let word = '';
  for (const [, shared, rest, sign] of entries.matchAll(/([\da-e])([a-z]+)([A-F])/g)) {
    word = word.slice(0, Number.parseInt(shared!, 36)) + rest;
    signs.set(word, sign!);
  }
  return signs;
}
