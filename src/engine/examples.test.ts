import { expect, it } from 'vitest';
import { testExamples } from './examples.ts';
import { compileTrial, ENGINES, trialFiles } from './trial.ts';

async function run(rules: string, examples: string): Promise<readonly string[]> {
  const { policy, catalogue, problems } = compileTrial(trialFiles(rules, `examples:\n${examples}`));
  expect(problems).toEqual([]);
  const report = await testExamples(policy, catalogue, ENGINES);
  return report.failures.map(({ message }) => message);
}
const RULE =
  'r: { forbid: "atlas|globe", unless: [{ overlap: "old atlas", example: "An old atlas." }], message: m, instead: i }';

it('passes when every example is right', async () => {
  const examples =
    '  violates: ["An [[atlas]].", "A [[globe]]."]\n  complies: ["A map."]\n  known-gaps: ["A m*p."]';
  expect(await run(RULE, examples)).toEqual([]);
});

it.each([
  ['a silent rule', '  violates: ["A map."]', 'This example must break the clause, but no rule fires.'],
  ['other words', '  violates: ["[[An]] atlas."]', 'Marked: “An”. Found: “atlas”.'],
  [
    'a loud rule',
    '  complies: ["An atlas."]',
    'This example must stay silent, but trial/clause/r fires on “atlas”.',
  ],
  [
    'a gap that is none',
    '  known-gaps: ["An atlas."]',
    'A known gap that a rule now finds: move it to violates.',
  ],
  ['no example', '  complies: ["A map."]', 'No example fires the rule “r”. Add one under violates.'],
])('says what is wrong: %s', async (_, examples, message) => {
  expect(await run(RULE, examples)).toContain(message);
});

it('wants each pattern of a list fired, and each condition’s example stopped by it', async () => {
  const rules =
    'r: { forbid: [atlas, globe], unless: [{ overlap: "old map", example: "An old map." }], message: m, instead: i }';
  const failures = await run(rules, '  violates: ["An [[atlas]]."]');
  expect(failures.join('\n')).toContain('“globe”');
  expect(failures).toContain(
    'unless 1 does nothing for trial/clause/r here: the rule would be silent without it.',
  );
});
