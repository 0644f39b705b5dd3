// The words of a finding, as facts look at them: their figures, their names, and whether they speak of the whole company.
// In: a document and the tokens of the finding. Nothing is searched for again.

import type { Document } from '../language/document.ts';
import type { FactName } from '../model/facts.ts';
import { readFigure } from '../text/figure.ts';
import type { PostFigure } from './compare-figures.ts';

export interface FoundWords {
  readonly figures: readonly PostFigure[];
  readonly names: readonly FactName[];
  /** Proper names in the words that the facts do not know. */
  readonly unknownNames: readonly string[];
  /** The same, and what begins a sentence and may be a name: enough to ask about, too little to decide by. */
  likelyNames(): readonly string[];
  /** The sentences that the words stand in. */
  readonly sentence: string;
  /** The words in their sentence, or in as much of it as is worth keeping. */
  passage(): string;
  /** Whether one of these words counts the figure, and nothing in the sentence says that it is a part. */
  countsAllOf(words: readonly string[]): boolean;
}

/** Tokens, inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Names of facts that begin at a token. */
export type NamesAt = (
  token: number,
  sentence: number,
) => readonly { readonly name: FactName; readonly last: number }[];

export function foundWords(document: Document, found: Stretch, namesAt: NamesAt): FoundWords {
  const sentences = { first: document.sentenceOf(found.first), last: document.sentenceOf(found.last) };
  const [from, to] = [document.sentences[sentences.first]!.first, document.sentences[sentences.last]!.last];
  const known = namesIn(document, found, namesAt);
  return {
    figures: figuresIn(document, found),
    names: known.map(({ name }) => name),
    unknownNames: unknownIn(document, found, known),
    likelyNames: () => unknownIn(document, found, known, true),
    sentence: document.text.slice(document.tokens[from]!.start, document.tokens[to]!.end),
    passage: () => passageOf(document, found, { first: from, last: to }),
    countsAllOf(words) {
      const around = { first: from, last: to };
      const parts = unknownIn(document, around, namesIn(document, around, namesAt));
      const isWhole = parts.length === 0 && !hasPart(document, around) && !isChange(document, found);
      return isWhole && hasWord(document, found, words);
    },
  };
}

/** Characters before and after the words: a page without a full stop is one sentence. */
const AROUND = 240;

function passageOf({ tokens, text }: Document, found: Stretch, sentence: Stretch): string {
  const [start, end] = [tokens[sentence.first]!.start, tokens[sentence.last]!.end];
  const [from, to] = [tokens[found.first]!.start - AROUND, tokens[found.last]!.end + AROUND];
  // What is cut is cut between words.
  const before = from <= start ? start : text.indexOf(' ', from) + 1 || from;
  const after = to >= end ? end : Math.max(text.lastIndexOf(' ', to), tokens[found.last]!.end);
  return text.slice(Math.min(before, tokens[found.first]!.start), after).replace(/\s+/g, ' ').trim();
}

interface KnownName extends Stretch {
  readonly name: FactName;
}

function namesIn(document: Document, { first, last }: Stretch, namesAt: NamesAt): readonly KnownName[] {
  const found: KnownName[] = [];
  for (let i = first; i <= last; i++)
    for (const { name, last: end } of namesAt(i, document.sentenceOf(i)))
      found.push({ name, first: i, last: end });
  return found;
}

/** `FY25` and `H1` are written like names: they say when a figure holds, not for whom. */
const PERIOD = /^(?:[qh][1-4])?(?:fy|cy)?(?:\d\d|\d{4})?$/;

/** A capital at the start of a sentence is no sign of a name by itself; `also`: take it for one all the same. */
function unknownIn(
  document: Document,
  { first, last }: Stretch,
  known: readonly KnownName[],
  also = false,
): readonly string[] {
  const names: string[] = [];
  for (let i = first; i <= last; ) {
    const sentence = document.sentenceOf(i);
    const end = !also && i === document.sentences[sentence]!.first ? -1 : document.nameEndAt(i, sentence);
    const isPeriod = document.tokens.slice(i, end + 1).every(({ word }) => PERIOD.test(word));
    if (end >= i && !isPeriod && !known.some((name) => name.first <= end && i <= name.last))
      names.push(document.text.slice(document.tokens[i]!.start, document.tokens[end]!.end));
    i = Math.max(end, i) + 1;
  }
  return names;
}

/** What a company is made of: a figure that stands beside one of these counts no more than that. */
const PARTS =
  /^(?:team|teams|department|departments|division|divisions|unit|office|offices|site|sites|plant|plants|region|regions|country|countries|depot|depots|group|branch|branches|function|shift|floor|warehouse|campus|hub|hubs)$/;

function hasPart(document: Document, { first, last }: Stretch): boolean {
  return document.tokens.slice(first, last + 1).some(({ word }) => PARTS.test(word));
}

function hasWord(document: Document, { first, last }: Stretch, words: readonly string[]): boolean {
  return document.tokens.slice(first, last + 1).some(({ word }) => words.includes(word));
}

/** “by 346”, “up another 40”, “from 1,500 to 1,850”: how much it changed, and not how many there are. */
const CHANGE =
  /(?:^|\s)(?:by|up|down|another|additional|further|extra|plus|from)(?:\s+(?:about|around|nearly|almost|roughly|some|over|more than|a|an|another|further))*\s*$/i;
const MORE = /^\s*(?:more|fewer|extra|additional|new)\b/i;

function isChange(document: Document, { first, last }: Stretch): boolean {
  const { tokens, text } = document;
  for (let i = first; i <= last; i++) {
    const quantity = document.quantityAt(i, document.sentenceOf(i));
    if (quantity?.kind !== 'number') continue;
    const [start, end] = [tokens[i]!.start, tokens[quantity.last]!.end];
    if (CHANGE.test(text.slice(Math.max(0, start - BEFORE_CHANGE), start))) return true;
    if (MORE.test(text.slice(end, end + BEFORE))) return true;
    i = quantity.last;
  }
  return false;
}

/** Characters before a figure in which words of a change stand. */
const BEFORE_CHANGE = 40;

const ROUGHLY = /(?:^|\s)(?:about|around|nearly|almost|roughly|approximately|some|circa|close to|c\.|~)\s*$/i;
const BOUND = /(?:^|\s)(more than|over|above|at least|fewer than|less than|under|below|at most)\s*$/i;
/** Characters before a figure in which such a word stands. */
const BEFORE = 20;

function figuresIn(document: Document, { first, last }: Stretch): readonly PostFigure[] {
  const figures: PostFigure[] = [];
  const { tokens, text } = document;
  for (let i = first; i <= last; i++) {
    const quantity = document.quantityAt(i, document.sentenceOf(i));
    if (quantity?.kind !== 'number' && quantity?.kind !== 'money' && quantity?.kind !== 'percent') continue;
    const [start, end] = [tokens[i]!.start, tokens[quantity.last]!.end];
    const lead = text.slice(Math.max(0, start - BEFORE), start);
    const bound = BOUND.exec(lead)?.[1]?.toLowerCase();
    const more = text[end] === '+';
    const written = text.slice(start, end);
    const opening = bound ?? (more ? 'at least' : undefined);
    const read = readFigure(opening === undefined ? written : `${opening} ${written}`);
    const unit = quantity.kind === 'number' ? 'count' : quantity.kind;
    const plain = { from: quantity.value, to: quantity.value, unit, written } as const;
    const roughly = ROUGHLY.test(lead) || /\d\s?k$/i.test(written);
    figures.push({ ...(read ?? plain), written: shown(opening, written, more), roughly });
    i = quantity.last;
  }
  return figures;
}

function shown(opening: string | undefined, written: string, more: boolean): string {
  if (more) return `${written}+`;
  return opening === undefined ? written : `${opening} ${written}`;
}
