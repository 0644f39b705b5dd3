import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { utf8Length } from './utf8.ts';

property.prop([fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })])(
  'counts what an encoder writes',
  (text) => {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
  },
);
