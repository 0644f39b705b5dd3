// A name index in, a search out that says of each token of a document which names begin there. A word of a draft costs one
// look-up; what the index says of it is read when it is first met, and remembered.

import type { FactNameAt, NameFinder } from '../language/fact-names.ts';
import { FLAG, type Token } from '../language/token.ts';
import type { FactName, NameKind } from '../model/facts.ts';
import { namesOnly } from './evidence.ts';
import { entriesByWord, type Lookup } from './lookup.ts';
import { type Entry, type NameIndex, readFact } from './name-index.ts';
import type { Hit, Text } from './sight.ts';

/** `readFacts` gives the facts of the index; it is called when one of them is asked for. */
export function nameFinder(index: NameIndex, readFacts: () => string): NameFinder {
  const entries = entriesByWord(index);
  let read: string | undefined;
  const facts = () => (read ??= readFacts());
  return {
    namesIn(text, tokens, sentences) {
      const hits = hitsIn({ text, tokens, sentences }, entries);
      if (hits.length === 0) return undefined;
      const kept = namesOnly(hits, { text, tokens, sentences });
      return kept.length === 0 ? undefined : byToken(kept, facts);
    },
  };
}

function hitsIn({ tokens, sentences }: Text, entries: Lookup): readonly Hit[] {
  let hits: Hit[] | undefined;
  for (const { first, last } of sentences) {
    for (let i = first; i <= last; i++) {
      const token = tokens[i]!;
      for (const entry of entries.of(token)) {
        const end = endOf(entry, tokens, i);
        if (end >= 0 && end <= last) (hits ??= []).push({ entry, first: i, last: end });
      }
      if (!entries.hasGuesses || !(token.flags & FLAG.capital)) continue;
      for (const [entry, end] of entries.guessed(tokens, i))
        if (end <= last) (hits ??= []).push({ entry, first: i, last: end });
    }
  }
  return hits ?? NONE;
}

const NONE: readonly Hit[] = [];

/** The last token of the name that begins here; -1 when its other words do not follow. */
function endOf({ rest, place }: Entry, tokens: readonly Token[], first: number): number {
  const token = tokens[first]!;
  const inTag = token.flags & FLAG.hashtag;
  if (place === 'hashtag' && !(token.flags & FLAG.hashtagStart)) return -1;
  if (place === 'handle' && token.shape !== 'mention') return -1;
  for (let n = 0; n < rest.length; n++) {
    const next = tokens[first + 1 + n];
    if (!next || (next.flags & FLAG.hashtag) !== inTag || next.flags & FLAG.hashtagStart) return -1;
    if (next.flags & (FLAG.comma | FLAG.colon | FLAG.openQuote)) return -1;
    const word = next.word === '&' || next.word === '+' ? 'and' : next.word;
    const isLast = n === rest.length - 1;
    if (word !== rest[n] && !(isLast && word === `${rest[n]}s`)) return -1;
  }
  return first + rest.length;
}

/** The longest form of each name, longest first. */
function byToken(hits: readonly Hit[], facts: () => string): ReadonlyMap<number, readonly FactNameAt[]> {
  const found = new Map<number, Found[]>();
  for (const { entry, first, last } of [...hits].sort((a, b) => b.last - a.last)) {
    const others = found.get(first);
    if (!others) found.set(first, [new Found(entry.kind, last, facts, entry.fact)]);
    else if (!others.some(({ fact }) => fact === entry.fact))
      others.push(new Found(entry.kind, last, facts, entry.fact));
  }
  return found;
}

/** A class so that the fact is read when somebody asks for it: most findings name none. */
class Found implements FactNameAt {
  readonly kind: NameKind;
  readonly last: number;
  private readonly facts: () => string;
  readonly fact: number;

  constructor(kind: NameKind, last: number, facts: () => string, fact: number) {
    this.kind = kind;
    this.last = last;
    this.facts = facts;
    this.fact = fact;
  }

  get name(): FactName {
    return readFact(this.facts(), this.fact);
  }
}
