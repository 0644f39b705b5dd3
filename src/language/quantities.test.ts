import { expect, it } from 'vitest';
import { quantitiesOf } from './quantities.ts';
import { createTokenizer } from './tokenizer.ts';

const tokenize = createTokenizer();

/** `number 340 “340 people”` … for each quantity of a text. */
function read(text: string): readonly string[] {
  const { tokens, sentences } = tokenize(text);
  return sentences.flatMap((sentence) =>
    [...quantitiesOf(text, tokens, sentence).values()].map(
      ({ kind, value, first, last }) =>
        `${kind} ${Number(value.toPrecision(9))} “${text.slice(tokens[first]!.start, tokens[last]!.end)}”`,
    ),
  );
}

it.each([
  ['340 people', 'number 340 “340”'],
  ['1,200 seats', 'number 1200 “1,200”'],
  ['3k users', 'number 3000 “3k”'],
  ['3.5k users', 'number 3500 “3.5k”'],
  ['2 million users', 'number 2000000 “2 million”'],
  ['2.5m users', 'number 2500000 “2.5m”'],
  ['100+ stores', 'number 100 “100+”'],
  ['three engineers', 'number 3 “three”'],
  ['three hundred engineers', 'number 300 “three hundred”'],
  ['twenty-five engineers', 'number 25 “twenty-five”'],
  ['two thousand five hundred people', 'number 2500 “two thousand five hundred”'],
  ['10-12 people', 'number 12 “10-12”'],
  ['10 to 12 people', 'number 12 “10 to 12”'],
  ['a hundred people', 'number 100 “hundred”'],
  ['hundreds of people', 'number 200 “hundreds”'],
  ['a dozen people', 'number 12 “dozen”'],
  ['dozens of people', 'number 24 “dozens”'],
  ['$2.9bn', 'money 2900000000 “$2.9bn”'],
  ['$2.9 billion', 'money 2900000000 “$2.9 billion”'],
  ['tens of thousands of users', 'number 20000 “tens of thousands”'],
  ['half a million users', 'number 500000 “million”'],
  ['12 000 people', 'number 12000 “12 000”'],
  ['1 250 000 euros', 'money 1250000 “1 250 000 euros”'],
  ['AED 4.2m', 'money 4200000 “4.2m”'],
  ['a fourfold rise', 'multiple 4 “fourfold”'],
  ['fell by a fifth', 'share 0 “fifth”'],
  ['mid-single-digit growth', 'percent 1 “mid-single-digit”'],
  ['mid to high single digits', 'percent 1 “mid to high single digits”'],
  ['declined low teens', 'percent 13 “low teens”'],
  ['a double-digit rise', 'percent 10 “double-digit”'],
  ['high teens', 'percent 13 “high teens”'],
  ['€5', 'money 5 “€5”'],
  ['£1,200', 'money 1200 “£1,200”'],
  ['US$40m', 'money 40000000 “US$40m”'],
  ['USD 40 million', 'money 40000000 “40 million”'],
  ['40 million dollars', 'money 40000000 “40 million dollars”'],
  ['40 euros', 'money 40 “40 euros”'],
  ['12 EUR', 'money 12 “12 EUR”'],
  ['$10-12m', 'money 12000000 “$10-12m”'],
  ['45%', 'percent 45 “45%”'],
  ['45 %', 'percent 45 “45 %”'],
  ['45 percent', 'percent 45 “45 percent”'],
  ['45 per cent', 'percent 45 “45 per cent”'],
  ['forty-five per cent', 'percent 45 “forty-five per cent”'],
  ['4.5%', 'percent 4.5 “4.5%”'],
  ['10-15%', 'percent 15 “10-15%”'],
  ['5 percentage points', 'percent 5 “5 percentage points”'],
  ['half of it', 'share 0 “half”'],
  ['a third of it', 'share 0 “third”'],
  ['two thirds of it', 'share 0 “two thirds”'],
  ['a quarter of it', 'share 0 “quarter”'],
  ['the majority of it', 'share 0 “majority”'],
  ['2x faster', 'multiple 2 “2x”'],
  ['10 times faster', 'multiple 10 “10 times”'],
  ['we doubled it', 'multiple 2 “doubled”'],
  ['a threefold rise', 'multiple 3 “threefold”'],
  ['in 2027', 'year 2027 “2027”'],
  ['since 1998', 'year 1998 “1998”'],
  ['in Q3', 'quarter 0 “Q3”'],
  ['the third quarter', 'quarter 0 “third quarter”'],
  ['Q4 2026', 'quarter 0 “Q4 2026”'],
  ['on 12 June', 'date 12 “12 June”'],
  ['on May 12', 'date 0 “May 12”'],
  ['on May 12th', 'date 0 “May 12th”'],
  ['at 5pm', 'time 0 “5pm”'],
  ['v2.1', 'version 0 “v2.1”'],
  ['version 2.1', 'version 2.1 “2.1”'],
  ['the 2nd', 'ordinal 2 “2nd”'],
  ['call +1 555 010 9999', 'phone 0 “1 555 010 9999”'],
  ['#1', 'ordinal 0 “#1”'],
  ['grew 2x', 'multiple 2 “2x”'],
  ['EUR 221.6 mn', 'money 221600000 “221.6 mn”'],
  ['up +4%', 'percent 4 “4%”'],
])('reads %s', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

it('keeps figures of different kinds, and of different sentences, apart', () => {
  expect(read('45%, three hundred and $5.')).toEqual([
    'percent 45 “45%”',
    'number 300 “three hundred”',
    'money 5 “$5”',
  ]);
  expect(read('5% to $46 billion')).toEqual(['percent 5 “5%”', 'money 46000000000 “$46 billion”']);
  expect(read('We are 12. 13 left.')).toEqual(['number 12 “12”', 'number 13 “13”']);
  // A date or a time in figures is read piece by piece, and no piece is taken for a count.
  expect(read('12/05/2026 at 10:30').map((one) => one.split(' ')[0])).toEqual([
    'date',
    'date',
    'date',
    'time',
    'time',
  ]);
});

it('takes words for what they are where they count nothing', () => {
  for (const text of ['a fifth attempt', 'high hopes, low fares', 'on a single page'])
    expect(read(text), text).toEqual([]);
});
