// How X counts: the weighted rules of twitter-text, configuration 3. The text is composed (NFC); a link counts 23, an emoji
// 2 however many code points it is made of, Latin and most other alphabets 1, all else 2.

import { characterStart, charactersOf, type Measured, tally } from './characters.ts';
import { linksOf, X_LINKS } from './links.ts';
import type { TopLevelDomains } from './top-level-domains.ts';

const LINK = 23;
const HEAVY = 2;
/** Code points that count 1, first to last. */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

const EMOJI = String.raw`\p{RGI_Emoji}|[#*0-9]\u20e3|\u{1f441}\u200d\u{1f5e8}`;
/** Sets of strings (`v`) are younger than the sources' target. `y`: one try at each place, of bounded length. */
const FLAGS = 'vy';

/** `emojiWhole: false` counts emoji by their code points, as configuration 2 did. */
export function countX(text: string, most: number, known: TopLevelDomains, emojiWhole = true): Measured {
  const composed = text.normalize('NFC');
  const sum = tally(most);
  const links = linksOf(composed, X_LINKS, known);
  const emoji = new RegExp(EMOJI, FLAGS);
  let link = 0;
  for (let at = 0; at < composed.length; ) {
    if (links[link]?.start === at) {
      sum.add(at, LINK);
      at = links[link++]!.end;
      continue;
    }
    emoji.lastIndex = at;
    const code = composed.codePointAt(at)!;
    const isEmoji = emojiWhole && mayBeEmoji(code) && emoji.test(composed);
    sum.add(at, isEmoji ? HEAVY : weightOf(code));
    at = isEmoji ? emoji.lastIndex : at + (code > 0xffff ? 2 : 1);
  }
  const { count, cut } = sum.result();
  return cut === undefined ? { count } : { count, cut: placeIn(text, composed, cut) };
}

function weightOf(code: number): number {
  return LIGHT.some(([first, last]) => code >= first && code <= last) ? 1 : HEAVY;
}

/** Spares most places the search: of the characters below, only these begin an emoji. */
function mayBeEmoji(code: number): boolean {
  return code >= 0x2000 || code === 0xa9 || code === 0xae || (code < 0x3a && code >= 0x23);
}

/** The start of the character of `text` that holds the offset `at` of its composed form. */
function placeIn(text: string, composed: string, at: number): number {
  if (text === composed) return characterStart(text, at);
  let passed = 0;
  for (const { at: start, character } of charactersOf(text)) {
    passed += character.normalize('NFC').length;
    if (passed > at) return start;
  }
  return text.length;
}
