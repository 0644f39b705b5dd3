// Pictures, as formats find them. In: what is written for a picture. Out: the picture for the draft.
// Promise: its name is never empty; places lead back to the file as those of the prose do.

import type { Draft, Meta, Picture } from '../model/draft.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';

/** The last part of an address; an address within the file itself (`data:`) has none. */
export function pictureName(address: string): string {
  const path = /^data:/i.test(address) ? '' : address.trim().replace(/[?#].*$/s, '');
  const name = path.replace(/\/+$/, '').split(/[/\\]/).at(-1)!;
  return name === '' ? 'picture' : name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}

const LONGEST = 60;

/** The same pictures, in the file that the text was made from; nothing where there are none. */
export function inSource(pictures: readonly Picture[], { toSource }: MappedText): Pictures {
  if (pictures.length === 0) return {};
  const moved = ({ start, end }: Span<'source'>) => toSource({ start, end });
  return {
    pictures: pictures.map(({ span, altAt, ...rest }) => ({
      ...rest,
      span: moved(span),
      ...(altAt && { altAt: { ...altAt, span: moved(altAt.span) } }),
    })),
  };
}

type Pictures = Pick<Draft, 'pictures'>;

const IMAGE = ['image', 'image-url', 'image-file', 'picture', 'photo'];
const ALT = [
  'alt',
  'alt-text',
  'image-alt',
  'image-alt-text',
  'image-description',
  'picture-alt',
  'photo-alt',
];

/**
 * The picture that a draft's own fields name, where a field for its alt text stands beside it, be it filled or not: without
 * one, nobody can tell from the file. `fields`: all names, also of fields that are empty.
 */
export function pictureInFields(
  meta: Meta,
  fields: Iterable<string>,
  placeOf: (field: string) => Span<'source'>,
): Pictures {
  const image = IMAGE.find((field) => typeof meta[field] === 'string' && meta[field] !== '');
  if (image === undefined) return {};
  const known = new Set(fields);
  const described = ALT.find((field) => known.has(field));
  if (described === undefined) return {};
  const alt = meta[described];
  const name = pictureName(String(meta[image]));
  return { pictures: [{ span: placeOf(image), name, alt: typeof alt === 'string' ? alt : '' }] };
}

/**
 * The pictures of a field `images` that lists objects: `{ "src": "gate.jpg", "alt": "…" }`. One that is only an address says
 * nothing of its alt text, and is left out.
 */
export function listedPicture(fields: ReadonlyMap<string, unknown>, span: Span<'source'>): Picture {
  const address = ADDRESS.map((name) => fields.get(name)).find((value) => typeof value === 'string');
  const alt = ['alt', ...ALT, 'description']
    .map((name) => fields.get(name))
    .find((value) => value !== undefined);
  return {
    span,
    name: pictureName(typeof address === 'string' ? address : ''),
    alt: typeof alt === 'string' ? alt : '',
    ...(fields.get('decorative') === true && { decorative: true }),
  };
}

export const LISTED = 'images';
const ADDRESS = ['src', 'url', 'file', 'path', 'name', 'href'];
