// What all reports for machines say of a finding, in the same words. In: a finding and its report. Out: which findings
// are told, their clause, and sentences for people.

import type { Problem } from '../model/problem.ts';
import type { Report, ReportedClause, ReportedFinding } from '../model/report.ts';

/** Findings that count, in the order of the report. */
export function openFindings({ findings }: Report): readonly ReportedFinding[] {
  return findings.filter(({ status }) => status.kind === 'open');
}

export function clauseOf({ clauses }: Report, { clause }: ReportedFinding): ReportedClause {
  const texts = clauses[clause];
  if (!texts) throw new Error(`The report has no texts of the clause ${clause}.`);
  return texts;
}

/** Why a finding does not count that a guard covers. */
export function guardedSentence({ clauses }: Report, guard: string): string {
  return `Protected speech, covered by ${guard}: ${clauses[guard]?.clause ?? ''}`;
}

/** What is wrong and the way out, a sentence a line. */
export function sentencesOf(report: Report, finding: ReportedFinding): readonly string[] {
  const { clause, why, ask, exception } = clauseOf(report, finding);
  return [
    finding.message,
    `Clause: ${clause}`,
    `Why: ${why}`,
    `Instead: ${finding.instead}`,
    ask,
    `Exception: ${exception}`,
  ];
}

export function problemSentence({ message, hint }: Problem): string {
  return hint === undefined ? message : `${message} ${hint}`;
}

/** Several findings or problems by the file that they are in. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
