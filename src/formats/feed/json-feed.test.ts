import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonFeed, jsonFeed } from './json-feed.ts';

const FEED = `{
  "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1",
  "title": "Halden",
  "items": [
    {"id": 7, "title": "A \\"new\\" office", "content_html": "<p>We <b>h<\\/b>ire caf\\u00e9 &amp; bar<\\/p>", "tags": ["jobs"],
     "authors": [{"name": "Ann"}], "date_published": "2025-01-06", "role": "employee"},
    {"url": "https://halden.example/8", "content_text": "one\\r\\ntwo\\n\\nthree"},
    {"image": "x.png"}, 3
  ]
}`;

describe('JSON Feed', () => {
  it('is known by its version', () => {
    expect(isJsonFeed(FEED)).toBe(true);
    expect(isJsonFeed(FEED.slice(0, 100))).toBe(true);
    expect(isJsonFeed(`{"feed": ${FEED}}`)).toBe(false);
    expect(isJsonFeed('{"version": "1.1"}')).toBe(false);
  });

  it('has a draft for each item, with its place through all escapes', () => {
    const { drafts, problems } = jsonFeed({ path: 'feed.json', text: FEED });
    expect(drafts.map(({ id, prose, meta }) => [id, prose.text, meta])).toEqual([
      ['feed.json', 'Halden', {}],
      [
        '7',
        'A "new" office\n\nWe hire café & bar',
        { role: 'employee', author: 'Ann', date: '2025-01-06', categories: ['jobs'] },
      ],
      ['https://halden.example/8', 'one two\n\nthree', {}],
    ]);
    const { prose } = drafts[1]!;
    const back = ['"new"', 'hire', 'café & bar'].map((words) => {
      const start = prose.text.indexOf(words);
      const span = prose.toSource({ start, end: start + words.length });
      return FEED.slice(span.start, span.end);
    });
    expect(back).toEqual(['\\"new\\"', 'h<\\/b>ire', 'caf\\u00e9 &amp; bar']);
    expect(problems).toMatchObject([
      { code: 'draft-empty', place: { line: 8, column: 5 } },
      { code: 'draft-empty', place: { line: 8, column: 25 } },
    ]);
  });

  it.each([
    ['{"items": [}', 'json-broken'],
    ['{"items": []}', 'draft-empty'],
    ['[]', 'draft-empty'],
    [' ', 'draft-empty'],
  ])('%j is a problem', (text, code) => {
    expect(jsonFeed({ path: 'feed.json', text }).problems).toMatchObject([{ code }]);
  });

  it('leads each sign of a text back to what says it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ content_text: fc.string({ unit: 'binary' }) })), (items) => {
        const text = JSON.stringify({ items }, undefined, 1);
        for (const { prose, span } of jsonFeed({ path: 'f', text }).drafts) {
          for (let i = 0; i < prose.text.length; i++) {
            const { start, end } = prose.toSource({ start: i, end: i + 1 });
            expect(start).toBeGreaterThanOrEqual(span.start);
            expect(end).toBeLessThanOrEqual(span.end);
            const written = text.slice(start, end);
            if (!/\s/.test(prose.text[i]!)) expect(JSON.parse(`"${written}"`)).toContain(prose.text[i]);
          }
        }
      }),
    );
  });
});
