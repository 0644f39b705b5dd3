import { expect, it } from 'vitest';
import { readSteadily } from './steady-read.ts';

/** `states`: what a file is each time that someone looks. */
function lookAt(...states: readonly number[]) {
  let n = 0;
  let reads = 0;
  return {
    look: () => ({ size: 1, mtimeMs: states[Math.min(n++, states.length - 1)]!, ino: 7 }),
    read: () => new Uint8Array([++reads]),
  };
}

it.each([
  ['that stays', [1], 1],
  ['that changes once', [1, 2, 2], 2],
  ['that changes each time', [1, 2, 3, 4], undefined],
])('a file %s', (_, states, reads) => {
  const { look, read } = lookAt(...states);
  expect(readSteadily(look, read)?.[0]).toBe(reads);
});

it('another file under the name is a change', () => {
  let ino = 0;
  expect(
    readSteadily(
      () => ({ size: 1, mtimeMs: 1, ino: ino++ }),
      () => new Uint8Array(),
    ),
  ).toBeUndefined();
});
