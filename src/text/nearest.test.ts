import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it('finds the name that was meant, and none where nothing is near', () => {
  const known = ['headcount', 'future-plans', 'draft.md', 'text'];
  expect(
    ['headcont', 'haedcount', 'Headcount', 'draft.txt', 'tetx', 'salary', 'x'].map((word) =>
      nearest(word, known),
    ),
  ).toEqual(['headcount', 'headcount', 'headcount', 'draft.md', 'text', undefined, undefined]);
});
