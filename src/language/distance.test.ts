import { expect, test } from 'vitest';
import { nearest } from './distance.ts';

const KEYS = [
  'level',
  'title',
  'clause',
  'forbid',
  'require',
  'unless',
  'when',
  'headcount',
  'hypothetical',
  'severity',
];

test.each([
  ['severty', 'severity'],
  ['serverity', 'severity'],
  ['levle', 'level'],
  ['Forbid', 'forbid'],
  ['headcuont', 'headcount'],
  ['hypotetical', 'hypothetical'],
  ['unles', 'unless'],
  ['wehn', 'when'],
])('%s was meant to be %s', (typed, meant) => expect(nearest(typed, KEYS)).toBe(meant));

test.each(['banana', 'x', '', 'post', 'colour'])('nothing is like %s', (typed) =>
  expect(nearest(typed, KEYS)).toBeUndefined(),
);
