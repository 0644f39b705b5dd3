import { expect, it } from 'vitest';
import { createChecker } from './checker.ts';
import { nearMisses } from './near-misses.ts';
import { createPrefilter } from './prefilter.ts';
import { compileTrial, draftOf, ENGINES, trialFiles } from './trial.ts';

const { policy } = compileTrial(
  trialFiles(`  buys:
    forbid: "{name} to buy|acquire|snap [up] {name}"
    message: "It is a deal."
    instead: "Leave it out."
  hires:
    forbid: "hiring {number} (drivers | pilots)"
    message: "It is a headcount."
    instead: "Leave it out."
`),
);

const checker = createChecker(policy, ENGINES);

function nearTo(text: string) {
  const document = checker.document(draftOf(text));
  return nearMisses(
    policy,
    document,
    createPrefilter(policy, () => true),
    () => true,
    5,
  );
}

it('names the kind of word that a rule lacked, and what it had', () => {
  expect(nearTo('Halden should acquire Brightvale.')).toMatchObject([
    { rule: 'trial/clause/buys', has: ['acquire'], lacks: ['to'], more: 0 },
  ]);
  expect(nearTo('We are hiring drivers.')).toMatchObject([
    { rule: 'trial/clause/hires', has: ['hiring', 'drivers'], lacks: expect.arrayContaining(['a number']) },
  ]);
});

it('says nothing of rules that lacked more, or nothing', () => {
  expect(nearTo('Good morning to all of you.')).toEqual([]);
  expect(nearTo('We met 12 drivers.')).toHaveLength(1);
  expect(nearTo('We are hiring 12 drivers.')).toEqual([]);
});
