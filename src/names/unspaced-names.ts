// Names in scripts that put no blanks between words, looked for inside the long token that such a stretch of text is.
// In: the entries of those names. Out: a search in one token, which gives the entries of the names it holds.

import { type Entry, readEntry } from './name-index.ts';

const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Korean particles that follow a name are of this many syllables at most. */
const PARTICLE = 3;

export function unspacedNames(entries: string): (token: string) => readonly Entry[] {
  if (entries === '') return () => [];
  let byLetter: Map<string, Entry[]> | undefined;
  return (token) => {
    byLetter ??= firstLetters(entries);
    const found: Entry[] = [];
    for (let i = 0; i < token.length; i++)
      for (const entry of byLetter.get(token[i]!) ?? [])
        if (token.startsWith(entry.word, i) && isWhole(token, i, entry.word)) found.push(entry);
    return found;
  };
}

function firstLetters(entries: string): Map<string, Entry[]> {
  const byLetter = new Map<string, Entry[]>();
  for (const text of entries.split('<')) {
    const entry = readEntry(text);
    const letter = entry.word[0]!;
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry]);
  }
  return byLetter;
}

/** A name in katakana ends with the katakana; one in hangul begins the token, and only a particle follows it. */
function isWhole(token: string, at: number, name: string): boolean {
  const [before = '', after = ''] = [token[at - 1], token[at + name.length]];
  if (KATAKANA.test(name[0]!) && KATAKANA.test(before)) return false;
  if (KATAKANA.test(name.at(-1)!) && KATAKANA.test(after)) return false;
  if (!HANGUL.test(name[0]!)) return true;
  return at === 0 && token.length - name.length <= PARTICLE;
}
