import { expect, it } from 'vitest';
import type { Policy } from '../model/policy.ts';
import { packPolicy, unpackPolicy } from './packed-policy.ts';
import { compileTrial, trialFiles } from './trial.ts';

const { policy } = compileTrial(
  trialFiles(
    `one: { forbid: "{deals} naïve|café", when: [future], message: "“m”", instead: i }
two: { limit: "{hashtag}", at-most: 2, message: m, instead: i }
three: { require: "{deals}", when: { draft: "gifted" }, within: start, message: m, instead: i }`,
    'vocabulary: { deals: { verbs: [buy], phrases: ["deal with {name}"] } }',
  ),
);

/** Getters become plain values, and absent is what undefined was. */
const plain = ({ rules, lexicon, ...rest }: Policy): unknown =>
  JSON.parse(
    JSON.stringify({
      ...rest,
      lexicon: {
        ...lexicon,
        vocabularies: lexicon.vocabularies.map(({ name, pattern }) => ({ name, pattern })),
      },
      rules: rules.map((rule) => {
        const { id, clause, level, polarity, matcher, when, unless, trigger, within, atMost, atLeast } = rule;
        return { id, clause, level, polarity, matcher, when, unless, trigger, within, atMost, atLeast };
      }),
    }),
  );

it('comes back as it was', () => {
  const { first, rest } = packPolicy(policy);
  expect(policy.rules).toHaveLength(3);
  expect(plain(unpackPolicy(first, (start, end) => rest.slice(start, end)))).toEqual(plain(policy));
});

it('is ASCII, and leaves the rules unread until one is looked at', () => {
  const { first, rest } = packPolicy(policy);
  expect(first + rest).toMatch(/^[\n\x20-\x7e]*$/);
  const reads: string[] = [];
  const unpacked = unpackPolicy(first, (start, end) => {
    reads.push(rest.slice(start, end));
    return rest.slice(start, end);
  });
  expect([unpacked.rules.map(({ id, level }) => `${id} ${level}`)[0], reads]).toEqual([
    'trial/clause/one block',
    [],
  ]);
  expect(unpacked.rules.map(({ matcher }) => matcher.kind)).toEqual(['phrase', 'phrase', 'phrase']);
  expect(reads).toEqual(rest.split('\n').slice(-3));
});
