import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { displayWidth, visible } from './width.ts';

it('counts terminal columns', () => {
  const widths = ['abc', '日本', '👩‍👩‍👧 ok', 'e\u0301', '\t', ''].map(displayWidth);
  expect(widths).toEqual([3, 4, 5, 1, 4, 0]);
});

it('counts one column for every sign that is measured without the library', () => {
  for (let code = 0x20; code < 0x2100; code++) {
    const sign = String.fromCharCode(code);
    expect(`${code.toString(16)} ${displayWidth(sign)}`).toBe(
      `${code.toString(16)} ${stringWidth(visible(sign))}`,
    );
  }
});

it('shows control and direction characters instead of sending them', () => {
  expect(visible('\u001b[31mred\u0007')).toBe('␛[31mred␇');
  expect(visible('a\u202eb\u2066c\u200b\ufeff\u0085\u007f')).toBe(
    'a<U+202E>b<U+2066>c<U+200B><U+FEFF><U+0085>␡',
  );
  expect(visible('a\nb\r')).toBe('a␊b␍');
  expect(visible('\ud83d!')).toBe('\ufffd!');
  expect(visible('naïve 👩‍👩‍👧 日本')).toBe('naïve 👩‍👩‍👧 日本');
});

it('never lets a control character through, and is the same for parts as for the whole', () => {
  const texts = fc.string({
    unit: fc
      .oneof(fc.nat(0x2ff), fc.integer({ min: 0x2000, max: 0x20ff }))
      .map((c) => String.fromCodePoint(c)),
  });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(visible(a + b)).toBe(visible(a) + visible(b));
      expect(visible(a)).not.toMatch(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
    }),
  );
});
