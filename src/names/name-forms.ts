// A name as the facts give it → the forms in which posts write it, as folded words: `Fjord Rail AS` is also `fjord rail`
// and `fjordrail`. They pass through the same tokenizer as posts, so that both agree on what a word is.

import type { Tokenizer } from '../language/tokenizer.ts';
import { foldWord } from '../text/fold.ts';
import { shortName } from './legal-forms.ts';
import type { Place } from './name-index.ts';

export interface NameForm {
  readonly words: readonly string[];
  readonly place: Place;
  /** It is the whole name, with words such as `Inc.` that say so. */
  readonly full: boolean;
}

/** Han, kana, Thai, Lao, Khmer, Burmese: no blanks between words. Hangul has blanks, but particles stick to names. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function formsOf(name: string, tokenize: Tokenizer): readonly NameForm[] {
  const place: Place = name.startsWith('#') ? 'hashtag' : name.startsWith('@') ? 'handle' : 'anywhere';
  if (place === 'handle') return [{ words: [handleWord(name.toLowerCase())], place, full: true }];
  const long = wordsOf(name.replace(/^#/, ''), tokenize);
  const short = shortName(long);
  const words = short.length < long.length ? [long, short] : [short];
  const folded = words.flatMap((form) => [form, form.map((word) => foldWord(word, true))]);
  const all = [...folded, ...folded.filter((form) => form.length > 1).map((form) => [form.join('')])];
  const distinct = new Map(all.map((form) => [form.join(' '), form]));
  return [...distinct.values()]
    .filter((form) => form.join('') !== '')
    .map((form) => ({ words: form, place, full: form.join('') === long.join('') }));
}

/** What stands for a name in `@fjord_rail`, `@fjordrail.bsky.social`, `@fjordrail@a.example`. */
export function handleWord(handle: string): string {
  const [user = ''] = handle.replace(/^@/, '').split('@');
  return user.replace(/\.bsky\.social$/, '').replace(/[._-]/g, '');
}

function wordsOf(name: string, tokenize: Tokenizer): readonly string[] {
  const { tokens } = tokenize(name);
  return tokens.flatMap(({ word, start, end, shape }) => {
    if (word === '&' || word === '+') return ['and'];
    const pieces = shape === 'word' ? camelPieces(name.slice(start, end)) : [];
    return pieces.length > 1 ? pieces.map((piece) => foldWord(piece, true)) : [word];
  });
}

/** `PulseLeaf` → Pulse, Leaf; nothing for a word in which a capital says no such thing. */
function camelPieces(word: string): readonly string[] {
  const pieces = /^[A-Za-z]+$/.test(word) ? (word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []) : [];
  return pieces.every((piece) => piece.length > 1) ? pieces : [];
}
