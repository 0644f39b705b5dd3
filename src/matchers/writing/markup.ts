// Left-overs of Markdown and HTML. In: a document. Out: what a channel that renders neither would show as signs: `**big**`,
// `[words](https://…)`, `<b>`, `&amp;`, a `\n` in letters. In a Markdown file that is its markup, as the format has noted it:
// a channel cannot show it either way. What stands between backticks is code, and left alone.
// Promise: linear: no search runs past the end of a line or LONGEST signs.

import type { Document } from '../../language/document.ts';
import type { Written } from '../matcher.ts';

const LONGEST = 200;
const CODE = /```[^`]*```|`[^`\n]+`/g;
const MARKUP = new RegExp(
  [
    `\\*\\*[^\\s*][^*\\n]{0,${LONGEST}}\\*\\*`,
    `\\[[^\\[\\]\\n]{1,${LONGEST}}\\]\\((?:https?:\\/\\/|www\\.|mailto:|\\/)[^)\\s]{0,${LONGEST}}\\)`,
    `<\\/?(?:a|b|br|code|del|div|em|h[1-6]|i|img|li|ol|p|span|strong|u|ul)(?:\\s[^<>\\n]{0,${LONGEST}})?\\/?>`,
    '&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|[lr][sd]quo|copy|reg|trade|euro|[aeiouAEIOU](?:uml|acute|grave|circ)|szlig|#\\d{2,6}|#x[\\da-fA-F]{2,5});',
    '(?<=[\\p{L}\\p{N}.!?:;,…)”"])(?:\\\\r)?\\\\n(?:\\\\n)*(?=[\\s\\p{Lu}#@“"•-]|$)',
    '^#{1,6} (?=\\p{L})[^\\n]{0,60}',
  ].join('|'),
  'gmu',
);

export function rawMarkup({ text, draft }: Document): readonly Written[] {
  if (draft.markup)
    return draft.markup.map(({ span, written }) => ({
      start: 0,
      end: 0,
      beside: { span, quote: written },
    }));
  const plain = text.replace(CODE, (code) => ' '.repeat(code.length));
  return [...plain.matchAll(MARKUP)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
