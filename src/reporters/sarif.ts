// SARIF 2.1.0, for code scanning. In: a report, and through the view every clause that was looked for. Out: one run with
// all rules, results, suppressions and problems. Promise: no path of this machine, and positions in UTF-16 code units.

import type { CatalogueClause } from '../model/catalogue.ts';
import type { Level } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import { visible } from '../text/width.ts';
import { exceptionOf } from './exception.ts';
import { factInWords } from './fact-in-words.ts';
import { harmless } from './json.ts';
import type { Reporter } from './reporter.ts';
import { clauseOf, guardedSentence, problemSentence } from './telling.ts';

const LEVEL: Readonly<Record<Level, string>> = { block: 'error', review: 'warning', advise: 'note' };

export const sarif: Reporter = (report, { policy = [] }) => {
  const rules = policy
    .filter(({ kind }) => kind !== 'guard')
    .flatMap((clause) => clause.rules.map((rule) => ruleOf(clause, rule)));
  const numbers = new Map(rules.map(({ id }, number) => [id, number]));
  const compared = report.findings.some(
    ({ status }) => status.kind === 'unchanged' || status.kind === 'baseline',
  );
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'policycheck', semanticVersion: report.version, rules } },
        automationDetails: { id: 'policycheck/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that paths start from.' } } },
        invocations: [invocationOf(report)],
        artifacts: report.sources.map(({ path }) => ({ location: locationOf(path) })),
        results: report.findings.map((finding) => ({
          ...resultOf(finding, report),
          ...(numbers.has(finding.rule) ? { ruleIndex: numbers.get(finding.rule) } : {}),
          ...(compared ? { baselineState: finding.status.kind === 'open' ? 'new' : 'unchanged' } : {}),
        })),
      },
    ],
  };
  return `${harmless(JSON.stringify(log, null, 2))}\n`;
};

function ruleOf(clause: CatalogueClause, rule: CatalogueClause['rules'][number]) {
  const help = [
    ['Clause', clause.clause],
    ['Why', clause.why],
    ['Instead', rule.instead.replaceAll('{match}', 'these words').replaceAll('{clause}', clause.title)],
    ['Ask', clause.ask],
    ['Exception', exceptionOf(clause)],
  ] as const;
  return {
    id: rule.id,
    name: clause.title,
    shortDescription: { text: clause.title },
    fullDescription: { text: clause.clause },
    help: {
      text: help.map(([label, words]) => `${label}: ${words}`).join('\n'),
      markdown: help.map(([label, words]) => `**${label}:** ${words}`).join('\n\n'),
    },
    defaultConfiguration: { level: LEVEL[rule.level] },
    properties: { tags: ['social-media-policy', clause.id.split('/')[0]!, clause.id, clause.owner] },
  };
}

function resultOf(finding: ReportedFinding, report: Report) {
  const { line, column, endLine, endColumn } = finding.place;
  const { text, start, end } = finding.excerpt;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const snippet = text.slice(start, end);
  const { status, fix } = finding;
  return {
    ruleId: finding.rule,
    level: LEVEL[finding.level],
    message: { text: visible(`${finding.message} ${finding.instead} ${clauseOf(report, finding).ask}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(finding.source),
          region: snippet === '' ? region : { ...region, snippet: { text: snippet } },
        },
      },
    ],
    partialFingerprints: { 'policycheck/v1': finding.fingerprint },
    ...(status.kind === 'suppressed'
      ? { suppressions: [{ kind: 'inSource', justification: status.reason }] }
      : {}),
    ...(status.kind === 'cleared'
      ? { suppressions: [{ kind: 'external', justification: factInWords(status.by) }] }
      : {}),
    ...(status.kind === 'guarded'
      ? { suppressions: [{ kind: 'external', justification: guardedSentence(report, status.by) }] }
      : {}),
    ...(fix ? { fixes: [fixOf(fix, finding.source)] } : {}),
  };
}

function fixOf({ title, edits }: NonNullable<ReportedFinding['fix']>, source: string) {
  return {
    description: { text: visible(title) },
    artifactChanges: [
      {
        artifactLocation: locationOf(source),
        replacements: edits.map(({ span, text }) => ({
          deletedRegion: { charOffset: span.start, charLength: span.end - span.start },
          insertedContent: { text },
        })),
      },
    ],
  };
}

function invocationOf({ problems }: Report) {
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: problems.map((problem) => ({
      level: 'error',
      descriptor: { id: problem.code },
      message: { text: visible(problemSentence(problem)) },
      ...placeOf(problem),
    })),
  };
}

function placeOf({ place }: Problem): object {
  if (!place) return {};
  const region =
    place.line === undefined
      ? {}
      : {
          region: {
            startLine: place.line,
            ...(place.column === undefined ? {} : { startColumn: place.column }),
          },
        };
  return { locations: [{ physicalLocation: { artifactLocation: locationOf(place.path), ...region } }] };
}

function locationOf(path: string) {
  const uri = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
