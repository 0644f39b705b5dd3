// What a text looks like in a terminal. In: any text, also hostile. Out: a harmless form of it, and its width in
// columns. Promise: what `visible` returns holds no control character, no line break and nothing that turns the
// direction of writing; the form of a part does not depend on what stands around it, so that prefixes line up.

import stringWidth from 'string-width';

// \p{Cs} under the u flag: halves of surrogate pairs that stand alone. The rest: marks that turn the direction of
// writing, line and paragraph separators, zero-width space, word joiner, byte order mark.
const HARMFUL = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A tab is always this wide: a width that depended on the column would make prefixes differ. */
const TAB = '    ';

/** Control characters as pictures (`␛`), others as `<U+202E>`, tabs as four spaces. */
export function visible(text: string): string {
  return text.replace(HARMFUL, show);
}

/**
 * Latin letters and the quotation marks, dashes and currency signs of prose, each one column wide: most lines hold
 * nothing else, and measuring the others takes longer to get ready than Node takes to start.
 */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*$/;

/** Width in terminal columns of `visible(text)`: emoji and CJK are two wide, combining marks none. */
export function displayWidth(text: string): number {
  const shown = visible(text);
  return PLAIN.test(shown) ? shown.length : stringWidth(shown);
}

function show(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code === 9) return TAB;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
