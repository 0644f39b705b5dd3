// The addresses of a draft's links as a document of their own, so that what looks at links looks at them in the same way. In: the
// targets that the format hands over, and the tokens of the prose. Out: the document, one paragraph for each address, and
// the way back. Promise: read when first asked for; an address is one link, whatever signs it holds.

import type { Draft, Target } from '../model/draft.ts';
import { lastWhere } from '../text/bisect.ts';
import { identityText } from '../text/mapped-text.ts';
import type { Document } from './document.ts';
import type { Token } from './token.ts';

export interface TargetsRead {
  readonly document: Document;
  /** The target that an offset of the document's text belongs to. */
  targetAt(offset: number): Target;
  /** The token of the prose at which the words of the target stand; -1 in prose without tokens. */
  tokenOf(target: Target): number;
}

export function targetsOf(
  draft: Draft,
  targets: readonly Target[],
  tokens: readonly Token[],
  read: (draft: Draft) => Document,
): TargetsRead {
  const starts: number[] = [];
  let text = '';
  for (const { address } of targets) {
    starts.push(text.length);
    text += address.replace(AWKWARD, '%20') + SEAM;
  }
  const { id, source, span, meta } = draft;
  return {
    document: read({ id, source, span, meta, prose: identityText(text), regions: [] }),
    targetAt: (offset) => targets[lastWhere(targets.length, (n) => starts[n]! <= offset)]!,
    tokenOf: ({ at }) =>
      Math.min(
        tokens.length - 1,
        lastWhere(tokens.length, (n) => tokens[n]!.start <= at),
      ),
  };
}

const SEAM = '\n\n';
/** They would end a link in prose. */
const AWKWARD = /[\s<>"”]/g;
