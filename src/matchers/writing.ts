// writing: how a post is written, whatever its words say: letters that only look like letters, shouting, rows of emoji …
// The looks themselves (matchers/writing/) are loaded when a draft shows the first sign of what one of them is for.
// Promise: `mayLook` is cheap, and never false where the look would find something.

import type { Document } from '../language/document.ts';
import { FLAG } from '../language/token.ts';
import type { Look } from '../model/matcher.ts';
import { isAscii } from '../text/fold.ts';
import { type Find, occurrenceOfText } from './matcher.ts';

export const find: Find<'writing'> = ({ look, leaf }, scope) => {
  const { document } = scope;
  if (scope.sentencesFor(leaf).length === 0 || !mayLook(look, document)) return [];
  const { writing } = scope.engines;
  if (!writing) {
    scope.want('writing');
    return [];
  }
  return writing[look](document).flatMap(({ start, end, beside, detail }) => {
    if (beside) return { start: 0, end: 0, first: 0, last: 0, leaf, beside };
    const found = occurrenceOfText(document, start, end, leaf) ?? [];
    return detail === undefined ? found : { ...found, detail };
  });
};

export function mayLook(look: Look | 'picture', document: Document): boolean {
  return look === 'picture' ? document.draft.pictures !== undefined : SIGNS[look](document);
}

const STACK = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20df]/;
const FAKE = /[\u{1d400}-\u{1d7cb}\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\u{1f130}-\u{1f189}]/u;
/** At least as many as there are emoji: one of a family is made of three. */
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu;
const LOWER_TAG = /#[a-z]{9}/;
const MARKUP = /\*\*|\]\(|<[/a-z]|&[a-zA-Z#]|\\n|^#{1,6} /m;
/** Letters and small words that English has not: one alone is a name, or a café. */
const FOREIGN =
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e¿¡]|(?<![\p{L}'’.@#])(?:und|nicht|ist|der|das|ein|une|vous|nous|avec|dans|des|que|para|una|del|gli|che|della|sono|een|niet|voor|het|och|inte|som|ikke|og|uma)(?![\p{L}'’])/giu;
const ENGLISH_LABEL = /#(?:ad|spon|sp|paid|gifted)|^\s*(?:ad|sponsored|paid)/i;
/** Signs without a width, those that turn the direction of writing, and the copy of ASCII that nobody sees. */
const HIDDEN = /[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
/** Words in capitals without which nothing is a shout. */
const SHOUTED = 2;

const SIGNS: Readonly<Record<Look, (document: Document) => boolean>> = {
  'fake-letters': ({ text }) => !isAscii(text) && FAKE.test(text),
  'stacked-marks': ({ text }) => !isAscii(text) && STACK.test(text),
  'many-emoji': ({ text }) => times(EMOJI, text) > 5,
  'emoji-row': ({ text }) => times(EMOJI, text) > 3,
  shouting: ({ tokens }) => {
    let shouted = 0;
    for (let i = 0; i < tokens.length && shouted < SHOUTED; i++)
      if (tokens[i]!.flags & FLAG.allCaps) shouted++;
    return shouted >= SHOUTED;
  },
  markup: ({ text, draft }) => draft.markup !== undefined || MARKUP.test(text),
  'opening-mention': ({ text }) => /^\s*@[a-z\d_]/i.test(text),
  'run-on-hashtag': ({ text }) => LOWER_TAG.test(text),
  'other-language': ({ draft, text }) => draft.meta.language !== undefined || isForeign(text),
  'foreign-label': ({ draft, text }) =>
    ENGLISH_LABEL.test(text) && (draft.meta.language !== undefined || isForeign(text)),
  'stray-english': ({ draft }) => draft.meta.language !== undefined,
  'hidden-signs': ({ text }) => !isAscii(text) && HIDDEN.test(text),
  'stray-signs': ({ text }) => !isAscii(text) && HIDDEN.test(text),
  'inner-path': ({ text }) => text.includes('\\\\'),
};

function times(sign: RegExp, text: string): number {
  return isAscii(text) ? 0 : (text.match(sign)?.length ?? 0);
}

function isForeign(text: string): boolean {
  return (text.match(FOREIGN)?.length ?? 0) > 1;
}
