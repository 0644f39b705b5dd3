// Classes of characters, so that the tokenizer decides by one table look-up.

export const CHAR = {
  other: 0,
  letter: 1,
  digit: 2,
  space: 3,
  newline: 4,
  inside: 5, // zero-width and combining characters: part of a word wherever they stand in it
  currency: 6,
  high: 7, // first half of a surrogate pair
  emoji: 8,
} as const;

const CURRENCY = '$€£¥₹₩₽₦₪₫฿₺';

/** A classifier with its own table: ASCII is filled at once, other characters when first met. */
export function characterClasses(): (code: number) => number {
  const table = new Uint8Array(0x10000).fill(255);
  return (code) => {
    const known = table[code]!;
    if (known !== 255) return known;
    const found = classify(code);
    table[code] = found;
    return found;
  };
}

function classify(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return CHAR.letter;
  if (code >= 48 && code <= 57) return CHAR.digit;
  if (code > 32 && code < 127) return code === 36 ? CHAR.currency : CHAR.other;
  if (code === 32 || code === 9) return CHAR.space;
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return CHAR.newline;
  if (code >= 0xd800 && code <= 0xdbff) return CHAR.high;
  const text = String.fromCharCode(code);
  if (CURRENCY.includes(text)) return CHAR.currency;
  if (/\s/.test(text)) return CHAR.space;
  if (code === 0x200b || code === 0xad || code === 0x2060 || code === 0xfeff || /[\p{M}\p{Cf}]/u.test(text))
    return CHAR.inside;
  if (/\p{L}/u.test(text)) return CHAR.letter;
  if (/\p{N}/u.test(text)) return CHAR.digit;
  if (code > 0x203b && /\p{Extended_Pictographic}/u.test(text)) return CHAR.emoji;
  return CHAR.other;
}

/** ASCII letters and digits; false past the end. */
export function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A blank, a line feed, or the end of the text. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 10 || Number.isNaN(code);
}

export function isJoiner(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc || code === 0xff07 || code === 96 || code === 0xb4;
}

export function isMask(code: number): boolean {
  return code === 42 || code === 36 || code === 33 || code === 64;
}

const OTHER_ALPHABETS = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Is most of the text, by a sample of its beginning, in Latin letters? */
export function isMostlyLatin(text: string): boolean {
  if (!OTHER_ALPHABETS.test(text)) return true;
  const sample = text.slice(0, 2000);
  const latin = sample.match(/[a-z]/gi)?.length ?? 0;
  const other = sample.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0;
  return latin > other;
}
