// GitLab's code quality report: a JSON array, one entry a finding or problem. Fingerprints name the file as well, because
// GitLab shows only one of two entries with the same.

import type { Level } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportedFinding } from '../model/report.ts';
import { fnv1a } from '../text/fnv.ts';
import { visible } from '../text/width.ts';
import { harmless } from './json.ts';
import type { Reporter } from './reporter.ts';
import { openFindings, problemSentence } from './telling.ts';

const SEVERITY: Readonly<Record<Level, string>> = { block: 'critical', review: 'major', advise: 'info' };

export const gitlab: Reporter = (report) => {
  const entries = [...report.problems.map(ofProblem), ...openFindings(report).map(ofFinding)];
  return `${harmless(JSON.stringify(entries, null, 2))}\n`;
};

function ofFinding(finding: ReportedFinding) {
  return {
    description: visible(`${finding.message} ${finding.instead}`),
    check_name: finding.rule,
    fingerprint: `${fnv1a(finding.source)}${finding.fingerprint}`,
    severity: SEVERITY[finding.level],
    location: { path: finding.source, lines: { begin: finding.place.line } },
  };
}

function ofProblem(problem: Problem, number: number) {
  const { path = '.', line = 1 } = problem.place ?? {};
  return {
    description: visible(`Not checked: ${problemSentence(problem)}`),
    check_name: `problem/${problem.code}`,
    fingerprint: fnv1a(`${path}\n${problem.message}\n${number}`),
    severity: 'blocker',
    location: { path, lines: { begin: line } },
  };
}
