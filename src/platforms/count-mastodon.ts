// How Mastodon counts: characters as readers see them; a link with a scheme counts 23, a mention of somebody on another
// server only the part before the second @.

import type { Span } from '../text/span.ts';
import { charactersOf, type Measured, tally } from './characters.ts';
import { type LinkRules, linksOf, X_LINKS } from './links.ts';
import type { TopLevelDomains } from './top-level-domains.ts';

const LINK = 23;

const LINKS: LinkRules = {
  ...X_LINKS,
  scheme: /(?:https?|dat|dweb|ipfs|ipns|ssb|gopher|gemini)$/i,
  bare: false,
  path: /[^\s<>()?]/,
  pathEnd: /[^\s()?!*"'「」<>;:=,.$%[\]~&|@]/,
  anyBracket: true,
  query: /[-a-z0-9!?*'();:&=+$/%#[\]_.,~|@^\u00a0-\uffef]/i,
  queryEnd: /[-a-z0-9_&=#/\u00a0-\uffef]/i,
};

/** Somebody on another server. Each try begins at an @ and ends before the next one, so time is linear. */
const REMOTE =
  /(?<![=/\p{L}\p{N}_])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/giu;

export function countMastodon(text: string, most: number, known: TopLevelDomains): Measured {
  const sum = tally(most);
  let from = 0;
  const plain = (to: number) => {
    for (const { at } of charactersOf(text.slice(from, to))) sum.add(from + at, 1);
  };
  for (const { span, weight } of shortened(text, known)) {
    if (span.start < from) continue;
    plain(span.start);
    sum.add(span.start, weight);
    from = span.end;
  }
  plain(text.length);
  return sum.result();
}

interface Shortened {
  readonly span: Span<'text'>;
  readonly weight: number;
}

/** What counts less than it is long, in order. */
function shortened(text: string, known: TopLevelDomains): readonly Shortened[] {
  const links = linksOf(text, LINKS, known).map((span) => ({ span, weight: LINK }));
  const mentions = [...text.matchAll(REMOTE)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    weight: 1 + match[1]!.length,
  }));
  return [...links, ...mentions].sort((a, b) => a.span.start - b.span.start);
}
