// A compromise pattern of a pack in, one sentence that says what is wrong with it out, or undefined when it is sound.
// compromise itself is silent about an unknown tag or an open bracket: such a pattern just never matches.
// For compile time: it loads compromise.

import nlp from 'compromise/two';
import { nearest } from './distance.ts';

/** One step of a parsed pattern; the type in compromise is `object`. All are optional, so that nothing is assumed. */
interface Step {
  readonly word?: string;
  readonly tag?: string;
  readonly method?: string;
  readonly root?: string;
  readonly chunk?: string;
  readonly regex?: RegExp;
  readonly anything?: boolean;
  readonly greedy?: boolean;
  readonly optional?: boolean;
  readonly max?: number;
  readonly fastOr?: ReadonlySet<string>;
  readonly choices?: readonly (readonly Step[])[];
}

interface Known {
  readonly tags: Readonly<Record<string, unknown>>;
  readonly methods: Readonly<Record<string, unknown>>;
}

export function checkGrammar(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'The pattern is empty.';
  const steps = parsed(pattern);
  if (typeof steps === 'string') return steps;
  const known = vocabularyOfCompromise();
  return firstOf(steps, (step) => wrongStep(step, known)) ?? wrongOrder(steps) ?? wrongChoices(steps, known);
}

function parsed(pattern: string): readonly Step[] | string {
  try {
    return nlp.parseMatch(pattern);
  } catch (error) {
    return `“${pattern}” cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function wrongStep(step: Step, known: Known): string | undefined {
  for (const word of [step.word ?? '', ...(step.fastOr ?? [])]) {
    if (/[()[\]{}<>|]/.test(word)) return `“${word}” has a bracket or bar without its partner.`;
  }
  if (step.tag !== undefined && !Object.hasOwn(known.tags, step.tag)) return unknownTag(step.tag, known);
  if (step.method !== undefined && !Object.hasOwn(known.methods, step.method)) {
    return `“@${step.method}” is not known. These are: ${listed(known.methods, '@')}.`;
  }
  if (step.chunk !== undefined)
    return `“<${step.chunk}>” needs a part of compromise that policycheck does not load. Use a tag such as “#Verb+”.`;
  if (step.regex && /\([^)]*[+*{][^)]*\)\s*[+*{]/.test(step.regex.source)) {
    return `“/${step.regex.source}/” repeats a group that repeats, which can take for ever. Write it without the inner or the outer repetition.`;
  }
  return undefined;
}

function unknownTag(tag: string, known: Known): string {
  const meant = nearest(tag, Object.keys(known.tags));
  return `“#${tag}” is no tag of compromise. ${meant ? `Did you mean “#${meant}”?` : `Tags are: ${listed(known.tags, '#')}.`}`;
}

/** A group of tags after a wildcard never matches. */
function wrongOrder(steps: readonly Step[]): string | undefined {
  const stuck = steps.some((step, i) => {
    const before = steps[i - 1];
    const wildcard = before?.anything && (before.greedy || before.optional || before.max !== undefined);
    return wildcard && step.choices?.some((choice) => choice.some((part) => part.tag !== undefined));
  });
  return stuck
    ? 'A wildcard before a group of tags never matches. Write one pattern for each tag of the group.'
    : undefined;
}

function wrongChoices(steps: readonly Step[], known: Known): string | undefined {
  const choices = steps.flatMap((step) => step.choices ?? []).flat();
  const root = choices.find((step) => step.root !== undefined)?.root;
  if (root !== undefined)
    return `“{${root}}” never matches inside “( | )”. List its forms instead, or write one pattern for each.`;
  return (
    firstOf(choices, (step) => wrongStep(step, known)) ??
    (choices.some((step) => step.choices) ? wrongChoices(choices, known) : undefined)
  );
}

function vocabularyOfCompromise(): Known {
  // The types say `object`; check-grammar.test.ts reads a tag and a method of the pinned version through this.
  const model = nlp.model() as { readonly one: { readonly tagSet: Known['tags'] } };
  const methods = nlp.methods() as { readonly one: { readonly termMethods: Known['methods'] } };
  return { tags: model.one.tagSet, methods: methods.one.termMethods };
}

function firstOf(steps: readonly Step[], check: (step: Step) => string | undefined): string | undefined {
  for (const step of steps) {
    const wrong = check(step);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function listed(names: object, sign: string): string {
  return Object.keys(names)
    .sort()
    .map((name) => sign + name)
    .join(' ');
}
