// One finding in words. In: a finding and its clause. Out: a card: level, what is wrong, the clause, the way out.
// The clause's reasons are said once in a draft, as in reporters/pretty.ts.

import type { Level } from '../../model/finding.ts';
import type { Report, ReportedClause, ReportedFinding } from '../../model/report.ts';
import { factInWords } from '../fact-in-words.ts';
import type { Numbered } from './content.ts';
import { line } from './escape.ts';
import { SIGN } from './marks.ts';

/** What a level asks of whoever reads the report. */
export const MEANING: Readonly<Record<Level, string>> = {
  block: 'must not go out',
  review: 'needs sign-off',
  advise: 'yours to weigh',
};

const STATUS = {
  open: 'open',
  unchanged: 'not touched by this change',
  baseline: 'known before',
  suppressed: 'excused in the file',
  cleared: 'cleared by a fact',
  guarded: 'protected speech',
} as const;

export const statusInWords = ({ status }: ReportedFinding): string => STATUS[status.kind];

export function card(
  { id, number, finding }: Numbered,
  first: Numbered | undefined,
  isMarked: boolean,
  report: Report,
): string {
  const clause = report.clauses[finding.clause];
  if (!clause) throw new Error(`The report has no texts of the clause ${finding.clause}.`);
  const { level, status } = finding;
  const settled =
    status.kind === 'open' ? '' : `<p class="status">${line(settledWords(finding, report))}</p>`;
  return `<li class="card ${level}${status.kind === 'open' ? '' : ' settled'}" id="${id}" tabindex="-1" data-level="${level}" data-clause="${line(finding.clause)}" data-status="${status.kind}">
<p class="level"><span class="sign" aria-hidden="true">${SIGN[level]}</span> <span class="number">${number}</span> ${level}<span class="meaning">, ${MEANING[level]}</span></p>
<h4 id="${id}-title">${line(clause.title)}</h4>
${settled}<p class="message">${line(finding.message)}</p>
<dl>
${finding.against ? row('fact', factInWords(finding.against)) : ''}${finding.question ? row('question', finding.question) : ''}${row('instead', finding.instead, 'instead')}${finding.fix ? row('would mend it', finding.fix.title) : ''}${clauseRows(clause, first)}</dl>
<p class="origin">${place(id, finding, isMarked)} <span class="rule">${line(finding.rule)}</span></p>
</li>
`;
}

function settledWords(finding: ReportedFinding, { clauses }: Report): string {
  const { status } = finding;
  const guard = status.kind === 'guarded' ? `: ${clauses[status.by]?.title} (${status.by})` : '';
  const reason =
    status.kind === 'suppressed'
      ? `: ${status.reason}`
      : status.kind === 'cleared'
        ? `: ${factInWords(status.by)}`
        : guard;
  return `Does not count: ${statusInWords(finding)}${reason}`;
}

function clauseRows(clause: ReportedClause, first: Numbered | undefined): string {
  if (first) {
    return `<div><dt>clause</dt><dd>The same as in <a href="#${first.id}">finding ${first.number}</a>.</dd></div>\n`;
  }
  return [
    row('clause', clause.clause, 'words'),
    row('why', clause.why),
    row('ask', clause.ask),
    row('exception', clause.exception),
  ].join('');
}

function row(label: string, words: string, look = ''): string {
  return `<div${look === '' ? '' : ` class="${look}"`}><dt>${label}</dt><dd>${line(words)}</dd></div>\n`;
}

/** Leads back to the words; where none are marked, their line is shown instead. */
function place(id: string, finding: ReportedFinding, isMarked: boolean): string {
  const { line: row, column } = finding.place;
  const words = finding.address ?? `line ${row}, column ${column}`;
  if (isMarked) return `<a href="#${id}-words">${line(words)}</a>`;
  const why = finding.quote === '' ? 'about the whole post' : `“${finding.quote}”`;
  return `<span>${line(`${words}: ${why}`)}</span>`;
}
