// JavaScript as far as MDX needs it. In: a text and where an expression or a statement begins in it. Out: where it ends.
// Strings, templates and comments are passed over; what stands in them closes nothing.
// Promise: no recursion; one pass over what is looked at.

const ESM =
  /(?:import[ \t]*(?:["']|[\w$*{][^;"'`]{0,500}?\bfrom\s*["'])|export[ \t]+(?:(?:const|let|var)[ \t]+[\w$[{]|(?:async[ \t]+)?function\b|class[ \t]+[\w$]|type[ \t]+\w+[^\n]*=|interface[ \t]+\w+[^\n]*\{|[{*]|default[ \t]+(?:function\b|class\b|async\b|[({[]|[\w$.]+(?:\(|[ \t]*(?:;|\n|=>|$)))))/y;
const GOES_ON_BEFORE = /(?:[=,({[+*/&|?:<-]|=>)\s*$/;
const GOES_ON_AFTER = /^[ \t]*(?:[.?:+*&|)\]}=]|from\b)/;

/** `at` is a `{`. Out: behind its `}`, or undefined when it is never closed. */
export function bracesEnd(text: string, at: number): number | undefined {
  return scriptEnd(text, at, (i, depth) => depth === 0 && text[i - 1] === '}');
}

/** Behind the line on which the statement at `at` ends; undefined when a brace of it is never closed. */
export function statementEnd(text: string, at: number): number | undefined {
  let round = 0;
  const end = scriptEnd(text, at, (i, depth) => {
    const sign = text[i - 1];
    if (sign === '(' || sign === '[') round++;
    else if (sign === ')' || sign === ']') round--;
    return sign === '\n' && depth === 0 && round <= 0 && !goesOn(text, at, i);
  });
  return end ?? (isWhole(text, at) ? text.length : undefined);
}

/** Behind the first sign that ends it; `ends` is asked behind each sign that is code, with the number of braces that are open. */
function scriptEnd(
  text: string,
  at: number,
  ends: (i: number, depth: number) => boolean,
): number | undefined {
  const open: string[] = [];
  for (let i = at; i < text.length; ) {
    const sign = text[i]!;
    const inTemplate = open.at(-1) === '`';
    const behind = inTemplate ? i : quietEnd(text, i);
    if (behind > i) {
      i = behind;
      continue;
    }
    if (inTemplate) {
      if (sign === '\\') i++;
      else if (sign === '`') open.pop();
      else if (sign === '$' && text[i + 1] === '{') {
        open.push('{');
        i++;
      }
    } else if (sign === '{' || sign === '`') open.push(sign);
    else if (sign === '}') open.pop();
    i++;
    if (!inTemplate && ends(i, open.length)) return i;
  }
  return undefined;
}

/** Whether the last statement of a text is complete, though no line end follows it. */
function isWhole(text: string, at: number): boolean {
  return !text.endsWith('\n') && statementEnd(`${text.slice(at)}\n`, 0) !== undefined;
}

function goesOn(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start, end - 100), end);
  return GOES_ON_BEFORE.test(before) || GOES_ON_AFTER.test(text.slice(end, end + 100));
}

/** Behind the string or comment that begins at `at`; `at` itself when none does. */
export function quietEnd(text: string, at: number): number {
  const sign = text[at];
  if (sign === '"' || sign === "'") return stringEnd(text, at) ?? at;
  if (sign !== '/') return at;
  if (text[at + 1] === '*') {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  // `https://` among the words of an element is no comment.
  if (text[at + 1] !== '/' || text[at - 1] === ':') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** A string ends on its line; else the quote is an apostrophe. */
export function stringEnd(text: string, at: number): number | undefined {
  for (let i = at + 1; i < text.length && text[i] !== '\n'; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === text[at]) return i + 1;
  }
  return undefined;
}

/** Whether an import or export begins here: words that merely begin so are prose. */
export function isModuleLine(text: string, at: number): boolean {
  const pattern = new RegExp(ESM);
  pattern.lastIndex = at;
  return pattern.test(text);
}
