import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { pieces } from './pieces.ts';
import { loadTagger } from './tagger.ts';

const tagger = await loadTagger();

function wordsOf(sentence: string): string[] {
  return tagger.tag(sentence).map(({ start, end }) => sentence.slice(start, end));
}

describe('tag', () => {
  test('tells a verb from a noun', () => {
    const [, , launch] = tagger.tag('We will launch Falcon');
    expect(launch?.tags).toContain('Verb');
    expect(tagger.tag('The launch went well')[1]?.tags).toContain('Noun');
  });

  test.each([
    ['We\u2019ll \u201claunch\u201d it', ['We\u2019ll', 'We\u2019ll', 'launch', 'it']],
    ["(We'll launch", ["We'll", "We'll", 'launch']],
    [
      '\u{1F680}\u{1F680} we \u{1F680} will \u{1F468}\u200D\u{1F469}\u200D\u{1F467} grow',
      ['we', 'will', 'grow'],
    ],
    ['- bullet one\n- bullet two', ['bullet', 'one', 'bullet', 'two']],
    ['\u00abNous\u00bb caf\u00e9 na\u0308ive', ['Nous', 'caf\u00e9', 'na\u0308ive']],
  ])('finds the words of %j', (sentence, words) => {
    const found = wordsOf(sentence);
    for (const word of words) expect(found).toContain(word);
  });

  test('takes the names of JavaScript for words', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(wordsOf(`the ${word} grew`)).toHaveLength(3);
  });

  test('gives the same answer twice, and after many others', () => {
    const first = tagger.tag('Sales grew fast');
    for (let i = 0; i < 250; i++) tagger.tag(`word ${i}`);
    expect(tagger.tag('Sales grew fast')).toEqual(first);
  });

  test('reads a very long text in linear time', () => {
    for (const sign of [' ', '.', 'a', '\u{1F525}']) {
      const before = performance.now();
      tagger.tag(sign.repeat(60_000) + ' we launch');
      expect(performance.now() - before).toBeLessThan(3000);
    }
  });
});

describe('match', () => {
  test('reports whole words, also from the hidden half of a contraction', () => {
    const sentence = 'Soon \u201cwe\u2019ll ship\u201d it';
    expect(
      tagger.match(sentence, 'will #Infinitive').map(({ start, end }) => sentence.slice(start, end)),
    ).toEqual(['we\u2019ll ship']);
  });

  test('finds every match', () => {
    const sentence = '- We acquired Acme, and Globex acquired Initech.';
    expect(
      tagger.match(sentence, '{acquire} @isTitleCase').map(({ start, end }) => sentence.slice(start, end)),
    ).toEqual(['acquired Acme', 'acquired Initech']);
  });

  test('finds nothing in nothing', () => expect(tagger.match('', '#Verb')).toEqual([]));
});

const SCRAPS = [
  "we'll",
  'can\u2019t',
  '10k',
  '$1.5\u20131.7bn',
  '\u{1F680}',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\u6f22\u5b57',
  '\u201cquoted\u201d',
  '(so',
  'e.g.',
  'U.S.',
  '#WeLaunch',
  '@acme',
  'https://a.example/x?y=1',
  '\u200b',
  '\u00ad',
  '\r\n',
  '\t',
  '\u00a0',
  '\u2028',
  '&amp;',
  '...',
  '\u2014',
  "'",
  '"',
  'gonna',
  'won\u2019t',
  '3/14',
  'XR-200',
  'roll-out',
  'caf\u0065\u0301',
  '\ufeff',
  '5k+',
  "Acme's",
  'and/or',
  ':)',
];
const messyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SCRAPS),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('we', 'will', 'launch', 'soon'),
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom('', ' ', '  ').map((blank) => parts.join(blank)));

property.prop([messyText], { numRuns: 400 })(
  'places rise, stay inside the text and hold whole characters',
  (text) => {
    let last = 0;
    for (const { start, end } of tagger.tag(text)) {
      expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      last = start;
    }
  },
);

property.prop(
  [
    fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta'), { minLength: 1, maxLength: 8 }),
    fc.constantFrom(' ', ', ', ' \u2014 ', ' \u{1F680} ', '\n', ' \u201c'),
  ],
  { numRuns: 200 },
)('every plain word is found where it stands', (words, between) => {
  const text = words.join(between);
  const plain = wordsOf(text).filter((word) => /\p{L}/u.test(word));
  expect(plain).toEqual(words);
});

property.prop([fc.string({ unit: 'grapheme', maxLength: 5 }), fc.integer({ min: 1, max: 3000 })], {
  numRuns: 50,
})('pieces are slices of the text, in order', (text, times) => {
  const long = text.repeat(times);
  for (const piece of pieces(long))
    expect(long.startsWith(piece.text, piece.start) && piece.text.length <= 2000).toBe(true);
});
