// One finding a line, as JSON with few flat keys: for other programs. No finding, no output.

import type { ReportedFinding } from '../model/report.ts';
import { harmless } from './json.ts';
import type { Reporter } from './reporter.ts';

export const jsonl: Reporter = (report) =>
  report.findings.map((finding) => `${harmless(lineOf(finding))}\n`).join('');

function lineOf(finding: ReportedFinding): string {
  return JSON.stringify({
    draft: finding.draft,
    source: finding.source,
    clause: finding.clause,
    rule: finding.rule,
    level: finding.level,
    status: finding.status.kind,
    start: finding.span.start,
    end: finding.span.end,
    line: finding.place.line,
    column: finding.place.column,
    ...(finding.address === undefined ? {} : { address: finding.address }),
    quote: finding.quote,
    message: finding.message,
  });
}
