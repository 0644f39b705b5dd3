// JUnit XML: a suite for each source, a case for each draft. A clean draft passes, an open finding is a failure, advice
// is told in the case's output and fails nothing, a problem is an error.

import type { Problem } from '../model/problem.ts';
import type { Report, ReportedFinding, ReportedSource } from '../model/report.ts';
import type { Reporter } from './reporter.ts';
import { grouped, openFindings, problemSentence, sentencesOf } from './telling.ts';
import { element, escaped, XML_HEAD } from './xml.ts';

interface Suite {
  readonly lines: readonly string[];
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

export const junit: Reporter = (report) => {
  const findings = grouped(openFindings(report), ({ source }) => source);
  const suites = report.sources.map((source) => suiteOf(source, findings.get(source.path) ?? [], report));
  if (report.problems.length > 0) suites.push(problemSuite(report.problems));
  const sum = (key: 'tests' | 'failures' | 'errors') => suites.reduce((all, suite) => all + suite[key], 0);
  const counts = { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
  const lines = suites.flatMap((suite) => suite.lines);
  return `${[XML_HEAD, ...element('testsuites', { name: 'policycheck', ...counts }, lines)].join('\n')}\n`;
};

function suiteOf(source: ReportedSource, findings: readonly ReportedFinding[], report: Report): Suite {
  const byDraft = grouped(findings, ({ draft }) => draft);
  const ids = [...new Set([...(source.ids ?? []), ...byDraft.keys()])];
  const cases = ids.flatMap((id) => caseOf(id, source, byDraft.get(id) ?? [], report));
  const counts = { tests: ids.length, failures: findings.filter(fails).length, errors: 0 };
  return { lines: element('testsuite', { name: source.path, ...counts }, cases), ...counts };
}

const fails = ({ level }: ReportedFinding): boolean => level !== 'advise';

function caseOf(
  id: string,
  { path }: ReportedSource,
  findings: readonly ReportedFinding[],
  report: Report,
): readonly string[] {
  const failures = findings
    .filter(fails)
    .flatMap((finding) =>
      element('failure', { message: finding.message, type: finding.clause }, body(finding, report)),
    );
  const advice = findings.filter((finding) => !fails(finding)).flatMap((finding) => body(finding, report));
  const output = advice.length > 0 ? element('system-out', {}, advice) : [];
  return element('testcase', { name: id, classname: path }, [...failures, ...output]);
}

function body(finding: ReportedFinding, report: Report): readonly string[] {
  const where = `${finding.source}:${finding.place.line}:${finding.place.column} ${finding.level}`;
  return [where, ...sentencesOf(report, finding)].map(escaped);
}

function problemSuite(problems: readonly Problem[]): Suite {
  const cases = problems.flatMap((problem, number) => {
    const error = element('error', { message: problem.message, type: problem.code }, [
      escaped(problemSentence(problem)),
    ]);
    const name = `problem ${number + 1}: ${problem.place?.path ?? problem.code}`;
    return element('testcase', { name, classname: 'not checked' }, error);
  });
  const counts = { tests: problems.length, failures: 0, errors: problems.length };
  return { lines: element('testsuite', { name: 'not checked', ...counts }, cases), ...counts };
}
