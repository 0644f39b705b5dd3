// A text derived from a source, with the way back. Offsets are carried while the text is built, never searched.

import type { Span } from './span.ts';

export interface MappedText {
  readonly text: string;
  /** The stretch of the source that the words of `span` were made from. */
  toSource(span: Span<'text'>): Span<'source'>;
}
