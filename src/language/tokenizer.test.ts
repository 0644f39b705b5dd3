import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAG } from './token.ts';
import { createTokenizer } from './tokenizer.ts';

const tokenize = createTokenizer();
const words = (text: string) => tokenize(text).tokens.map(({ word }) => word);
/** The slices of the text that the tokens stand on. */
const slices = (text: string) => tokenize(text).tokens.map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) => {
  const { tokens, sentences } = tokenize(text);
  return sentences.map(({ first, last, mark }) => text.slice(tokens[first]!.start, tokens[last]!.end) + mark);
};

describe('words', () => {
  it.each([
    ["We'll hire; we can't wait.", 'we will hire we can not wait'],
    ['We’re gonna', 'we are going to'],
    ['well-known and/or', 'well known and or'],
    ["Halden's staff", 'halden staff'],
    ['Café NAÏVE', 'cafe naive'],
    ['ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
    ['sal\u200bary la\u00adyoffs', 'salary layoffs'],
    ['s\u0430l\u0430ry', 'salary'], // Cyrillic а
    ['f**k a$$hole', 'f**k a$$hole'],
    ['1d10t', '1d10t'],
    ['i d i o t', 'idiot'],
    ['U.S. sales', 'u.s sales'],
    ['#WeAreHiring #q3results #AI', 'we are hiring q 3 results ai'],
    ['$2.9bn 45% 3k 100+ €5 Q3', '$2.9bn 45% 3k 100+ €5 q3'],
    ['@halden a@b.example $HLD', '@halden a@b.example $hld'],
    ['see https://halden.example/a?b=1.', 'see https://halden.example/a?b=1'],
    ['v2.1 is out', 'v2.1 is out'],
  ])('%s', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it('stand exactly where they are written', () => {
    const text = '“Café’s” #WeHire👩‍👩‍👧 can’t sal\u200bary';
    expect(slices(text)).toEqual(['Café’s', '#We', 'Hire', '👩‍👩‍👧', 'can’t', 'can’t', 'sal\u200bary']);
  });

  it('know their shape', () => {
    const shapes = tokenize('We 340 @halden $HLD www.halden.example a@b.example 🚀 &').tokens.map(
      ({ shape }) => shape,
    );
    expect(shapes).toEqual(['word', 'number', 'mention', 'cashtag', 'link', 'email', 'emoji', 'symbol']);
  });

  it('know what stood around them', () => {
    const { tokens } = tokenize('So, NASA’s: “well-made” #Tag');
    const has = (word: string, flag: number) =>
      ((tokens.find((token) => token.word === word)?.flags ?? 0) & flag) !== 0;
    expect([has('nasa', FLAG.comma), has('nasa', FLAG.possessive), has('so', FLAG.capital)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([has('well', FLAG.colon), has('well', FLAG.openQuote), has('made', FLAG.glued)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([has('tag', FLAG.hashtagStart), has('made', FLAG.capital)]).toEqual([true, false]);
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['We grew 4.5% in the U.S. last year. Fine.', ['We grew 4.5% in the U.S. last year.', 'Fine.']],
    ['A block\n\nanother', ['A block', 'another']],
    ['', []],
    ['…', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

it('reads a sentence that never ends in parts, and says so', () => {
  const { tokens, sentences } = tokenize(`${'word '.repeat(900)}end. Next one.`);
  expect(tokens).toHaveLength(903);
  expect(sentences.map(({ first, last, continues }) => [last - first + 1, continues ?? false])).toEqual([
    [400, false],
    [400, true],
    [101, true],
    [2, false],
  ]);
});

it('keeps tokens in order and inside any text, and every token in one sentence', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      '#',
      '@',
      '$',
      "'",
      '’',
      '-',
      '.',
      ' ',
      '\n\n',
      'v2',
      '3k',
      'f**k',
      "can't",
      '\u200b',
      '👩‍👩‍👧',
      '\ud83d',
      'www.a.com',
      'é',
    ),
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const { tokens, sentences } = tokenize(text);
      let before = { start: 0, end: 0 };
      for (const { start, end, flags } of tokens) {
        expect(start).toBeGreaterThanOrEqual(flags & FLAG.implied ? before.start : before.end);
        expect(end).toBeGreaterThan(start);
        before = { start, end };
      }
      expect(before.end).toBeLessThanOrEqual(text.length);
      expect(
        sentences.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
      ).toEqual(tokens.map((_, i) => i));
    }),
    { numRuns: 500 },
  );
});
