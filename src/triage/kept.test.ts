import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { kept } from './kept.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

/** Length of the longest common part in order, by the textbook's table. */
function longest(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const one of a) {
    const next: number[] = [];
    for (const [n, other] of b.entries())
      next.push(one === other ? (row[n - 1] ?? 0) + 1 : Math.max(row[n]!, next[n - 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('kept', () => {
  property.prop([words, words])('pairs equal entries in order, as many as can be', (before, after) => {
    const pairs = kept(before, after).flatMap((from, to) => (from === undefined ? [] : [{ from, to }]));
    for (const { from, to } of pairs) expect(before[from]).toBe(after[to]);
    const froms = pairs.map(({ from }) => from);
    expect(froms).toEqual([...new Set(froms)].sort((a, b) => a - b));
    expect(pairs.length).toBe(longest(before, after));
  });

  it('takes as new what lies between the ends of two very different lists', () => {
    const list = (name: string) => [
      'first',
      ...Array.from({ length: 2000 }, (_, n) => `${name}${n}`),
      'last',
    ];
    const pairs = kept(list('x'), list('y'));
    expect(pairs.filter((from) => from !== undefined)).toEqual([0, 2001]);
  });
});
