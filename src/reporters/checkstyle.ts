// Checkstyle XML: findings and problems by file, as `<error>` with line, column, severity, message and source.

import type { Level } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportedFinding } from '../model/report.ts';
import type { Reporter } from './reporter.ts';
import { grouped, openFindings, problemSentence } from './telling.ts';
import { element, XML_HEAD } from './xml.ts';

const SEVERITY: Readonly<Record<Level, string>> = { block: 'error', review: 'warning', advise: 'info' };

export const checkstyle: Reporter = (report) => {
  const errors = [
    ...report.problems.map((problem) => ({ file: problem.place?.path ?? '.', lines: ofProblem(problem) })),
    ...openFindings(report).map((finding) => ({ file: finding.source, lines: ofFinding(finding) })),
  ];
  const files = [...grouped(errors, ({ file }) => file)].flatMap(([name, list]) =>
    element(
      'file',
      { name },
      list.flatMap(({ lines }) => lines),
    ),
  );
  return `${[XML_HEAD, ...element('checkstyle', { version: '4.3' }, files)].join('\n')}\n`;
};

function ofFinding({ place, level, message, instead, rule }: ReportedFinding): readonly string[] {
  const { line, column } = place;
  const severity = SEVERITY[level];
  return element('error', {
    line,
    column,
    severity,
    message: `${message} ${instead}`,
    source: `policycheck.${rule}`,
  });
}

function ofProblem(problem: Problem): readonly string[] {
  const { line = 1, column } = problem.place ?? {};
  const message = `Not checked: ${problemSentence(problem)}`;
  return element('error', {
    line,
    column,
    severity: 'error',
    message,
    source: `policycheck.${problem.code}`,
  });
}
