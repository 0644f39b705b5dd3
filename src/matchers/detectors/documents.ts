// What was found in a document, remembered as long as the document lives: several rules ask for the same.

import type { Document } from '../../language/document.ts';
import type { Stretch } from '../matcher.ts';

export function perDocument(
  find: (text: string) => readonly Stretch[],
): (document: Document) => readonly Stretch[] {
  const known = new WeakMap<Document, readonly Stretch[]>();
  return (document) => {
    let found = known.get(document);
    if (!found) known.set(document, (found = find(document.text)));
    return found;
  };
}

/** By place; of stretches that overlap, the first stays. */
export function withoutOverlaps(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end))
    if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  return kept;
}
