// `--stats`: what a run found, counted. In: each draft as it is checked, and the reports. Out: drafts and words; open
// findings by clause; the same by channel and author where drafts say theirs. Findings that do not count (suppressed,
// in a baseline) are counted nowhere; those that --level hides are counted, too.

import type { Draft, Meta } from '../model/draft.ts';
import { LEVELS, type Level } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { table } from '../reporters/layout.ts';

export interface Stats {
  draft(draft: Draft): void;
  /** The report of a run, or of each piece of a stream. */
  report(report: Report): void;
  text(): string;
}

type Open = Record<Level, number>;

interface Sums {
  readonly open: Open;
  /** Drafts, or of a clause: drafts with an open finding. */
  drafts: number;
}

const SHOWN = LEVELS.toReversed();

/** What an author may say of a draft, and posts are counted by. */
const FIELDS = ['channel', 'author'] as const;

export function createStats(): Stats {
  let drafts = 0;
  let words = 0;
  const clauses = new Map<string, Sums>();
  const groups = FIELDS.map((field) => ({ field, sums: new Map<string, Sums>() }));
  /** What drafts say of themselves, until their findings are reported. */
  const known = new Map<string, Meta>();
  return {
    draft(draft) {
      drafts++;
      words += draft.prose.text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
      if (FIELDS.some((field) => draft.meta[field] !== undefined))
        known.set(`${draft.source}\n${draft.id}`, draft.meta);
      for (const { field, sums } of groups)
        for (const value of valuesOf(draft.meta, field)) sumsOf(sums, value).drafts++;
    },
    report({ findings }) {
      const seen = new Set<string>();
      for (const { clause, level, status, source, draft } of findings) {
        if (status.kind !== 'open') continue;
        const sums = sumsOf(clauses, clause);
        sums.open[level]++;
        const key = `${source}\n${draft}`;
        if (!seen.has(`${clause}\n${key}`)) sums.drafts++;
        seen.add(`${clause}\n${key}`);
        for (const group of groups)
          for (const value of valuesOf(known.get(key) ?? {}, group.field))
            sumsOf(group.sums, value).open[level]++;
      }
      known.clear();
    },
    text: () =>
      [
        `Checked: ${number(drafts)} ${drafts === 1 ? 'draft' : 'drafts'}, ${number(words)} ${words === 1 ? 'word' : 'words'}.\n`,
        // Where nothing was checked, it would be no news.
        ...(clauses.size === 0 && drafts > 0 ? ['No open findings.\n'] : []),
        ...tableOf('Open findings by clause', 'drafts with one', clauses),
        ...groups.flatMap(({ field, sums }) => tableOf(`Open findings by ${field}`, 'drafts', sums)),
      ].join('\n'),
  };
}

function valuesOf(meta: Meta, field: string): readonly string[] {
  const value = meta[field];
  return value === undefined ? [] : [...new Set([value].flat().map(String))];
}

function sumsOf(sums: Map<string, Sums>, name: string): Sums {
  const known = sums.get(name) ?? { open: { block: 0, review: 0, advise: 0 }, drafts: 0 };
  sums.set(name, known);
  return known;
}

/** Rows that are shown of a table: a list of a thousand authors helps nobody. */
const ROWS = 30;

function tableOf(title: string, drafts: string, sums: ReadonlyMap<string, Sums>): readonly string[] {
  if (sums.size === 0) return [];
  const rows = [...sums].sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1));
  const cells = [
    [title, ...SHOWN, drafts],
    ...rows
      .slice(0, ROWS)
      .map(([name, { open, drafts }]) => [
        `  ${name}`,
        ...SHOWN.map((level) => number(open[level])),
        number(drafts),
      ]),
  ];
  const widths = cells[0]!.map((_, n) => Math.max(...cells.map((row) => row[n]!.length)));
  const lines = table(cells.map((row) => row.map((cell, n) => (n === 0 ? cell : cell.padStart(widths[n]!)))));
  const more = rows.length > ROWS ? [`  and ${number(rows.length - ROWS)} more`] : [];
  return [[...lines, ...more].map((line) => `${line}\n`).join('')];
}

function weight({ open }: Sums): number {
  return open.block + open.review + open.advise;
}

function number(n: number): string {
  return n.toLocaleString('en');
}
