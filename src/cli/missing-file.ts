// Kinder words for a file that is not there. In: problems of reading, and the words that were typed. Out: the same
// problems, where a word was rather a mistyped command, or words to check.

import type { Problem } from '../model/problem.ts';
import { withGuess } from './options.ts';

export async function kinder(
  problems: readonly Problem[],
  typed: readonly string[],
  commands: readonly string[],
): Promise<readonly Problem[]> {
  return Promise.all(
    problems.map((problem) => {
      const word = problem.code === 'file-missing' ? problem.place?.path : undefined;
      return word === undefined || !typed.includes(word) ? problem : kinderAbout(word, problem, commands);
    }),
  );
}

async function kinderAbout(word: string, problem: Problem, commands: readonly string[]): Promise<Problem> {
  if (/\s/.test(word.trim()) && !/\.\w{1,8}$/.test(word)) {
    const hint = 'To check words without a file, write: echo "your words" | policycheck -';
    return { ...problem, hint: problem.hint ?? hint };
  }
  if (/[./\\]/.test(word)) return problem;
  const plain = {
    code: problem.code,
    message: `No file “${word}” here.`,
    ...(problem.place ? { place: problem.place } : {}),
  };
  const guessed = await withGuess(plain, word, commands);
  if (guessed.hint === undefined) return problem;
  return { ...guessed, hint: guessed.hint.replace('mean “', 'mean the command “') };
}
