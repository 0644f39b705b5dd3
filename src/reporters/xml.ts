// XML written by hand. In: names, attributes, content. Out: text that every XML 1.0 reader takes.
// Promise: no control character, no half of a surrogate pair and nothing that turns the direction of writing gets through.

import { visible } from '../text/width.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** One line of text, in an attribute or between tags. */
export function escaped(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

/** `lines` are elements or text that is escaped already. */
export function element(
  name: string,
  attributes: Attributes,
  lines: readonly string[] = [],
): readonly string[] {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  if (lines.length === 0) return [`<${name}${written}/>`];
  return [`<${name}${written}>`, ...lines, `</${name}>`];
}
