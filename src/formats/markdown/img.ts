// `<img …>` as it is written. In: a text, and where the tag stands in it. Out: the picture. Decorative is what has
// role="presentation" (or "none"), or aria-hidden="true". Promise: one pass over the tag.

import type { Picture } from '../../model/draft.ts';
import { pictureName } from '../pictures.ts';

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`][^\s"'<>`]*)))?/dg;
const TAG = '<img';

/** The attributes of a tag, by their names in small letters: of several of a name, the first. */
export function attributesOf(
  text: string,
  start: number,
  end: number,
): ReadonlyMap<string, { readonly value: string; readonly at: readonly [number, number] }> {
  const inside = start + /^<[a-z]*/i.exec(text.slice(start, start + TAG.length))![0].length;
  const attributes = new Map<string, { readonly value: string; readonly at: readonly [number, number] }>();
  for (const { 0: whole, 1: name, indices } of text.slice(inside, end).matchAll(ATTRIBUTE)) {
    const place = indices![2] ?? indices![3] ?? indices![4];
    const [from, to] = place ?? [indices![0]![1], indices![0]![1]];
    if (attributes.has(name!.toLowerCase())) continue;
    const at = [inside + from, inside + to] as const;
    attributes.set(name!.toLowerCase(), { value: place ? text.slice(...at) : '', at });
    if (place === undefined && whole.includes('=')) break;
  }
  return attributes;
}

export function imgPicture(text: string, start: number, end: number): Picture {
  const inside = start + TAG.length;
  const attributes = attributesOf(text, start, end);
  const lowerOf = (name: string) => attributes.get(name)?.value.toLowerCase();
  const alt = attributes.get('alt');
  const isBare = alt !== undefined && /[^"']/.test(text[alt.at[1]] ?? '');
  const [from, to] = alt?.at ?? [inside, inside];
  return {
    span: { start, end },
    name: pictureName(attributes.get('src')?.value ?? ''),
    alt: alt?.value ?? '',
    ...(isDecorative(lowerOf('role'), lowerOf('aria-hidden')) && { decorative: true }),
    altAt: {
      span: { start: from, end: to },
      before: alt === undefined ? ' alt="' : isBare ? '="' : '',
      after: alt === undefined || isBare ? '"' : '',
    },
  };
}

export function isDecorative(role: string | undefined, hidden: string | undefined): boolean {
  return role === 'presentation' || role === 'none' || hidden === 'true';
}
