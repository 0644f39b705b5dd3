import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { lastWhere } from './bisect.ts';

test.prop([fc.nat(50), fc.nat(50)])('finds the last of the first ones', (count, some) => {
  const first = Math.min(some, count);
  expect(lastWhere(count, (n) => n < first)).toBe(Math.max(first - 1, 0));
});

it('gives 0 where there is nothing, and asks nothing', () => {
  expect(
    lastWhere(0, () => {
      throw new Error('There is nothing to ask about.');
    }),
  ).toBe(0);
});
