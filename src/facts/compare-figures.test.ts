// What a post may say where a figure is published: the same, or less; never more than that.

import { expect, it } from 'vitest';
import { readFigure } from '../text/figure.ts';
import { compareFigures } from './compare-figures.ts';

it.each([
  ['1,850', '1,850', 'same'],
  ['1,850', '2,400', 'other'],
  ['1,850', 'about 1,900', 'same'],
  ['1,850', 'about 2,400', 'other'],
  ['1,850', 'more than 1,800', 'same'],
  ['1,850', 'more than 2,000', 'other'],
  ['1,850', 'fewer than 2,000', 'same'],
  ['1,850', '18%', 'unlike'],
  ['more than 4,000', '4,000', 'same'],
  ['more than 4,000', 'more than 4,000', 'same'],
  ['more than 4,000', 'more than 3,000', 'same'],
  ['more than 4,000', 'more than 5,000', 'other'],
  ['more than 4,000', '4,731', 'other'],
  ['1,800 to 1,900', '1,800 to 1,900', 'same'],
  ['1,800 to 1,900', '1,850', 'other'],
  ['1,800 to 1,900', 'about 1,850', 'same'],
  ['EUR 12.4 million', 'EUR 12.4 million', 'same'],
  ['EUR 12.4 million', '$12.4 million', 'unlike'],
] as const)('where %s is published, “%s” is %s', (published, said, comparison) => {
  const roughly = said.startsWith('about ');
  const post = readFigure(said.replace('about ', ''));
  const fact = readFigure(published);
  if (!post || !fact) throw new Error('No figure.');
  expect(compareFigures({ ...post, roughly }, fact)).toBe(comparison);
});
