// Code names with one letter wrong: `Kestrl`, `Kestral`. In: a word, and the code names of seven letters or more with the
// dictionary words that are spelled almost like them. Out: the name that was meant. One wrong letter leaves the first three
// letters or the last three as they are, so that names are looked up by these.

import { isOneAway } from '../text/one-away.ts';
import { type Entry, readEntry, writeEntry } from './name-index.ts';
import type { WordClasses } from './word-classes.ts';

const SHORTEST = 7;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The entry for the index; none for a name that is too short, or not of plain letters. */
export function likelyEntry(entry: Entry, classes: WordClasses): readonly string[] {
  if (entry.rest.length > 0 || entry.word.length < SHORTEST || !/^[a-z]+$/.test(entry.word)) return [];
  const near = [...new Set(neighbours(entry.word))].filter((word) => classes.classOf(word) !== undefined);
  return [writeEntry({ ...entry, trust: entry.trust === 'sure' ? 'noun' : entry.trust, rest: near })];
}

export function likelyNames(entries: string): (word: string) => readonly Entry[] {
  if (entries === '') return () => NONE;
  const byEnd = new Map<string, Entry[]>();
  for (const text of entries.split('<')) {
    const entry = readEntry(text);
    for (const key of endsOf(entry.word)) byEnd.set(key, [...(byEnd.get(key) ?? []), entry]);
  }
  return (word) => {
    if (word.length < SHORTEST - 1 || !/^[a-z]+$/.test(word)) return NONE;
    const near = new Set(endsOf(word).flatMap((key) => byEnd.get(key) ?? []));
    return [...near]
      .filter((entry) => isOneAway(word, entry.word) && !entry.rest.includes(word))
      .map((entry) => ({ ...entry, rest: [] }));
  };
}

const NONE: readonly Entry[] = [];

function endsOf(word: string): readonly string[] {
  return [`${word.slice(0, 3)}-`, `-${word.slice(-3)}`];
}

function* neighbours(word: string): Generator<string> {
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    for (const letter of LETTERS) {
      yield head + letter + tail;
      yield head + letter + tail.slice(1);
    }
  }
}
