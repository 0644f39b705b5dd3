// One post of a feed. In: its title and its texts, plain or HTML. Out: prose in which each is a block or more, in order.
// Promise: every sign leads back to the file; words that a text lacks leave no empty block.

import type { Region, RegionRole } from '../../model/draft.ts';
import { withLineFeeds } from '../../text/line-ends.ts';
import { joinTexts, type MappedText, through } from '../../text/mapped-text.ts';
import { type Fragment, fragmentOf } from '../html/fragment.ts';
import { writer } from '../markdown/writer.ts';

export interface Part {
  readonly kind: 'plain' | 'html';
  readonly role?: RegionRole;
  readonly text: MappedText;
}

const SEAM = '\n\n';

export function postOf(parts: readonly Part[]): Fragment {
  const regions: Region[] = [];
  const texts: MappedText[] = [];
  let tooDeep: number | undefined;
  let start = 0;
  for (const { kind, role, text } of parts) {
    const read = kind === 'html' ? fragmentOf(text) : plainOf(text);
    tooDeep ??= read.tooDeep;
    const { length } = read.prose.text;
    if (length === 0) continue;
    if (role !== undefined) regions.push({ role, span: { start, end: start + length } });
    for (const { role: inner, span } of read.regions) {
      if (inner !== role)
        regions.push({ role: inner, span: { start: start + span.start, end: start + span.end } });
    }
    texts.push(read.prose);
    start += length + SEAM.length;
  }
  const prose = joinTexts(texts, SEAM);
  return tooDeep === undefined ? { prose, regions } : { prose, regions, tooDeep };
}

/** Line ends are white space, and a blank line parts blocks. */
function plainOf(written: MappedText): Fragment {
  const plain = through(written, withLineFeeds(written.text));
  const out = writer(plain.text);
  let from = 0;
  for (const { index } of plain.text.matchAll(/\n[ \t]*(?=\n)/g)) {
    out.copy(from, index);
    out.breakBlock();
    from = index;
  }
  out.copy(from, plain.text.length);
  const { prose, regions } = out.finish();
  return { prose: through(plain, prose), regions };
}
