// Places of keys and values, and the words for what YAML cannot read.

import { describe, expect, it, test } from 'vitest';
import { readYaml } from './yaml-document.ts';

const CLAUSE = `title: Headcount
waivable: { by: [legal, people-team], days: 90 }
rules:
  team-size:
    forbid: "{number} … {peple}"
    message: 'It''s a {match}'
empty:
`;

/** The characters that a place points at. */
function pointedAt(text: string, path: (string | number)[], what: 'key' | 'value', part?: [number, number]) {
  const place = readYaml('a.yaml', text).placeOf(path, what, part && { start: part[0], end: part[1] });
  const { line, column = 1, excerpt = '', length = 0 } = place;
  return line === undefined ? 'the file' : `${line}:${excerpt.slice(column - 1, column - 1 + length)}`;
}

describe('places', () => {
  test.each<[(string | number)[], 'key' | 'value', string]>([
    [['title'], 'key', '1:title'],
    [['title'], 'value', '1:Headcount'],
    [['waivable', 'by', 1], 'value', '2:people-team'],
    [['rules', 'team-size'], 'key', '4:team-size'],
    [['rules', 'team-size', 'forbid'], 'value', '5:"{number} … {peple}"'],
    [['empty'], 'value', '7:empty'],
    [[], 'value', 'the file'],
  ])('%j as %s', (path, what, expected) => {
    expect(pointedAt(CLAUSE, path, what)).toBe(expected);
  });

  it('points at what a missing key would belong to', () => {
    expect(pointedAt(CLAUSE, ['rules', 'team-size', 'instead'], 'value')).toBe('4:team-size');
    expect(pointedAt(CLAUSE, ['why'], 'value')).toBe('the file');
  });

  it('narrows a text to a part of it, where the file spells it as it is', () => {
    expect(pointedAt(CLAUSE, ['rules', 'team-size', 'forbid'], 'value', [11, 18])).toBe('5:{peple}');
    expect(pointedAt(CLAUSE, ['rules', 'team-size', 'message'], 'value', [0, 4])).toBe("6:'It''s a {match}'");
  });

  it('follows aliases and knows Windows line ends, byte order marks and several lines', () => {
    expect(pointedAt('a: &x [b, c]\nd: *x\n', ['d', 1], 'value')).toBe('1:c');
    expect(pointedAt('\ufeffa: 1\r\nb: two\r\n', ['b'], 'value')).toBe('2:two');
    expect(pointedAt('a: "one\n  two"\n', ['a'], 'value')).toBe('1:"one');
  });
});

describe('values', () => {
  it('keeps days and words such as on and no as text', () => {
    expect(readYaml('a.yaml', 'as-of: 2025-03-31\nwords: [on, no, yes]\n').value).toEqual({
      'as-of': '2025-03-31',
      words: ['on', 'no', 'yes'],
    });
  });
});

test.each<[string, string, string]>([
  ['forbid: {number} … {people}', '“… {people}” cannot follow a closing bracket.', '1:18'],
  ['forbid: [the] new plant', '“new plant” cannot follow a closing bracket.', '1:15'],
  ['why: Deals: they move prices', 'A colon and a space inside a text make YAML read it as a key.', '1:6'],
  ['why: "Deals\nlevel: block\n', 'A quotation mark is opened and never closed.', '1:6'],
  ['rules:\n\tx: 1', 'This line begins with a tab.', '2:1'],
  ['title: a\nwhy: b\ntitle: c', '“title” is here twice.', '3:1'],
  ['title: a\n---\ntitle: b', 'A second document begins here, and a file holds only one.', '2:1'],
  ['forbid: *guarant', '“*guarant” points to an anchor that is not in this file.', '1:9'],
  ['forbid: @acme', 'A text that begins with “@” needs quotes around it.', '1:9'],
  ['forbid: !important', 'A text that begins with “!” needs quotes around it.', '1:9'],
  ['words: [a, b\nwhy: c', 'A “[” or “{” that was opened above is not closed here.', '2:1'],
  ['title\nwhy: b', '“title” has no colon after it.', '1:1'],
])('%j says what is wrong in plain words', (text, message, at) => {
  const { problems } = readYaml('a.yaml', text);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  expect(`${problems[0]?.place?.line}:${problems[0]?.place?.column}`).toBe(at);
});

describe('hostile files', () => {
  it('stops at aliases that stand for too much', () => {
    const levels = [...'abcdefgh'].map((name, i, all) => {
      const of = i === 0 ? 'x' : `*${all[i - 1]}`;
      return `${name}: &${name} [${Array(9).fill(of).join(', ')}]`;
    });
    const { problems, sound } = readYaml('a.yaml', levels.join('\n'));
    expect(problems[0]?.message).toBe('The file repeats itself through too many aliases.');
    expect(sound).toBe(false);
  });

  it('stops at nesting that nobody writes', () => {
    expect(readYaml('a.yaml', '['.repeat(5000)).problems).toHaveLength(1);
  });
});
