// The open questions of a report, each about one fact. In: a report, and an answer. Out: the questions in the order of the
// posts, each once; and the facts that an answer may become, the best first.

import type { AskedFact } from '../model/facts.ts';
import type { ReportedFinding } from '../model/report.ts';
import type { NewFact } from '../policy/facts-edit.ts';
import { shortened } from '../reporters/excerpt.ts';
import { shortId } from './names.ts';

export type OneFact =
  | { readonly kind: 'number'; readonly metric: string; readonly value: string }
  | { readonly kind: 'customer' | 'product'; readonly name: string }
  | { readonly kind: 'announcement'; readonly words: readonly string[] };

export interface Question {
  readonly finding: ReportedFinding;
  readonly words: string;
  readonly fact: OneFact;
  /** The words of the post in their sentence. */
  readonly passage: string;
  /** The same for the same question, wherever it is asked. */
  readonly key: string;
}

export interface Answer {
  readonly isPublic: boolean;
  /** The name is that of a product of the company's own. */
  readonly isOurs?: true;
  /** A day. */
  readonly asOf: string;
  /** Since when a customer may be named is said only where somebody knows it. */
  readonly since?: string;
  readonly source?: string;
  readonly value?: string;
}

/** `isWord`: whether a word at the start is an ordinary one, whose capital says nothing. */
export function questionsIn(
  findings: readonly ReportedFinding[],
  isWord: (word: string) => boolean,
): readonly Question[] {
  const all = new Map<string, Question>();
  for (const finding of findings) {
    const { status, question, asks } = finding;
    if (status.kind !== 'open' || question === undefined || !asks) continue;
    for (const fact of oneByOne(withoutWords(asks, finding.quote, isWord))) {
      const key = keyOf(fact, finding);
      if (!all.has(key)) all.set(key, { finding, words: question, fact, passage: asks.passage, key });
    }
  }
  return [...all.values()];
}

function withoutWords(asks: AskedFact, quote: string, isWord: (word: string) => boolean): AskedFact {
  const names = 'names' in asks ? asks.names : asks.kind === 'announcement' ? asks.words : [];
  const [only, ...others] = names;
  if (only === undefined || others.length > 0 || only === quote || !quote.startsWith(only)) return asks;
  return isWord(only.toLowerCase())
    ? { kind: 'announcement', words: [asks.passage], passage: asks.passage }
    : asks;
}

function oneByOne(asks: AskedFact): readonly OneFact[] {
  return 'names' in asks ? asks.names.map((name) => ({ kind: asks.kind, name })) : [asks];
}

function keyOf(fact: OneFact, { clause }: ReportedFinding): string {
  if (fact.kind === 'number') return `${placeOf(fact)} ${fact.value}`;
  if (fact.kind === 'announcement') return `${clause} ${fact.words.join(' ')}`.toLowerCase();
  return placeOf(fact);
}

/** Where in the facts file the answer goes: `numbers.employees`, `announcements`. */
export function placeOf(fact: OneFact): string {
  if (fact.kind === 'number') return `numbers.${fact.metric}`;
  return fact.kind === 'announcement' ? 'announcements' : `${fact.kind}s.${fact.name}`;
}

/** The last is sure to cover the very words of the post. */
export function factsOfAnswer({ finding, fact, passage }: Question, answer: Answer): readonly NewFact[] {
  const words = announced(finding, passage, [passage], answer);
  if (fact.kind === 'announcement')
    return [
      announced(finding, fact.words.includes(passage) ? passage : finding.quote, fact.words, answer),
      words,
    ];
  return [fact.kind === 'number' ? numberOf(fact, answer) : named(fact, answer), words];
}

function numberOf(
  { metric, value }: Extract<OneFact, { readonly kind: 'number' }>,
  { isPublic, asOf, source, value: typed }: Answer,
): NewFact {
  const figure = typed ?? value;
  const plain = /^\d{1,3}(?:,\d{3})+$|^\d{1,15}$/.test(figure) ? Number(figure.replaceAll(',', '')) : figure;
  return {
    section: 'numbers',
    name: metric,
    value: { value: plain, 'as-of': asOf, ...(isPublic && source ? { source } : { public: false }) },
  };
}

function named(
  { kind, name }: Extract<OneFact, { readonly kind: 'customer' | 'product' }>,
  { isPublic, isOurs, asOf, since, source }: Answer,
): NewFact {
  if (isOurs) return { section: 'products', name, value: { status: 'available' } };
  if (kind === 'product')
    return {
      section: 'products',
      name,
      value: isPublic && source ? { status: 'announced', since: asOf, source } : { status: 'unannounced' },
    };
  return {
    section: 'customers',
    name,
    value: isPublic
      ? { referenceable: true, ...(since ? { since } : {}), ...(source ? { 'case-study': source } : {}) }
      : { referenceable: false },
  };
}

/** Most letters of the post's words that say what an announcement is about. */
const ABOUT = 60;

function announced(
  { clause }: ReportedFinding,
  about: string,
  words: readonly string[],
  { isPublic, asOf, source = '' }: Answer,
): NewFact {
  return {
    section: 'announcements',
    value: {
      about: `“${shortened(about.replace(/[.,;:]$/, ''), ABOUT)}”`,
      words,
      on: asOf,
      ...(isPublic ? { source } : {}),
      clears: [shortId(clause)],
      ...(isPublic ? {} : { public: false }),
    },
  };
}
