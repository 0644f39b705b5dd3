import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../model/finding.ts';
import { baselineOf, baselineText, type Found, marked, renewed, staleEntries } from './baseline.ts';

const finding = fc.record({
  clause: fc.constantFrom('core-social/pay', 'core-social/headcount'),
  level: fc.constantFrom(...LEVELS),
  status: fc.constantFrom({ kind: 'open' as const }, { kind: 'unchanged' as const }),
  fingerprint: fc.stringMatching(/^[0-3]{15}[\da-f]$/),
});
const sources: fc.Arbitrary<readonly Found[]> = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom('a.md', 'posts/b.txt', '__proto__', '12', '../“c”.md'),
    findings: fc.uniqueArray(finding, { selector: ({ fingerprint }) => fingerprint, maxLength: 6 }),
  }),
  { selector: ({ path }) => path },
);
const everything = () => true;
const none = new Map();
const baselineFrom = (found: readonly Found[]) => renewed(none, found, everything, 'review');

describe('a baseline', () => {
  property.prop([sources, sources])('marks findings, and neither drops nor adds one', (known, found) => {
    const baseline = baselineFrom(known);
    for (const source of found) {
      const after = marked(source, baseline);
      expect(after.map(({ status: _, ...rest }) => rest)).toEqual(
        source.findings.map(({ status: _, ...rest }) => rest),
      );
      for (const [n, { status, fingerprint }] of after.entries()) {
        const before = source.findings[n]!.status;
        const isKnown = baseline.get(source.path)?.has(fingerprint) === true && before.kind === 'open';
        expect(status).toEqual(isKnown ? { kind: 'baseline' } : before);
      }
    }
  });

  property.prop([sources])('leaves nothing open of what it was written from, but advice', (found) => {
    const baseline = baselineFrom(found);
    for (const source of found)
      for (const { status, level } of marked(source, baseline))
        if (status.kind === 'open') expect(level).toBe('advise');
    expect(staleEntries(baseline, found, everything)).toBe(0);
  });

  property.prop([sources])('is the same text whatever the order, and is read back whole', (found) => {
    const text = baselineText(baselineFrom(found));
    const turned = [...found]
      .reverse()
      .map((source) => ({ ...source, findings: [...source.findings].reverse() }));
    expect(baselineText(baselineFrom(turned))).toBe(text);
    const read = baselineOf(JSON.parse(text));
    expect(read.ok && baselineText(read.value)).toBe(text);
  });

  property.prop([sources, sources])('keeps what a run did not look at', (known, found) => {
    const baseline = baselineFrom(known);
    expect(staleEntries(baseline, found, () => false)).toBe(0);
    const after = renewed(baseline, found, () => false, 'review');
    for (const [path, entries] of baseline)
      for (const [fingerprint] of entries) expect(after.get(path)?.has(fingerprint)).toBe(true);
  });
});

it.each([
  [[], 'it must be an object'],
  [{ schema: 'policycheck/report@1' }, 'its “schema” must be'],
  [{ schema: 'policycheck/baseline@1', findings: [] }, 'no object “findings”'],
  [{ schema: 'policycheck/baseline@1', findings: { 'a.md': ['0'] } }, '“a.md” must hold'],
  [{ schema: 'policycheck/baseline@1', findings: { 'a.md': { xyz: 'pay' } } }, '“xyz” is no fingerprint'],
])('%j is no baseline', (json, fault) => {
  const read = baselineOf(json);
  expect(read.ok ? '' : read.fault).toContain(fault);
});
