// A post that begins with somebody's handle. In: a document. Out: that handle. `.@name` begins with a dot, and is none.

import type { Document } from '../../language/document.ts';
import type { Span } from '../../text/span.ts';

export function openingMention({ tokens, text }: Document): readonly Span<'text'>[] {
  const [first] = tokens;
  if (first?.shape !== 'mention' || text.slice(0, first.start).trim() !== '') return [];
  return [{ start: first.start, end: first.end }];
}
