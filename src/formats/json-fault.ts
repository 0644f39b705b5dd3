// Why a line is no JSON, for people. In: a line that JSON.parse refused. Out: where it goes wrong and what should stand
// there. The words of JSON.parse differ from one Node to the next, and often name no place.
// Promise: says undefined exactly for valid JSON; no recursion.

import { skipWhite } from './json-literal.ts';

export interface Fault {
  readonly at: number;
  /** Completes "here should stand …". */
  readonly expected: string;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'after value';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

export function jsonFault(json: string): Fault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = skipWhite(json, 0);
  for (; at < json.length || expected !== 'after value' || open.length > 0; at = skipWhite(json, at)) {
    const sign = json[at] ?? '';
    const around = open.at(-1);
    if (expected === 'after value') {
      if (around === undefined) return { at, expected: 'nothing more: each line holds one post' };
      if (sign === ',') expected = around === '{' ? 'key' : 'value';
      else if (sign === (around === '{' ? '}' : ']')) open.pop();
      else return { at, expected: around === '{' ? 'a comma or }' : 'a comma or ]' };
      at++;
    } else if ((expected === 'key or }' && sign === '}') || (expected === 'value or ]' && sign === ']')) {
      open.pop();
      expected = 'after value';
      at++;
    } else if (expected === 'key' || expected === 'key or }') {
      const key = readKey(json, at);
      if (typeof key !== 'number') return key;
      at = key;
      expected = 'value';
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      expected = sign === '{' ? 'key or }' : 'value or ]';
      at++;
    } else {
      const end = readScalar(json, at);
      if (typeof end !== 'number') return end;
      at = end;
      expected = 'after value';
    }
  }
  return undefined;
}

/** A field name and its colon. */
function readKey(json: string, at: number): number | Fault {
  if (json[at] !== '"') return { at, expected: 'a field name in double quotes' };
  const end = readString(json, at);
  if (typeof end !== 'number') return end;
  const colon = skipWhite(json, end);
  return json[colon] === ':' ? colon + 1 : { at: colon, expected: 'a colon' };
}

function readScalar(json: string, at: number): number | Fault {
  if (json[at] === '"') return readString(json, at);
  for (const kind of [NUMBER, WORD]) {
    // A copy, because a sticky expression carries its place with it.
    const pattern = new RegExp(kind);
    pattern.lastIndex = at;
    if (pattern.test(json)) return pattern.lastIndex;
  }
  return {
    at,
    expected: at === 0 ? 'a JSON object such as {"text": "…"}' : 'a value, texts in double quotes',
  };
}

function readString(json: string, start: number): number | Fault {
  for (let at = start + 1; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit === 34) return at + 1;
    if (unit < 32) return { at, expected: 'an escape such as \\n or \\t instead of a raw control character' };
    if (unit !== 92) continue;
    if (/^\\u[\da-f]{4}/i.test(json.slice(at, at + 6))) at += 5;
    else if (/^\\["\\/bfnrt]/.test(json.slice(at, at + 2))) at++;
    else return { at, expected: 'an escape that JSON knows, or \\\\ for a backslash' };
  }
  return { at: json.length, expected: 'the double quote that closes the text' };
}
