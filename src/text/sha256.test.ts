import { createHash } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { sha256 } from './sha256.ts';

const known = (text: string): string => createHash('sha256').update(text).digest('base64');

test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('is what Node makes of it', (text) => {
  expect(sha256(text)).toBe(known(text));
});

it.each([0, 55, 56, 63, 64, 119, 120, 9000])('pads %i bytes', (length) => {
  expect(sha256('a'.repeat(length))).toBe(known('a'.repeat(length)));
});
