// Counts as pictures. In: the page's content. Out: for each of clause, author and week a table whose rows hold a bar; the
// table is what a screen reader reads and what a printer without colours shows. No data, no chart.

import { LEVELS, type Level } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { count } from '../closing.ts';
import { authorsOf, type Content, dayOf, type Numbered, type Sums, sumsOf } from './content.ts';
import { line } from './escape.ts';

/** Rows of a chart; the others are summed up in one line. */
const MOST = 10;
const WEEKS = 26;
/** Units of a bar's drawing, whatever its size on the page. */
const WIDTH = 200;
const HEIGHT = 12;

interface Row {
  readonly label: string;
  readonly sums: Sums;
}

export function charts(content: Content, report: Report): string {
  const findings = content.all.flatMap((entry) => entry.findings);
  const clauses = grouped(
    findings.map((found) => [report.clauses[found.finding.clause]?.title ?? found.finding.clause, found]),
  );
  const authors = grouped(
    content.all.flatMap(({ draft, findings: own }) =>
      authorsOf(draft).flatMap((author) => own.map((found) => [author, found] as const)),
    ),
  );
  const byWeek = weeks(content);
  const all = [
    chart('By clause', 'Clause', mostFirst(clauses), MOST),
    chart('By author', 'Author', mostFirst(authors), MOST),
    chart(
      byWeek.length < WEEKS ? 'By week' : `By week, the last ${WEEKS}`,
      'Week from Monday',
      byWeek,
      WEEKS,
    ),
  ].filter((part) => part !== '');
  return all.length === 0
    ? ''
    : `<section class="charts" aria-labelledby="charts"><h2 id="charts">Where they are</h2>\n${PATTERNS}<div class="three">${all.join('')}</div></section>\n`;
}

const totalOf = ({ block, review, advise }: Sums): number => block + review + advise;

function grouped(pairs: readonly (readonly [string, Numbered])[]): readonly Row[] {
  const groups = new Map<string, Numbered[]>();
  for (const [label, found] of pairs) {
    const group = groups.get(label);
    if (group) group.push(found);
    else groups.set(label, [found]);
  }
  return [...groups]
    .map(([label, found]) => ({ label, sums: sumsOf(found) }))
    .filter(({ sums }) => totalOf(sums) > 0);
}

function mostFirst(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort(
    (a, b) =>
      totalOf(b.sums) - totalOf(a.sums) || b.sums.block - a.sums.block || (a.label < b.label ? -1 : 1),
  );
}

const DAY = 86_400_000;
const NONE: Sums = { block: 0, review: 0, advise: 0 };

/** Weeks from the first to the last that has a draft; one without findings shows as nothing. */
function weeks({ all, clean, silent }: Content): readonly Row[] {
  const sums = new Map<number, Sums>();
  for (const { draft, findings } of [
    ...all,
    ...[...clean, ...silent].map((draft) => ({ draft, findings: [] })),
  ]) {
    const day = dayOf(draft);
    if (day === undefined) continue;
    const week = mondayOf(Date.parse(day));
    const [before, own] = [sums.get(week) ?? NONE, sumsOf(findings)];
    sums.set(week, {
      block: before.block + own.block,
      review: before.review + own.review,
      advise: before.advise + own.advise,
    });
  }
  const last = Math.max(...sums.keys());
  const first = Math.max(Math.min(...sums.keys()), last - (WEEKS - 1) * 7 * DAY);
  if (sums.size === 0) return [];
  const rows = Array.from({ length: (last - first) / (7 * DAY) + 1 }, (_, n) => first + n * 7 * DAY);
  return rows.map((week) => ({
    label: dateOf(new Date(week)),
    sums: sums.get(week) ?? NONE,
  }));
}

/** 1 January 1970 was a Thursday. */
const mondayOf = (time: number): number => time - ((((time / DAY + 3) % 7) + 7) % 7) * DAY;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** By hand: how a month is shortened differs from one version of Node to the next. */
function dateOf(day: Date): string {
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

function chart(title: string, head: string, rows: readonly Row[], most: number): string {
  const longest = Math.max(...rows.map(({ sums }) => totalOf(sums)));
  if (rows.length === 0 || longest === 0) return '';
  const others = rows.slice(most);
  const more = others.reduce((sum, { sums }) => sum + totalOf(sums), 0);
  const note =
    others.length === 0 ? '' : `<p class="note">${count(more, 'finding')} in ${others.length} more.</p>`;
  return `<div class="chart"><table><caption>${title}</caption>
<thead class="unseen"><tr><th scope="col">${head}</th><th scope="col">Open findings</th><th scope="col">Sum</th></tr></thead>
<tbody>
${rows
  .slice(0, most)
  .map((row) => tableRow(row, longest))
  .join('')}</tbody></table>${note}</div>
`;
}

function tableRow({ label, sums }: Row, longest: number): string {
  const words = [...LEVELS]
    .reverse()
    .filter((level) => sums[level] > 0)
    .map((level) => `${sums[level]} ${level}`)
    .join(', ');
  return `<tr><th scope="row">${line(label)}</th><td>${bar(sums, longest)}<span class="unseen">${words || 'none'}</span></td><td class="sum">${totalOf(sums)}</td></tr>\n`;
}

function bar(sums: Sums, longest: number): string {
  let at = 0;
  const pieces = [...LEVELS].reverse().map((level) => {
    const width = Math.round((sums[level] * WIDTH * 10) / longest) / 10;
    const piece = width > 0 ? rectangle(level, at, width) : '';
    at += width;
    return piece;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pieces.join('')}</svg>`;
}

function rectangle(level: Level, x: number, width: number): string {
  const place = `x="${Math.round(x * 10) / 10}" y="0" width="${Math.max(1, width - 1)}" height="${HEIGHT}"`;
  return `<rect class="fill-${level}" ${place}/>`;
}

/** So that the levels can be told apart without colours. */
const PATTERNS = `<svg class="unseen" aria-hidden="true" focusable="false"><defs>
<pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="under-review" width="5" height="5"/><rect class="over-review" width="2.5" height="5"/></pattern>
<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="under-advise" width="5" height="5"/><circle class="over-advise" cx="2.5" cy="2.5" r="1.4"/></pattern>
</defs></svg>
`;
