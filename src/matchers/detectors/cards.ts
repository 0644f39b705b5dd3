// Numbers of payment cards in a text: 12 to 19 digits of a known issuer whose check digit (Luhn) is right. Documented
// test cards, rows of one digit and numbers inside longer ones are none. Linear: each digit begins one bounded look.

import type { Stretch } from '../matcher.ts';

const ROW = /(?<![\w.-])\d(?:[ -]?\d){11,18}(?![\w-]|[.,]\d)/g;
/** First digits and lengths: Visa, Mastercard, American Express, Discover, Diners, JCB, Maestro, UnionPay. */
const ISSUERS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}|3[47]\d{13}|(?:6011|64[4-9]\d|65\d{2})\d{12}|3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15}|62\d{14,17})$/;
/** What payment services print as test cards, without blanks. */
const TEST_CARDS = new Set([
  ...[
    '4242424242424242',
    '4000056655665556',
    '4111111111111111',
    '4012888888881881',
    '4000002500003155',
    '4222222222222',
  ],
  ...[
    '5555555555554444',
    '5200828282828210',
    '5105105105105100',
    '2223003122003222',
    '5424000000000015',
    '4007000000027',
  ],
  ...[
    '378282246310005',
    '371449635398431',
    '378734493671000',
    '6011111111111117',
    '6011000990139424',
    '6011981111111113',
  ],
  ...[
    '3056930009020004',
    '36227206271667',
    '30569309025904',
    '38520000023237',
    '3566002020360505',
    '3530111333300000',
  ],
  ...[
    '6200000000000005',
    '4000000000000002',
    '4000000000009995',
    '4000000000000069',
    '4000000000000127',
    '5454545454545454',
  ],
]);

export function cardsIn(text: string): readonly Stretch[] {
  return [...text.matchAll(ROW)].flatMap(({ index, 0: row }) => {
    const digits = row.replace(/[ -]/g, '');
    const isCard =
      ISSUERS.test(digits) &&
      passesLuhn(digits) &&
      !TEST_CARDS.has(digits) &&
      isGrouped(row) &&
      isVaried(digits);
    return isCard ? [{ start: index, end: index + row.length }] : [];
  });
}

/** Cards are written in one piece or in groups of four (American Express and Diners: 4, 6 and 4 or 5). */
function isGrouped(row: string): boolean {
  const groups = row.split(/[ -]/).map(({ length }) => length);
  const regular = groups.every((length, i) => length === 4 || (i === groups.length - 1 && length <= 4));
  return groups.length === 1 || regular || (groups.length === 3 && groups[0] === 4 && groups[1] === 6);
}

/** Demonstrations repeat one digit; of a real number few digits are the same. */
function isVaried(digits: string): boolean {
  return new Set(digits).size > 4;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
