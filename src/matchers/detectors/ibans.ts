// IBANs in a text: a country's letters, its length, check digits that are right (remainder 1 by 97). Those that handbooks
// print as examples are none. Linear: each place begins one look of at most 42 signs.

import type { Stretch } from '../matcher.ts';

/** Signs of an IBAN by country, from the registry of ISO 13616. */
const LENGTHS: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FO GL NL SD FK',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU XK MN',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ TL OM SO',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'BI DJ FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
};
const LENGTH_OF = new Map(
  Object.entries(LENGTHS).flatMap(([length, countries]) =>
    countries.split(' ').map((country) => [country, Number(length)] as const),
  ),
);
const START = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11}/g;
const LONGEST = 42;
/** Printed by banks and standards as the example of their country. */
const EXAMPLES = new Set([
  ...['GB82WEST12345698765432', 'GB29NWBK60161331926819', 'GB33BUKB20201555555555', 'DE89370400440532013000'],
  ...['NO9386011117947', 'FR1420041010050500013M02606', 'NL91ABNA0417164300', 'ES9121000418450200051332'],
  ...['BE68539007547034', 'CH9300762011623852957', 'AT611904300234573201', 'IE29AIBK93115212345678'],
  ...['SE4550000000058398257466', 'DK5000400440116243', 'FI2112345600000785', 'IT60X0542811101000000123456'],
  ...['PL61109010140000071219812874', 'PT50000201231234567890154', 'DE75512108001245126199'],
]);

export function ibansIn(text: string): readonly Stretch[] {
  return [...text.matchAll(START)].flatMap(({ index }) => {
    const length = LENGTH_OF.get(text.slice(index, index + 2).toUpperCase());
    const end = length === undefined ? -1 : endOf(text, index, length);
    if (end < 0) return [];
    const iban = text.slice(index, end).replaceAll(' ', '').toUpperCase();
    return !EXAMPLES.has(iban) && remainder(iban) === 1 ? [{ start: index, end }] : [];
  });
}

/** The end of so many letters and digits with single blanks between; -1 where there are fewer, or more of them follow. */
function endOf(text: string, start: number, length: number): number {
  let at = start;
  for (let signs = 0; signs < length; at++) {
    const sign = text[at] ?? '';
    if (/[A-Za-z0-9]/.test(sign)) signs++;
    else if (sign !== ' ' || at - start > LONGEST) return -1;
  }
  return /[A-Za-z0-9]/.test(text[at] ?? '') ? -1 : at;
}

function remainder(iban: string): number {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4))
    for (const digit of Number.parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}
