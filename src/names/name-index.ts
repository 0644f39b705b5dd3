// The names of a facts file, ready to be looked up by their first words: plain data that is kept, and read no further
// than a draft's words reach. Parts are joined by `<` and `>`, which no word holds and JSON need not escape.

import { type FactName, NAME_KINDS, type NameKind } from '../model/facts.ts';

export interface NameIndex {
  /** Entries sorted by first word, parted by `<`; groups with the same first two letters parted by `>`. */
  readonly words: string;
  /** Entries of names in scripts that put no blanks between words. */
  readonly unspaced: string;
  /** Entries of code names of seven letters or more; the words after it are others that are spelled almost like it. */
  readonly likely: string;
  /** Entries of names of which only the hash is known. */
  readonly hashed: string;
}

/** The index, and the facts themselves one after the other, each found by where it begins. */
export interface IndexedNames {
  readonly index: NameIndex;
  readonly facts: string;
}

/**
 * How far a word can be taken for a name. `sure`: it is nothing else. `noun`, `flexible`, `capitalised`: an English noun,
 * a noun that is also a verb or an adjective, a word that always has a capital. `cased`: only with the capitals of the name.
 */
export const TRUSTS = ['sure', 'noun', 'flexible', 'capitalised', 'cased'] as const;
export type Trust = (typeof TRUSTS)[number];
export const PLACES = ['anywhere', 'hashtag', 'handle'] as const;
export type Place = (typeof PLACES)[number];

export interface Entry {
  /** Its first word; for a hashed name the hash in base64. */
  readonly word: string;
  readonly rest: readonly string[];
  readonly kind: NameKind;
  readonly trust: Trust;
  readonly place: Place;
  /** The name is written in capitals alone. */
  readonly caps: boolean;
  /** Where its fact begins. */
  readonly fact: number;
}

export function writeEntry({ word, rest, kind, trust, place, caps, fact }: Entry): string {
  const code = [NAME_KINDS.indexOf(kind), TRUSTS.indexOf(trust), PLACES.indexOf(place), caps ? 1 : 0];
  return [word, code.join(''), fact.toString(36), ...rest].join(' ');
}

export function readEntry(text: string): Entry {
  const [word = '', code = '', fact = '', ...rest] = text.split(' ');
  return {
    word,
    rest,
    kind: NAME_KINDS[Number(code[0])]!,
    trust: TRUSTS[Number(code[1])]!,
    place: PLACES[Number(code[2])]!,
    caps: code[3] === '1',
    fact: Number.parseInt(fact, 36),
  };
}

/** Letters that the first words of a group have in common; a word of one letter is filled up. */
export function groupOf(word: string): string {
  return word.length < 2 ? `${word} ` : word.slice(0, 2);
}

/** As JSON without what JSON would have to escape once more: `<` stands for the quotation mark, `>` ends it. */
export function writeFact(name: FactName): string {
  const json = JSON.stringify(name).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `${json.replaceAll('"', '<')}>`;
}

export function readFact(facts: string, at: number): FactName {
  const json = facts.slice(at, facts.indexOf('>', at)).replaceAll('<', '"');
  // Written by writeFact from the same type.
  return JSON.parse(json) as FactName;
}
