// `<img …>` and `<Image … />` in MDX. In: a tag. Out: the picture; undefined for any other tag, and where its alt text is an
// expression or may come with `{...props}`: then nobody can tell without running the page.

import type { Picture } from '../../model/draft.ts';
import { isDecorative } from '../markdown/img.ts';
import { pictureName } from '../pictures.ts';
import { literalPieces } from './literal.ts';
import type { Attribute, Tag } from './tags.ts';

export const PICTURES: ReadonlySet<string> = new Set(['img', 'Img', 'Image']);

export function pictureOf(text: string, start: number, { name, end, attributes }: Tag): Picture | undefined {
  if (!PICTURES.has(name)) return undefined;
  const said = (key: string) => {
    const found = attributes.find((one) => one.name === key);
    return found && textOf(text, found);
  };
  const alt = attributes.find((one) => one.name === 'alt');
  const words = said('alt');
  if (alt === undefined ? attributes.some((one) => one.name === '...') : words === undefined)
    return undefined;
  const inside = start + 1 + name.length;
  const isQuoted = alt !== undefined && /["']/.test(text[alt.start] ?? '');
  return {
    span: { start, end },
    name: pictureName(said('src') ?? ''),
    alt: words ?? '',
    ...((isDecorative(said('role'), said('aria-hidden')) || said('decorative') !== undefined) && {
      decorative: true,
    }),
    ...(alt === undefined && {
      altAt: { span: { start: inside, end: inside }, before: ' alt="', after: '"' },
    }),
    ...(isQuoted && { altAt: { span: { start: alt.start + 1, end: alt.end - 1 }, before: '', after: '' } }),
  };
}

/** Undefined for an expression that is more than a text. */
function textOf(text: string, { start, end }: Attribute): string | undefined {
  if (start === end) return '';
  const pieces =
    text[start] === '{'
      ? literalPieces(text, start + 1, end - 1)
      : [{ value: text.slice(start + 1, end - 1) }];
  return pieces?.map(({ value }) => value).join('');
}
