// What a matcher is: a search for its occurrences in a document. Its YAML is compiled in policy/.

import type { Document } from '../language/document.ts';
import type { Tagger } from '../language/tagger.ts';
import type { Facts } from '../model/facts.ts';
import type { Copied, Figures } from '../model/finding.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Detectable, Look, Matcher } from '../model/matcher.ts';
import type { PlatformEngine } from '../platforms/platforms.ts';
import type { Span } from '../text/span.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { Openings } from './openings.ts';
import { partsOf, sentencesOfParts } from './parts.ts';

/** Where something matched: offsets into the prose, and the tokens they cover (inclusive). */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** Leaf that found it, so that `test` and `why` can tell which alternative it was. */
  readonly leaf: number;
  /** What was counted, where the match is of an amount. */
  readonly figures?: Figures;
  /** Of what is no part of the prose: where it stands in the source, and what to call it. */
  readonly beside?: { readonly span: Span<'source'>; readonly quote: string };
  /** Of a link's target: where it stands in the text of all targets (`Document.targets`). */
  readonly target?: { readonly start: number; readonly end: number };
  /** Where the words are known from a document. */
  readonly copied?: Copied;
  /** What is to be said of the words, which they do not show. */
  readonly detail?: string;
}

/** Engines that cost much to load: absent until a matcher has asked for them through `Scope.want`. */
export interface Engines {
  readonly tagger?: Tagger;
  readonly regex?: RegexEngine;
  readonly platforms?: PlatformEngine;
  readonly writing?: WritingEngine;
  /** Given with the run, or not at all. */
  readonly fingerprints?: Fingerprints;
  readonly facts?: KnownFacts;
  readonly secrets?: Detector;
  readonly phones?: Detector;
  readonly identifiers?: Detector;
  readonly links?: Detector;
}
/** What detectors ask of the company's facts. */
export type KnownFacts = Pick<Facts, 'links' | 'handles'>;
/** Finds what has a make of its own. What takes time is read beforehand, once for a document. */
export interface Detector {
  /** By place; undefined: `read` must be asked first. */
  of(document: Document, what: Detectable, facts?: KnownFacts): readonly Stretch[] | undefined;
  read?(document: Document): Promise<void>;
}
/** A stretch of the prose: half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly detail?: string;
}
/** What each look finds in a draft, by place. */
export type WritingEngine = Readonly<Record<Look, (document: Document) => readonly Written[]>>;
export type Written = Pick<Occurrence, 'start' | 'end' | 'beside' | 'detail'>;
/** Engines that are loaded when a draft's own words need them. */
export type LoadedEngine = Exclude<keyof Engines, 'fingerprints' | 'facts'>;
export interface RegexEngine {
  /** Matches of a linear-time regular expression, ignoring case. */
  matches(source: string, text: string): readonly { readonly start: number; readonly end: number }[];
}

/** What a search may see: the document, and the sentences worth trying for a leaf. */
export interface Scope {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly engines: Engines;
  readonly openings: Openings;
  /** Sentence numbers, ascending, in which this leaf may match. */
  sentencesFor(leaf: number): readonly number[];
  /** The numbers of the ways in which it may match there, ascending; undefined: any. */
  waysFor(leaf: number, sentence: number): readonly number[] | undefined;
  /** What is known of where word lists end in a sentence: kept from one pattern to the next. */
  vocabularyEnds(sentence: number): Map<number, readonly number[]>;
  /** Runs another matcher in the same scope, or in some sentences of it. */
  search(matcher: Matcher, within?: ReadonlySet<number>): readonly Occurrence[];
  /** Says that an engine is needed to decide; the judge loads it and asks again. */
  want(engine: LoadedEngine): void;
}

export type Find<K extends Matcher['kind']> = (
  matcher: Extract<Matcher, { kind: K }>,
  scope: Scope,
) => readonly Occurrence[];

/** The occurrence that covers tokens `first` to `last`. */
export function occurrence(document: Document, first: number, last: number, leaf: number): Occurrence {
  return { start: document.tokens[first]!.start, end: document.tokens[last]!.end, first, last, leaf };
}

/** The occurrence that covers a stretch of text, with the tokens it touches. */
export function occurrenceOfText(
  document: Document,
  start: number,
  end: number,
  leaf: number,
): Occurrence | undefined {
  const { tokens } = document;
  let first = tokens.findIndex((token) => token.end > start);
  if (first < 0) first = tokens.length - 1;
  if (first < 0) return undefined;
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++;
  return { start, end, first, last, leaf };
}

/** False when a look at the needs of its parts already says that the matcher finds nothing, so that no part is searched. */
export function mayMatch(matcher: Matcher, scope: Scope): boolean {
  return sentencesOf(matcher, scope).size > 0;
}

/**
 * What each part finds, in sentences where all of them find something; undefined when there are none. Parts are searched in
 * their order, and only where those before have found something, so that what costs most can stand last.
 */
export function together(
  parts: readonly Matcher[],
  scope: Scope,
): readonly (readonly Occurrence[])[] | undefined {
  let sentences = parts
    .map((part) => sentencesOf(part, scope))
    .reduce((all, some) => intersection(all, some));
  const found: (readonly Occurrence[])[] = [];
  for (const part of parts) {
    if (sentences.size === 0) return undefined;
    const occurrences = searchIn(part, scope, sentences);
    sentences = new Set(occurrences.map(({ first }) => scope.document.sentenceOf(first)));
    found.push(occurrences);
  }
  return sentences.size > 0 ? found : undefined;
}

/** Where the matcher may find something, by the needs of its parts. */
function sentencesOf(matcher: Matcher, scope: Scope): ReadonlySet<number> {
  return new Set(sentencesOfParts(partsOf(matcher), (leaf) => scope.sentencesFor(leaf)));
}

function intersection(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...a].filter((one) => b.has(one)));
}

function searchIn(matcher: Matcher, scope: Scope, within: ReadonlySet<number>): readonly Occurrence[] {
  const reaches = matcher.kind === 'sequence' || (matcher.kind === 'all' && matcher.within === 'draft');
  if (!reaches) return scope.search(matcher, within);
  return scope.search(matcher).filter(({ first }) => within.has(scope.document.sentenceOf(first)));
}
