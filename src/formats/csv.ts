// CSV and TSV, as scheduling tools import and export them. In: a source, and which columns hold what. Out: one draft for
// each row, and a problem for each row that cannot be read. Cells other than the text become meta.
// Promise: positions are those in the file: two quotes inside a cell are one sign of prose, all else is copied
// (but for what LinkedIn does to its own files: csv-dialect.ts).

import type { Draft, Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import { lazyText, type MappedText, textBuilder, through } from '../text/mapped-text.ts';
import { type Columns, columnsOf } from './csv-columns.ts';
import { type Dialect, dialectOf, saidBy } from './csv-dialect.ts';
import { type Cell, delimiterOf, type Row, rowsOf } from './csv-rows.ts';
import { type DraftsRead, emptyDraft, type ReadOptions, textStart } from './format.ts';
import { metaOf } from './meta.ts';
import { pictureInFields } from './pictures.ts';
import { placeAt } from './place.ts';

export function csv(source: Source, options: ReadOptions = {}): DraftsRead {
  const start = textStart(source.text);
  const dialect = dialectOf(source.text, start);
  const rows = rowsOf(source.text, start, delimiterOf(source.text, start), dialect.escaped);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  let columns: Columns | undefined;
  let width = 0;
  for (const row of rows) {
    if (row.cells.every((cell) => wordsOf(source, cell, dialect).trim() === '')) continue;
    if (columns === undefined) {
      const names = row.cells.map((cell) => wordsOf(source, cell, dialect));
      const found = columnsOf(source, row, names, options.columns ?? {});
      if ('code' in found) return { drafts: [], problems: [found] };
      columns = found;
      width = Math.max(names.length, ...Object.values(found.fields).map((n) => (found.header ? n + 1 : 0)));
      if (found.header === 1) continue;
    }
    const read = readRow(source, row, columns, width, dialect);
    if (read === undefined) continue;
    if ('code' in read) problems.push(read);
    else drafts.push(read);
  }
  return drafts.length + problems.length === 0 ? emptyDraft(source) : { drafts, problems };
}

/** Undefined for a row that is no post and is not meant to be one. */
function readRow(
  source: Source,
  row: Row,
  { fields, header }: Columns,
  width: number,
  dialect: Dialect,
): Draft | Problem | undefined {
  const where = `Row ${row.number} of “${source.path}”`;
  const broken = row.cells.find((cell) => cell.fault !== undefined);
  if (broken) return badQuote(source, where, broken);
  if (header === 1 && row.cells.length !== width) return ragged(source, where, row, width);
  const cell = row.cells[fields.text!];
  const prose = cell && proseOf(source, cell, dialect);
  if (cell === undefined || prose === undefined || prose.text.trim() === '') {
    if (dialect.wordless) return undefined;
    const message = `${where} has no text: there is nothing to check in it.`;
    return { code: 'draft-empty', message, place: placeAt(source, cell?.start ?? row.start) };
  }
  const said = Object.entries(fields).flatMap(([field, n]) => {
    const other = row.cells[n];
    const value = n === fields.text || other === undefined ? '' : wordsOf(source, other, dialect).trim();
    return value === '' ? [] : [[field, value] as const];
  });
  const { id, ...own } = Object.fromEntries(said);
  const meta = { ...metaOf(own), ...dialect.meta };
  return {
    id: id ?? `${source.path}#${row.number}`,
    source: source.path,
    span: { start: row.start, end: row.end },
    prose,
    regions: [],
    meta,
    ...pictureInFields(meta, Object.keys(fields), (field) => row.cells[fields[field]!] ?? row),
  };
}

function wordsOf({ text }: Source, { start, end, quoted }: Cell, { marks }: Dialect): string {
  const raw = text.slice(start, end);
  return quoted ? raw.replace(marks, saidBy) : raw;
}

function proseOf(source: Source, cell: Cell, dialect: Dialect): MappedText {
  const words = withLineFeeds(wordsOf(source, cell, dialect));
  return lazyText(words.text, () => through(mapCell(source.text, cell, dialect), words));
}

function mapCell(text: string, { start, end, quoted }: Cell, { marks }: Dialect): MappedText {
  const builder = textBuilder(text);
  let from = start;
  for (const { 0: mark, index } of quoted ? text.slice(start, end).matchAll(marks) : []) {
    builder.copy(from, start + index);
    builder.replace(start + index, start + index + mark.length, saidBy(mark));
    from = start + index + mark.length;
  }
  builder.copy(from, end);
  return builder.build();
}

const OTHERS = 'The other rows were checked.';

function badQuote(source: Source, where: string, { start, end, fault }: Cell): Problem {
  const message =
    fault === 'open'
      ? `${where} opens a double quote that is never closed, so it was not checked.`
      : `${where} has words after a closing double quote, so it was not checked.`;
  const hint = `Close the quote at the end of the cell, and write a quote inside it twice (""). ${OTHERS}`;
  return { code: 'csv-quote', message, hint, place: placeAt(source, Math.min(start, end)) };
}

function ragged(source: Source, where: string, row: Row, width: number): Problem {
  const cells = row.cells.length === 1 ? '1 cell' : `${row.cells.length} cells`;
  const message = `${where} has ${cells} instead of ${width}, so it is not sure what its text is, and it was not checked.`;
  const hint = `A text that holds the sign between two cells must stand in double quotes. ${OTHERS}`;
  return { code: 'csv-ragged', message, hint, place: placeAt(source, row.cells[width]?.start ?? row.end) };
}
