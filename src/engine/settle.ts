// Findings of one draft, so that nobody is told the same thing twice: where several rules of one clause speak of the same
// words, the strictest level stays, then the earliest start, then the longest words. Order is total.

import { type Finding, LEVELS } from '../model/finding.ts';
import { overlaps } from '../text/span.ts';

export function settle(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const kept: Finding[] = [];
  for (const finding of [...findings].sort(strictestFirst)) {
    const told = kept.some(
      (other) => other.clause === finding.clause && other.kind === finding.kind && sameWords(other, finding),
    );
    if (!told) kept.push(finding);
  }
  return kept.sort(inReadingOrder);
}

function sameWords(a: Finding, b: Finding): boolean {
  return overlaps(a.span, b.span) || (a.span.start === b.span.start && a.span.end === b.span.end);
}

function strictestFirst(a: Finding, b: Finding): number {
  return (
    LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
    a.span.start - b.span.start ||
    b.span.end - a.span.end ||
    compare(a.rule, b.rule)
  );
}

/** The order of a report: source, start, end, rule. */
export function inReadingOrder(a: Finding, b: Finding): number {
  return (
    compare(a.source, b.source) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
