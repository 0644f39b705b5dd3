import { expect, it } from 'vitest';
import { fnv1a } from './fnv.ts';

// Test vectors of the algorithm's authors.
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('names %j %s', (text, name) => {
  expect(fnv1a(text)).toBe(name);
});
