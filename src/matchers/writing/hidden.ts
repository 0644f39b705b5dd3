// Signs that nobody sees: without a width, turning the direction of writing, or a copy of ASCII that no font shows. In: a text.
// Out: the words that hold one, each with the sign's number and name. What a script, an emoji or a flag needs is left alone.
// `hiddenSigns` are those that make a reader see something else than a machine; `straySigns` are left over from copying.

import type { Written } from '../matcher.ts';

const NAMES: Readonly<Record<number, string>> = {
  1564: 'Arabic letter mark',
  6158: 'Mongolian vowel separator',
  8203: 'zero-width space',
  8204: 'zero-width non-joiner',
  8205: 'zero-width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'end of a change of direction',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'end of an isolate',
  65279: 'byte order mark',
};
const SIGN = /[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]+/gu;
/** A flag of a part of a country (England, Scotland, Wales) is a black flag and signs that spell it. */
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Scripts that join letters or keep them apart by signs without a width, or break lines by them. */
const NEEDS_JOINERS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Nko}\p{Script=Adlam}]/u;
const OF_EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u20e3/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

type Kind = 'hidden' | 'stray';

/** The text, and what is known of all of it. */
interface Around {
  readonly text: string;
  readonly rightToLeft: boolean;
  readonly turns: ReadonlySet<number>;
}

export function hiddenSigns(text: string): readonly Written[] {
  return signsOf(text, 'hidden');
}

export function straySigns(text: string): readonly Written[] {
  return signsOf(text, 'stray');
}

function signsOf(text: string, wanted: Kind): readonly Written[] {
  // The signs of a flag begin after the flag itself, of two units.
  const ofFlags = new Map([...text.matchAll(FLAG)].map(({ index, 0: flag }) => [index + 2, flag.length - 2]));
  const around: Around = { text, rightToLeft: RIGHT_TO_LEFT.test(text), turns: unbalanced(text) };
  let last = 0;
  return [...text.matchAll(SIGN)].flatMap(({ index, 0: run }) => {
    if (index === 0 && run === '\ufeff') return [];
    if (ofFlags.get(index) === run.length || kindOf(around, index, run) !== wanted) return [];
    const word = wordAround(text, index, index + run.length);
    if (word.start < last) return [];
    last = word.end;
    return [{ ...word, detail: namesOf(run) }];
  });
}

function kindOf({ text, rightToLeft, turns }: Around, at: number, run: string): Kind | undefined {
  const [before, after] = [signBefore(text, at), signAfter(text, at + run.length)];
  if (/[\u202d\u202e\u{e0000}-\u{e007f}]/u.test(run)) return 'hidden';
  if (/[\u202a-\u202c\u2066-\u2069]/.test(run)) {
    // Only turning to the left changes what a reader of other words sees.
    if (/[\u202b\u2067]/.test(run) && turns.has(at)) return rightToLeft ? 'stray' : 'hidden';
    if (turns.has(at)) return 'stray';
    // What ends it was told with what began it.
    return rightToLeft || /^[\u202c\u2069]+$/.test(run) ? undefined : 'stray';
  }
  if (/^[\u200e\u200f\u061c]+$/.test(run)) return marksDirection(rightToLeft, before, after);
  if (/^\u200d+$/.test(run) && (OF_EMOJI.test(before) || OF_EMOJI.test(after))) return undefined;
  if (NEEDS_JOINERS.test(before) || NEEDS_JOINERS.test(after)) return undefined;
  return LETTER.test(before) && LETTER.test(after) ? 'hidden' : 'stray';
}

/** A mark says which way a sign or a figure belongs: it is needed beside words from right to left. */
function marksDirection(rightToLeft: boolean, before: string, after: string): Kind | undefined {
  if (rightToLeft) return undefined;
  return LETTER.test(before) && LETTER.test(after) ? 'hidden' : 'stray';
}

/** Places of signs that turn the direction and are not ended, or end nothing. */
function unbalanced(text: string): ReadonlySet<number> {
  const open: { readonly at: number; readonly end: string }[] = [];
  const wrong = new Set<number>();
  for (const { index, 0: sign } of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (/[\u202c\u2069]/.test(sign)) {
      if (open.at(-1)?.end === sign) open.pop();
      else wrong.add(index);
    } else open.push({ at: index, end: sign < '\u2066' ? '\u202c' : '\u2069' });
  }
  for (const { at } of open) wrong.add(at);
  return wrong;
}

/** The run of signs between blanks that holds it, so that a reader sees where to look. */
function wordAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const before = /[^\s]{0,60}$/u.exec(text.slice(Math.max(0, start - 60), start))![0].length;
  const after = /^[^\s]{0,60}/u.exec(text.slice(end, end + 60))![0].length;
  return { start: start - before, end: end + after };
}

function signBefore(text: string, at: number): string {
  const last = text.codePointAt(at - 2) ?? 0;
  return at > 1 && last > 0xffff ? String.fromCodePoint(last) : (text[at - 1] ?? '');
}

function signAfter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** `U+202E, right-to-left override`; of several the first, and how many more. */
function namesOf(run: string): string {
  const codes = [...run].map((sign) => sign.codePointAt(0)!);
  const [first] = codes;
  const others = codes.length - 1;
  const spelled = spelledOut(codes);
  const said = `U+${first!.toString(16).toUpperCase().padStart(4, '0')}, ${NAMES[first!] ?? nameOfBlock(first!)}`;
  if (spelled !== '') return `${said}; the hidden signs spell “${spelled}”`;
  return others === 0 ? said : `${said}, and ${others} more`;
}

function nameOfBlock(code: number): string {
  return code > 0xe0000 ? 'tag character' : 'invisible sign';
}

/** Tag characters are a copy of ASCII: what they spell is what somebody wants to be read by machines alone. */
function spelledOut(codes: readonly number[]): string {
  const letters = codes.filter((code) => code >= 0xe0020 && code < 0xe007f);
  return letters.length < 3 ? '' : String.fromCharCode(...letters.slice(0, 60).map((code) => code - 0xe0000));
}
