import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, keyOf } from '../language/fingerprints.ts';
import { SURE } from '../language/shingles.ts';
import { fingerprintsOf } from './fingerprints.ts';

const VOCABULARY =
  'the of and to in depot night route lease driver Ostwick Millbrook garage winter rota margin we will not before after second week neighbour'.split(
    ' ',
  );
const word = fc.constantFrom(...VOCABULARY);
/** What may stand between two words without making another passage of them. */
const between = fc.constantFrom(' ', ', ', '. ', '\n', ' – ', '\r\n\r\n', '” “', '\u00a0', ' (');
const spelling = fc.constantFrom(
  (one: string) => one,
  (one: string) => one.toUpperCase(),
  (one: string) => one.replace('a', 'а'), // a Cyrillic letter
  (one: string) => `${one.slice(0, 2)}\u00ad${one.slice(2)}`,
  (one: string) => one.replace('e', 'e\u0301'),
);

function lookUp(texts: readonly string[], publicTexts: readonly string[] = [], secret = '') {
  const index = fingerprint(
    texts.map((text, n) => ({ name: `${n}.txt`, text })),
    publicTexts,
    secret,
  );
  return fingerprintsOf([{ index, key: keyOf(index.salt, secret) }]);
}
const copied = (text: string, draft: string) => lookUp([text]).copiedIn(draft);

/** Words that no vocabulary has, so that nothing else is the same. */
const own = (count: number) => Array.from({ length: count }, (_, n) => `own${n}x`).join(' ');

describe('a passage', () => {
  it(`of ${SURE} words is found wherever it stands, however it is spelled and punctuated`, () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: SURE, maxLength: 60 }),
        fc.nat(),
        fc.array(fc.tuple(spelling, between), { minLength: SURE, maxLength: SURE }),
        (words, seed, ways) => {
          const from = seed % (words.length - SURE + 1);
          const run = words.slice(from, from + SURE);
          const draft = run.map((one, n) => ways[n]![0](one) + ways[n]![1]).join('');
          const found = copied(words.join(' '), `${own(4)} ${draft} ${own(4)}`);
          expect(found.length).toBeGreaterThan(0);
          expect(found[0]!.words).toBeGreaterThanOrEqual(8);
          expect(found[0]!.document).toBe('0.txt');
        },
      ),
    );
  });

  it('of thirty words is found with two of them changed, left out or doubled', () => {
    const edit = fc.constantFrom(
      () => ['changed'],
      () => [],
      (one: string) => [one, 'added'],
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 30, maxLength: 30 }),
        fc.tuple(fc.nat(29), fc.nat(29)),
        edit,
        (words, places, change) => {
          const draft = words.flatMap((one, n) => (places.includes(n) ? change(one) : [one])).join(' ');
          expect(copied(words.join(' '), draft).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('is one finding across a changed word, and stands on the copied words', () => {
    const text = Array.from({ length: 30 }, (_, n) => `word${n}a`).join(' ');
    const draft = `Look: ${text.replace('word14a', 'other')} So much for that.`;
    const found = copied(text, draft);
    expect(found).toHaveLength(1);
    const { start, end, words } = found[0]!;
    expect(draft.slice(start, end)).toMatch(/^word[0-2]a .* other .* word2[7-9]a$/);
    expect(words).toBeGreaterThanOrEqual(21);
    expect(words).toBeLessThan(30);
  });

  it('of seven words is silent, whatever else the documents hold', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 7, maxLength: 40 }), fc.nat(), (words, seed) => {
        const from = seed % (words.length - 6);
        const draft = `${own(8)} ${words.slice(from, from + 7).join(' ')} ${own(8)}`;
        expect(copied(words.join(' '), draft)).toEqual([]);
      }),
    );
  });

  it('of a price list is found by two figures in four words, a mere date is not', () => {
    const row = 'Tier K floor 18.60 above 700 stalls';
    expect(copied(`Prices\n${row}\nTier L floor 16.20 above 2,000 stalls`, `so: ${row}!`)).toHaveLength(1);
    expect(copied(`a ${row}`, 'Tier K floor 18,60 above 700 stalls')).toHaveLength(1);
    expect(copied('Tier L floor 16.20 above 2,000 stalls', 'floor 16.20 above 2000 stalls')).toHaveLength(1);
    expect(copied('We meet from 3 May 2027 to 9 May 2027 there', 'from 3 May 2027 to 9 May 2027')).toEqual(
      [],
    );
  });
});

describe('public documents', () => {
  it('take their words out, and no others', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 12, maxLength: 40 }),
        fc.array(word, { minLength: 12, maxLength: 40 }),
        (open, secret) => {
          const boiler = `${open.join(' ')} of Halden`;
          const prints = lookUp([`${boiler} ${own(2)} ${secret.join(' ')}`], [boiler]);
          expect(prints.copiedIn(boiler)).toEqual([]);
        },
      ),
    );
  });

  it(`leave the guarantee as it is: ${SURE} words that no public text has are found`, () => {
    const text = Array.from({ length: 60 }, (_, n) => `w${n}q`).join(' ');
    const words = text.split(' ');
    const prints = lookUp([text], [words.slice(20, 32).join(' ')]);
    for (let n = 0; n + SURE <= 60; n++) {
      const isPublic = n >= 20 && n + SURE <= 32;
      expect(prints.copiedIn(words.slice(n, n + SURE).join(' ')).length > 0, `${n}`).toBe(!isPublic);
    }
  });
});

describe('an index', () => {
  const text = Array.from({ length: 40 }, (_, n) => `plan${n}`).join(' ');

  it('is the same for the same documents, and another for others', () => {
    const one = fingerprint([{ name: 'a', text }]);
    expect(fingerprint([{ name: 'a', text }])).toEqual(one);
    const two = fingerprint([{ name: 'a', text: `${text} more words` }]);
    expect(two.salt).not.toBe(one.salt);
    const shared = two.documents[0]!.shingles.filter((hash) => one.documents[0]!.shingles.includes(hash));
    expect(shared).toEqual([]);
  });

  it('of a secret finds nothing under another', () => {
    const index = fingerprint([{ text }], [], 'a long and secret word');
    const under = (secret: string) =>
      fingerprintsOf([{ index, key: keyOf(index.salt, secret) }]).copiedIn(text).length;
    expect(under('a long and secret word')).toBe(1);
    expect(under('another secret word')).toBe(0);
    expect(under('')).toBe(0);
  });

  it('has at most half a fingerprint for each word, in an order that tells nothing', () => {
    const long = Array.from({ length: 4000 }, (_, n) => `x${(n * 7919) % 1009}y${n}`).join(' ');
    const { shingles } = fingerprint([{ text: long }]).documents[0]!;
    expect(shingles.length).toBeLessThan(4000 * 0.55);
    expect([...shingles].sort((a, b) => a - b)).toEqual(shingles);
  });
});
