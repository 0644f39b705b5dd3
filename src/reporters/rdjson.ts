// reviewdog's diagnostic format, as one JSON object. Columns count UTF-8 bytes, as that format asks.

import type { Level } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Place, Report, ReportedFinding } from '../model/report.ts';
import { visible } from '../text/width.ts';
import { harmless } from './json.ts';
import type { Reporter } from './reporter.ts';
import { openFindings, problemSentence, sentencesOf } from './telling.ts';

const SEVERITY: Readonly<Record<Level, string>> = { block: 'ERROR', review: 'WARNING', advise: 'INFO' };

export const rdjson: Reporter = (report) =>
  `${harmless(JSON.stringify({ source: { name: 'policycheck' }, diagnostics: diagnostics(report) }, null, 2))}\n`;

/** Each is a line of `rdjsonl`. */
export function diagnostics(report: Report): readonly object[] {
  return [
    ...report.problems.map(ofProblem),
    ...openFindings(report).map((finding) => ofFinding(finding, report)),
  ];
}

function ofFinding(finding: ReportedFinding, report: Report): object {
  const suggestions = suggestionsOf(finding);
  return {
    message: sentencesOf(report, finding).map(visible).join('\n'),
    location: { path: finding.source, range: rangeOf(finding.place) },
    severity: SEVERITY[finding.level],
    source: { name: 'policycheck' },
    code: { value: finding.rule },
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

function rangeOf({ line, endLine, column, endColumn, bytes = { column, endColumn } }: Place): object {
  return { start: { line, column: bytes.column }, end: { line: endLine, column: bytes.endColumn } };
}

/** Only where every edit says where it stands: half a fix is none. */
function suggestionsOf({ fix }: ReportedFinding): readonly object[] {
  const edits = (fix?.edits ?? []).flatMap(({ place, text }) =>
    place ? [{ range: rangeOf(place), text }] : [],
  );
  return edits.length === fix?.edits.length ? edits : [];
}

function ofProblem(problem: Problem): object {
  const { path = '.', line } = problem.place ?? {};
  return {
    message: visible(`Not checked: ${problemSentence(problem)}`),
    location: { path, ...(line === undefined ? {} : { range: { start: { line } } }) },
    severity: 'ERROR',
    source: { name: 'policycheck' },
    code: { value: problem.code },
  };
}
