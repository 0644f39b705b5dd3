import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';
import { rowsOf } from './csv-rows.ts';
import type { ReadOptions } from './format.ts';

const read = (text: string, columns?: ReadOptions['columns']) =>
  csv({ path: 'plan.csv', text }, columns ? { columns } : {});
const texts = (text: string, columns?: ReadOptions['columns']) =>
  read(text, columns).drafts.map(({ prose }) => prose.text);

describe('a row', () => {
  it('is a draft with meta, whose quotes written twice lead back to the file', () => {
    const source =
      '\ufeffPost ID;Network;MESSAGE ;Approved By\r\n7;LinkedIn;"He said ""we"";\r\n40 people";Ann\r\n';
    const [draft] = read(source).drafts;
    expect(draft).toMatchObject({ id: '7', meta: { channel: 'LinkedIn', 'approved-by': 'Ann' } });
    expect(draft!.prose.text).toBe('He said "we";\n40 people');
    const at = (words: string) => {
      const start = draft!.prose.text.indexOf(words);
      const span = draft!.prose.toSource({ start, end: start + words.length });
      return source.slice(span.start, span.end);
    };
    expect([at('40'), at('"we"'), at(';\n4')]).toEqual(['40', '""we""', ';\r\n4']);
  });

  it('is named by its number as a spreadsheet counts, blank rows too', () => {
    expect(read('Text\none\n\ntwo\n').drafts.map(({ id }) => id)).toEqual(['plan.csv#2', 'plan.csv#4']);
  });

  it('that cannot be read is a problem by itself', () => {
    const { drafts, problems } = read('Date,Text\n1,a\n2,b,c\n3\n4,"d\n5,e\n6,"f"g\n7,\n8,h');
    expect(drafts.map(({ prose }) => prose.text)).toEqual(['a', 'e', 'h']);
    expect(problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['csv-ragged', 3, 5],
      ['csv-ragged', 4, 2],
      ['csv-quote', 5, 3],
      ['csv-quote', 7, 3],
      ['draft-empty', 8, 3],
    ]);
  });
});

describe('columns', () => {
  it('are known in any case, and --columns wins', () => {
    expect(texts('date,share_commentary\n1,a\n')).toEqual(['a']);
    expect(texts('Message\tNote\na\tb\n', { text: 'note' })).toEqual(['b']);
    expect(texts('1.2.2026 10:00,a\n', { text: '2' })).toEqual(['a']);
  });

  it('may be without names, as in a file for the bulk composer of Hootsuite', () => {
    expect(texts('25/11/2026 10:05,"a, b",https://halden.example\n25/11/2026 11:05,c\n')).toEqual([
      'a, b',
      'c',
    ]);
  });

  it('are listed where none is known to hold posts', () => {
    const [problem] = read('Day,Wording\n1,a\n').problems;
    expect(problem!.hint).toBe(
      'Its columns are: “Day”, “Wording”. Say which one holds the posts, for example: --columns "text=Day"',
    );
    expect(read('Message\na\n', { text: 'Mesage' }).problems[0]!.hint).toContain('Did you mean “Message”?');
  });
});

describe('for any table', () => {
  const cell = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r\n', '😀', ' '), { maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });

  it('cells are those that csv-parse reads, and lead back to themselves', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((signs) => `"${signs.join('').replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const ours = [...rowsOf(text, 0, ',')].map(({ cells }) =>
          cells.map(({ start, end }) => text.slice(start, end).replaceAll('""', '"')),
        );
        expect(ours).toEqual(parse(text, { skip_empty_lines: false }));
        for (const { prose } of csv({ path: 'x', text: `id,text\n${text}` }).drafts) {
          for (let n = 0; n < prose.text.length; n++) {
            const { start, end } = prose.toSource({ start: n, end: n + 1 });
            const raw = `id,text\n${text}`.slice(start, end);
            expect(raw === '""' ? '"' : raw.replace('\r\n', '\n')).toBe(prose.text[n]);
          }
        }
      }),
    );
  });
});
