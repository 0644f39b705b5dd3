import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import { identityText } from '../text/mapped-text.ts';
import { type Excuse, excused, reachesOf, readDirective, VERBS } from './excuse.ts';

const PROSE = 'one two\n\nthree four\n\nfive six';
const draft: Draft = {
  id: 'a.md',
  source: 'a.md',
  span: { start: 0, end: PROSE.length } as Draft['span'],
  prose: identityText(PROSE),
  regions: [],
  meta: {},
};
const spanAt = (start: number, length: number) => ({ start, end: start + length }) as Finding['span'];
const names = ['core-social/pay', 'core-social/pay/rise', 'core-social/headcount'];
const finding = fc
  .record({
    rule: fc.constantFrom('core-social/pay/rise', 'core-social/headcount/count'),
    kind: fc.constantFrom('words' as const, 'missing' as const),
    start: fc.nat(PROSE.length - 1),
    isOpen: fc.boolean(),
  })
  .map(
    ({ rule, kind, start, isOpen }): Finding => ({
      clause: rule.split('/').slice(0, 2).join('/'),
      rule,
      kind,
      level: 'block',
      status: { kind: isOpen ? 'open' : 'unchanged' },
      draft: 'a.md',
      source: 'a.md',
      span: spanAt(start, 1),
      quote: 'x',
    }),
  );
const excuse = fc
  .record({ verb: fc.constantFrom(...VERBS), target: fc.constantFrom(...names), at: fc.nat(PROSE.length) })
  .map(({ verb, target, at }): Excuse => ({ verb, targets: [target], reason: 'r', span: spanAt(at, 0) }));
const excuses = fc
  .array(excuse, { maxLength: 5 })
  .map((list) => list.sort((a, b) => a.span.start - b.span.start));

describe('excuses', () => {
  property.prop([fc.array(finding), excuses])(
    'mark findings, and neither drop nor add one',
    (found, list) => {
      const after = excused(found, reachesOf(list, draft));
      const bare = (all: readonly Finding[]) => all.map(({ status: _, ...rest }) => rest);
      expect(bare(after)).toEqual(bare(found));
      for (const [n, { status, clause, rule }] of after.entries()) {
        if (status.kind !== 'suppressed') expect(status).toEqual(found[n]!.status);
        else {
          expect(found[n]!.status.kind).toBe('open');
          const named = list.filter(({ targets }) => targets.includes(clause) || targets.includes(rule));
          expect(named.some(({ verb }) => verb !== 'enable')).toBe(true);
        }
      }
    },
  );

  it('reach the block that follows, or up to where they end', () => {
    const at = (verb: Excuse['verb'], start: number, target = 'core-social/pay'): Excuse => ({
      verb,
      targets: [target],
      reason: 'r',
      span: spanAt(start, 0),
    });
    const spans = (...list: readonly Excuse[]) => reachesOf(list, draft).map(({ span }) => span);
    expect(spans(at('disable-next-block', 2))).toEqual([{ start: 9, end: 19 }]);
    expect(spans(at('disable-next-block', 22))).toEqual([undefined]);
    expect(spans(at('disable', 2))).toEqual([{ start: 2, end: PROSE.length }]);
    expect(spans(at('disable', 2, 'core-social/pay/rise'), at('enable', 12))).toEqual([
      { start: 2, end: 12 },
    ]);
    expect(spans(at('disable', 2), at('enable', 12, 'core-social/headcount'))).toEqual([
      { start: 2, end: PROSE.length },
    ]);
  });
});

it.each([
  ['<!-- policycheck-disable pay -- as said -- twice -->', ['disable', 'pay', 'as said -- twice']],
  ['<!--policycheck-enable a/pay-->', ['enable', 'a/pay', '']],
  [
    '<!-- policycheck-disable\r\n> pay\n> > -- more than\n one line\n-->',
    ['disable', 'pay', 'more than one line'],
  ],
  ['<!-- Policycheck disable pay -- -->', ['disable', 'pay', '']],
  ['{/* policycheck-disable pay -- as said */}', ['disable', 'pay', 'as said']],
  ['<!-- policycheck- -->', ['', '', '']],
  ['<!-- policycheck-disable pay, b--c -- x --->', ['disable', 'pay, b--c', 'x']],
])('%j is read', (comment, read) => {
  const { verb, name, reason } = readDirective(comment);
  expect([verb, name, reason]).toEqual(read);
});
