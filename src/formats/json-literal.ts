// Where things stand in raw JSON. In: a line that is valid JSON. Out: the span of a field's value; and for a string as
// it is written, the way back from what it says. Promise: no recursion, one pass.

import type { MappedText } from '../text/mapped-text.ts';
import { textBuilder } from '../text/mapped-text.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The value of a field of the outermost object. Of fields with the same name the last one counts, as in JSON.parse. */
export function fieldValue(json: string, field: string): Stretch | undefined {
  let found: Stretch | undefined;
  let at = skipWhite(json, 0);
  if (json[at] !== '{') return undefined;
  for (at = skipWhite(json, at + 1); json[at] === '"'; at = skipWhite(json, at + 1)) {
    const keyEnd = stringEnd(json, at);
    const isField = stringValue(json.slice(at, keyEnd)) === field;
    const start = skipWhite(json, skipWhite(json, keyEnd) + 1);
    const end = valueEnd(json, start);
    if (isField) found = { start, end };
    at = skipWhite(json, end);
  }
  return found;
}

/** The values in a list. `list`: where it stands. */
export function elementsOf(json: string, list: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = skipWhite(json, list.start + 1); at < list.end - 1; at = skipWhite(json, at + 1)) {
    const end = valueEnd(json, at);
    found.push({ start: at, end });
    at = skipWhite(json, end);
  }
  return found;
}

/** What a string says, with the way back through its escapes. `literal`: where it stands in `source`, with its quotes. */
export function mapLiteral(source: string, literal: Stretch): MappedText {
  const builder = textBuilder(source);
  const last = literal.end - 1;
  let from = literal.start + 1;
  for (let at = source.indexOf('\\', from); at >= 0 && at < last; at = source.indexOf('\\', from)) {
    const end = at + (source[at + 1] === 'u' ? 6 : 2);
    builder.copy(from, at);
    builder.replace(at, end, stringValue(`"${source.slice(at, end)}"`));
    from = end;
  }
  builder.copy(from, last);
  return builder.build();
}

/** What a string literal says. */
export function stringValue(literal: string): string {
  return literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
}

export function skipWhite(json: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = json.charCodeAt(at);
    if (unit !== 32 && unit !== 9 && unit !== 10 && unit !== 13) return at;
    at++;
  }
}

/** `at` is the opening quote. */
export function stringEnd(json: string, at: number): number {
  for (let i = at + 1; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (unit === 92) i++;
    else if (unit === 34) return i + 1;
  }
  return json.length;
}

function valueEnd(json: string, start: number): number {
  let depth = 0;
  for (let at = start; at < json.length; at++) {
    const sign = json[at];
    if (sign === '"') at = stringEnd(json, at) - 1;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']' || sign === ',') {
      if (depth === 0) return trimmedEnd(json, start, at);
      if (sign !== ',') depth--;
    }
  }
  return json.length;
}

function trimmedEnd(json: string, start: number, end: number): number {
  let at = end;
  while (at > start && skipWhite(json, at - 1) === end) at--;
  return at;
}
