// A text and a limit in; how much it counts on that platform, and where it passes the limit, out.
// Promise: the place is the start of a character as readers see it; time is linear in the length of the text.

import { utf8Length } from '../text/utf8.ts';
import { charactersOf, type Measured, tally } from './characters.ts';
import { countMastodon } from './count-mastodon.ts';
import { countX } from './count-x.ts';
import type { Counter, Limit } from './limits.ts';
import type { TopLevelDomains } from './top-level-domains.ts';

/** Counts a text; `cut` is where it counts more than `most`. */
export type Count = (text: string, most: number) => Measured;

export function countersOf(known: TopLevelDomains): Readonly<Record<Counter, Count>> {
  return {
    x: (text, most) => countX(text, most, known),
    mastodon: (text, most) => countMastodon(text, most, known),
    graphemes: byCharacter(() => 1),
    'utf-16': byCharacter((character) => character.length),
    'code-points': byCharacter((character) => [...character].length),
  };
}

const countBytes = byCharacter(utf8Length);

function byCharacter(weight: (character: string) => number): Count {
  return (text, most) => {
    const sum = tally(most);
    for (const { at, character } of charactersOf(text)) sum.add(at, weight(character));
    return sum.result();
  };
}

export interface Measure extends Measured {
  readonly limit: number;
}

/** By the count or, where that fits and the bytes do not, by the bytes. */
export function measure(text: string, limit: Limit, counters: Readonly<Record<Counter, Count>>): Measure {
  const counted = { ...counters[limit.by](text, limit.most), limit: limit.most };
  if (counted.cut !== undefined || limit.bytes === undefined) return counted;
  const bytes = { ...countBytes(text, limit.bytes), limit: limit.bytes };
  return bytes.cut === undefined ? counted : bytes;
}
