// Findings of one draft, so that nobody is told the same thing twice: where several rules of one clause speak of the same
// words, the strictest level stays, then the earliest start, then the longest words. Order is total.

import { type Finding, LEVELS } from '../model/finding.ts';
import { lastWhere } from '../text/bisect.ts';
import { overlaps } from '../text/span.ts';

/** `yielding`: findings that say nothing where one of these clauses speaks of the same words. */
export function settle(
  found: readonly Finding[],
  yielding: ReadonlyMap<Finding, readonly string[]> = NOBODY,
): readonly Finding[] {
  if (found.length < 2) return found;
  const findings = yielding.size === 0 ? found : found.filter((one) => !yields(one, found, yielding));
  const kept: Finding[] = [];
  // Of each clause and kind, in order and none over another: a long draft may have thousands.
  const told = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(strictestFirst)) {
    const key = `${finding.clause} ${finding.kind}`;
    const list = told.get(key);
    if (!list) told.set(key, [finding]);
    else if (!addedTo(list, finding)) continue;
    kept.push(finding);
  }
  return kept.sort(inReadingOrder);
}

const NOBODY: ReadonlyMap<Finding, readonly string[]> = new Map();

function yields(
  finding: Finding,
  all: readonly Finding[],
  yielding: ReadonlyMap<Finding, readonly string[]>,
): boolean {
  const clauses = yielding.get(finding);
  return clauses !== undefined && all.some((one) => clauses.includes(one.clause) && isBeside(one, finding));
}

/** Over the same words, or with no more than a sign and a blank between: “the password is” and the password. */
function isBeside({ span: a }: Finding, { span: b }: Finding): boolean {
  return a.start <= b.end + GAP && b.start <= a.end + GAP;
}
const GAP = 3;

/** False where its words are told already. */
function addedTo(told: Finding[], finding: Finding): boolean {
  const { start } = finding.span;
  const before = lastWhere(told.length, (n) => told[n]!.span.start <= start);
  const follows = told[before]!.span.start <= start;
  const beside = [told[before - 1], told[before], told[before + 1]];
  if (beside.some((other) => other && sameWords(other, finding))) return false;
  told.splice(follows ? before + 1 : before, 0, finding);
  return true;
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
