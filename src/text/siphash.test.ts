import { expect, it } from 'vitest';
import { type SipKey, sipHash } from './siphash.ts';

// The test vectors of the authors: key 00 01 … 0f, message 00 01 …; the low 48 bits of their 64.
const KEY: SipKey = [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c];
const MESSAGE = Uint32Array.from({ length: 8 }, (_, n) => 0x03020100 + n * 0x04040404);

it.each([
  [0, 0xdb47dd0e0e31],
  [1, 0x94e0277187b7],
  [2, 0xf5799a932462],
  [3, 0x8fbc860ee5fb],
  [8, 0x512f72f27cce],
])('%i words', (count, hash) => {
  expect(sipHash(KEY, MESSAGE, 0, count)).toBe(hash);
  expect(sipHash(KEY, Uint32Array.from([7, ...MESSAGE]), 1, count)).toBe(hash);
});
