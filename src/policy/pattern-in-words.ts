// A pattern as written in, words that can be read aloud out: `[about] {number} … {people}` is “a number …
// employee/engineer/staff/…”. What is optional is left out, and long lists are cut. Never throws: a pattern that cannot
// be read is shown as it is, since its fault is reported elsewhere.

import type { TokenKind } from '../model/pattern.ts';
import { type Bound, PatternError, type PatternSyntax, parsePattern } from './pattern-syntax.ts';
import type { VocabularyEntry, VocabularyFile } from './schema.ts';

/** Words of a list, and of several in brackets, that are shown before “…”. */
const SHOWN = 3;
/** Word lists in word lists in word lists: nobody wants to hear more. */
const DEEPEST = 3;

export function patternInWords(pattern: string, vocabulary: VocabularyFile): string {
  return `“${spoken(pattern, vocabulary, 0)}”`;
}

function spoken(pattern: string, vocabulary: VocabularyFile, depth: number): string {
  try {
    const syntax = parsePattern(pattern);
    const words = tell(syntax, vocabulary, depth).trim() || tell(withOptional(syntax), vocabulary, depth);
    return words
      .replace(/ +/g, ' ')
      .replace(/ ([,:?])/g, '$1')
      .trim();
  } catch (error) {
    if (error instanceof PatternError) return pattern;
    throw error;
  }
}

function tell(syntax: PatternSyntax, vocabulary: VocabularyFile, depth: number): string {
  const inner = (part: PatternSyntax) => tell(part, vocabulary, depth);
  switch (syntax.k) {
    case 'word':
      return syntax.form === 'beginning' ? `${syntax.text}-` : syntax.text;
    case 'class':
      return classInWords(syntax.name, syntax.bound, vocabulary, depth);
    case 'sequence':
      return syntax.of.map(inner).join(' ');
    case 'either':
      return few(syntax.of.map(inner).filter((words) => words !== ''));
    case 'optional':
      return '';
    case 'mark':
      return inner(syntax.of);
    case 'gap':
      return syntax.min === syntax.max ? '(any word)' : '…';
  }
}

/** For a pattern that is optional as a whole. */
function withOptional(syntax: PatternSyntax): PatternSyntax {
  if (syntax.k === 'optional') return withOptional(syntax.of);
  return 'of' in syntax && syntax.k === 'sequence'
    ? { k: 'sequence', of: syntax.of.map(withOptional) }
    : syntax;
}

/** `a/b/…`; lists that are already cut are parted by “or”. */
function few(options: readonly string[]): string {
  const shown = options.slice(0, SHOWN);
  const joint = shown.some((words) => words.includes('/')) ? ' or ' : '/';
  return shown.join(joint) + (options.length > SHOWN ? `${joint}…` : '');
}

function classInWords(
  name: string,
  bound: Bound | undefined,
  vocabulary: VocabularyFile,
  depth: number,
): string {
  const kind = KINDS[name];
  if (kind !== undefined) return `${kind}${bound ? boundInWords(bound) : ''}`;
  const entry = vocabulary[name];
  const words = entry && depth < DEEPEST ? wordsOf(entry, vocabulary, depth + 1) : [];
  return words.length === 0 ? name.replaceAll('-', ' ') : few(words);
}

function wordsOf(entry: VocabularyEntry, vocabulary: VocabularyFile, depth: number): readonly string[] {
  const {
    nouns = [],
    verbs = [],
    words = [],
    adjectives = [],
    stems = [],
    phrases = [],
    include = [],
  } = entry;
  const plain = [...nouns, ...verbs, ...words, ...adjectives, ...stems];
  // A vocabulary may hold patterns among its words.
  return [...plain, ...phrases].length > 0
    ? [...plain, ...phrases].slice(0, SHOWN + 1).map((text) => spoken(text, vocabulary, depth))
    : include.map((name) => classInWords(name, undefined, vocabulary, depth));
}

/** A bound that excludes its figure is stored a tiny bit beside it. */
function boundInWords({ min, max }: Bound): string {
  const figure = (value: number) => Number(value.toPrecision(6));
  if (min !== undefined) return figure(min) === min ? ` (${min} or more)` : ` (more than ${figure(min)})`;
  if (max !== undefined) return figure(max) === max ? ` (${max} or less)` : ` (less than ${figure(max)})`;
  return '';
}

const KINDS: Readonly<Partial<Record<string, string>>> = {
  number: 'a number',
  money: 'an amount of money',
  percent: 'a percentage',
  share: 'a share',
  multiple: 'a multiple',
  quantity: 'a figure',
  year: 'a year',
  quarter: 'a quarter',
  date: 'a date',
  time: 'a time',
  version: 'a version',
  ordinal: 'a rank',
  name: 'a name',
  mention: 'an @handle',
  hashtag: 'a #hashtag',
  cashtag: 'a $ticker',
  link: 'a link',
  email: 'an e-mail address',
  phone: 'a phone number',
  emoji: 'an emoji',
  start: '(at the start of a sentence)',
  end: '(at the end of a sentence)',
  comma: ',',
  colon: ':',
  'question-mark': '?',
  'quote-mark': '"',
  possessive: "'s",
  'tag-start': '#',
  'tag-end': '',
  company: 'a name of our own company',
  product: 'one of our products',
  unannounced: 'a product that is not announced',
  'code-name': 'a code name',
  customer: 'a customer of ours',
  'reference-customer': 'a customer that may be named',
  'private-customer': 'a customer that may not be named',
  competitor: 'a competitor',
  spokesperson: 'a spokesperson',
  embargoed: 'something that is under embargo',
} satisfies Readonly<Record<TokenKind, string>>;
