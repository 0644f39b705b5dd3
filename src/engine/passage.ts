// A document as sentences that two versions of it can be compared by. Only runs that look at a change ask for it.

import type { Document } from '../language/document.ts';
import type { Passage } from '../triage/compare.ts';

export function passageOf({ draft, text, tokens, sentences }: Document): Passage {
  const starts = sentences.map(({ first }) => tokens[first]!.start);
  return {
    whole: JSON.stringify([text, draft.regions, draft.meta]),
    sentences: sentences.map(({ first, last }, n) => ({
      // Up to the next sentence: its punctuation belongs to it.
      text: text
        .slice(n === 0 ? 0 : starts[n], starts[n + 1])
        .replace(/\s+/g, ' ')
        .trim(),
      span: draft.prose.toSource({ start: tokens[first]!.start, end: tokens[last]!.end }),
    })),
  };
}
