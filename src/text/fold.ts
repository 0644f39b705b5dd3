// Spelling variants of one word folded to the form that rules are written in: lower case, no accents, no zero-width
// characters, straight apostrophes, compatibility forms (full-width, mathematical letters) and look-alike letters of
// other scripts resolved. Folding is for comparing only; positions always refer to the text as written.

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ӏ: 'l',
  г: 'r',
  п: 'n',
  и: 'u',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  η: 'n',
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  ո: 'n',
  օ: 'o',
  ѵ: 'v',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u2032\uff07`\u00b4]/g;
const LATIN = /[a-z]/;

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/**
 * One word, folded. Look-alike letters are resolved only where the word also holds a Latin letter, or where
 * `latinAround` says that the text around it is Latin: a Russian word in a Russian post stays Russian.
 */
export function foldWord(word: string, latinAround: boolean): string {
  if (isAscii(word)) return word.toLowerCase();
  const plain = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u3164\u115f\u1160]/gu, '')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .normalize('NFC');
  if (isAscii(plain) || !(latinAround || LATIN.test(plain))) return plain;
  let folded = '';
  for (const letter of plain) folded += LOOK_ALIKES[letter] ?? letter;
  return folded;
}

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
};

/** `1d10t` → `idiot`; undefined when the word holds nothing of the kind. Where 1 could be i or l, i is taken. */
export function unleet(word: string): string | undefined {
  if (!/[0134578@$!|+]/.test(word) || !/[a-z@$]/.test(word)) return undefined;
  let plain = '';
  for (const sign of word) plain += LEET[sign] ?? sign;
  return /^[a-z]+$/.test(plain) ? plain : undefined;
}
