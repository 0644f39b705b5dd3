// A document as sentences that two versions of it can be compared by, each with the addresses to which its links lead. Only runs
// that look at a change ask for it.

import type { Document } from '../language/document.ts';
import type { Target } from '../model/draft.ts';
import type { Passage } from '../triage/compare.ts';
import { withTargets } from '../triage/with-targets.ts';

export function passageOf(document: Document): Passage {
  const { draft, text, tokens, sentences } = document;
  const starts = sentences.map(({ first }) => tokens[first]!.start);
  const targets = targetsBySentence(document);
  const spans = sentences.map(({ first, last }) =>
    draft.prose.toSource({ start: tokens[first]!.start, end: tokens[last]!.end }),
  );
  const whole = withTargets(spans, (n) => (targets.get(n) ?? []).map(({ span }) => span));
  const addresses = draft.targets?.map(({ address }) => address);
  return {
    whole: JSON.stringify([text, draft.regions, draft.meta, ...(addresses ? [addresses] : [])]),
    sentences: sentences.map((_, n) => {
      // Up to the next sentence: its punctuation belongs to it.
      const words = text
        .slice(n === 0 ? 0 : starts[n], starts[n + 1])
        .replace(/\s+/g, ' ')
        .trim();
      const leads = (targets.get(n) ?? []).map(({ address }) => address);
      return { text: [words, ...leads].join(' '), span: whole[n]! };
    }),
  };
}

/** Those of words in a sentence, by its number. */
function targetsBySentence(document: Document): ReadonlyMap<number, readonly Target[]> {
  const found = new Map<number, Target[]>();
  const read = document.targets();
  for (const target of (read && document.draft.targets) ?? []) {
    const sentence = document.sentenceOf(read!.tokenOf(target));
    if (!found.has(sentence)) found.set(sentence, []);
    found.get(sentence)!.push(target);
  }
  return found;
}
