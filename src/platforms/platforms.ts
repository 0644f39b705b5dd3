// A draft and its channel in; whether it is longer than the platform allows, and where “more” begins, out. What is counted
// is what goes out as the text: prose without descriptions of pictures and fields of front matter, and without white
// space at its ends. Loaded with the first draft that names its channel. `limits`: others than those that come with it.

import type { Draft } from '../model/draft.ts';
import type { Figures } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import { countersOf, type Measure, measure } from './count.ts';
import { type Limit, PLATFORMS, type Platform, WITHOUT_LIMITS } from './limits.ts';
import { topLevelDomains } from './top-level-domains.ts';

/** What does not fit, in offsets of the prose: its first words. A field is no part of the prose: an empty span. */
export interface Overrun extends Figures {
  readonly span: Span<'text'>;
}

export interface PlatformEngine {
  /** Whether the draft's channel is one that has limits, or is known to have none. */
  knows(draft: Draft): boolean;
  /** Absent where it fits. `field`: a field of the draft instead of its text. */
  overrun(draft: Draft, field?: string): Overrun | undefined;
  /** Where “more” begins, as an offset of the prose; absent where readers see all of it. */
  fold(draft: Draft): { readonly at: number; readonly limit: number } | undefined;
  /** How much of the text readers have passed before this offset of the prose. */
  countTo(draft: Draft, offset: number): number;
}

export function createPlatforms(limits: Readonly<Record<string, Platform>> = PLATFORMS): PlatformEngine {
  const counters = countersOf(topLevelDomains());
  const of = ({ meta }: Draft) => platformOf(limits, String(meta.channel));
  const measured = (text: string, limit: Limit): Measure => measure(text, limit, counters);
  return {
    knows: (draft) => of(draft) !== undefined || WITHOUT_LIMITS.includes(nameOf(String(draft.meta.channel))),
    overrun(draft, field) {
      const platform = of(draft);
      if (!platform) return undefined;
      if (field !== undefined) return overrunOfField(draft, field, platform, measured);
      const post = postOf(draft);
      const { count, limit, cut } = measured(post.text, limitOf(platform, draft));
      return cut === undefined ? undefined : { count, limit, span: post.wordsAt(cut) };
    },
    fold(draft) {
      const platform = of(draft);
      if (platform?.fold === undefined) return undefined;
      const post = postOf(draft);
      const { cut, limit } = measured(post.text, { most: platform.fold, by: platform.post.by });
      return cut === undefined ? undefined : { at: post.toProse(cut), limit };
    },
    countTo(draft, offset) {
      const platform = of(draft);
      const post = postOf(draft);
      if (!platform) return 0;
      return measured(post.text.slice(0, post.fromProse(offset)), platform.post).count;
    },
  };
}

/** What readers see of a post on a channel before “more”, counted as the channel counts; absent where they see all. */
export function foldOf(
  channel: string,
  limits: Readonly<Record<string, Platform>> = PLATFORMS,
): number | undefined {
  return platformOf(limits, channel)?.fold;
}

const nameOf = (channel: string) => channel.trim().toLowerCase();

function platformOf(limits: Readonly<Record<string, Platform>>, channel: string): Platform | undefined {
  const name = nameOf(channel);
  if (Object.hasOwn(limits, name)) return limits[name];
  return Object.values(limits).find(({ aliases }) => aliases?.includes(name));
}

function limitOf(platform: Platform, { meta }: Draft): Limit {
  const type = nameOf(String(meta.type ?? ''));
  const its = platform.types && Object.hasOwn(platform.types, type) ? platform.types[type] : undefined;
  return its ?? (String(meta.premium) === 'true' ? platform.premium : undefined) ?? platform.post;
}

function overrunOfField(
  { meta }: Draft,
  field: string,
  platform: Platform,
  measured: (text: string, limit: Limit) => Measure,
): Overrun | undefined {
  const value = meta[field];
  const limited = field === 'title' ? platform.title : undefined;
  if (limited === undefined || typeof value !== 'string') return undefined;
  const { count, limit, cut } = measured(value.trim(), limited);
  return cut === undefined ? undefined : { count, limit, span: { start: 0, end: 0 } };
}

/** Characters of what does not fit that are shown. */
const SHOWN = 60;

/** The text that goes out, and its way back to the prose. */
function postOf({ prose, regions }: Draft) {
  const left = regions.filter(({ role }) => role === 'alt' || role === 'field').map(({ span }) => span);
  const pieces = piecesWithout(prose.text, left);
  const whole = pieces.map(({ start, end }) => prose.text.slice(start, end)).join('');
  const skipped = whole.length - whole.trimStart().length;
  const text = whole.trim();
  const toProse = (offset: number): number => {
    let rest = offset + skipped;
    for (const { start, end } of pieces) {
      if (rest < end - start) return start + rest;
      rest -= end - start;
    }
    return prose.text.length;
  };
  return {
    text,
    toProse,
    fromProse(offset: number): number {
      const before = pieces.reduce(
        (sum, { start, end }) => sum + Math.max(0, Math.min(end, offset) - start),
        0,
      );
      return Math.max(0, Math.min(before - skipped, text.length));
    },
    /** From the place on, or the first word behind it, to the end of a word on the same line. */
    wordsAt(offset: number): Span<'text'> {
      const start = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
      const line = text.slice(start).split('\n', 1)[0]!;
      const blank = line.length > SHOWN ? line.lastIndexOf(' ', SHOWN) : -1;
      const words = blank > 0 ? line.slice(0, blank) : line;
      return { start: toProse(start), end: toProse(start + words.trimEnd().length - 1) + 1 };
    },
  };
}

/** What stands between the spans that are left out, each with the blank line behind it. */
function piecesWithout(text: string, left: readonly Span<'text'>[]): readonly Span<'text'>[] {
  const pieces: Span<'text'>[] = [];
  let from = 0;
  for (const { start, end } of [...left].sort((a, b) => a.start - b.start)) {
    if (start > from) pieces.push({ start: from, end: start });
    from = Math.max(from, text.startsWith('\n\n', end) ? end + 2 : end);
  }
  if (from < text.length) pieces.push({ start: from, end: text.length });
  return pieces;
}
