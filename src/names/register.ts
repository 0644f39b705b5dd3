// Do capitals mean anything in this sentence? Not where all is in capitals, and little where each word has one.

import { FLAG } from '../language/token.ts';
import type { Sight } from './sight.ts';
import { isCaps, writtenOf } from './written-case.ts';

export type Register = 'plain' | 'headline' | 'capitals';

/** The hit itself does not count: it is the question. */
export function registerOf({ text, tokens, sentence, hit }: Sight): Register {
  let words = 0;
  let capital = 0;
  let short = 0;
  let caps = 0;
  for (let i = sentence.first; i <= sentence.last; i++) {
    const { shape, flags, word } = tokens[i]!;
    if (shape !== 'word' || flags & (FLAG.hashtag | FLAG.implied) || (i >= hit.first && i <= hit.last))
      continue;
    const written = writtenOf(text, tokens[i]!);
    if (word.length > 1) short++;
    if (isCaps(written)) caps++;
    if (word.length < 4 || i === sentence.first) continue;
    words++;
    if (flags & FLAG.capital) capital++;
  }
  if (caps * 5 > short * 3 && (caps > 1 || short === 1)) return 'capitals';
  return capital * 2 > words && capital > 1 ? 'headline' : 'plain';
}
