// picture: a picture of the draft whose alt text is missing, a placeholder, the name of a file, or very long. The finding
// stands on the picture, which is no part of the prose; its words are the picture's name, or the alt text that is wrong.

import type { Picture } from '../model/draft.ts';
import type { PictureLook } from '../model/matcher.ts';
import type { Find } from './matcher.ts';

export const find: Find<'picture'> = ({ look, leaf, moreThan = 0 }, scope) =>
  (scope.document.draft.pictures ?? []).flatMap((picture) => {
    const quote = picture.decorative ? undefined : WRONG[look](picture, moreThan);
    const beside = { span: picture.span, quote: quote ?? '' };
    return quote === undefined ? [] : [{ start: 0, end: 0, first: 0, last: 0, leaf, beside }];
  });

/** What nobody means to publish: `TODO: describe this picture`, `alt text here`, `xxx`. */
const PLACEHOLDER =
  /^(?:(?:TODO|TBD|FIXME|XXX)(?![\p{L}\d])|(?:todo|tbd):|\[?(?:(?:[Aa]dd|[Ii]nsert|[Ww]rite|[Yy]our) )*(?:[Aa]lt|[Aa]lternative)[ -]?text(?: here)?\]?$|Lorem ipsum)/u;
export function isPlaceholder(alt: string): boolean {
  return PLACEHOLDER.test(alt.trim());
}

const FILE_NAME =
  /^\S+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp|mp4|mov|pdf)$|^(?:img|dsc[fn]?|pxl|screenshot|image|photo)[-_ ]?\d[\d_.-]*$/i;

/** The words to name in a finding; undefined where nothing is wrong. */
const WRONG: Readonly<Record<PictureLook, (picture: Picture, moreThan: number) => string | undefined>> = {
  undescribed: ({ alt, name }) => (alt.trim() === '' ? name : isPlaceholder(alt) ? alt : undefined),
  'file-name-alt': ({ alt }) => (FILE_NAME.test(alt.trim()) ? alt : undefined),
  'alt-longer-than': ({ alt }, moreThan) =>
    alt.length > moreThan && lengthOf(alt) > moreThan ? alt : undefined,
};

/** Characters as people count them, so that an emoji or an accented letter is one. */
function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
