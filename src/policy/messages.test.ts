// What a policy owner reads when a file of a pack is wrong: one sentence, one way out, one place.

import { describe, expect, it, test } from 'vitest';
import { check } from './check.ts';
import { configFile } from './config-schema.ts';
import { factsFile } from './facts-schema.ts';
import { type FileKind, problemsOf } from './messages.ts';
import { clauseFile, packFile, vocabularyFile } from './schema.ts';
import { readYaml } from './yaml-document.ts';

const SCHEMAS = {
  clause: clauseFile,
  pack: packFile,
  vocabulary: vocabularyFile,
  config: configFile,
  facts: factsFile,
};

function told(kind: FileKind, text: string): readonly string[] {
  const document = readYaml('a.yaml', text);
  expect(document.problems).toEqual([]);
  const checked = check<unknown>(SCHEMAS[kind], document.value);
  if (checked.ok) return [];
  return problemsOf(checked.faults, kind, document).map(({ message, hint, place }) => {
    const { column = 1, excerpt = '', length = 0 } = place ?? {};
    return [`[${excerpt.slice(column - 1, column - 1 + length)}]`, message, ...(hint ? [hint] : [])].join(
      ' ',
    );
  });
}

const HEAD = 'title: T\nclause: C\nkind: dont\nwhy: W\nsource: S\nowner: legal\nlevel: block\n';
const clauseOf = (rule: string, more = 'waivable: false\n') => `${HEAD}${more}rules:\n  size: { ${rule} }\n`;
const ruleOf = (matcher: string) => clauseOf(`forbid: ${matcher}, message: m, instead: i`);

describe('keys', () => {
  test.each<[string, string]>([
    [
      clauseOf('forbit: x, message: m, instead: i'),
      '[forbit] “forbit” is not a key of a rule. Did you mean “forbid”?',
    ],
    [
      clauseOf('forbid: x, mesage: m, instead: i'),
      '[mesage] “mesage” is not a key of a rule. Did you mean “message”?',
    ],
    [
      clauseOf('forbid: x, message: m'),
      '[size] The rule “size” has no “instead”. What to write instead, or what to do.',
    ],
    [
      clauseOf('message: m, instead: i'),
      '[size] The rule “size” needs one of these keys: forbid, require, limit.',
    ],
    [
      clauseOf('forbid: x, require: y, message: m, instead: i'),
      '[require] The rule “size” has “forbid” and “require”, and can have only one of them. Make two rules of it.',
    ],
    [
      clauseOf('limit: x, message: m, instead: i'),
      '[size] “size” has “limit” without a number. Add “at-most: n” or “at-least: n”.',
    ],
    [ruleOf('{ near: [a, b], wrods: 8 }'), '[wrods] “wrods” is not a key of “near”. Did you mean “words”?'],
    [ruleOf('{ neer: [a, b], words: 8 }'), '[neer] “neer” is not a key of “forbid”. Did you mean “near”?'],
    [
      ruleOf('{ any: [a, { all: [b, c], inn: draft }] }'),
      '[inn] “inn” is not a key of “all”. Did you mean “in”?',
    ],
    [
      HEAD + 'waivable: { by: [legal] }\nneeds: N\n',
      '[waivable] “waivable” has no “days”. How many days an exception lasts at most.',
    ],
    [
      HEAD + 'waivable: false\n',
      '[] The clause has no “rules”. Add a rule, or say in “needs” what the clause needs that no text can say.',
    ],
  ])('%#', (text, expected) => {
    expect(told('clause', text)).toEqual([expected]);
  });
});

describe('values', () => {
  test.each<[string, string]>([
    [
      ruleOf('{people}'),
      '[{people}] “forbid” is meant as a text, and YAML reads it as something else. Put the text in quotes.',
    ],
    [
      ruleOf('401'),
      '[401] “forbid” must be text, or a list, or a block with one of the keys any, all, near, sequence, regex, grammar, link, field, longer-than, sentence-words, picture, writing, copied-from, detect, and it is 401.',
    ],
    [
      ruleOf('{ near: [a, b], words: many }'),
      '[many] “words” must be a whole number, and it is the text “many”.',
    ],
    [ruleOf('{ near: [a], words: 3 }'), '[[a]] “near” needs at least 2 items.'],
    [ruleOf('" "'), '[forbid] “forbid” is empty.'],
    [
      clauseOf('forbid: x, level: blok, message: m, instead: i'),
      '[blok] “level” is “blok”, and must be one of: advise, review, block. Did you mean “block”?',
    ],
    [
      clauseOf('forbid: x, unless: { role: employee }, message: m, instead: i'),
      '[employee] “role” must be a list, and it is the text “employee”. Put it in brackets: [employee].',
    ],
    [
      clauseOf('forbid: x, message: 7, instead: i'),
      '[7] “message” must be text, and YAML reads 7 as a number. Put it in quotes: "7".',
    ],
    [
      clauseOf('forbid: x, message: , instead: i'),
      '[message] “message” is empty. What is wrong, for the author. {match} stands for the words, {clause} for the clause.',
    ],
    [
      clauseOf('forbid: x, message: m, instead: i', 'waivable: true\n'),
      '[true] “waivable” must be false, or a block with the keys by, days, and it is true.',
    ],
  ])('%#', (text, expected) => {
    expect(told('clause', text)).toEqual([expected]);
  });

  it('of examples: marks in pairs, and none where nothing is wrong', () => {
    const examples =
      'examples:\n  violates: ["We are [[340 people."]\n  complies: ["[[340 people]] came.", Our plan: rest]\n';
    expect(told('clause', clauseOf('forbid: x, message: m, instead: i') + examples)).toEqual([
      '["We are [[340 people."] The marks in “We are [[340 people.” do not pair up. Put [[ before and ]] after the words that break the clause.',
      '["[[340 people]] came."] “[[340 people]] came.” is fine, so nothing in it is marked. Take out [[ and ]], or move it to “violates”.',
      '[Our plan: rest] An item of “complies” is meant as a text, and YAML reads it as something else. Put the text in quotes.',
    ]);
  });
});

describe('other files', () => {
  test.each<[FileKind, string, string]>([
    [
      'vocabulary',
      'people: { nuons: [a] }',
      '[nuons] “nuons” is not a key of a word list. Did you mean “nouns”?',
    ],
    [
      'vocabulary',
      'people: { words: [on, 401] }',
      '[401] An item of “words” must be text, and YAML reads 401 as a number. Put it in quotes: "401".',
    ],
    [
      'vocabulary',
      'people: { about: x }',
      '[people] “people” has no words. Give it nouns, verbs, adjectives, words, stems, phrases or include.',
    ],
    [
      'vocabulary',
      'number: { words: [x] }',
      '[number] {number} is built in, and cannot be a word list as well. Choose another name.',
    ],
    [
      'vocabulary',
      'Our People: { words: [x] }',
      '[Our People] “Our People” is not a name that works here. Use lower-case letters and digits, with “-” between words: my-name.',
    ],
    ['vocabulary', '- a', '[] The file must be a block of names, and it is a list.'],
    [
      'clause',
      '',
      '[] The clause is empty. One sentence of the policy: its words, its reasons, its rules, its examples.',
    ],
    [
      'pack',
      'title: T\nabout: A\nsource: S\nas-of: 2025-02-30\nowners: {}',
      '[2025-02-30] “as-of” must be a day that exists. Write it as year-month-day: 2025-03-31.',
    ],
    [
      'pack',
      'title: T\nabout: A\nsource: S\nas-of: 2025-02-28\nowners: { legal: { title: L } }',
      '[legal] The owner “legal” has no “ask”. How to ask them, as a sentence: “Ask Legal before you post.”',
    ],
  ])('%s %j', (kind, text, expected) => {
    expect(told(kind, text)).toEqual([expected]);
  });

  it('nested deeper than anybody writes are a problem, not a crash', () => {
    const deep = Array.from({ length: 3000 }).reduce<unknown>((inner) => ({ any: [inner, 'x'] }), 'x');
    const value = { rules: { size: { forbid: deep, message: 'm', instead: 'i' } } };
    expect(check<unknown>(clauseFile, value).ok).toBe(false);
  });
});
