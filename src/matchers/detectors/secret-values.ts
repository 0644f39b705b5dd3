// What may be the value of a password, a PIN or a key, and what only stands in its place: masks, placeholders, lengths, years,
// plain words. In: the value, and the text around it. Out: yes or no.

import type { Stretch } from '../matcher.ts';

const LONGEST = 128;
const CLOSING = /["'“”‘’`«»*.,;!?)\]]+$/;

/** The run of signs that begins here, without the quotation marks and full stops around it. */
export function valueAt(text: string, at: number): Stretch | undefined {
  const run = /^[^\s"“”«»`<>[\]{}|]{1,128}/u.exec(text.slice(at, at + LONGEST))?.[0] ?? '';
  const quoted = /["'“‘`«]/.test(text[at - 1] ?? '');
  const signs = quoted
    ? run.replace(/['’]$/, '')
    : run.replace(CLOSING, (end) => (/^!+$/.test(end) ? end : ''));
  return signs === '' ? undefined : { start: at, end: at + signs.length };
}

/** Stands for a value, or is none: masks, variables, links, handles, addresses. */
const STAND_IN =
  /^(?:\/.*|[*•xX#._·●○▇█-]+|[*•xX#]{3,}.*|.*(?:\*{3,}|•{2,}|x{4,}|X{4,}|\.{3}|…).*|[$%@#<{[].*|https?:.*|www\..*|your.*|my.*|change-?me\d*|password\d{0,3}|passw0rd|example.*|.*example|placeholder|redacted|hidden|secret|required|n\/a)$/i;
const FIGURE_WITH_UNIT =
  /^\s{0,2}(?:characters?|chars?|digits?|letters?|words?|symbols?|numbers?|signs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times?|people|users|steps?|zeichen|%|percent|bits?|of\b|or more|or fewer|\+)/i;
const TIME_OR_DATE =
  /^(?:\d{1,2}[:.]\d{2}(?:[ap]m)?|\d{1,2}[ap]m|\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?|\d{1,3}(?:st|nd|rd|th|k|m|x|s|%|\+)|v?\d+(?:\.\d+)+|2fa|mfa|sha-?\d+|md5|aes-?\d+|rsa-?\d+|utf-?\d+|base\d+|oauth2?|web3|q[1-4]|h[12]|24\/7|\d+-\d+)$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function standsIn(value: string, text: string, end: number): boolean {
  return STAND_IN.test(value) || TIME_OR_DATE.test(value) || FIGURE_WITH_UNIT.test(text.slice(end, end + 16));
}

/** Letters with figures or other signs, or four figures and more. */
export function looksLikePassword(value: string, text: string, end: number): boolean {
  if (value.length < 4 || standsIn(value, text, end)) return false;
  if (/^\d+$/.test(value)) return value.length <= 12;
  const inner = value.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
  const mixed = /\p{L}/u.test(value) && /\d/.test(value);
  return (
    mixed ||
    (/[!@#$%^&*_+=~?]/.test(inner) && /\p{L}/u.test(inner)) ||
    (/[#$%^&*_+=~]$/.test(value) && /\p{L}/u.test(inner))
  );
}

/** A plain word counts where a label and a colon or quotation marks announce it, and nothing follows on its line. */
export function looksLikeWord(value: string, text: string, end: number): boolean {
  if (looksLikePassword(value, text, end)) return true;
  if (value.length < 5 || standsIn(value, text, end) || !/^[\p{L}\d_-]+$/u.test(value)) return false;
  return /^["'“”’`.!)*]{0,3}[ ]*(?:\n|$)/.test(text.slice(end, end + 8)) && !ABOUT.test(value);
}

/** What people write of a password instead of giving it. */
const ABOUT =
  /^(?:wrong|invalid|incorrect|expired|changed|reset|reused|strong|weak|leaked|exposed|stolen|shared|forgotten|unknown|missing|unchanged|complicated|protected|manager|managers|below|above|inside|attached|enabled|disabled|correct|please|thanks|never|always|access|everything|nothing|anything|optional|mandatory|available|later|today|tomorrow|different|unique|private|public|required)$/i;

/** Three to ten figures, with or without a sign between. */
export function looksLikePin(value: string, text: string, end: number): boolean {
  if (standsIn(value, text, end)) return false;
  const digits = value.replace(/[-#*]/g, '');
  if (/^\d{4,10}$/.test(digits)) return true;
  return value.length >= 5 && /\d/.test(value) && /[a-z]/i.test(value) && /^[a-z\d-]+$/i.test(value);
}

/** Sixteen signs and more in which letters and figures are mixed as chance mixes them. */
export function looksLikeKey(value: string, text: string, end: number): boolean {
  if (value.length < 16 || standsIn(value, text, end) || UUID.test(value) || value.startsWith('0x'))
    return false;
  if (!/^[A-Za-z0-9+/=_.~-]+$/.test(value) || !/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  const hash = HEX.test(value) && [32, 40, 56, 64, 96, 128].includes(value.length);
  const said = /\b(?:api|secret|client|signing|encryption|account|access)\b/i.test(
    text.slice(Math.max(0, end - value.length - 40), end - value.length),
  );
  return (!hash || said) && varietyOf(value) >= 3;
}

/** Shannon's entropy in bits for each sign: words have less than 3, chance with letters and figures more. */
function varietyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const sign of value) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
