// A report for tests: one headcount clause, and as many findings as a test asks for.

import type { Report, ReportedFinding } from '../model/report.ts';
import { excerptOf } from './excerpt.ts';

export const HEADCOUNT = 'core-social/headcount';

/** A finding on the first `words` of a one-line source. */
export function findingOn(line: string, words: string, more: Partial<ReportedFinding> = {}): ReportedFinding {
  const start = line.indexOf(words);
  const end = start + words.length;
  return {
    clause: HEADCOUNT,
    rule: `${HEADCOUNT}/team-size`,
    level: 'block',
    status: { kind: 'open' },
    draft: 'draft.txt',
    source: 'draft.txt',
    kind: 'words',
    span: { start, end },
    quote: words,
    message: `“${words}” gives a headcount.`,
    instead: 'Say “the team”.',
    fingerprint: '0123456789abcdef',
    place: { line: 1, column: start + 1, endLine: 1, endColumn: end + 1 },
    excerpt: excerptOf(line, start, end),
    ...more,
  };
}

export function reportOf(findings: readonly ReportedFinding[], more: Partial<Report> = {}): Report {
  const open = { block: 0, review: 0, advise: 0 };
  for (const { level } of findings) open[level]++;
  const problems = more.problems ?? [];
  return {
    schema: 'policycheck/report@1',
    version: '0.0.0',
    packs: [{ id: 'core-social', title: 'Social media', hash: '0123456789abcdef' }],
    clauses: {
      [HEADCOUNT]: {
        title: 'Headcount',
        clause: 'Do not give headcount numbers.',
        why: 'Rivals read plans from headcounts.',
        owner: 'people-team',
        ask: 'Ask the people team.',
        source: 'The policy, page 2',
        exception: 'There are no exceptions to this clause.',
      },
    },
    sources: [{ path: 'draft.txt', drafts: 1 }],
    findings,
    problems,
    notChecked: [],
    summary: { drafts: 1, open, problems: problems.length, verdict: findings.length > 0 ? 'fail' : 'pass' },
    ...more,
  };
}
