// A word as written → the word, or the two words, that patterns are compared with. Most words of a text have been met
// before, so that each is read once and remembered.

import { foldWord } from '../text/fold.ts';
import { contraction } from './contractions.ts';
import type { WordLookup, WordSets } from './lexicon.ts';
import { FLAG } from './token.ts';

export interface ReadWord {
  /** Folded; the first of two in a contraction. */
  readonly word: string;
  /** The second word of a contraction (`not` of “don't”), else ''. */
  readonly second: string;
  readonly flags: number;
  readonly sets: WordSets;
  readonly secondSets: WordSets;
}

export type WordReader = (written: string) => ReadWord;

/** Words remembered before all are forgotten: a text of random letters must not fill the memory. */
const REMEMBERED = 30_000;

/** `latin`: the text around is, so that look-alike letters of other scripts are taken for Latin ones. */
export function wordReader(latin: boolean, lookup: WordLookup): WordReader {
  const known = new Map<string, ReadWord>();
  return (written) => {
    let word = known.get(written);
    if (!word) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(written, (word = read(written, latin, lookup)));
    }
    return word;
  };
}

function read(written: string, latin: boolean, lookup: WordLookup): ReadWord {
  const folded = foldWord(written, latin);
  const parts = contraction(folded);
  const flags = caseFlags(written) | (parts?.kind === 'possessive' ? FLAG.possessive : 0);
  const second = parts?.kind === 'two' ? parts.second : '';
  const word = parts?.kind === 'two' ? parts.first : (parts?.word ?? folded.replace(/'$/, ''));
  return { word, second, flags, sets: lookup.setsOfMasked(word), secondSets: lookup.setsOf(second) };
}

/** iPhone, eBay, xAI: names that begin with a small letter. */
const BRANDED = /^[iex][A-Z][A-Za-z]/;

function caseFlags(written: string): number {
  const code = written.charCodeAt(0);
  if (code >= 97 && code <= 122) return BRANDED.test(written) ? FLAG.capital : 0;
  const first = written[0]!;
  if (first === first.toLowerCase()) return 0;
  return written.length > 1 && written === written.toUpperCase() ? FLAG.capital | FLAG.allCaps : FLAG.capital;
}
