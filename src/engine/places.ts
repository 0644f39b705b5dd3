// Where in a draft, or its thread, the words stand that it needs. In: the places in which they must stand, all parts of the
// thread with what was found in each, the draft's own part first. Out: whether one of them stands right; if none does, which
// one stands where instead, in words.
// Promise: pure; one that stands in all places at once is enough, wherever the others stand.

import type { Document } from '../language/document.ts';
import { FLAG, type Token } from '../language/token.ts';
import type { Occurrence } from '../matchers/matcher.ts';
import type { Draft } from '../model/draft.ts';
import type { Misplaced } from '../model/finding.ts';
import type { Place } from '../model/policy.ts';
import type { PlatformEngine } from '../platforms/platforms.ts';

type Fold = NonNullable<ReturnType<PlatformEngine['fold']>>;

export interface Part {
  readonly document: Document;
  readonly found: readonly Occurrence[];
}

/** `found` stands in the draft itself; absent where only another part of the thread has it. */
export type Standing =
  | { readonly kind: 'right' | 'absent' }
  | { readonly kind: 'wrong'; readonly misplaced: Misplaced; readonly found?: Occurrence };

/** `foldOf`: where the channel of a draft shows “more”; left out, that is no question. */
export function standing(
  within: readonly Place[],
  parts: readonly Part[],
  foldOf: (draft: Draft) => Fold | undefined = () => undefined,
): Standing {
  const [own, ...others] = parts;
  const tests = within.flatMap((place) =>
    place === 'before-fold' ? behindFold(foldOf) : (TESTS[place] ?? []),
  );
  const first = within.includes('start') ? inOrder(parts)[0] : undefined;
  const reached = within.includes('each-part') ? [] : others.filter((part) => !first || part === first);
  for (const part of [own!, ...reached])
    if (part.found.some((found) => fault(tests, part, found) === undefined)) return { kind: 'right' };
  const holder = [own!, ...others].find(({ found }) => found.length > 0);
  const found = holder?.found[0];
  if (!holder || !found) return { kind: 'absent' };
  const words = holder.document.text.slice(found.start, found.end);
  if (holder === own)
    return { kind: 'wrong', misplaced: { words, where: fault(tests, own!, found)! }, found };
  const where = `only in part ${inOrder(parts).indexOf(holder) + 1} of the thread`;
  return { kind: 'wrong', misplaced: { words, where } };
}

function inOrder(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => a.document.draft.span.start - b.document.draft.span.start);
}

/** Where it stands instead, in words; undefined where it stands right. */
type PlaceTest = (part: Part, found: Occurrence) => string | undefined;

function fault(tests: readonly PlaceTest[], part: Part, found: Occurrence): string | undefined {
  for (const test of tests) {
    const where = test(part, found);
    if (where !== undefined) return where;
  }
  return undefined;
}

function behindFold(foldOf: (draft: Draft) => Fold | undefined): PlaceTest {
  return ({ document: { draft } }, { end }) => {
    const fold = foldOf(draft);
    return !fold || end <= fold.at
      ? undefined
      : `behind “more” (${draft.meta.channel} shows about ${fold.limit} characters)`;
  };
}

/** Which part of a thread it is in is asked before. */
const TESTS: Readonly<Partial<Record<Place, PlaceTest>>> = {
  start: ({ document }, { first }) =>
    first <= (document.sentences[0]?.last ?? -1) ? undefined : 'after the first sentence',
  'not-in-hashtag-pile': (part, found) => {
    const { before, after, atEnd } = surroundings(part, found);
    const isTag = isHashtag(part.document.tokens[found.first]!);
    const [tagsBefore, tagsAfter] = [before.filter(beginsHashtag).length, after.filter(beginsHashtag).length];
    const tags = tagsBefore + tagsAfter + (isTag ? 1 : 0);
    if (tags < PILE || tagsBefore < SEEN || !(isTag || atEnd)) return undefined;
    if (!isTag && tagsAfter === 0) return `after ${count(tags, 'hashtag')}`;
    return `among ${count(tags, 'hashtag')}`;
  },
  'not-after-links': (part, found) => {
    const { before, atEnd } = surroundings(part, found);
    const links = before.filter(({ shape }) => shape === 'link').length;
    if (links === 0 || !atEnd) return undefined;
    return links === 1 ? 'after the link' : `after ${count(links, 'link')}`;
  },
  'not-in-alt-text': ({ document }, { start }) =>
    document.rolesAt(start).includes('alt') ? 'in the description of an image' : undefined,
};

/** Words that may follow it in its sentence. */
const REST = 4;
/** Hashtags that make a pile, and those at its beginning that a reader still takes in. */
const PILE = 4;
const SEEN = 2;

interface Surroundings {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Nothing else follows, to the end of the draft. */
  readonly atEnd: boolean;
}

/** The tags, handles, links and emoji right before and after it; others of what was found count for nothing between them. */
function surroundings({ document, found: all }: Part, found: Occurrence): Surroundings {
  const { tokens } = document;
  const covered = new Set(all.flatMap(({ first, last }) => range(first, last)));
  const isLoose = (at: number) => covered.has(at) || isExtra(tokens[at]!);
  let from = found.first;
  while (from > 0 && isLoose(from - 1)) from--;
  // “My company makes this”: the rest of a short sentence is no new thought, and is read or missed with it.
  const end = document.sentences[document.sentenceOf(found.last)]?.last ?? found.last;
  const rest = range(found.last + 1, end).filter((at) => !isLoose(at));
  const isShort = rest.length <= REST && !isHashtag(tokens[found.first]!);
  let to = isShort ? Math.max(found.last, ...rest) + 1 : found.last + 1;
  while (to < tokens.length && isLoose(to)) to++;
  return {
    before: tokens.slice(from, found.first),
    after: tokens.slice(found.last + 1, to),
    atEnd: to === tokens.length,
  };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function isExtra(token: Token): boolean {
  return isHashtag(token) || token.shape === 'mention' || token.shape === 'link' || token.shape === 'emoji';
}

function isHashtag({ flags }: Token): boolean {
  return (flags & FLAG.hashtag) !== 0;
}

function beginsHashtag({ flags }: Token): boolean {
  return (flags & FLAG.hashtagStart) !== 0;
}

const COUNTS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

function count(n: number, noun: string): string {
  return `${COUNTS[n] ?? n} ${noun}s`;
}
