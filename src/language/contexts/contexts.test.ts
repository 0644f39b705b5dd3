import { expect, it } from 'vitest';
import { createChecker } from '../../engine/checker.ts';
import { compileTrial, draftOf, ENGINES, trialFiles } from '../../engine/trial.ts';
import { CONTEXTS, type ContextName } from '../../model/condition.ts';
import { contexts } from './index.ts';

const { policy } = compileTrial(trialFiles('r: { forbid: "x", message: m, instead: i }'));
const checker = createChecker(policy, ENGINES);

/** Does the context hold for what stands between [[ and ]]? */
function holds(name: ContextName, marked: string): boolean {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const document = checker.document(draftOf(marked.replace('[[', '').replace(']]', '')));
  const first = document.tokens.findIndex((token) => token.end > start);
  const last = document.tokens.findLastIndex((token) => token.start < end);
  return contexts[name](document, { first, last, start, end }) !== undefined;
}

const TABLE: Readonly<
  Record<ContextName, { readonly yes: readonly string[]; readonly no: readonly string[] }>
> = {
  future: {
    yes: [
      'We will [[launch]] it.',
      'We’re going to [[launch]] it.',
      'We plan to [[launch]] it.',
      'Soon we’ll [[launch]] it.',
    ],
    no: ['We [[launched]] it.', 'They will sing. We [[launched]] it.'],
  },
  past: {
    yes: ['We [[launched]] it last year.', 'Yesterday we [[launched]] it.', 'We have [[opened]] a shop.'],
    no: ['We will [[launch]] it.', 'We [[launch]] it today.'],
  },
  negated: {
    yes: ['We do not [[launch]] it.', 'We never [[launch]] it.', 'We can’t [[launch]] it.'],
    no: ['We [[launch]] it.', 'Not now, we [[launch]] it.'],
  },
  question: { yes: ['Will we [[launch]] it?'], no: ['We [[launch]] it. Really?', 'We [[launch]] it!'] },
  quoted: {
    yes: ['She said “we [[launch]] it”.', '"We [[launch]] it"'],
    no: ['We [[launch]] “it”.', '"We [[launch]] it'],
  },
  reported: { yes: ['According to the paper, they [[launch]] it.'], no: ['We [[launch]] it.'] },
  hypothetical: {
    yes: ['If we [[launch]] it, we win.', 'Imagine we [[launch]] it.'],
    no: ['We [[launch]] it.'],
  },
  'first-person': { yes: ['We [[launch]] it.', 'It is my [[launch]].'], no: ['They [[launch]] it.'] },
  'about-us': { yes: ['Our team will [[launch]] it.'], no: ['Brightvale will [[launch]] it.'] },
  'about-others': { yes: ['They will [[launch]] it.'], no: ['We will [[launch]] it.'] },
  instruction: {
    yes: ['Never [[launch]] it without a plan.', 'Please [[launch]] it.'],
    no: ['We [[launch]] it.'],
  },
};

it.each(CONTEXTS)('%s', (name) => {
  expect(TABLE[name].yes.filter((text) => !holds(name, text))).toEqual([]);
  expect(TABLE[name].no.filter((text) => holds(name, text))).toEqual([]);
});
