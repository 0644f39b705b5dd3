// One answer, written down. In: a question, the answer, the checks. Out: the facts file with one more fact, where that fact
// lays the question to rest, and what the posts look like then; or why nothing was written. Promise: the file is read back
// before it takes the place of the old one, and one that was changed or became invalid in between is left alone.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { NewFact } from '../policy/facts-edit.ts';
import { shortened } from '../reporters/excerpt.ts';
import type { Checking } from './answer-check.ts';
import { type Answer, factsOfAnswer, type Question } from './answer-question.ts';

export interface Written {
  /** `policycheck.facts.yaml:3` */
  readonly place: string;
  readonly fact: NewFact;
  readonly report: Report;
}

const HEAD =
  '# What is public about us, and what is not. policycheck follows it; every line is yours to change.\n';

export async function writeAnswer(
  question: Question,
  answer: Answer,
  checking: Checking,
  cwd: string,
): Promise<Outcome<Written>> {
  const before = await checking.textNow();
  if (!before.ok) return before;
  const text = before.value ?? HEAD;
  const asked = await checking.reportWith(text);
  if (!asked.ok) return asked;
  const open = checking.questionsOf(asked.value).length;
  const { factLine, withFact } = await import('../policy/facts-edit.ts');
  let unwritable: string | undefined;
  let refused: Outcome<never> | undefined;
  for (const fact of factsOfAnswer(question, answer)) {
    const edited = withFact(text, fact);
    if (!edited) {
      unwritable ??= factLine(fact);
      continue;
    }
    // What the reader of facts refuses, as two things of one name, is not written; the next fact says it in another way.
    const report = await checking.reportWith(edited.text);
    if (!report.ok) refused = report;
    if (!report.ok || !isSettled(question, checking.questionsOf(report.value), open)) continue;
    const problem = await put(checking.file, before.value, edited.text, cwd);
    if (problem) return failed(problem);
    return { ok: true, value: { place: `${checking.file}:${edited.line}`, fact, report: report.value } };
  }
  if (unwritable) return failed(byHand(unwritable, checking.file));
  return refused ?? failed(unsettled(question, checking.file));
}

function isSettled({ key }: Question, questions: readonly Question[], before: number): boolean {
  return questions.length < before && questions.every((one) => one.key !== key);
}

async function put(
  file: string,
  before: string | undefined,
  text: string,
  cwd: string,
): Promise<Problem | undefined> {
  if (before !== undefined) {
    const { rewriteFile } = await import('../node/rewrite-file.ts');
    return rewriteFile(file, before, text, cwd, 'written');
  }
  if (existsSync(resolve(cwd, file)))
    return {
      code: 'file-changed',
      message: `“${file}” was made by somebody else in the meantime, and was not written.`,
      hint: 'Run the command again.',
      place: { path: file },
    };
  const { writeWhole } = await import('../node/write-file.ts');
  const hint =
    'Name a file that you may write to: policycheck answer --facts policycheck.facts.yaml draft.txt';
  return writeWhole(file, text, cwd, { what: 'The answer', hint });
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}

function byHand(line: string, file: string): Problem {
  return {
    code: 'facts-by-hand',
    message: `“${file}” is laid out so that the answer has no sure place in it; nothing was written.`,
    hint: `Add it by hand: ${line}`,
    place: { path: file },
  };
}

function unsettled({ finding }: Question, file: string): Problem {
  return {
    code: 'answer-settles-nothing',
    message: `“${shortened(finding.quote, 60)}” would be asked about again with this answer, so nothing was written to “${file}”.`,
    hint: 'Is its day later than the one on which the post goes out?',
  };
}
