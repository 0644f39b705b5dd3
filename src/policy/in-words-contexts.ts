// Contexts as sentences, for `explain` and `why`.

import type { ContextName } from '../model/condition.ts';

const PHRASES: Readonly<Record<ContextName, string>> = {
  future: 'it speaks of the future',
  past: 'it speaks of the past',
  negated: 'it is negated',
  question: 'it is a question',
  quoted: 'it is a quotation',
  reported: 'somebody else is said to have said it',
  hypothetical: 'it is only supposed',
  'first-person': 'the speaker (I, we) is in the sentence',
  'about-us': 'the sentence is about us (we, our)',
  'about-others': 'the sentence is about others',
  instruction: 'it tells the reader how to do something',
};

/** By name; a word that is no context has none. */
export const CONTEXT_PHRASES: Readonly<Partial<Record<string, string>>> = {
  ...PHRASES,
  'before-fold': 'it stands before the channel shows “more”',
  'after-fold': 'it stands after the channel shows “more”',
};
