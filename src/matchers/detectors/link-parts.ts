// The links of a document, taken apart.

import type { Document } from '../../language/document.ts';
import { type LinkParts, linkOf } from '../../text/link.ts';
import type { Stretch } from '../matcher.ts';

export type Link = Stretch & LinkParts;

export function linksIn({ tokens, text }: Document): readonly Link[] {
  return tokens.flatMap(({ shape, start, end }) => {
    const link = shape === 'link' ? linkOf(text.slice(start, end)) : undefined;
    return link ? [{ ...link, start, end }] : [];
  });
}
