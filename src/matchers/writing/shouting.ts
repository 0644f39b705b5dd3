// Shouting: a run of words in capitals. In: a document. Out: the runs. Hashtags, handles, figures and emoji neither begin nor
// end one; a short word in small letters may stand inside ("THE LAUNCH of THE YEAR").
// Promise: names and acronyms alone are no shout: some of the words must be everyday words.

import { COMMON_WORDS } from '../../language/common-words.ts';
import type { Document } from '../../language/document.ts';
import { FLAG, type Token } from '../../language/token.ts';
import type { Span } from '../../text/span.ts';

/** Letters from which a run is a shout: shorter ones are a word said louder. */
const LETTERS = 21;
/** Everyday words among them. */
const EVERYDAY = 2;
const SHORT = 3;

export function shouts(document: Document): readonly Span<'text'>[] {
  const found: Span<'text'>[] = [];
  let run: Token[] = [];
  const close = (): void => {
    while (run.length > 0 && !isShouted(run.at(-1)!)) run.pop();
    if (isShout(run)) found.push({ start: run[0]!.start, end: run.at(-1)!.end });
    run = [];
  };
  for (const token of document.tokens) {
    if (token.shape !== 'word' || token.flags & (FLAG.hashtag | FLAG.implied)) continue;
    const length = token.end - token.start;
    if (isShouted(token)) run.push(token);
    else if (run.length > 0 && length <= SHORT && isShouted(run.at(-1)!)) run.push(token);
    else close();
  }
  close();
  return found;
}

/** `I`, `A` and the like have no other shape in a shout. */
function isShouted({ flags, start, end }: Token): boolean {
  return (flags & FLAG.allCaps) !== 0 || (end - start === 1 && (flags & FLAG.capital) !== 0);
}

function isShout(run: readonly Token[]): boolean {
  const shouted = run.filter(({ flags }) => flags & FLAG.allCaps);
  const letters = shouted.reduce((sum, { start, end }) => sum + end - start, 0);
  const everyday = shouted.filter(({ word }) => word.length > 2 && COMMON_WORDS.has(word));
  return letters >= LETTERS && everyday.length >= EVERYDAY;
}
