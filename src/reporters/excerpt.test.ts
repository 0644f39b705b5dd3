import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { excerptOf, shortened } from './excerpt.ts';

describe('excerptOf', () => {
  it('leaves a short line as it is', () => {
    expect(excerptOf('We are 340 people.', 7, 17)).toEqual({ text: 'We are 340 people.', start: 7, end: 17 });
  });

  it('cuts a long line around the words, between words', () => {
    const line = `${'many words before '.repeat(30)}340 people${' and many after'.repeat(30)}`;
    const start = line.indexOf('340');
    const excerpt = excerptOf(line, start, start + 10);
    expect(excerpt.text.slice(excerpt.start, excerpt.end)).toBe('340 people');
    expect(excerpt.text.length).toBeLessThanOrEqual(202);
    expect(excerpt.text).toMatch(/^…\w+ .* \w+…$/);
  });

  it('shows the beginning of words that are longer than the window', () => {
    const excerpt = excerptOf(`a ${'x'.repeat(500)}`, 2, 502, 100);
    expect(excerpt.text.slice(excerpt.start, excerpt.end)).toMatch(/^x{90,100}$/);
  });

  it('ends with the line when the words run on', () => {
    expect(excerptOf('one line', 4, 50)).toEqual({ text: 'one line', start: 4, end: 8 });
  });

  property.prop([
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.nat(400),
    fc.nat(60),
    fc.integer({ min: 20, max: 120 }),
  ])('holds the words, or their beginning, and no half of a surrogate pair', (line, at, length, most) => {
    const start = Math.min(at, line.length);
    const end = Math.min(start + length, line.length);
    const excerpt = excerptOf(line, start, end, most);
    const words = line.slice(start, end);
    const shown = excerpt.text.slice(excerpt.start, excerpt.end);
    expect(words.startsWith(shown)).toBe(true);
    if (words.length > 0 && words.length <= most) expect(shown).toBe(words);
  });
});

describe('shortened', () => {
  it('keeps both ends and one line', () => {
    expect(shortened('a\n  b', 20)).toBe('a b');
    const short = shortened(`first ${'word '.repeat(60)}last`, 40);
    expect(short).toMatch(/^first .* … .*last$/);
    expect(short.length).toBeLessThanOrEqual(43);
  });
});
