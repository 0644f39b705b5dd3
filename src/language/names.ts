// Proper names by their shape: runs of capitalised words, handles, cashtags. No list of companies could be complete, and
// taggers guess; in a post, a capital inside a sentence, or one that no common word explains, is the better sign.

import { COMMON_WORDS } from './common-words.ts';
import { MONTHS, WEEKDAYS } from './number-words.ts';
import { FLAG, type Sentence, type Token } from './token.ts';

const JOINS = new Set(['of', 'and', '&', 'the', 'for', 'de', 'van', 'von']);
const NEVER = new Set([
  'i',
  'ceo',
  'cfo',
  'cto',
  'coo',
  'rt',
  'tv',
  'it',
  'hr',
  'pr',
  'ai',
  'us',
  'uk',
  'eu',
  'usa',
  'q1',
  'q2',
  'q3',
  'q4',
  'ok',
  'lol',
  'omg',
  'fyi',
]);

/** Words that end the names of companies: they belong to the name even where every word has a capital. */
const TAILS = new Set(
  'inc corp ltd llc plc co group holdings bank airlines airways motors energy foods health healthcare capital partners systems technologies labs pharma pharmaceuticals industries international insurance financial media studios networks resources logistics entertainment hotels resorts petroleum steel rail railways'.split(
    ' ',
  ),
);

/** The last token of the proper name that starts at token `i`, or -1. */
export function nameAt(tokens: readonly Token[], sentence: Sentence, i: number): number {
  const token = tokens[i]!;
  if (token.shape === 'mention' || token.shape === 'cashtag') return i;
  if (!isCapitalised(token)) return -1;
  if (!beginsName(token.word) && !isNameInside(tokens, sentence, i)) return -1;
  if (token.flags & FLAG.possessive) return i;
  const takesAll = !isHeadline(tokens, sentence);
  let last = i;
  for (let next = i + 1; next <= sentence.last; next++) {
    const candidate = tokens[next]!;
    if (candidate.flags & (FLAG.comma | FLAG.colon | FLAG.openQuote)) break;
    if (isCapitalised(candidate) && (takesAll || !isCommon(candidate.word) || TAILS.has(candidate.word)))
      last = next;
    else if (
      !(
        JOINS.has(candidate.word) &&
        next < sentence.last &&
        next === last + 1 &&
        isCapitalised(tokens[next + 1]!)
      )
    )
      break;
    if (candidate.flags & FLAG.possessive) break;
  }
  return last;
}

/** Where most words have capitals, a capital on a common word says nothing. */
function isHeadline(tokens: readonly Token[], sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = sentence.first; i <= sentence.last; i++) {
    const token = tokens[i]!;
    if (token.shape !== 'word' || token.word.length < 4) continue;
    words++;
    if (token.flags & FLAG.capital) capitals++;
  }
  return capitals * 2 > words;
}

function isCapitalised(token: Token): boolean {
  return token.shape === 'word' && (token.flags & FLAG.capital) !== 0 && (token.flags & FLAG.hashtag) === 0;
}

/** At the start of a sentence, or in a headline, a capital says nothing: only a word that is no common word counts. */
function beginsName(word: string): boolean {
  if (NEVER.has(word) || MONTHS.has(word) || WEEKDAYS.has(word)) return false;
  return !isCommon(word);
}

/** “with Simply Business”: inside a sentence that is no headline, two capitals in a row make a name of common words. */
function isNameInside(tokens: readonly Token[], sentence: Sentence, i: number): boolean {
  const next = tokens[i + 1];
  if (i === sentence.first || i === sentence.last || !next || NEVER.has(tokens[i]!.word)) return false;
  const before = tokens[i]!.flags & (FLAG.lineStart | FLAG.colon | FLAG.openQuote | FLAG.possessive);
  const parted = next.flags & (FLAG.comma | FLAG.colon | FLAG.openQuote);
  return (
    !before && !parted && isCapitalised(next) && isCommon(tokens[i]!.word) && !isHeadline(tokens, sentence)
  );
}

function isCommon(word: string): boolean {
  return COMMON_WORDS.has(word) || (word.endsWith('s') && COMMON_WORDS.has(word.slice(0, -1)));
}
