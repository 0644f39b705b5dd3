// No question is asked twice: whatever an example of a clause that asks is answered, the same words ask no more. A yes clears
// them, a no makes them `block`. All examples of all packs that come with the program.

import { expect, it } from 'vitest';
import { createChecker } from '../engine/checker.ts';
import { draftOf, ENGINES } from '../engine/trial.ts';
import type { Draft } from '../model/draft.ts';
import type { ReportedFinding } from '../model/report.ts';
import { factsOfText } from '../node/facts-file.ts';
import { loadCatalogue, loadPolicy } from '../node/policy-store.ts';
import { withFact } from '../policy/facts-edit.ts';
import { readInstant } from '../text/instant.ts';
import { type Answer, factsOfAnswer, type Question, questionsIn } from './answer-question.ts';

const policy = await loadPolicy({ packs: [] });
if (!policy.ok) throw new Error('The packs cannot be read.');
const asking = policy.value.clauses.filter(({ facts }) => facts?.question !== undefined).map(({ id }) => id);
const { clauses } = await loadCatalogue({ packs: [] });
const today = readInstant('2026-03-02')!;

async function questionsOf(draft: Draft, text: string) {
  const facts = await factsOfText(text, 'facts.yaml');
  if (!facts.ok || !policy.ok) return undefined;
  const checker = createChecker(policy.value, ENGINES, {
    facts: { facts: facts.value.facts, today },
    names: facts.value.names,
  });
  const { findings } = await checker.check(draft);
  // What a question is made of is the same before a finding knows its place.
  return { findings, questions: questionsIn(findings as unknown as readonly ReportedFinding[], () => false) };
}

const ANSWERS: readonly Answer[] = [
  { isPublic: true, asOf: '2026-03-01', source: 'https://halden.example/news' },
  { isPublic: false, asOf: '2026-03-01' },
];

/** Each run reads a facts file anew, which is what takes the time. */
const SAMPLE = 2;

it.each(asking)(
  '%s',
  async (id) => {
    const examples = clauses.find((clause) => clause.id === id)!.examples.violates;
    const step = Math.max(1, Math.floor(examples.length / SAMPLE));
    let asked = 0;
    for (const { text, meta } of examples.filter((_, n) => n % step === 0).slice(0, SAMPLE)) {
      const draft = draftOf(text, meta);
      const before = (await questionsOf(draft, ''))!.questions;
      for (const question of before)
        for (const answer of ANSWERS) {
          asked++;
          const after = await firstSettling(question, answer, draft, before.length);
          const found = after?.findings.find(
            ({ rule, span }) => rule === question.finding.rule && span.start === question.finding.span.start,
          );
          const others = before.filter(({ finding }) => finding.span.start === question.finding.span.start);
          expect(after, `${text} ${answer.isPublic}`).toBeDefined();
          if (found && others.length === 1)
            expect(found.status.kind, text).toBe(answer.isPublic ? 'cleared' : 'open');
          if (found && !answer.isPublic)
            expect([found.level, found.against !== undefined]).toEqual(['block', true]);
        }
    }
    expect(asked).toBeGreaterThan(0);
  },
  120_000,
);

async function firstSettling(question: Question, answer: Answer, draft: Draft, before: number) {
  for (const fact of factsOfAnswer(question, answer)) {
    const after = await questionsOf(draft, withFact('', fact)!.text);
    if (after && after.questions.length < before && after.questions.every(({ key }) => key !== question.key))
      return after;
  }
  return undefined;
}
