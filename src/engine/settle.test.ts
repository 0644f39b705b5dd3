import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { inReadingOrder, settle } from './settle.ts';

function finding(start: number, end: number, more: Partial<Finding> = {}): Finding {
  return {
    clause: 'p/c',
    rule: 'p/c/r',
    level: 'block',
    status: { kind: 'open' },
    draft: 'd',
    source: 's',
    kind: 'words',
    span: { start, end },
    quote: '',
    ...more,
  };
}

it('tells each clause once about the same words: strictest, then earliest, then longest', () => {
  const advise = finding(0, 9, { level: 'advise' });
  const block = finding(4, 6);
  const longer = finding(20, 30);
  const shorter = finding(20, 25, { rule: 'p/c/a' });
  const other = finding(5, 6, { clause: 'p/d', rule: 'p/d/r' });
  expect(settle([shorter, advise, longer, block, other])).toEqual([block, other, longer]);
});

it('keeps what is missing apart from words, and neighbours apart', () => {
  const missing = finding(0, 5, { kind: 'missing' });
  expect(settle([finding(5, 9), finding(0, 5), missing])).toHaveLength(3);
});

const findings = fc.array(
  fc
    .record({
      start: fc.nat(12),
      length: fc.nat(5),
      clause: fc.constantFrom('p/c', 'p/d'),
      rule: fc.constantFrom('a', 'b', 'c'),
      level: fc.constantFrom('block' as const, 'review' as const, 'advise' as const),
    })
    .map(({ start, length, clause, rule, level }) =>
      finding(start, start + length, { clause, rule: `${clause}/${rule}`, level }),
    ),
  { maxLength: 12 },
);

it('gives the same findings in the same order, whatever order they came in', () => {
  fc.assert(
    fc.property(
      findings.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        // Of two rules that are alike in all that is compared, levels tell them apart only before settling.
        const shown = (all: readonly Finding[]) =>
          settle(all).map(({ rule, level, span }) => ({ rule, level, span }));
        expect(shown(shuffled)).toEqual(shown(list));
        expect([...settle(list)].sort(inReadingOrder)).toEqual(settle(list));
        expect(settle(settle(list))).toEqual(settle(list));
      },
    ),
  );
});
