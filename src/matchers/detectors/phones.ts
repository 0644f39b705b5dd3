// Phone numbers in a text that somebody could dial, by the number plans of libphonenumber. In: a text. Out: their places.
// Numbers that are set aside for films and examples (555-01xx), free lines and short numbers are none. Linear: rows of digits are cut out
// first, and each is read alone.

import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Detector, Stretch } from '../matcher.ts';
import { perDocument, withoutOverlaps } from './documents.ts';

/** Digits with the signs that stand between them in phone numbers: 15 digits at most, up to two signs between groups. */
const ROW = /(?<![\w$€£#.,/:=@-])(?:\+|\(?\d)[\d ()./-]{5,26}\d(?![\w%]|[.,:/-]\d)/g;
/** How numbers are written without their country's code; with fewer digits or other groups it may be any figure. */
const NATIONAL = [
  /^(?:1[ .-])?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}$/,
  /^\(?0\d{1,5}\)?[ /-]{0,2}\d{2,8}(?:[ -]?\d{2,4}){0,4}$/,
  /^0\d(?:\.\d\d){4}$/,
  /^\d{2,5}(?: \d{2,5}){1,3}$/,
  /^\d{3} \d{3}-\d\d-\d\d$/,
];
/** Whose plan a number without a country's code may follow. */
const PLANS: readonly CountryCode[] = ['US', 'GB', 'DE', 'FR', 'NO', 'AU', 'IN', 'NL', 'ES', 'ZA'];
/** Set aside in North America for films and examples, and in Britain. */
const FICTION = /555\D{0,2}01\d\d$|^(?:\+?44|0)\D{0,3}7700\D?900\D?\d{3}$/;
/** Kinds of numbers that are made to be called by anybody. */
const PUBLIC_KINDS: ReadonlySet<string> = new Set([
  'TOLL_FREE',
  'PREMIUM_RATE',
  'SHARED_COST',
  'UAN',
  'VOICEMAIL',
]);

export function createPhones(): Detector {
  return { of: perDocument(phonesIn) };
}

export function phonesIn(text: string): readonly Stretch[] {
  const found = [...text.matchAll(ROW)].flatMap(({ index, 0: row }) => {
    const number = row.startsWith('(') && !row.includes(')') ? row.slice(1) : row;
    return isPersonal(number) ? [{ start: index + row.length - number.length, end: index + row.length }] : [];
  });
  return withoutOverlaps(found);
}

function isPersonal(row: string): boolean {
  const digits = row.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15 || FICTION.test(row) || new Set(digits).size < 4) return false;
  const plans = row.startsWith('+') ? [undefined] : NATIONAL.some((form) => form.test(row)) ? PLANS : [];
  const [first] = plans.flatMap((country) => kindOf(row, country));
  return first !== undefined && !PUBLIC_KINDS.has(first);
}

/** The kind of the number by a country's plan; nothing where the plan has no such number. */
function kindOf(row: string, country: CountryCode | undefined): readonly string[] {
  const number = parsePhoneNumberFromString(row, country);
  return number?.isValid() ? [number.getType() ?? 'UNKNOWN'] : [];
}
