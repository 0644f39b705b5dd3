// What a change left alone. In: the drafts of a source before and after it, as sentences. Out: for each draft that it is
// the same, or where each of its sentences stood before; and from that, for a finding, what must have been found before
// for it to be old. Promise: whatever is not surely old counts as new.

import type { Finding } from '../model/finding.ts';
import { overlaps, type Span } from '../text/span.ts';
import { kept } from './kept.ts';

/** One draft. */
export interface Passage {
  /** Equal for drafts in which the same would be found: their prose, their parts, what their author says of them. */
  readonly whole: string;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  /** With single spaces, so that lines may be broken elsewhere. */
  readonly text: string;
  readonly span: Span<'source'>;
}

/** A sentence of the earlier version. */
export interface Origin {
  readonly draft: number;
  readonly span: Span<'source'>;
}

/** `same`, or for each sentence where it stood, if it did. */
export type Comparison = 'same' | readonly (Origin | undefined)[];

export function compare(before: readonly Passage[], after: readonly Passage[]): readonly Comparison[] {
  const same = kept(
    before.map(({ whole }) => whole),
    after.map(({ whole }) => whole),
  );
  const gone = new Set(same);
  const earlier = before.flatMap(({ sentences }, draft) =>
    gone.has(draft) ? [] : sentences.map(({ text, span }) => ({ text, origin: { draft, span } })),
  );
  const later = after.flatMap(({ sentences }, n) => (same[n] === undefined ? sentences : []));
  const pairs = kept(
    earlier.map(({ text }) => text),
    later.map(({ text }) => text),
  );
  let at = 0;
  return after.map(({ sentences }, n) => {
    if (same[n] !== undefined) return 'same';
    return sentences.map(() => {
      const pair = pairs[at++];
      return pair === undefined ? undefined : earlier[pair]!.origin;
    });
  });
}

/**
 * The sentences that held the finding before, if it is an old one: none to look at in a draft that is the same; undefined
 * where the change touched its sentence, or its draft when the draft as a whole lacks something.
 */
export function originsOf(
  { kind, span }: Pick<Finding, 'kind' | 'span'>,
  { sentences }: Passage,
  compared: Comparison,
): readonly Origin[] | undefined {
  if (compared === 'same') return [];
  if (kind === 'missing') return undefined;
  const origins = compared.filter((_, n) => overlaps(sentences[n]!.span, span));
  const known = origins.filter((origin) => origin !== undefined);
  return known.length > 0 && known.length === origins.length ? known : undefined;
}
