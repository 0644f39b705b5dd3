// A word in, its Porter stem out: `recruiting`, `recruiter` and `recruits` share one. Nouns and verbs of one family
// may differ (`acquisition` → acquisit, `acquire` → acquir). Same word, same stem, always; no state is kept, so a
// caller that stems much text keeps its own cache.

import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const PLAIN = /^[a-z]+$/;

/** `word` is folded (lower case); one with other letters, digits or signs is its own stem. */
export function stem(word: string): string {
  return PLAIN.test(word) ? porter.stem(word) : word;
}
