// The filters, hidden until the script shows them. In: the page's content. Out: a form with only those choices that part
// something: no list of authors where there is one.

import { LEVELS } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { statusInWords } from './card.ts';
import { authorsOf, type Content, channelsOf, gravestOf } from './content.ts';
import { line } from './escape.ts';
import { SIGN } from './marks.ts';

type Choice = readonly [value: string, label: string];

export function filters(content: Content, report: Report): string {
  const findings = content.entries.flatMap((entry) => gravestOf(entry).map(({ finding }) => finding));
  const drafts = [...content.entries.map(({ draft }) => draft), ...content.clean, ...content.silent];
  const levels = [...LEVELS].reverse().filter((level) => findings.some((finding) => finding.level === level));
  const clauses = findings.map(({ clause }): Choice => [clause, report.clauses[clause]?.title ?? clause]);
  const plain = (values: readonly string[]): readonly Choice[] => values.map((value) => [value, value]);
  const boxes = levels.map(
    (level) =>
      `<label class="box ${level}"><input type="checkbox" name="level" value="${level}" checked> <span class="sign" aria-hidden="true">${SIGN[level]}</span> ${level}</label>`,
  );
  return `<form class="filters" id="filters" role="search" aria-label="Filter the findings" hidden>
<label class="search">Search <input type="search" name="q" autocomplete="off" spellcheck="false"></label>
${levels.length > 1 ? `<fieldset><legend>Level</legend>${boxes.join(' ')}</fieldset>\n` : ''}${[
  select('clause', 'Clause', clauses),
  select('author', 'Author', plain(drafts.flatMap(authorsOf))),
  select('channel', 'Channel', plain(drafts.flatMap(channelsOf))),
  select('source', 'File', plain(drafts.map(({ source }) => source))),
  select(
    'status',
    'Status',
    findings.map((finding) => [finding.status.kind, statusInWords(finding)]),
  ),
].join('')}<button type="reset">Show all</button>
</form>
`;
}

function select(name: string, label: string, choices: readonly Choice[]): string {
  const all = [...new Map(choices)].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (all.length < 2) return '';
  const options = all.map(([value, words]) => `<option value="${line(value)}">${line(words)}</option>`);
  return `<label>${label} <select name="${name}"><option value="">all</option>${options.join('')}</select></label>\n`;
}
