// Words that are themselves the secret, hidden: for reports that end up in logs. In: a report. Out: the same report in
// which nothing that a clause with `masked:` found can be read. Promise: pure; no word of four letters or more of
// what is hidden stands in any quote, line, message, fix or problem; a mask tells nothing of what it covers.

import type { MetaValue } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import type { Excerpt, Report, ReportedDraft, ReportedFinding } from '../model/report.ts';
import { shortened } from '../reporters/excerpt.ts';
import { overlaps } from '../text/span.ts';
import { MATCH } from './summarise.ts';

export const MASK = '▇▇▇';

/** Shorter words tell nothing, and stand in every sentence. */
const SHORTEST = 4;

/** `only`: hide just what is hidden everywhere (`masked: always`). */
export function masked(report: Report, only?: 'always'): Report {
  const secret = report.findings.filter(({ clause }) => {
    const hides = report.clauses[clause]?.masked;
    return only ? hides === only : hides !== undefined;
  });
  if (secret.length === 0) return report;
  const cover = coverOf(secret);
  return {
    ...report,
    findings: report.findings.map((finding) => maskedFinding(finding, secret, cover)),
    problems: report.problems.map((problem) => maskedProblem(problem, cover)),
    ...(report.drafts && { drafts: report.drafts.map((draft) => maskedDraft(draft, secret, cover)) }),
  };
}

/** Where hidden words stand in a text. */
type Cover = (text: string) => readonly Stretch[];
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function coverOf(secret: readonly ReportedFinding[]): Cover {
  const words = new Set<string>();
  for (const { quote } of secret)
    for (const [word] of lower(quote).matchAll(/[\p{L}\p{M}\p{N}]+/gu))
      if (word.length >= SHORTEST) words.add(word);
  for (const { quote } of secret) if (quote.length >= SHORTEST) words.add(lower(quote));
  const lengths = [...new Set([...words].map((word) => word.length))].sort((a, b) => b - a);
  const beginnings = new Set([...words].map((word) => word.slice(0, SHORTEST)));
  return (text) => {
    const low = lower(text);
    const found: Stretch[] = [];
    for (let at = 0; at + SHORTEST <= low.length; at++) {
      if (!beginnings.has(low.slice(at, at + SHORTEST))) continue;
      const length = lengths.find((length) => words.has(low.slice(at, at + length)));
      if (length !== undefined) found.push({ start: at, end: at + length });
    }
    return found;
  };
}

/** In lower case, sign for sign: the few letters that would grow stay as they are. */
function lower(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : [...text].map((sign) => lowerSign(sign)).join('');
}

function lowerSign(sign: string): string {
  const low = sign.toLowerCase();
  return low.length === sign.length ? low : sign;
}

function maskedFinding(
  finding: ReportedFinding,
  secret: readonly ReportedFinding[],
  cover: Cover,
): ReportedFinding {
  const near = secret.filter((other) => other.source === finding.source);
  const over = near.some((other) => other === finding || overlaps(other.span, finding.span));
  const quote = over && finding.quote !== '' ? MASK : covered(finding.quote, cover);
  const told = (text: string): string => requoted(text, finding.quote, quote);
  const { fix, byHand, status, against, asks, ...rest } = finding;
  const harmless =
    fix &&
    !over &&
    [fix.title, ...fix.edits.map(({ text }) => text)].every((text) => cover(text).length === 0);
  return {
    ...rest,
    status: maskedStatus(status, cover),
    ...(asks && !over && cover(JSON.stringify(asks)).length === 0 ? { asks } : {}),
    ...(against ? { against: { ...against, says: covered(against.says, cover) } } : {}),
    quote,
    message: told(finding.message),
    instead: told(finding.instead),
    excerpt: maskedExcerpt(finding, near, cover),
    ...(harmless ? { fix } : {}),
    ...(byHand && !over && cover(byHand).length === 0 ? { byHand } : {}),
  };
}

function maskedStatus(status: ReportedFinding['status'], cover: Cover): ReportedFinding['status'] {
  if (status.kind === 'suppressed') return { ...status, reason: covered(status.reason, cover) };
  if (status.kind !== 'cleared') return status;
  return { ...status, by: { ...status.by, says: covered(status.by.says, cover) } };
}

/** The message quotes the finding's words: these and no other words of it are the draft's. */
function requoted(text: string, before: string, after: string): string {
  if (before === after || before.trim() === '') return text;
  return text.replaceAll(before, after).replaceAll(shortened(before, MATCH), shortened(after, MATCH));
}

function maskedExcerpt(finding: ReportedFinding, near: readonly ReportedFinding[], cover: Cover): Excerpt {
  const { text, start, end } = finding.excerpt;
  const shift = start - finding.span.start;
  const own = near
    .map(({ span }) => ({
      start: Math.max(0, span.start + shift),
      end: Math.min(text.length, span.end + shift),
    }))
    .filter((stretch) => stretch.start < stretch.end);
  const hidden = joined([...own, ...cover(text)]);
  return { text: replaced(text, hidden), ...moved({ start, end }, hidden) };
}

/** Where a stretch stands when what is hidden is replaced. */
function moved({ start, end }: Stretch, hidden: readonly Stretch[]): Stretch {
  const place = (at: number, edge: 'start' | 'end'): number => {
    let to = at;
    for (const stretch of hidden) {
      if (stretch.end <= at) to += MASK.length - (stretch.end - stretch.start);
      else if (stretch.start < at || (stretch.start === at && edge === 'end' && start === end))
        to += edge === 'start' ? stretch.start - at : stretch.start + MASK.length - at;
    }
    return to;
  };
  return { start: place(start, 'start'), end: place(end, 'end') };
}

/** A draft in full, for the page: what it says of itself may repeat the words. */
function maskedDraft(draft: ReportedDraft, secret: readonly ReportedFinding[], cover: Cover): ReportedDraft {
  const isSecret = (span: Stretch) =>
    secret.some(
      ({ source, span: own }) => source === draft.source && own.start === span.start && own.end === span.end,
    );
  const own = draft.marks.filter(({ span }) => isSecret(span)).map(({ at }) => at);
  const hidden = joined([...own, ...cover(draft.text)]);
  const told = (value: MetaValue): MetaValue =>
    Array.isArray(value)
      ? value.map((one) => covered(one, cover))
      : typeof value === 'string'
        ? covered(value, cover)
        : value;
  return {
    ...draft,
    text: replaced(draft.text, hidden),
    meta: Object.fromEntries(Object.entries(draft.meta).map(([name, value]) => [name, told(value)])),
    marks: draft.marks.map(({ span, at }) => ({ span, at: { ...at, ...moved(at, hidden) } })),
  };
}

function covered(text: string, cover: Cover): string {
  return replaced(text, joined(cover(text)));
}

function replaced(text: string, hidden: readonly Stretch[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of hidden) {
    out += text.slice(at, start) + MASK;
    at = end;
  }
  return out + text.slice(at);
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && stretch.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    else joined.push(stretch);
  }
  return joined;
}

function maskedProblem(problem: Problem, cover: Cover): Problem {
  const { place } = problem;
  return {
    ...problem,
    message: covered(problem.message, cover),
    ...(place?.excerpt === undefined ? {} : { place: { ...place, excerpt: covered(place.excerpt, cover) } }),
  };
}
