// Figures as a facts file writes them, and what is none.

import { expect, it } from 'vitest';
import { readFigure } from './figure.ts';

it.each([
  [1850, { from: 1850, to: 1850, unit: 'count', written: '1,850' }],
  ['1,850', { from: 1850, to: 1850, unit: 'count' }],
  ['18%', { from: 18, to: 18, unit: 'percent' }],
  ['18 per cent', { from: 18, to: 18, unit: 'percent' }],
  ['$2.9bn', { from: 2.9e9, to: 2.9e9, unit: 'money', currency: 'USD' }],
  ['EUR 12.4 million', { from: 12.4e6, to: 12.4e6, unit: 'money', currency: 'EUR' }],
  ['1,800 to 1,900', { from: 1800, to: 1900, unit: 'count' }],
  ['10-12%', { from: 10, to: 12, unit: 'percent' }],
  ['10 to 12 million', { from: 10e6, to: 12e6, unit: 'count' }],
  ['more than 4,000', { from: 4000, strict: true, unit: 'count' }],
  ['at least 40', { from: 40, unit: 'count' }],
  ['fewer than 50', { to: 50, strict: true, unit: 'count' }],
] as const)('%s', (written, figure) => {
  expect(readFigure(written)).toEqual({ written, ...figure });
});

it.each(['lots', '12,34', '1 to 2 to 3', '1,900 to 1,800', 'more than', '', '12 monkeys'])(
  '“%s” is none',
  (text) => {
    expect(readFigure(text)).toBeUndefined();
  },
);
