import { expect, it } from 'vitest';
import { compileTrial, problemsOfRule, ruleTrial, trialFiles } from '../engine/trial.ts';
import { wordsOf } from '../language/lexicon.ts';
import { ruleInWords } from './in-words.ts';
import { clauseSchema, packSchema, vocabularySchema } from './json-schema.ts';
import { selectPacks } from './select.ts';

it('knows all forms of the words of a list', async () => {
  const run = ruleTrial(
    'forbid: "{list}"',
    `vocabulary:
  list: { nouns: [city], verbs: [lay off], adjectives: [large], words: [staff], stems: [recruit], phrases: ["team of {number}"], include: [more], except: [larger] }
  more: { words: [crew] }`,
  );
  const text = 'cities laid off large larger largest staff staffs recruitment team of 12 crew';
  expect(await run(text)).toEqual([
    'cities',
    'laid off',
    'large',
    'largest',
    'staff',
    'recruitment',
    'team of 12',
    'crew',
  ]);
});

it('takes the nearest of two lists of one name', () => {
  const shared = { path: 'vocabulary.yaml', text: 'people: { words: [crew] }\n' };
  const own = trialFiles(
    'r: { forbid: "{people}", message: m, instead: i }',
    'vocabulary: { people: { words: [staff] } }',
  );
  const { policy, problems } = compileTrial([shared, ...own]);
  expect([
    problems,
    wordsOf(policy.lexicon).includes('staff'),
    policy.lexicon.words.includes('crew'),
  ]).toEqual([[], true, false]);
});

it.each([
  [
    'forbid: "{peple}"',
    'The pattern “{peple}” cannot be read: there is no word list or kind “{peple}”. Did you mean “{people}”?',
  ],
  [
    'forbid: "{people>3}"',
    'The pattern “{people>3}” cannot be read: “{people}” is a word list: only numbers, money and per cent have bounds.',
  ],
  ['forbid: "(a"', 'The pattern “(a” cannot be read: “(” is never closed with “)”.'],
])('says what is wrong with %s', (rule, message) => {
  expect(problemsOfRule(rule, 'vocabulary: { people: { words: [staff] } }')).toContain(message);
});

it('refuses lists that include themselves, and names that do not exist', () => {
  const circle = 'vocabulary: { one: { include: [two] }, two: { include: [one] } }';
  expect(problemsOfRule('forbid: "{one}"', circle).join()).toContain('includes itself');
  expect(
    problemsOfRule('forbid: "{one}"', 'vocabulary: { one: { include: [tow] }, two: { words: [a] } }').join(),
  ).toContain('tow');
});

it('refuses a regular expression that cannot run in linear time, and a broken grammar', () => {
  expect(problemsOfRule('forbid: { regex: "(a)\\\\1", anchors: [a] }')).toHaveLength(1);
  expect(problemsOfRule('forbid: { grammar: "(a", anchors: [a] }')).toHaveLength(1);
});

it('goes on after a bad rule, and places the fault', () => {
  const rules =
    'bad: { forbid: "(a", message: m, instead: i }\ngood: { forbid: "atlas", message: m, instead: i }';
  const { policy, problems } = compileTrial(trialFiles(rules));
  expect(policy.rules.map(({ id }) => id)).toEqual(['trial/clause/good']);
  expect(problems.map(({ place }) => `${place?.path}:${place?.line}`)).toEqual(['trial/clause.yaml:11']);
});

it('numbers clauses, rules and leaves anew when packs are chosen', () => {
  const first = trialFiles('r: { forbid: "atlas", message: m, instead: i }');
  const second = trialFiles('r: { forbid: [globe, map], message: m, instead: i }').map(({ path, text }) => ({
    path: path.replace('trial/', 'other/'),
    text,
  }));
  const { policy } = compileTrial([...first, ...second]);
  const chosen = selectPacks(policy, ['other']);
  expect(chosen.packs.map(({ id }) => id)).toEqual(['other']);
  expect(chosen.rules.map(({ id, clause }) => [id, clause])).toEqual([['other/clause/r', 0]]);
  expect(chosen.index.ruleOf).toEqual([-1, 0, 0]);
  expect(selectPacks(policy, ['trial', 'other'])).toEqual(policy);
});

it('says rules in words', () => {
  const words = ruleInWords(
    { forbid: '{people} left', unless: ['negated'], message: 'm', instead: 'i' },
    {},
  ).join(' ');
  expect(words).toContain('people');
  expect(words).not.toMatch(/[{}]|undefined|object/);
});

it('gives editors schemas that know the keys', () => {
  for (const [schema, key] of [
    [clauseSchema(), 'waivable'],
    [packSchema(), 'owners'],
    [vocabularySchema(), 'stems'],
  ] as const)
    expect(JSON.stringify(schema)).toContain(`"${key}"`);
});

it('says which clause a rule cannot yield to', () => {
  expect(problemsOfRule('forbid: "crew"\nyields-to: [trial/clouse]')).toEqual([
    'There is no clause “trial/clouse”. Did you mean “trial/clause”?',
  ]);
  expect(problemsOfRule('forbid: "crew"\nyields-to: [elsewhere/secret]')).toEqual([]);
  expect(problemsOfRule('forbid: "crew"\nyields-to: [secret]')).toEqual([
    '“secret” is no clause with its pack before it. Write pack/clause: security-dlp/secret.',
  ]);
});
