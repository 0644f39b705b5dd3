// A draft as a reader of a report sees it. In: a draft, its source, what was found in it. Out: its text, and where in that
// text the findings stand. What is written for people (text, Markdown) is shown as it is written; of JSON and other data
// the words of the post alone are shown, without quotation marks and escapes.

import { type FormatName, formatOf } from '../formats/index.ts';
import type { Draft, Source } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { ReportedDraft } from '../model/report.ts';
import { detached } from '../reporters/excerpt.ts';
import type { Span } from '../text/span.ts';

const FOR_PEOPLE: readonly FormatName[] = ['text', 'markdown'];

export function shownDraft(draft: Draft, source: Source, findings: readonly Finding[]): ReportedDraft {
  const { id, span, meta } = draft;
  const asWritten = FOR_PEOPLE.includes(formatOf(source.path));
  const text = asWritten ? source.text.slice(span.start, span.end) : draft.prose.text;
  const place = asWritten ? placeInSlice(span) : placeInProse(draft, findings);
  const marks = findings.flatMap((finding) => {
    const at = place(finding.span);
    return at && finding.quote !== '' ? [{ span: finding.span, at }] : [];
  });
  return { id, source: draft.source, span, text: detached(text), meta, marks, found: findings.length };
}

type Place = (span: Span<'source'>) => Span<'text'> | undefined;

function placeInSlice(draft: Span<'source'>): Place {
  return ({ start, end }) =>
    start < draft.start || end > draft.end || end <= start
      ? undefined
      : { start: start - draft.start, end: end - draft.start };
}

/** A map leads from prose to source only, so the way there is asked for each unit, and only where something was found. */
function placeInProse({ prose }: Draft, findings: readonly Finding[]): Place {
  if (findings.length === 0) return () => undefined;
  const units = Array.from({ length: prose.text.length }, (_, at) =>
    prose.toSource({ start: at, end: at + 1 }),
  );
  return ({ start, end }) => {
    const inside = (unit: Span<'source'>): boolean => unit.start < end && unit.end > start;
    const first = units.findIndex(inside);
    return first < 0 ? undefined : { start: first, end: units.findLastIndex(inside) + 1 };
  };
}
