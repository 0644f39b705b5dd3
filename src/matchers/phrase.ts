// Patterns of the rule language, matched against the tokens of one sentence at a time. Ends are computed as sets, in
// order of preference, so that the work is bounded by sentence length times pattern size: nothing can explode.

import type { Document } from '../language/document.ts';
import { FLAG } from '../language/token.ts';
import type { Lexicon } from '../model/lexicon.ts';
import {
  isFactKind,
  isOfFactKind,
  type PartOfSpeech,
  type Pattern,
  type TokenKind,
} from '../model/pattern.ts';
import { type Find, type Occurrence, occurrence, type Scope } from './matcher.ts';
import { type Opening, type Openings, opens } from './openings.ts';

export const find: Find<'phrase'> = ({ pattern, leaf }, scope) => {
  const sentences = scope.sentencesFor(leaf);
  if (sentences.length === 0) return [];
  const found: Occurrence[] = [];
  const all = scope.openings.ways(pattern);
  for (const sentence of sentences) {
    const run = new Run(scope, sentence);
    const open = scope.waysFor(leaf, sentence);
    findInSentence(
      open
        ? amongFew(
            open.map((way) => all[way]!),
            run,
          )
        : amongAll(all, run),
      leaf,
      run,
      found,
    );
  }
  return found;
};

interface Match {
  readonly way: Pattern;
  /** The token after its last. */
  readonly end: number;
}

type MatchAt = (i: number) => Match | undefined;

/** From left to right, each place once; of several ways that match at one place the first in their order. */
function findInSentence(matchAt: MatchAt, leaf: number, run: Run, found: Occurrence[]): void {
  for (let i = run.first; i < run.stop; ) {
    const match = matchAt(i);
    if (!match) i++;
    else {
      const [from, to] = markedPart(match.way, run, i, match.end);
      found.push(occurrence(run.document, run.skipEmoji(from), to - 1, leaf));
      i = match.end;
    }
  }
}

function amongFew(ways: readonly Pattern[], run: Run): MatchAt {
  // A lone word is as quickly tried as ruled out.
  const openings = ways.map((way) => (way.k === 'set' ? null : run.openings.of(way)));
  return (i) => {
    for (let w = 0; w < ways.length; w++) {
      if (!run.mayOpen(openings[w]!, i)) continue;
      const way = ways[w]!;
      const end = firstAfter(i, run.ends(way, i));
      if (end !== undefined) return { way, end };
    }
    return undefined;
  };
}

function amongAll(ways: readonly Pattern[], run: Run): MatchAt {
  return (i) => {
    for (const way of run.startingAt(ways, i)) {
      const end = firstAfter(i, run.ends(way, i));
      if (end !== undefined) return { way, end };
    }
    return undefined;
  };
}

function firstAfter(i: number, ends: readonly number[]): number | undefined {
  for (let n = 0; n < ends.length; n++) if (ends[n]! > i) return ends[n];
  return undefined;
}

/** Tokens `[from, to)` that a way reports: all, or what stands between its marks. */
function markedPart(way: Pattern, run: Run, start: number, end: number): readonly [number, number] {
  if (way.k !== 'sequence') return [start, end];
  const at = way.of.findIndex((part) => part.k === 'mark');
  if (at < 0) return [start, end];
  const before: Pattern = { k: 'sequence', of: way.of.slice(0, at) };
  const after: Pattern = { k: 'sequence', of: way.of.slice(at + 1) };
  for (const from of run.ends(before, start)) {
    for (const to of run.ends(way.of[at]!, from))
      if (to > from && run.ends(after, to).includes(end)) return [from, to];
  }
  return [start, end];
}

/** A pattern at work in one sentence. Positions are token numbers; `stop` is the one after the last. */
class Run {
  readonly document: Document;
  readonly first: number;
  readonly stop: number;
  private readonly scope: Scope;
  private readonly sentence: number;
  private memo: Map<number, readonly number[]> | undefined;

  constructor(scope: Scope, sentence: number) {
    this.scope = scope;
    this.document = scope.document;
    this.sentence = sentence;
    const { first, last } = scope.document.sentences[sentence]!;
    this.first = first;
    this.stop = last + 1;
  }

  /** Where a match of `pattern` that starts at `i` can end, best first. */
  ends(pattern: Pattern, i: number): readonly number[] {
    switch (pattern.k) {
      case 'set':
        return this.word(pattern.set, i);
      case 'kind':
        return this.kind(pattern.kind, i, pattern.min, pattern.max);
      case 'vocabulary':
        return this.vocabulary(pattern.id, i);
      case 'sequence':
        return this.sequence(pattern.of, i);
      case 'either':
        return this.either(pattern.of, i);
      case 'optional':
        return unique([...this.ends(pattern.of, i), i]);
      case 'gap':
        return this.gap(pattern.min, pattern.max, i);
      case 'as':
        return this.ends(pattern.of, i).filter((end) => this.isUsedAs(pattern.pos, i, end));
      case 'mark':
        return this.ends(pattern.of, i);
    }
  }

  /** False when no match of a pattern that opens so can begin at `i`: by its first words alone, without trying. */
  mayOpen(opening: Opening | null, i: number): boolean {
    if (opening === null || i >= this.stop) return true;
    const after = this.skipEmoji(i);
    return opens(opening, this.document, after) || (after !== i && opens(opening, this.document, i));
  }

  /** Those of a pattern's alternatives that can begin at `i`. */
  startingAt(options: readonly Pattern[], i: number): readonly Pattern[] {
    if (i >= this.stop) return options;
    const after = this.skipEmoji(i);
    if (after !== i) return options.filter((option) => this.mayOpen(this.openings.of(option), i));
    return this.openings.startingAt(options, this.document, i);
  }

  get openings(): Openings {
    return this.scope.openings;
  }

  skipEmoji(i: number): number {
    let at = i;
    while (at < this.stop && this.document.tokens[at]!.shape === 'emoji') at++;
    return at < this.stop ? at : i;
  }

  private word(set: number, i: number): readonly number[] {
    if (i >= this.stop) return NOWHERE;
    if (this.document.tokens[i]!.sets.has(set)) return only(i + 1);
    const at = this.skipEmoji(i);
    return at !== i && this.document.tokens[at]!.sets.has(set) ? only(at + 1) : NOWHERE;
  }

  private vocabulary(id: number, i: number): readonly number[] {
    const key = id * 65536 + (i - this.first);
    const memo = (this.memo ??= this.scope.vocabularyEnds(this.sentence));
    let ends = memo.get(key);
    if (!ends) memo.set(key, (ends = this.ends(this.lexicon.vocabularies[id]!.pattern, i)));
    return ends;
  }

  private get lexicon(): Lexicon {
    return this.scope.lexicon;
  }

  private sequence(parts: readonly Pattern[], i: number): readonly number[] {
    let ends = only(i);
    for (const part of parts) {
      if (ends.length === 1) ends = this.ends(part, ends[0]!);
      else ends = unique(ends.flatMap((end) => this.ends(part, end)));
      if (ends.length === 0) return NOWHERE;
    }
    return ends;
  }

  private either(options: readonly Pattern[], i: number): readonly number[] {
    let all: readonly number[] = NOWHERE;
    for (const option of this.startingAt(options, i)) {
      const ends = this.ends(option, i);
      if (ends.length > 0) all = all.length === 0 ? ends : unique([...all, ...ends]);
    }
    return all;
  }

  private gap(min: number, max: number, i: number): readonly number[] {
    const ends: number[] = [];
    for (let words = 0, at = i; at <= this.stop && words <= max; at++, words++) {
      if (words >= min) ends.push(at);
      while (at < this.stop && this.document.tokens[at]!.shape === 'emoji') at++;
    }
    return ends;
  }

  private isUsedAs(pos: PartOfSpeech, from: number, end: number): boolean {
    const { tagger } = this.scope.engines;
    if (!tagger) {
      this.scope.want('tagger');
      return false;
    }
    const { document } = this;
    const start = document.tokens[this.first]!.start;
    const terms = tagger.tag(document.text.slice(start, document.tokens[this.stop - 1]!.end));
    const token = document.tokens[pos === 'verb' ? this.skipEmoji(from) : end - 1]!;
    const term = terms.find((t) => t.start < token.end - start && token.start - start < t.end);
    return term?.tags.includes(TAGS[pos]) ?? false;
  }

  private kind(
    kind: TokenKind,
    at: number,
    min: number | undefined,
    max: number | undefined,
  ): readonly number[] {
    const zero = this.placeHolds(kind, at);
    if (zero !== undefined) return zero ? only(at) : NOWHERE;
    const i = kind === 'emoji' || at >= this.stop ? at : this.skipEmoji(at);
    if (i >= this.stop) return NOWHERE;
    const token = this.document.tokens[i]!;
    if (kind === 'name') {
      const end = this.document.nameEndAt(i, this.sentence);
      return end < 0 ? NOWHERE : only(end + 1);
    }
    if (isFactKind(kind)) {
      const names = this.document.factNamesAt(i).filter((found) => isOfFactKind(found.kind, kind));
      return unique(names.map(({ last }) => last + 1));
    }
    if (kind === 'hashtag') return token.flags & FLAG.hashtagStart ? only(this.endOfHashtag(i)) : NOWHERE;
    if (kind === 'mention' || kind === 'cashtag' || kind === 'link' || kind === 'email' || kind === 'emoji') {
      return token.shape === kind ? only(i + 1) : NOWHERE;
    }
    return this.quantity(kind, i, min, max);
  }

  private quantity(
    kind: TokenKind,
    i: number,
    min: number | undefined,
    max: number | undefined,
  ): readonly number[] {
    const quantity = this.document.quantityAt(i, this.sentence);
    if (!quantity || !isOfKind(quantity.kind, kind)) return NOWHERE;
    if ((min !== undefined && quantity.value < min) || (max !== undefined && quantity.value > max))
      return NOWHERE;
    return only(quantity.last + 1);
  }

  /** Kinds that take no token: true or false; undefined for the others. */
  private placeHolds(kind: TokenKind, i: number): boolean | undefined {
    const flags = i < this.stop ? this.document.tokens[i]!.flags : 0;
    if (kind === 'start') return i === this.first;
    if (kind === 'end') return i === this.stop;
    if (kind === 'comma') return (flags & FLAG.comma) !== 0 && i > this.first;
    if (kind === 'colon') return (flags & FLAG.colon) !== 0;
    if (kind === 'quote-mark') return (flags & FLAG.openQuote) !== 0;
    if (kind === 'possessive')
      return i > this.first && (this.document.tokens[i - 1]!.flags & FLAG.possessive) !== 0;
    if (kind === 'tag-start' || kind === 'tag-end') return this.tagEdge(kind, i);
    if (kind === 'question-mark')
      return i === this.stop && this.document.sentences[this.sentence]!.mark === '?';
    return undefined;
  }

  /** Does a hashtag begin here, emoji aside; has one just ended? */
  private tagEdge(kind: 'tag-start' | 'tag-end', i: number): boolean {
    const flagsAt = (at: number) => (at < this.stop ? this.document.tokens[at]!.flags : 0);
    if (kind === 'tag-start') return (flagsAt(this.skipEmoji(i)) & FLAG.hashtagStart) !== 0;
    const goesOn = (flagsAt(i) & (FLAG.hashtag | FLAG.hashtagStart)) === FLAG.hashtag;
    return !goesOn && i > this.first && (flagsAt(i - 1) & FLAG.hashtag) !== 0;
  }

  private endOfHashtag(i: number): number {
    let end = i + 1;
    while (
      end < this.stop &&
      this.document.tokens[end]!.flags & FLAG.hashtag &&
      !(this.document.tokens[end]!.flags & FLAG.hashtagStart)
    )
      end++;
    return end;
  }
}

const NOWHERE: readonly number[] = [];

/** Most sets of ends are of one token number: each is made once. */
const ONLY: (readonly number[] | undefined)[] = [];

function only(end: number): readonly number[] {
  if (end >= ONLIES) return [end];
  return (ONLY[end] ??= [end]);
}

/** Token numbers from here on are those of long files, where few places match anything. */
const ONLIES = 4096;

const TAGS: Readonly<Record<PartOfSpeech, string>> = { verb: 'Verb', noun: 'Noun', adjective: 'Adjective' };

function isOfKind(found: TokenKind, asked: TokenKind): boolean {
  if (asked === 'quantity') return found === 'number' || found === 'money' || found === 'percent';
  if (asked === 'share') return found === 'share' || found === 'percent';
  return found === asked;
}

function unique(list: readonly number[]): readonly number[] {
  return list.length < 2 ? list : [...new Set(list)];
}
