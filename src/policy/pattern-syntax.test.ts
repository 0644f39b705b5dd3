import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PatternError, parsePattern } from './pattern-syntax.ts';

function fault(source: string): string {
  try {
    parsePattern(source);
  } catch (error) {
    if (error instanceof PatternError) return `${error.at}: ${error.message}`;
    throw error;
  }
  return 'none';
}

it.each([
  ['', '0: a pattern, or a part of it, is empty'],
  ['a (b', '2: “(” is never closed with “)”'],
  ['a )', '2: “)” closes nothing that was opened'],
  ['[]', '1: a pattern, or a part of it, is empty'],
  ['{number', '0: “{” is never closed with “}”'],
  ['{Number}', '0: “{Number}” is no name of a word list or kind'],
  ['{a:adverb}', '0: “:adverb” is no part of speech; use :verb, :noun, :adjective'],
  ['ab*', '0: “ab*” is too short: at least three letters before the star'],
  ['~', '0: “~” needs a word'],
  ['a …40 b', '2: a gap of 40 words is too wide; 30 is the most'],
  ['{number} <=10', '9: bounds stand inside the braces: {number<=10}'],
])('says what is wrong with %j', (source, message) => {
  expect(fault(source)).toBe(message);
});

it('reads every sign', () => {
  expect(parsePattern('~go|{a|b:noun} [x] <yes* …> _')).toEqual({
    k: 'sequence',
    of: [
      {
        k: 'either',
        of: [
          { k: 'word', text: 'go', form: 'any-form' },
          {
            k: 'either',
            of: [
              { k: 'class', name: 'a', at: 4 },
              { k: 'class', name: 'b', at: 4, pos: 'noun' },
            ],
          },
        ],
      },
      { k: 'optional', of: { k: 'word', text: 'x', form: 'exact' } },
      {
        k: 'mark',
        of: {
          k: 'sequence',
          of: [
            { k: 'word', text: 'yes', form: 'beginning' },
            { k: 'gap', min: 0, max: 4 },
          ],
        },
      },
      { k: 'gap', min: 1, max: 1 },
    ],
  });
});

it('reads or refuses any text, and never fails otherwise', () => {
  const signs = fc.array(fc.constantFrom(...'ab~*|()[]{}<>…_ ,:=1'.split('')), { maxLength: 20 });
  fc.assert(
    fc.property(signs, (list) => void fault(list.join(''))),
    { numRuns: 500 },
  );
});
