// A JSX tag. In: a text and the `<` where one may begin. Out: its name, where it ends, and its attributes that readers see;
// undefined when no tag is complete there. Promise: no recursion; the time is that of the stretch that is looked at.

export interface Words {
  readonly attribute: string;
  readonly kind: 'attribute' | 'expression';
  readonly start: number;
  readonly end: number;
}

/** As written: where the value stands, with its quotes or braces; empty where there is none. */
export interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Tag {
  readonly name: string;
  readonly kind: 'opening' | 'closing' | 'alone';
  readonly end: number;
  readonly words: readonly Words[];
  /** In their order; `{...all}` is called `...`. */
  readonly attributes: readonly Attribute[];
}

/** What components show to readers. */
const SEEN: ReadonlySet<string> = new Set([
  'title',
  'alt',
  'label',
  'caption',
  'description',
  'aria-label',
  'placeholder',
]);
const NAME = /[A-Za-z_$][\w$.:-]*/y;

/** `braces` finds the end of an expression. */
export function tagAt(text: string, at: number, braces: (at: number) => number | undefined): Tag | undefined {
  const isClosing = text[at + 1] === '/';
  let i = at + (isClosing ? 2 : 1);
  const nameEnd = matchEnd(NAME, text, i);
  const name = text.slice(i, nameEnd);
  const words: Words[] = [];
  const attributes: Attribute[] = [];
  // `<>` and `</>` have no name, and no attributes.
  i = skipWhite(text, nameEnd);
  while (i < text.length) {
    if (text[i] === '>')
      return { name, kind: isClosing ? 'closing' : 'opening', end: i + 1, words, attributes };
    if (text.startsWith('/>', i) && name !== '')
      return { name, kind: 'alone', end: i + 2, words, attributes };
    const behind =
      name === '' || isClosing ? undefined : attributeEnd(text, i, { words, attributes }, braces);
    if (behind === undefined) return undefined;
    i = skipWhite(text, behind);
  }
  return undefined;
}

/** `name`, `name="words"`, `name={…}`, `{...all}`, or a comment. */
function attributeEnd(
  text: string,
  at: number,
  { words, attributes }: { readonly words: Words[]; readonly attributes: Attribute[] },
  braces: (at: number) => number | undefined,
): number | undefined {
  if (text[at] === '{') {
    attributes.push({ name: '...', start: at, end: at });
    return braces(at);
  }
  if (text.startsWith('/*', at)) return behind(text.indexOf('*/', at + 2), 2);
  const nameEnd = matchEnd(NAME, text, at);
  if (nameEnd === at) return undefined;
  const equals = skipWhite(text, nameEnd);
  if (text[equals] !== '=') {
    attributes.push({ name: text.slice(at, nameEnd), start: nameEnd, end: nameEnd });
    return nameEnd;
  }
  const start = skipWhite(text, equals + 1);
  const sign = text[start];
  const isQuoted = sign === '"' || sign === "'";
  if (!isQuoted && sign !== '{') return undefined;
  const end = isQuoted ? behind(text.indexOf(sign, start + 1), 1) : braces(start);
  const attribute = text.slice(at, nameEnd);
  if (end !== undefined) attributes.push({ name: attribute, start, end });
  if (end !== undefined && SEEN.has(attribute))
    words.push({ attribute, kind: isQuoted ? 'attribute' : 'expression', start: start + 1, end: end - 1 });
  return end;
}

function behind(found: number, length: number): number | undefined {
  return found < 0 ? undefined : found + length;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  const own = new RegExp(pattern);
  own.lastIndex = at;
  return own.test(text) ? own.lastIndex : at;
}

function skipWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n'.includes(text[at]!)) at++;
  return at;
}
