// One draft on the page. In: its text, its findings. Out: an article: name, what the author says of it, the marked text, and
// the cards beside it. Of a very long draft only what stands around the findings is shown, and said to be.

import type { Report, ReportedDraft } from '../../model/report.ts';
import type { Span } from '../../text/span.ts';
import { count } from '../closing.ts';
import { card } from './card.ts';
import { authorsOf, channelsOf, dayOf, type Entry, gravestOf, type Numbered } from './content.ts';
import { line } from './escape.ts';
import { type Mark, marked } from './marks.ts';

/** Characters of a draft that are shown in full, and around a finding of a longer one. */
const LONG = 20_000;
const AROUND = 600;

export function article(entry: Entry, report: Report): string {
  const { draft } = entry;
  const findings = gravestOf(entry);
  const id = `draft-${findings[0]!.number}`;
  const marks = findings.flatMap((numbered) => markOf(numbered, draft));
  const isMarked = new Set(marks.map((mark) => mark.id));
  const said = new Map<string, Numbered>();
  const cards = findings.map((numbered) => {
    const { clause } = numbered.finding;
    const html = card(numbered, said.get(clause), isMarked.has(numbered.id), report);
    if (!said.has(clause)) said.set(clause, numbered);
    return html;
  });
  return `<article class="draft" aria-labelledby="${id}" ${dataOf(draft)}>
<header><h3 id="${id}">${line(draft.id)}</h3>${facts(draft)}</header>
<div class="pair">
<div class="text" role="group" aria-label="Text of the draft" dir="auto">${stretches(draft.text, marks)}</div>
<ol class="cards">
${cards.join('')}</ol>
</div>${tooMany(entry.findings.length - findings.length)}
</article>
`;
}

function tooMany(more: number): string {
  return more === 0
    ? ''
    : `\n<p class="note">${count(more, 'finding')} of this draft, none graver than these, left out of this page.</p>`;
}

/** For the filters. */
export function dataOf(draft: ReportedDraft): string {
  const data = { author: authorsOf(draft), channel: channelsOf(draft), source: [draft.source] };
  return Object.entries(data)
    .map(([name, values]) => `data-${name}="${values.map(line).join('&#10;')}"`)
    .join(' ');
}

export function factsOf(draft: ReportedDraft): readonly string[] {
  const source = draft.source === draft.id || draft.id.startsWith(`${draft.source}#`) ? [] : [draft.source];
  const day = dayOf(draft);
  return [authorsOf(draft).join(', '), channelsOf(draft).join(', '), day ?? '', ...source].filter(
    (fact) => fact !== '',
  );
}

function facts(draft: ReportedDraft): string {
  const all = factsOf(draft);
  return all.length === 0 ? '' : `<p class="facts">${all.map(line).join(' · ')}</p>`;
}

function markOf({ id, number, finding }: Numbered, { marks }: ReportedDraft): readonly Mark[] {
  const { start, end } = finding.span;
  const place = marks.find(({ span }) => span.start === start && span.end === end);
  if (!place) return [];
  return [{ id, number, level: finding.level, open: finding.status.kind === 'open', ...place.at }];
}

function stretches(text: string, marks: readonly Mark[]): string {
  if (text.length <= LONG) return marked(text, marks);
  let after = 0;
  const parts = windows(text, marks).map(({ start, end }) => {
    const here = marks.filter((mark) => mark.start >= start && mark.end <= end);
    const moved = here.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
    const before = leftOut(start - after);
    after = end;
    return before + marked(text.slice(start, end), moved);
  });
  return parts.join('') + leftOut(text.length - after);
}

/** The beginning, and what stands around the marks; windows that touch become one. */
function windows(text: string, marks: readonly Mark[]): readonly Span<'text'>[] {
  const joined: { start: number; end: number }[] = [{ start: 0, end: AROUND }];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(0, mark.start - AROUND);
    const end = Math.min(text.length, mark.end + AROUND);
    const last = joined.at(-1)!;
    if (start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function leftOut(characters: number): string {
  if (characters <= 0) return '';
  return `<span class="left-out">${characters.toLocaleString('en')} characters left out here</span>`;
}
