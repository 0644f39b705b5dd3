import { describe, expect, it } from 'vitest';
import { problemsOfRule } from '../engine/trial.ts';

const FORBID = (replace: string) => `forbid: "utilise|ship"\nfix: { replace: ${replace} }`;

describe('a fix that is not safe is refused', () => {
  it.each([
    ['a number', FORBID('{ two trucks: trucks }'), '“two” is a number or a date'],
    ['a figure', FORBID('{ 3 trucks: trucks }'), '“3 trucks” holds a number'],
    ['a number that comes in', FORBID('{ utilise: use twice }'), '“twice” is a number or a date'],
    ['a name', FORBID('{ the Atlas app: the app }'), 'may hold a name'],
    ['a negation', FORBID('{ not utilise: avoid }'), '“not” says no'],
    ['a short negation', FORBID(`{ "don't utilise": avoid }`), "“don't” says no"],
    ['a negation that comes in', FORBID('{ utilise: never use }'), '“never” says no'],
    ['itself', FORBID('{ utilise: utilise well }'), 'would be replaced again'],
    ['one of the others', FORBID('{ utilise: ship, ship: send }'), 'would be replaced again'],
    ['markup', FORBID('{ utilise: "*use*" }'), '“*use*” is more than plain words'],
    ['a pattern', 'forbid: "utilise …"\nfix: { replace: use }', 'needs a rule that finds plain words only'],
    ['a line of markup', 'require: mine\nfix: { insert: "# Mine", at: end }', 'cannot be added safely'],
    ['two lines', 'require: mine\nfix: { insert: "It is\\nmine.", at: end }', 'cannot be added safely'],
    ['a list', 'require: mine\nfix: { insert: "- mine", at: end }', 'cannot be added safely'],
    ['a placeholder', 'require: mine\nfix: { insert: "{company}, mine", at: end }', 'cannot be added safely'],
    [
      'another place',
      'require: mine\nfix: { insert: mine, at: top }',
      'must be one of: start, after-first-paragraph, end',
    ],
    ['the wrong kind', 'require: mine\nfix: { replace: mine }', '“replace” is not a key of “fix”'],
  ])('%s', (_, rule, message) => {
    expect(problemsOfRule(rule).join('\n')).toContain(message);
  });
});

it.each([
  FORBID('{ utilise: use, ship: send }'),
  'forbid: utilise\nfix: { replace: use }',
  'forbid: [in order to, so as to]\nfix: { replace: to, on-request: true }',
  'require: mine\nfix: { insert: Views are mine., at: end }',
  'require: "{hashtag}"\nfix: { insert: "#ad", at: start }',
])('a plain one is taken: %s', (rule) => {
  expect(problemsOfRule(rule)).toEqual([]);
});
