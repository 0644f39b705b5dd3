// One question of `policycheck answer`, asked at the terminal. In: the question, and what is likely. Out: the answer; `skip`
// where somebody does not know; nothing where they left.

import { isCancel, select, text } from '@clack/prompts';
import type { Terminal } from '../node/world.ts';
import { shortened } from '../reporters/excerpt.ts';
import { readFigure } from '../text/figure.ts';
import { isDay } from '../text/instant.ts';
import { visible } from '../text/width.ts';
import type { Answer, OneFact, Question } from './answer-question.ts';
import { type At, atTerminal } from './at-terminal.ts';

/** Characters of the post's words. */
const PASSAGE = 160;

export function askQuestion(
  terminal: Terminal,
  question: Question,
  left: number,
  today: string,
): Promise<Answer | 'skip' | undefined> {
  return atTerminal(terminal, (at) => asked(at, question, left, today));
}

async function asked(
  at: At,
  { finding, words, fact, passage }: Question,
  left: number,
  today: string,
): Promise<Answer | 'skip' | undefined> {
  const { source, place, address } = finding;
  const where = visible(`${source}, ${address ?? `line ${place.line}`}`);
  const more = left > 1 ? ` (${left - 1} more after this one)` : '';
  const choice = await select({
    ...at,
    message: `“${visible(shortened(passage, PASSAGE))}”\n${where}${more}\n${visible(words)}`,
    options: [
      { value: 'yes' as const, label: YES[fact.kind](nameOf(fact)) },
      { value: 'no' as const, label: NO[fact.kind](nameOf(fact)) },
      ...(fact.kind === 'customer' ? [{ value: 'ours' as const, label: ours(nameOf(fact)) }] : []),
      { value: 'skip' as const, label: 'I do not know: ask me another time' },
    ],
  });
  if (isCancel(choice)) return undefined;
  if (choice === 'skip') return 'skip';
  if (choice === 'ours') return { isPublic: true, isOurs: true, asOf: today };
  return choice === 'yes' ? details(at, fact, today) : { isPublic: false, asOf: today };
}

const YES: Readonly<Record<OneFact['kind'], (name: string) => string>> = {
  number: () => 'Yes, it is published',
  customer: (name) => `Yes, ${name} may be named`,
  product: (name) => `Yes, ${name} has been announced`,
  announcement: () => 'Yes, it is public',
};
const NO: typeof YES = {
  number: () => 'No, it must not be said',
  customer: (name) => `No, ${name} must not be named`,
  product: (name) => `No, nobody outside may hear of ${name} yet`,
  announcement: () => 'No, it is not public',
};

const ours = (name: string) => `${name} is no customer: it is our own product, and it is out`;

function nameOf(fact: OneFact): string {
  return 'name' in fact ? `“${visible(fact.name)}”` : '';
}

async function details(at: At, fact: OneFact, today: string): Promise<Answer | undefined> {
  const value = fact.kind === 'number' ? await figure(at, fact.value) : undefined;
  if (isCancel(value)) return undefined;
  const mayBeEmpty = fact.kind === 'customer';
  const source = await text({
    ...at,
    message: mayBeEmpty
      ? 'Where can people read of it? A case study, for example; may stay empty.'
      : 'Where is it published? An address, or the name of a report.',
    defaultValue: '',
    validate: (typed) => (mayBeEmpty || /\S/.test(typed ?? '') ? undefined : 'Say where people can read it.'),
  });
  if (isCancel(source)) return undefined;
  const asOf = await text({
    ...at,
    message: fact.kind === 'number' ? 'As of which day?' : 'Since which day?',
    initialValue: today,
    validate: (typed) =>
      isDay((typed ?? '').trim()) ? undefined : 'Write a day that exists, like 2026-03-31.',
  });
  if (isCancel(asOf)) return undefined;
  const day = asOf.trim();
  const known = source.trim();
  return {
    isPublic: true,
    asOf: day,
    since: day,
    ...(known === '' ? {} : { source: known }),
    ...(value === undefined ? {} : { value: value.trim() }),
  };
}

function figure(at: At, value: string) {
  return text({
    ...at,
    message: 'Which figure is published? Change it if the post says another one.',
    initialValue: value,
    validate: (typed) =>
      readFigure(typed ?? '') ? undefined : 'Write 1850, 18%, 1,800 to 1,900, or more than 4,000.',
  });
}
