// Rules as `explain` tells them.

import { describe, expect, it, test } from 'vitest';
import { ruleInWords } from './in-words.ts';
import { patternInWords } from './pattern-in-words.ts';
import type { RuleFile, VocabularyFile } from './schema.ts';

const LISTS: VocabularyFile = {
  people: { nouns: ['employee', 'engineer', 'worker', 'hire'] },
  us: { words: ['our team'] },
  soon: { phrases: ['next {people}', 'in [the] spring'] },
  everyone: { include: ['people', 'us'] },
  round: { include: ['round'] },
};
const texts = { message: 'm', instead: 'i' };

test.each([
  ['[about] {number} … {people}', '“a number … employee/engineer/worker/…”'],
  ['{number>=1k} {people|us:verb}', '“a number (1000 or more) employee/engineer/worker/… or our team”'],
  ['{number>5} or {percent<2.5}', '“a number (more than 5) or a percentage (less than 2.5)”'],
  ['~acquire guarant* _ {name}', '“acquire guarant- (any word) a name”'],
  ['<{number} {us}> in (rolled out | went live)', '“a number our team in rolled out/went live”'],
  ['a|b|c|d', '“a/b/c/…”'],
  ['{start} {us} {comma|colon}', '“(at the start of a sentence) our team,/:”'],
  ['{soon}', '“next employee/engineer/worker/… or in spring”'],
  ['{everyone} {round} {ghost-list}', '“employee/engineer/worker/… or our team round ghost list”'],
  ['[please] [do]', '“please do”'],
  ['({number}', '“({number}”'],
])('%s', (pattern, words) => {
  expect(patternInWords(pattern, LISTS)).toBe(words);
});

describe('a rule', () => {
  const told = (rule: RuleFile) => ruleInWords(rule, LISTS);

  it('says what not to write, when, and when not', () => {
    expect(
      told({
        forbid: 'x',
        when: { role: ['employee'] },
        unless: ['quoted', 'a fair', 'past', 'future'],
        ...texts,
      }),
    ).toEqual([
      'Do not write “x”.',
      "Only when the author's role is employee.",
      'Not when it is a quotation; or it is part of “a fair”; or it speaks of the past; or in another case.',
    ]);
  });

  test.each<[RuleFile, string]>([
    [{ require: '#ad', within: 'start', ...texts }, 'Write “#ad”, in the first sentence.'],
    [{ limit: '{hashtag}', 'at-most': 3, ...texts }, 'Write “a #hashtag” at most 3 times.'],
    [
      { limit: '{emoji}', 'at-least': 1, 'at-most': 2, ...texts },
      'Write “an emoji” at least once and at most twice.',
    ],
    [{ limit: '{emoji}', 'at-most': 0, ...texts }, 'Do not write “an emoji”.'],
    [
      { forbid: { near: ['a', 'b'], words: 8 }, ...texts },
      'Do not write “a”, close to “b” (at most 8 words between).',
    ],
    [{ forbid: ['a', 'b', 'c', 'd'], ...texts }, 'Do not write “a”, or “b”, or “c”, or 1 more like these.'],
    [{ forbid: { link: ['*.example'] }, ...texts }, 'Do not write a link to *.example.'],
  ])('%j', (rule, words) => {
    expect(told(rule)).toEqual([words]);
  });
});
