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
};

// Written as a number: a terminal obeys them, and a parser of HTML takes \r for a line feed.
const REFERRED = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!).replace(REFERRED, reference);
}

/** Words on one line: names, titles, messages. */
export function line(text: string): string {
  return escaped(visible(text));
}

/** What no page can hold: NUL, the controls above U+007E, half a pair; and an old Mac's line end is a space there. */
export function holdable(text: string): string {
  return text.replace(/[\0\u007f-\u009f]|\p{Cs}|\r(?!\n)/gu, (sign) => (sign === '\r' ? '\n' : '\ufffd'));
}

// Controls but tab and line ends, and marks that turn the direction of writing.
const CONTROL = /[^\P{Cc}\t\n\r]|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A stretch of a draft, with its line ends. The text of what is returned is the text itself. */
export function prose(text: string): string {
  let html = '';
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(CONTROL)) {
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    html += `${escaped(text.slice(at, index))}<span class="control" data-name="${name}">${escaped(sign)}</span>`;
    at = index + sign.length;
  }
  return html + escaped(text.slice(at));
}
