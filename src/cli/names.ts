// Names of clauses as people type them. In: a word. Out: the ids that are meant, or a sentence with the nearest name.
// `headcount` is short for `core-social/headcount`; where two packs have such a clause, both are meant.

import type { Outcome } from '../model/problem.ts';
import { withGuess } from './options.ts';

export async function clausesNamed(
  word: string,
  ids: readonly string[],
): Promise<Outcome<readonly string[]>> {
  const wanted = word.toLowerCase().replace(/\/+$/, '');
  const meant = ids.filter((id) => id === wanted || shortId(id) === wanted);
  if (meant.length > 0) return { ok: true, value: meant };
  const problem = {
    code: 'clause-unknown',
    message: `There is no clause “${word}”.`,
    hint: 'All clauses: policycheck list',
  };
  const names = wanted.includes('/') ? ids : [...new Set(ids.map(shortId))];
  return { ok: false, problems: [await withGuess(problem, wanted, names)] };
}

/** The ids that any of the words means; undefined where there are no words. */
export async function clausesChosen(
  words: readonly string[],
  ids: readonly string[],
): Promise<Outcome<ReadonlySet<string> | undefined>> {
  if (words.length === 0) return { ok: true, value: undefined };
  const outcomes = await Promise.all(words.map((word) => clausesNamed(word, ids)));
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: new Set(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []))) };
}

/** `core-social/headcount` → `headcount` */
export function shortId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
