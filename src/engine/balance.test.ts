import { expect, it } from 'vitest';
import { createBatch } from './balance.ts';
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
  const batch = createBatch(policy, () => wanted);
  types.forEach((type, n) =>
    batch.add(draftOf(`Post ${n}`, type === undefined ? {} : { type }), { path: 'posts.jsonl', text: '' }),
  );
  const { findings, decided } = batch.verdict();
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
