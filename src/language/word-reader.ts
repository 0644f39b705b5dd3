// A word as written → the word, or the two words, that patterns are compared with. Most words of a text have been met
// before, so that each is read once and remembered.

import { foldWord } from '../text/fold.ts';
import { contraction } from './contractions.ts';
import { FLAG } from './token.ts';

export interface ReadWord {
  /** Folded; the first of two in a contraction. */
  readonly word: string;
  /** The second word of a contraction (`not` of “don't”), else ''. */
  readonly second: string;
  readonly flags: number;
}

export type WordReader = (written: string) => ReadWord;

/** Words remembered before all are forgotten: a text of random letters must not fill the memory. */
const REMEMBERED = 30_000;

/** `latin`: the text around is, so that look-alike letters of other scripts are taken for Latin ones. */
export function wordReader(latin: boolean): WordReader {
  const known = new Map<string, ReadWord>();
  return (written) => {
    let word = known.get(written);
    if (!word) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(written, (word = read(written, latin)));
    }
    return word;
  };
}

function read(written: string, latin: boolean): ReadWord {
  const folded = foldWord(written, latin);
  const parts = contraction(folded);
  const flags = caseFlags(written);
  if (parts?.kind === 'two') return { word: parts.first, second: parts.second, flags };
  if (parts) return { word: parts.word, second: '', flags: flags | FLAG.possessive };
  return { word: folded.endsWith("'") ? folded.slice(0, -1) : folded, second: '', flags };
}

function caseFlags(written: string): number {
  const code = written.charCodeAt(0);
  if (code >= 97 && code <= 122) return 0;
  const first = written[0]!;
  if (first === first.toLowerCase()) return 0;
  return written.length > 1 && written === written.toUpperCase() ? FLAG.capital | FLAG.allCaps : FLAG.capital;
}
