import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceOf } from './passages.ts';

const about = { path: 'a', meta: {}, problems: [] };

it('each offset of a text has the address of its passage', () => {
  const texts = fc.array(fc.constantFrom('', ' ', 'a', ' b\r\n', 'c d', '\tlong words '), { maxLength: 12 });
  fc.assert(
    fc.property(texts, (list) => {
      const source = sourceOf(
        list.map((text, n) => ({
          text,
          address: String(n),
          roles: ['list'],
          regions: [{ role: 'link', span: { start: 0, end: text.length } }],
        })),
        about,
      );
      const kept = list.flatMap((text, n) => (text.trim() === '' ? [] : [{ n, words: text.trim() }]));
      expect(source.text).toBe(kept.map(({ words }) => words).join('\n\n'));
      let at = 0;
      for (const { n, words } of kept) {
        for (let i = 0; i < words.length; i++) expect(source.extracted?.addressAt(at + i)).toBe(String(n));
        const here = source.extracted?.regions.filter(({ span }) => span.start === at);
        expect(here).toEqual(
          ['list', 'link'].map((role) => ({ role, span: { start: at, end: at + words.length } })),
        );
        at += words.length + 2;
      }
    }),
  );
});

it('a text of no passages has an answer, too', () => {
  expect(sourceOf([], about).extracted?.addressAt(0)).toBe('the whole document');
});
