// Text → HTML that shows it and does nothing else. In: any text, also hostile. Out: safe between tags and in quoted
// attributes. Promise: of what is written, nothing becomes a tag, a script or an address; marks that turn the direction of
// writing end where they stand and are shown by name; the words stay as they are.

import { visible } from '../../text/width.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/g, (sign) => SIGNS[sign]!);
}

/** Words on one line: names, titles, messages. */
export function line(text: string): string {
  return escaped(visible(text));
}

/** What a parser of HTML would change: no page can hold NUL or half a pair, and an old Mac's line end is a space there. */
export function holdable(text: string): string {
  return text.replace(/\0|\p{Cs}|\r(?!\n)/gu, (sign) =>
    sign === '\r' ? '\n' : sign === '\0' ? '\u2400' : '\ufffd',
  );
}

// Controls but tab and line ends, and marks that turn the direction of writing.
const CONTROL = /[^\P{Cc}\t\n\r]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A stretch of a draft, with its line ends. The text of what is returned is the text itself. */
export function prose(text: string): string {
  let html = '';
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(CONTROL)) {
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    html += `${escaped(text.slice(at, index))}<span class="control" data-name="${name}">${sign}</span>`;
    at = index + sign.length;
  }
  return html + escaped(text.slice(at));
}
