import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineIndex } from './lines.ts';

it('knows line feeds, carriage returns, and both together', () => {
  const lines = lineIndex('ab\ncd\r\nef\rgh');
  expect(lines.count).toBe(4);
  expect(lines.position(0)).toEqual({ line: 1, column: 1 });
  expect(lines.position(4)).toEqual({ line: 2, column: 2 });
  expect(lines.position(7)).toEqual({ line: 3, column: 1 });
  expect(lines.position(12)).toEqual({ line: 4, column: 3 });
  expect([1, 2, 3, 4, 99].map(lines.lineAt)).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 5 },
    { start: 7, end: 9 },
    { start: 10, end: 12 },
    { start: 10, end: 12 },
  ]);
});

it('gives a text that ends with a line end an empty last line', () => {
  expect(lineIndex('a\n').count).toBe(2);
  expect(lineIndex('').position(0)).toEqual({ line: 1, column: 1 });
  expect(lineIndex('a\n').lineAt(2)).toEqual({ start: 2, end: 2 });
});

it('counts what a slow reader counts', () => {
  const texts = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', '😀')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(30), (text, at) => {
      const offset = Math.min(at, text.length);
      // A line end that is cut in two has not ended the line yet.
      const isCut = text[offset - 1] === '\r' && text[offset] === '\n';
      const before = text.slice(0, offset).split(/\r\n|\r|\n/);
      const lines = isCut ? [...before.slice(0, -2), `${before.at(-2)}\r`] : before;
      const column = lines.at(-1)!.length + 1;
      expect(lineIndex(text).position(offset)).toEqual({ line: lines.length, column });
      expect(lineIndex(text).count).toBe(text.split(/\r\n|\r|\n/).length);
    }),
  );
});
