// The signs with which every match of an expression begins: what a sentence without them need not be searched for.

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { literalStart } from './regex.ts';
import { createRegexEngine } from './regex-engine.ts';

describe('literalStart', () => {
  it.each([
    ['\\{\\{ ?name\\}\\}', '{{'],
    ['\\[(insert|your) [a-z]+\\]', '['],
    ['\\[?insert', ''],
    ['\\{\\[*x', '{'],
    ['\\[a|b', ''],
    ['\\[[|]x', '['],
    ['(\\[|x)', ''],
    ['@home', ''],
    ['\\bname', ''],
    ['name', ''],
    ['', ''],
  ])('%s begins with “%s”', (source, literal) => {
    expect(literalStart(source)).toBe(literal);
  });

  test.prop([
    fc.constantFrom('\\{\\{ ?name', '\\[(insert|your)', '\\[?insert', '\\[a|b', '\\{{1,2}x', '\\[[|]x'),
    fc.string({ unit: fc.constantFrom('{', '[', '|', 'a', 'b', 'x', ' ', 'name', 'insert', 'your') }),
  ])('stands at the start of every match', (source, text) => {
    for (const { start } of createRegexEngine().matches(source, text))
      expect(text.startsWith(literalStart(source), start)).toBe(true);
  });
});
