// Signs that nobody sees, in tables. What a script, an emoji or a flag needs is left alone.

import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenSigns, straySigns } from './hidden.ts';

const told = (text: string) =>
  [
    ...hiddenSigns(text).map((one) => ['hidden', one] as const),
    ...straySigns(text).map((one) => ['stray', one] as const),
  ].map(([kind, { start, end, detail }]) => `${kind} ${text.slice(start, end)} ${detail}`);

describe('says which sign it is, and in which word', () => {
  it.each([
    ['a pass\u200bword here', 'hidden pass\u200bword U+200B, zero-width space'],
    ['a pass\u200dword here', 'hidden pass\u200dword U+200D, zero-width joiner'],
    ['a pass\u200cword here', 'hidden pass\u200cword U+200C, zero-width non-joiner'],
    ['see \u202egpj.exe', 'hidden \u202egpj.exe U+202E, right-to-left override'],
    ['see \u202dfoo', 'hidden \u202dfoo U+202D, left-to-right override'],
    ['see \u2067foo', 'hidden \u2067foo U+2067, right-to-left isolate'],
    ['see foo\u200e\u200ebar', 'hidden foo\u200e\u200ebar U+200E, left-to-right mark, and 1 more'],
    [
      'hi\u{e0061}\u{e0062}\u{e0063} you',
      'hidden hi\u{e0061}\u{e0062}\u{e0063} U+E0061, tag character; the hidden signs spell “abc”',
    ],
    ['\u{1f3f4}\u{e0061}\u{e0062}', 'hidden \u{1f3f4}\u{e0061}\u{e0062} U+E0061, tag character, and 1 more'],
    [
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\u{e0062}\u{e0079}\u{e0065}',
      'hidden \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\u{e0062}\u{e0079}\u{e0065} U+E0067, tag character; the hidden signs spell “gbengbye”',
    ],
    ['end \u200b', 'stray \u200b U+200B, zero-width space'],
    ['ring \u202a800 555\u202c now', 'stray \u202a800 U+202A, left-to-right embedding'],
    ['\u2066Halden\u2069', 'stray \u2066Halden\u2069 U+2066, left-to-right isolate'],
    ['word \ufeffafter', 'stray \ufeffafter U+FEFF, byte order mark'],
  ])('%j', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('leaves alone', () => {
  it.each([
    '\ufeffA file begins.',
    'Family 👨‍👩‍👧 and 🏳️‍🌈 and 👩🏽‍🚀',
    'Keycaps 1\ufe0f\u20e3',
    'England \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} and Wales \u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    'می\u200cخواهم',
    'क्\u200dष',
    'ക്\u200d',
    'Halden\u200f, שלום',
    '\u202bשלום\u202c',
    'مرحبا \u2068Halden\u2069',
    'ไทย\u200bไทย',
    'Do\u00adnau\u00addampf',
    'a plain post',
    '',
  ])('%j', (text) => expect(told(text)).toEqual([]));
});

const sign = fc.constantFrom(
  ...[
    '\u200b',
    '\u200d',
    '\u202a',
    '\u202e',
    '\u202c',
    '\u2067',
    '\u2069',
    '\u{e0061}',
    '\u{1f3f4}',
    '\u{e007f}',
    'a',
    ' ',
    'ש',
    '👩',
  ],
);
test.prop([fc.array(sign, { maxLength: 60 })])('any text is read, and places lie in it', (signs) => {
  const text = signs.join('');
  for (const { start, end } of [...hiddenSigns(text), ...straySigns(text)])
    expect(start >= 0 && start < end && end <= text.length).toBe(true);
});
it('a long row of the same takes no long time', () => {
  const before = performance.now();
  for (const part of ['\u202e', 'a\u200b', '\u{1f3f4}\u{e0061}', '\u2067a\u2069']) told(part.repeat(20_000));
  expect(performance.now() - before).toBeLessThan(4000);
});
