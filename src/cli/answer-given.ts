// An answer as it is typed on the command line. In: the options. Out: the answer, checked; nothing where none was typed; or
// what is not understood. And which of the open questions it is for.

import type { Outcome, Problem } from '../model/problem.ts';
import { shortened } from '../reporters/excerpt.ts';
import { readFigure } from '../text/figure.ts';
import { isDay } from '../text/instant.ts';
import type { Answer, Question } from './answer-question.ts';
import type { Words } from './options.ts';

export function givenAnswer(
  { no, source, asOf, value }: Words['options'],
  today: string,
): Outcome<Answer | undefined> {
  const problems = [
    ...(no && (source ?? value) !== undefined ? [BOTH] : []),
    ...(source !== undefined && !/\S/.test(source) ? [NO_SOURCE] : []),
    ...(asOf !== undefined && !isDay(asOf) ? [badDay(asOf)] : []),
    ...(value !== undefined && !readFigure(value) ? [badFigure(value)] : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  if (!no && source === undefined && asOf === undefined && value === undefined)
    return { ok: true, value: undefined };
  return {
    ok: true,
    value: {
      isPublic: no !== true,
      asOf: asOf ?? today,
      ...(asOf === undefined ? {} : { since: asOf }),
      ...(source === undefined ? {} : { source: source.trim() }),
      ...(value === undefined ? {} : { value: value.trim() }),
    },
  };
}

/** What a question of its kind needs, or cannot use. */
export function unfit({ fact, finding }: Question, answer: Answer): Problem | undefined {
  const about = `“${shortened(finding.quote, 60)}”`;
  if (answer.value !== undefined && fact.kind !== 'number')
    return {
      code: 'usage',
      message: `“--value” gives a figure, and the question about ${about} asks for none.`,
      hint: 'Leave it out.',
    };
  if (!answer.isPublic || answer.source !== undefined) return undefined;
  if (fact.kind === 'customer' && answer.since !== undefined) return undefined;
  return {
    code: 'answer-without-source',
    message: `The answer about ${about} does not say where it is published.`,
    hint:
      fact.kind === 'customer'
        ? 'Add --source "an address, or a report", or --as-of 2026-03-31 for since when.'
        : 'Add --source "an address, or the name of a report". If it is not public: --no',
  };
}

/** `--question 2`, `--question "Orrin Foods"`, `--question headcount`. Without it, the only one there is. */
export function questionMeant(
  word: string | undefined,
  questions: readonly Question[],
): Outcome<Question | undefined> {
  if (word === undefined)
    return questions.length > 1 ? failed(WHICH(questions.length)) : { ok: true, value: questions[0] };
  if (/^\d{1,4}$/.test(word) && questions[Number(word) - 1])
    return { ok: true, value: questions[Number(word) - 1] };
  const meant = aboutWords(word.toLowerCase(), questions);
  const [first, ...others] = meant;
  if (first && others.length === 0) return { ok: true, value: first };
  const message = first
    ? `“${word}” fits ${meant.length} of the open questions.`
    : `No open question is about “${word}”.`;
  return failed({ code: 'question-unknown', message, hint: 'Take its number from the list below.' });
}

/** Whose clause it is, whose words it stands in, in whose sentence: the first that fits any. */
function aboutWords(word: string, questions: readonly Question[]): readonly Question[] {
  const tests: readonly ((question: Question) => boolean)[] = [
    ({ finding: { clause } }) => clause === word || clause.endsWith(`/${word}`),
    ({ fact }) => 'name' in fact && fact.name.toLowerCase() === word,
    ({ finding: { quote } }) => quote.toLowerCase().includes(word),
    ({ passage }) => passage.toLowerCase().includes(word),
  ];
  for (const test of tests) {
    const found = questions.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

const WHICH = (questions: number): Problem => ({
  code: 'question-unknown',
  message: `There are ${questions} open questions, and the answer does not say for which it is.`,
  hint: 'Add its number from the list below, or words that it is about: --question 1',
});

const BOTH: Problem = {
  code: 'usage',
  message: '“--no” says that it is not public, and “--source” or “--value” that it is.',
  hint: 'Leave one of them out.',
};
const NO_SOURCE: Problem = {
  code: 'answer-without-source',
  message: '“--source” is empty.',
  hint: 'Say where it is published: an address, or the name of a report. If it is not public: --no',
};

function badDay(typed: string): Problem {
  const message = `“${typed}” is no day that --as-of knows.`;
  return { code: 'value-unknown', message, hint: 'Write a day that exists, like 2026-03-31.' };
}

function badFigure(typed: string): Problem {
  return {
    code: 'facts-bad-number',
    message: `“${typed}” is no figure that policycheck can compare.`,
    hint: 'Write 1850, 18%, EUR 12.4 million, 1,800 to 1,900, or more than 4,000.',
  };
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
