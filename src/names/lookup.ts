// Which entries of a name index a token can begin: by its word, by what stands in a handle, without the s of a plural, with
// the endings of other languages, in disguise. Each is worked out once for a word and remembered.

import { COMMON_WORDS } from '../language/common-words.ts';
import { FLAG, type Token } from '../language/token.ts';
import { isAscii, unleet } from '../text/fold.ts';
import { hashOf } from './hashed-names.ts';
import { likelyNames } from './likely-names.ts';
import { handleWord, UNSPACED } from './name-forms.ts';
import { type Entry, groupOf, type NameIndex, readEntry } from './name-index.ts';
import { unspacedNames } from './unspaced-names.ts';

export interface Lookup {
  of(token: Token): readonly Entry[];
  /** There are names that can only be guessed at: misspelled ones, or hashes. */
  readonly hasGuesses: boolean;
  /** What a capitalised token may begin by such a guess, and the token where that ends. */
  guessed(tokens: readonly Token[], at: number): readonly (readonly [Entry, number])[];
}

/** Words remembered before all are forgotten: a text of random letters must not fill the memory. */
const REMEMBERED = 30_000;
const NONE: readonly Entry[] = [];

export function entriesByWord(index: NameIndex): Lookup {
  const listed = listedEntries(index.words);
  const inside = unspacedNames(index.unspaced);
  const known = new Map<string, readonly Entry[]>();
  const guess = guesses(index);
  return {
    of({ word }) {
      let entries = known.get(word);
      if (!entries) {
        if (known.size >= REMEMBERED) known.clear();
        known.set(word, (entries = everyForm(word, listed, inside)));
      }
      return entries;
    },
    hasGuesses: index.likely !== '' || index.hashed !== '',
    guessed: guess,
  };
}

type Listed = (word: string) => readonly Entry[];

function everyForm(word: string, listed: Listed, inside: Listed): readonly Entry[] {
  const own = listed(word);
  if (own.length > 0) return own;
  if (word.startsWith('@')) return ofHandle(word, listed);
  if (isAscii(word)) return ofPlural(word, listed) ?? ofDisguise(word, listed);
  return UNSPACED.test(word) ? inside(word) : ofEnding(word, listed);
}

function ofHandle(word: string, listed: Listed): readonly Entry[] {
  return alone(listed(handleWord(word))).filter(({ place }) => place !== 'hashtag');
}

function ofPlural(word: string, listed: Listed): readonly Entry[] | undefined {
  if (!word.endsWith('s')) return undefined;
  const singular = [
    ...alone(listed(word.slice(0, -1))),
    ...(word.endsWith('es') ? alone(listed(word.slice(0, -2))) : []),
  ];
  const sure = singular.filter(({ trust, place }) => trust === 'sure' && place === 'anywhere');
  return sure.length > 0 ? sure : undefined;
}

/** `K3str3l`: nobody writes so by accident. */
function ofDisguise(word: string, listed: Listed): readonly Entry[] {
  const plain = word.length > 4 ? unleet(word) : undefined;
  if (plain === undefined) return NONE;
  return alone(listed(plain)).map((entry) => ({ ...entry, trust: 'sure' as const }));
}

/** Russian and its neighbours bend names; Arabic writes `and`, `to`, `with` in one word with them. */
const CASES = /^(\p{Script=Cyrillic}{3,}?)(?:а|у|ом|ем|е|ы|и|ой|ою|я|ю|ам|ами|ах|ов)$/u;
const PROCLITIC = /^[وفبلك](?:ال)?(\p{Script=Arabic}{3,})$/u;

function ofEnding(word: string, listed: Listed): readonly Entry[] {
  const stems = [
    CASES.exec(word)?.[1],
    PROCLITIC.exec(word)?.[1],
    word.endsWith('а') ? word.slice(0, -1) : undefined,
  ];
  return stems.flatMap((stem) => (stem === undefined ? NONE : alone(listed(stem))));
}

function alone(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ rest }) => rest.length === 0);
}

/** Words looked for in a group before it is worth taking it apart: a draft has few, a file of posts thousands. */
const FEW = 16;

/** A group of words that begin alike, and how often it was asked. */
interface Group {
  readonly text: string;
  asked: number;
  table?: ReadonlyMap<string, readonly string[]>;
}

/** The entries of a first word. */
function listedEntries(words: string): Listed {
  if (words === '') return () => NONE;
  let groups: ReadonlyMap<string, Group> | undefined;
  return (word) => {
    groups ??= new Map(words.split('>').map((text) => [text.slice(0, 2), { text: `<${text}`, asked: 0 }]));
    const group = groups.get(groupOf(word));
    if (!group) return NONE;
    if (group.asked++ < FEW && !group.text.includes(`<${word} `)) return NONE;
    group.table ??= tableOf(group.text.slice(1));
    return group.table.get(word)?.map(readEntry) ?? NONE;
  };
}

/** By first word, as written: few are ever read. */
function tableOf(group: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const entry of group.split('<')) {
    const word = entry.slice(0, entry.indexOf(' '));
    const others = table.get(word);
    if (others) others.push(entry);
    else table.set(word, [entry]);
  }
  return table;
}

function guesses({ likely, hashed }: NameIndex): Lookup['guessed'] {
  let likelyTo: Listed | undefined;
  const byHash = listedEntries(inHashGroups(hashed));
  const known = new Map<string, readonly Entry[]>();
  const remembered = (key: string, work: () => readonly Entry[]) => {
    let entries = known.get(key);
    if (!entries) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(key, (entries = work()));
    }
    return entries;
  };
  const ofWords = (words: readonly string[]) =>
    hashed === '' ? NONE : remembered(words.join(' '), () => byHash(hashOf(words)));
  return (tokens, at) => {
    const { word } = tokens[at]!;
    const near =
      likely === '' || COMMON_WORDS.has(word)
        ? NONE
        : remembered(`~${word}`, () => (likelyTo ??= likelyNames(likely))(word));
    const next = tokens[at + 1];
    const pair = next && next.flags & FLAG.capital ? ofWords([word, next.word]) : NONE;
    return [
      ...[...near, ...ofWords([word])].map((entry) => [entry, at] as const),
      ...pair.map((entry) => [entry, at + 1] as const),
    ];
  };
}

function inHashGroups(hashed: string): string {
  if (hashed === '') return '';
  const groups = new Map<string, string[]>();
  for (const text of hashed.split('<'))
    groups.set(text.slice(0, 2), [...(groups.get(text.slice(0, 2)) ?? []), text]);
  return [...groups.values()].map((group) => group.join('<')).join('>');
}
