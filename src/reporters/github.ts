// Annotations for GitHub Actions: workflow commands, one a line. In: a report. Out: errors, then warnings, then notices,
// no more than GitHub shows of each in one step, and a line that says how many more there are.
// Promise: no word of a draft can end a command or begin one.

import type { Level } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import { visible } from '../text/width.ts';
import { count } from './closing.ts';
import type { Reporter } from './reporter.ts';
import { openFindings, problemSentence, sentencesOf } from './telling.ts';

/** GitHub drops what goes beyond this in a step, without a word. */
const SHOWN = 10;

type Kind = 'error' | 'warning' | 'notice';
const KIND: Readonly<Record<Level, Kind>> = { block: 'error', review: 'warning', advise: 'notice' };

export const github: Reporter = (report) => {
  const commands = {
    error: [...report.problems.map(ofProblem), ...ofLevel('block', report)],
    warning: ofLevel('review', report),
    notice: ofLevel('advise', report),
  } satisfies Record<Kind, readonly string[]>;
  const lines = Object.values(commands).flatMap((list) => list.slice(0, SHOWN));
  const more = Object.entries(commands)
    .filter(([, list]) => list.length > SHOWN)
    .map(([kind, list]) => count(list.length - SHOWN, `more ${kind}`));
  if (more.length > 0)
    lines.push(`Not shown as annotations: ${more.join(', ')}. GitHub shows ${SHOWN} of each kind in a step.`);
  return lines.map((line) => `${line}\n`).join('');
};

function ofLevel(level: Level, report: Report): readonly string[] {
  return openFindings(report)
    .filter((finding) => finding.level === level)
    .map((finding) => ofFinding(finding, report));
}

function ofFinding(finding: ReportedFinding, report: Report): string {
  const { line, column, endLine, endColumn } = finding.place;
  // GitHub takes columns only where all is on one line; its end column is the last one.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  return command(
    KIND[finding.level],
    { file: finding.source, line, endLine, ...columns, title: finding.clause },
    sentencesOf(report, finding),
  );
}

function ofProblem(problem: Problem): string {
  const { path, line, column } = problem.place ?? {};
  return command('error', { file: path, line, col: column, title: 'Not checked' }, [
    problemSentence(problem),
  ]);
}

function command(
  kind: Kind,
  properties: Readonly<Record<string, string | number | undefined>>,
  sentences: readonly string[],
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${data(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`);
  return `::${kind} ${written.join(',')}::${sentences.map(data).join('%0A')}`;
}

function data(text: string): string {
  return visible(text).replace(/%/g, '%25');
}
