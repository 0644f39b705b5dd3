// A finding on which no fact decides in, the fact that would decide on it out: what `policycheck answer` writes once
// somebody has said yes or no. It is as narrow as what was shown: a person answers for these words and no others.

import type { AskedFact, MissingFact } from '../model/facts.ts';
import type { ClauseFacts } from '../model/policy.ts';
import { readFigure } from '../text/figure.ts';
import type { PostFigure } from './compare-figures.ts';
import type { FoundWords } from './found-words.ts';

/** `metrics`: what the figures of the words may count. Undefined: there are no words to answer for. */
export function askedFact(
  quote: string,
  { clearedBy = [] }: ClauseFacts,
  words: FoundWords | undefined,
  metrics: readonly string[],
): AskedFact | undefined {
  if (quote.trim() === '' || !words) return undefined;
  const passage = words.passage();
  // “Word is that” stands in many sentences: what is said of them all must not come of one answer.
  const fact = number(words, metrics) ?? named(quote, clearedBy, words) ?? announcement([passage]);
  return { ...fact, passage };
}

function number({ figures }: FoundWords, [metric]: readonly string[]): MissingFact | undefined {
  const [figure, ...others] = figures;
  const value = figure && others.length === 0 ? figureText(figure) : undefined;
  return metric === undefined || value === undefined ? undefined : { kind: 'number', metric, value };
}

/** As a facts file has it: `at least 2,400`, `40`. */
function figureText({ written, unit, from, to }: PostFigure): string | undefined {
  const text = written.endsWith('+') ? `at least ${written.slice(0, -1)}` : written;
  if (readFigure(text)) return text;
  return unit === 'count' && from !== undefined && from === to ? String(from) : undefined;
}

function named(
  quote: string,
  groups: NonNullable<ClauseFacts['clearedBy']>,
  words: FoundWords,
): MissingFact | undefined {
  if (groups.includes('lifted') && !groups.includes('announced-product'))
    return deals(namesOfOthers(words, mostLikely(words)));
  const unknown = distinct(mostLikely(words));
  if (groups.includes('reference-customer') && unknown.length > 0)
    return { kind: 'customer', names: unknown };
  // What begins the words is what they speak of: “Kestrel 2 goes live in May”. A later name may be that of a country.
  const subject = unknown.find((name) => quote.startsWith(name));
  if (!groups.includes('announced-product') || subject === undefined) return undefined;
  const version = /^ v?\d+(?:\.\d+)*(?![\p{L}\p{N}%,])/u.exec(quote.slice(subject.length))?.[0] ?? '';
  return { kind: 'product', names: [subject + version] };
}

/** Every name in the words but the company's own. */
export function namesOfOthers({ names }: FoundWords, unknown: readonly string[]): readonly string[] {
  const known = names.filter(({ kind }) => kind !== 'company').map(({ name }) => name);
  return distinct([...known, ...unknown]);
}

/** “Trusted by Brightvale”: where there is a surer name, a single word at the start is not taken for one. */
function mostLikely(words: FoundWords): readonly string[] {
  const likely = words.likelyNames();
  const sure = likely.filter((name) => words.unknownNames.includes(name) || /\s/.test(name));
  return sure.length > 0 ? sure : likely;
}

function deals(names: readonly string[]): MissingFact | undefined {
  return names.length === 0 ? undefined : announcement(names);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(bare).filter((name) => name !== ''))];
}

function announcement(words: readonly string[]): MissingFact {
  return { kind: 'announcement', words };
}

/** Without what belongs to the sentence: `Orrin Foods’s`, `“Orrin Foods”`. */
function bare(name: string): string {
  return name.replace(/['’]s?$/u, '').replace(/^[“"'‘(]+|[”"'’),.;:!?]+$/gu, '');
}
