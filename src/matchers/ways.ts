// The ways to match a pattern: its alternatives, however they are nested, in the order in which they are tried. The
// compiler works out what each of them needs, the search tries only those whose needs are met; both count them here.

import type { Pattern } from '../model/pattern.ts';

/** `vocabulary` gives the pattern of a word list by its number. */
export function waysOf(pattern: Pattern, vocabulary: (id: number) => Pattern): readonly Pattern[] {
  switch (pattern.k) {
    case 'either':
      return pattern.of.flatMap((option) => waysOf(option, vocabulary));
    case 'vocabulary':
      return waysOf(vocabulary(pattern.id), vocabulary);
    case 'mark':
      return waysOf(pattern.of, vocabulary);
    default:
      return [pattern];
  }
}
