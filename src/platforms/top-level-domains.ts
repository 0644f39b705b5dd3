// The top-level domains that exist, as the registry of the internet lists them (package tlds). In: a text and a place.
// Out: where the top-level domain ends that begins there. Links without a scheme cannot be told from words otherwise.

import tlds from 'tlds';

export interface TopLevelDomains {
  /** Where the top-level domain that begins at `at` ends, if no Latin letter, digit, `@`, `+` or `-` follows; else -1. */
  endAt(text: string, at: number): number;
}

const FOLLOWS = /[0-9a-z@+-]/i;
/** The longest that a label may be. */
const LABEL = 63;

export function topLevelDomains(list: readonly string[] = tlds): TopLevelDomains {
  const plain = new Set(list.filter((name) => /^[a-z]+$/.test(name)));
  const others = byFirstLetter(list.filter((name) => !plain.has(name)));
  const punycode = /xn--[-0-9a-z]+/iy;
  const isEnd = (text: string, end: number) => end >= text.length || !FOLLOWS.test(text[end]!);
  return {
    endAt(text, at) {
      let end = at;
      while (end < text.length && end - at <= LABEL && /[a-z]/i.test(text[end]!)) end++;
      if (end > at && isEnd(text, end) && plain.has(text.slice(at, end).toLowerCase())) return end;
      for (const name of others.get((text[at] ?? '').toLowerCase()) ?? []) {
        const behind = at + name.length;
        if (isEnd(text, behind) && text.slice(at, behind).toLowerCase() === name) return behind;
      }
      punycode.lastIndex = at;
      return punycode.test(text) ? punycode.lastIndex : -1;
    },
  };
}

/** The longest first: one may begin with another. */
function byFirstLetter(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const group = groups.get(name[0]!);
    if (group) group.push(name);
    else groups.set(name[0]!, [name]);
  }
  return groups;
}
