// The text of a document while it is taken out. In: passages in the order of reading, each with its address and its
// roles. Out: a source whose text is the passages, parted by blank lines, and the way from an offset to an address.
// Promise: a passage without words is left out; the text holds no `\r`; addresses are found in logarithmic time.

import type { Meta, Region, RegionRole, Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { lastWhere } from '../../text/bisect.ts';

export interface Passage {
  readonly text: string;
  /** `paragraph 3`, for people. */
  readonly address: string;
  /** Roles of the whole passage. */
  readonly roles?: readonly RegionRole[];
  /** Stretches of the passage with a role of their own. */
  readonly regions?: readonly Region[];
}

export interface AboutDocument {
  readonly path: string;
  readonly meta: Meta;
  readonly problems: readonly Problem[];
}

export function sourceOf(passages: readonly Passage[], { path, meta, problems }: AboutDocument): Source {
  const starts: number[] = [];
  const addresses: string[] = [];
  const regions: Region[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const passage of passages) {
    const { text, regions: inner } = trimmed(passage);
    if (text === '') continue;
    const start = length === 0 ? 0 : length + 2;
    length = start + text.length;
    starts.push(start);
    addresses.push(passage.address);
    texts.push(text);
    for (const role of passage.roles ?? []) regions.push({ role, span: { start, end: length } });
    for (const { role, span } of inner)
      regions.push({ role, span: { start: start + span.start, end: start + span.end } });
  }
  const addressAt = (offset: number): string =>
    addresses[lastWhere(starts.length, (n) => starts[n]! <= offset)] ?? 'the whole document';
  return { path, text: texts.join('\n\n'), extracted: { regions, meta, problems, addressAt } };
}

/** Without white space at both ends, and with line ends that are line feeds. */
function trimmed({ text, regions = [] }: Passage): Required<Pick<Passage, 'text' | 'regions'>> {
  const feeds = text.replaceAll('\r', '\n');
  const skipped = feeds.length - feeds.trimStart().length;
  const kept = feeds.trim();
  const clip = (at: number): number => Math.min(Math.max(at - skipped, 0), kept.length);
  const moved = regions.map(({ role, span }) => ({
    role,
    span: { start: clip(span.start), end: clip(span.end) },
  }));
  return { text: kept, regions: moved.filter(({ span }) => span.start < span.end) };
}
