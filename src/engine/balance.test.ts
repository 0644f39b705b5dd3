import { expect, it } from 'vitest';
import { createBalances } from './balance.ts';
import { compileTrial, draftOf, trialFiles } from './trial.ts';

const { policy, problems } = compileTrial(
  trialFiles(
    '',
    `balance:
  field: type
  of: [reply]
  to: [promotion]
  at-least: 20
  posts: 5
  message: m
  instead: i
  violates: ["5 promotion", "9 promotion, 1 reply"]
  complies: ["4 promotion, 1 reply"]
needs: "A batch of posts: with their types."`,
  ).map((file) => ({ ...file, text: file.text.replace('rules:\n\n', '') })),
);

function verdictOf(types: readonly (string | undefined)[], wanted = true) {
  const balances = createBalances(policy, () => wanted);
  // Each post from a source of its own: how drafts are spread over sources must not matter.
  const drafts = types.map((type, n) => draftOf(`Post ${n}`, type === undefined ? {} : { type }));
  const { findings, decided } = balances.verdict(drafts.map((draft) => balances.counts([draft])));
  const together = balances.verdict([balances.counts(drafts)]);
  expect(together.findings.map(({ finding }) => finding.rule)).toEqual(
    findings.map(({ finding }) => finding.rule),
  );
  return {
    findings: findings.map(({ finding }) => `${finding.rule} ${finding.kind}`),
    decided: [...decided],
  };
}

it('compares posts of two kinds, once there are enough of them', () => {
  const promotions = (n: number) => Array.from({ length: n }, () => 'Promotion');
  expect(problems).toEqual([]);
  expect(verdictOf(promotions(4))).toEqual({ findings: [], decided: [] });
  expect(verdictOf([...promotions(4), undefined, 'post'])).toEqual({ findings: [], decided: [] });
  expect(verdictOf(promotions(5))).toEqual({
    findings: ['trial/clause/balance missing'],
    decided: ['trial/clause'],
  });
  expect(verdictOf([...promotions(4), 'reply'])).toEqual({ findings: [], decided: ['trial/clause'] });
  expect(verdictOf([...promotions(9), 'reply']).findings).toHaveLength(1);
  expect(verdictOf(promotions(5), false)).toEqual({ findings: [], decided: [] });
});

it('says what the clause needs where the batch does not show it', () => {
  expect(policy.clauses.map(({ needs }) => needs)).toEqual(['a batch of posts']);
});
