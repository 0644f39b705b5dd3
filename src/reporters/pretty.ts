// The report for people. Under each source its findings: place, level, the words, the clause; then the line they stand
// on with carets, what is wrong, the clause's words and reasons, and the way out. What was not checked, and one last
// line that says what it all means. Problems are not in it: they go to standard error (reporters/complaints.ts).

import type { NotChecked, Report, ReportedFinding } from '../model/report.ts';
import { visible } from '../text/width.ts';
import {
  answerCommand,
  baselineLines,
  changeLines,
  clearedLines,
  closingLine,
  count,
  excusedLines,
  factsLines,
  followedLines,
  guardedLines,
} from './closing.ts';
import { shortened } from './excerpt.ts';
import { factInWords } from './fact-in-words.ts';
import { caretLines, labelled, wrapped } from './layout.ts';
import type { Reporter, View } from './reporter.ts';

const LABEL = 'exception  '.length;
/** Longer quotations are shortened in the head line; the source line below shows them. */
const QUOTE = 60;
/** Most columns before the words; a longer address pushes its head line to the right. */
const INDENT = 16;
/** Clauses that are named as not checked; the others are counted. */
const NAMED = 3;

export const pretty: Reporter = (report, view) => {
  const blocks = bySource(report).map((findings) => sourceBlock(findings, report, view));
  const unchecked = view.quiet ? [] : notCheckedLines(report, view);
  const change = view.quiet ? [] : changeLines(report).map((line) => view.paint.faint(line));
  const settled = view.quiet
    ? []
    : [
        ...baselineLines(report),
        ...excusedLines(report),
        ...guardedLines(report),
        ...clearedLines(report),
        ...factsLines(report),
      ].map((line) => view.paint.faint(visible(line)));
  const parts = [
    ...blocks,
    unchecked,
    change,
    settled,
    configLines(report, view),
    [closingLine(report, view.paint)],
  ].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function configLines(report: Report, { paint, quiet }: View): readonly string[] {
  return quiet ? [] : followedLines(report).map((line) => paint.faint(visible(line)));
}

function bySource(report: Report): readonly (readonly ReportedFinding[])[] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of report.findings) {
    if (finding.status.kind !== 'open') continue;
    const group = groups.get(finding.source);
    if (group) group.push(finding);
    else groups.set(finding.source, [finding]);
  }
  return [...groups.values()];
}

/** What the findings of one source have in common. */
interface Frame {
  readonly report: Report;
  readonly view: View;
  /** Columns before the level's name, and before all lines below it. */
  readonly indent: number;
}

function sourceBlock(findings: readonly ReportedFinding[], report: Report, view: View): readonly string[] {
  const widest = findings.reduce((most, finding) => Math.max(most, placeOf(finding).length), 0);
  const frame = { report, view, indent: Math.min(widest + 4, INDENT) };
  const lines = [view.paint.strong(visible(findings[0]!.source))];
  let draft = findings[0]!.source;
  // First finding of each clause in the draft at hand; the clause's words are said there only.
  const said = new Map<string, ReportedFinding>();
  for (const [n, finding] of findings.entries()) {
    if (n > 0) lines.push('');
    if (finding.draft !== draft) {
      draft = finding.draft;
      said.clear();
      lines.push(`  draft ${view.paint.strong(visible(shortened(draft, QUOTE)))}`);
    }
    lines.push(...findingLines(finding, said.get(finding.clause), frame));
    if (!said.has(finding.clause)) said.set(finding.clause, finding);
  }
  return lines;
}

function placeOf(finding: ReportedFinding): string {
  return finding.address === undefined
    ? `${finding.place.line}:${finding.place.column}`
    : visible(finding.address);
}

function findingLines(
  finding: ReportedFinding,
  first: ReportedFinding | undefined,
  frame: Frame,
): readonly string[] {
  const { paint, columns } = frame.view;
  const mark = paint.level[finding.level];
  const carets = finding.quote === '' ? [] : caretLines(finding.excerpt, frame.indent, columns, mark);
  const margin = ' '.repeat(frame.indent);
  const room = columns === undefined ? undefined : columns - frame.indent;
  const message = wrapped(visible(finding.message), room).map((line) => margin + paint.strong(line));
  return [headLine(finding, frame), ...carets, ...message, ...clauseLines(finding, first, frame)];
}

function headLine(finding: ReportedFinding, { view: { paint }, indent }: Frame): string {
  const words =
    finding.quote === ''
      ? finding.kind === 'missing'
        ? 'missing from this post'
        : 'this post'
      : `“${visible(shortened(finding.quote, QUOTE))}”`;
  const place = `  ${placeOf(finding)}  `.padEnd(indent);
  return `${place}${paint.level[finding.level](finding.level.padEnd(6))}  ${words}  ${paint.faint(visible(finding.clause))}`;
}

function clauseLines(
  finding: ReportedFinding,
  first: ReportedFinding | undefined,
  frame: Frame,
): readonly string[] {
  const clause = frame.report.clauses[finding.clause];
  if (!clause) throw new Error(`The report has no texts of the clause ${finding.clause}.`);
  const line = (label: string, words: string): readonly string[] => {
    const columns = frame.view.columns;
    const at = { indent: frame.indent, label: LABEL, ...(columns === undefined ? {} : { columns }) };
    return labelled(label, words, at, frame.view.paint);
  };
  const fix = [
    ...(finding.against ? line('fact', factInWords(finding.against)) : []),
    ...fixOf(finding).flatMap((words) => line('fix', words)),
    ...(finding.question
      ? line(
          'question',
          `${finding.question} Answer it once: ${visible(answerCommand([finding.source], frame.report.facts?.path))}`,
        )
      : []),
  ];
  if (first) {
    const instead = finding.instead === first.instead ? [] : line('instead', finding.instead);
    return [
      ...instead,
      ...fix,
      ...line(
        'clause',
        `same clause as ${first.address ? `in ${visible(first.address)}` : `line ${first.place.line}`}`,
      ),
    ];
  }
  return [
    ...line('clause', clause.clause),
    ...line('why', clause.why),
    ...line('instead', finding.instead),
    ...fix,
    ...line('ask', clause.ask),
    ...line('exception', clause.exception),
  ];
}

/** What would mend it, and how that is done. */
function fixOf({ fix, byHand }: ReportedFinding): readonly string[] {
  const how = (title: string, way: string) => [`${title.replace(/\.$/, '')} (${way})`];
  if (fix) return how(fix.title, `policycheck ${fix.onRequest ? '--fix-all' : '--fix'}`);
  return byHand === undefined ? [] : how(byHand, 'by hand: policycheck does not change files of this kind');
}

function notCheckedLines(report: Report, { paint }: View): readonly string[] {
  const clauses = new Map<string, NotChecked[]>();
  for (const entry of report.notChecked)
    clauses.set(entry.clause, [...(clauses.get(entry.clause) ?? []), entry]);
  if (clauses.size === 0) return [];
  const named = [...clauses]
    .slice(0, NAMED)
    .map(([clause, entries]) => `  ${visible(clause)}: ${needsOf(entries, report)}`);
  const others = clauses.size - named.length;
  const rest = others > 0 ? [`  and ${count(others, 'other clause')}. See them all: policycheck list`] : [];
  return ['Not checked, because the text does not say:', ...named, ...rest].map((line) => paint.faint(line));
}

function needsOf(entries: readonly NotChecked[], report: Report): string {
  const needs = entries.map((entry) => visible(entry.needs)).join('; ');
  const most = entries.reduce((sum, entry) => Math.max(sum, entry.drafts), 0);
  return report.summary.drafts > 1 ? `needs ${needs} (${count(most, 'draft')})` : `needs ${needs}`;
}
