// Findings → the same findings, with the fix that the owner of the clause gave for them. In: a source, its drafts, its
// findings, the fixes of their rules. Promise: pure; no fix touches somebody else's words, a name, or what is no plain word
// in the file as it is written; where a place cannot be found, the fix is told in words or left out.

import { quotedSpans } from '../language/quotes.ts';
import type { InsertionPoint, RuleFix } from '../model/catalogue.ts';
import type { Draft, RegionRole, Source } from '../model/draft.ts';
import type { Fix } from '../model/report.ts';
import { lastWhere } from '../text/bisect.ts';
import type { Edit } from '../text/edits.ts';
import { lineIndex } from '../text/lines.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { overlaps, type Span } from '../text/span.ts';
import { additionInWords, altInWords, replacementInWords } from './fix-words.ts';
import { type PlacedFinding, placeOf } from './summarise.ts';

/** What is fixed, and how words are put into it. */
export interface Fixable {
  readonly source: Source;
  readonly drafts: readonly Draft[];
  /** By rule. */
  readonly fixes: ReadonlyMap<string, RuleFix>;
  /** The company's own wording, by name: `from: disclaimers.employee` of a fix takes that of `employee`. */
  readonly wording?: Readonly<Record<string, string>>;
  /** Absent where the format cannot be changed. */
  readonly insert?:
    | ((source: Source, draft: Draft, words: string, at: InsertionPoint) => Edit | undefined)
    | undefined;
}

export function offerFixes(fixable: Fixable, findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const { source } = fixable;
  const before = source.from ?? { lines: 0, offset: 0 };
  const lines = lineIndex(source.text);
  const foreign = new Map<Draft, readonly Span<'text'>[]>();
  return findings.map((finding) => {
    const fix = fixable.fixes.get(finding.rule);
    if (!fix || finding.status.kind !== 'open') return finding;
    const span = moved(finding.span, -before.offset);
    const draft = draftAt(fixable.drafts, span.start);
    if (!draft) return finding;
    if (!foreign.has(draft)) foreign.set(draft, foreignWords(draft));
    const offered =
      fix.kind === 'insert'
        ? addition(fix, finding, draft, fixable)
        : fix.kind === 'alt'
          ? altText(fix, span, draft)
          : replacement(fix, { ...finding, span }, fixable, draft, foreign.get(draft)!);
    if (typeof offered === 'string') return { ...finding, byHand: offered };
    if (!offered) return finding;
    const { title, edit } = offered;
    const place = placeOf(lines, source.text, edit.span);
    const made = {
      span: moved(edit.span, before.offset),
      text: edit.text,
      place: { ...place, line: before.lines + place.line, endLine: before.lines + place.endLine },
    };
    return { ...finding, fix: { title, ...(fix.onRequest && { onRequest: true }), edits: [made] } };
  });
}

function moved({ start, end }: Span<'source'>, by: number): Span<'source'> {
  return { start: start + by, end: end + by };
}

/** Drafts stand in the order of the source. */
function draftAt(drafts: readonly Draft[], offset: number): Draft | undefined {
  return drafts[lastWhere(drafts.length, (n) => drafts[n]!.span.start <= offset)];
}

type Offered = (Pick<Fix, 'title'> & { readonly edit: Edit }) | string | undefined;

function addition(
  { text, from, at, inSight }: Extract<RuleFix, { kind: 'insert' }>,
  { misplaced }: PlacedFinding,
  draft: Draft,
  { source, insert, wording = {} }: Fixable,
): Offered {
  const name = from?.slice('disclaimers.'.length) ?? '';
  const words = Object.hasOwn(wording, name) ? wording[name]!.trim() : text;
  // What stands in a wrong place, or might stand behind “more”, is right at the start whatever the rest is.
  const point = misplaced || (inSight && mayBeCut(draft)) ? 'start' : at;
  const title = additionInWords(words, point);
  const edit = MARKUP.test(words) ? undefined : insert?.(source, draft, words, point);
  return edit ? { title, edit } : title;
}

/** In the company's own wording: it would be read as markup in Markdown or JSON, so a person adds it. */
const MARKUP = /[*_[\]<>|`~\\{}&^\r\n\t]/;

/** Characters that every channel shows before “more”. */
const SHOWN = 100;

function mayBeCut({ meta, prose }: Draft): boolean {
  return meta.channel !== undefined && prose.text.trim().length > SHOWN;
}

/** Into the picture itself, where its format has a place for it; what a person has begun to write is left alone. */
function altText(
  { text }: Extract<RuleFix, { kind: 'alt' }>,
  span: Span<'source'>,
  { pictures = [] }: Draft,
): Offered {
  const picture = pictures.find((one) => one.span.start === span.start && one.span.end === span.end);
  if (picture === undefined || picture.alt.trim() !== '') return undefined;
  const title = altInWords(text, picture.name);
  if (!picture.altAt) return title;
  const { span: at, before, after } = picture.altAt;
  return { title, edit: { span: at, text: before + text + after } };
}

function replacement(
  { words }: Extract<RuleFix, { kind: 'replace' }>,
  { span, quote, kind }: PlacedFinding,
  { source, insert }: Fixable,
  { prose }: Draft,
  foreign: readonly Span<'text'>[],
): Offered {
  const to = Object.hasOwn(words, quote.toLowerCase()) ? words[quote.toLowerCase()] : undefined;
  if (to === undefined || kind !== 'words') return undefined;
  if (insert && source.text.slice(span.start, span.end) !== quote) return undefined;
  const start = textOffset(prose, span.start);
  const found = { start, end: start + quote.length };
  if (prose.text.slice(found.start, found.end) !== quote || !standsAlone(prose.text, found)) return undefined;
  if (foreign.some((stretch) => overlaps(stretch, found))) return undefined;
  const written = inCaseOf(quote, to, beginsSentence(prose.text, start));
  if (written === undefined) return undefined;
  const title = replacementInWords(quote, written);
  return insert ? { title, edit: { span, text: written } } : title;
}

/** Where the prose has what stands at an offset of the source. Prose in another order may be missed: the caller looks. */
function textOffset({ text, toSource }: MappedText, offset: number): number {
  return lastWhere(text.length, (at) => toSource({ start: at, end: at + 1 }).start <= offset);
}

/** Quotations are not the author's to change, nor ours; and a field of front matter is no plain text. */
const FOREIGN: readonly RegionRole[] = ['quote', 'field'];

function foreignWords({ prose, regions }: Draft): readonly Span<'text'>[] {
  return [
    ...quotedSpans(prose.text),
    ...regions.filter(({ role }) => FOREIGN.includes(role)).map(({ span }) => span),
  ];
}

/** No part of a hashtag, a name of an account, an address or a longer word; and no adjective (“a utilised depot”). */
function standsAlone(text: string, { start, end }: Span<'text'>): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 2);
  return (
    !/[\p{L}\p{M}\p{N}#@$_/\\&=.'’‘~+-]$/u.test(before) &&
    !/^(?:[\p{L}\p{M}\p{N}_@/\\=&~+'’-]|[.:]\S)/u.test(after) &&
    !/(?:^|\s)(?:an?|the)\s$/i.test(before)
  );
}

/** A capital in the midst of a sentence may be a name. */
function inCaseOf(found: string, to: string, beginsSentence: boolean): string | undefined {
  if (found === found.toLowerCase()) return to;
  if (found.length > 1 && found === found.toUpperCase()) return to.toUpperCase();
  const capital = found[0]!.toUpperCase() + found.slice(1).toLowerCase();
  return found === capital && beginsSentence ? to[0]!.toUpperCase() + to.slice(1) : undefined;
}

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at).replace(/[ \t(]+$/, '');
  return before === '' || /[.!?…:\n]$/.test(before);
}
