// Fields of front matter that are prose, because the user says so. In: a YAML document, its text, and names such as `title`
// or `seo.title`. Out: every text under them, in order, each with the way back through quotes, escapes and folded lines.
// Promise: each value is taken once, however many aliases lead to it; where a value cannot be followed sign by sign, all
// of it stands for all of what was written.

import { type Document, isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { withLineFeeds } from '../text/line-ends.ts';
import { type MappedText, textBuilder, through } from '../text/mapped-text.ts';
import { metaKey } from './meta.ts';

export function fieldsIn(document: Document, yaml: string, names: readonly string[]): readonly MappedText[] {
  const wanted = names.map((name) => name.split('.').map(metaKey));
  const texts: MappedText[] = [];
  const seen = new Set<unknown>();
  const visit = (written: unknown, paths: readonly (readonly string[])[]): void => {
    const node = isAlias(written) ? written.resolve(document) : written;
    const isField = paths.some((path) => path.length === 0);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = metaKey(isScalar(key) ? String(key.value) : '');
        const inner = paths.filter((path) => path[0] === name).map((path) => path.slice(1));
        if (isField) inner.push([]);
        if (inner.length > 0) visit(value, inner);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, paths);
    } else if (isField && isScalar(node) && !seen.has(node)) {
      seen.add(node);
      texts.push(...textOf(node, yaml));
    }
  };
  visit(document.contents, wanted);
  return texts;
}

/** Without the white space around it. Numbers and the like are read as they are written. */
export function textOf(scalar: Scalar, yaml: string): readonly MappedText[] {
  const { range, value } = scalar;
  const said = typeof value === 'string' ? value : (scalar.source ?? '');
  if (!range || value === null || said.trim() === '') return [];
  const start = said.length - said.trimStart().length;
  const trimmed = textBuilder(said);
  trimmed.copy(start, said.trimEnd().length);
  const whole = through(mapScalar(yaml, range[0], range[1], scalar.type, said), trimmed.build());
  return [through(whole, withLineFeeds(whole.text))];
}

function mapScalar(
  yaml: string,
  start: number,
  end: number,
  type: Scalar['type'],
  value: string,
): MappedText {
  const builder = textBuilder(yaml);
  const isDouble = type === 'QUOTE_DOUBLE';
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  let at = bodyOf(yaml, start, type);
  let said = 0;
  while (said < value.length && at < end) {
    const escaped =
      isDouble && yaml[at] === '\\' ? escapeAt(yaml, at, whiteRun(value, said, value.length)) : undefined;
    const white = escaped ? 0 : whiteRun(yaml, at, end);
    const spoken = whiteRun(value, said, value.length);
    if (escaped) {
      builder.replace(at, at + escaped.written, value.slice(said, said + escaped.said));
      said += escaped.said;
      at += escaped.written;
    } else if (white > 0) {
      // What was folded away stands for nothing.
      const feeds = isBlock ? 0 : yaml.slice(at, at + white).match(/\r\n?|\n/g)?.length;
      const isSame = !feeds && spoken >= white && yaml.startsWith(value.slice(said, said + white), at);
      const taken = isSame ? white : isBlock ? spoken : Math.min(foldedTo(feeds ?? 0), spoken);
      if (isSame) builder.copy(at, at + white);
      else builder.replace(at, at + white, value.slice(said, said + taken));
      said += taken;
      at += white;
    } else if (yaml[at] === value[said]) {
      const written = type === 'QUOTE_SINGLE' && yaml[at] === "'" ? 2 : 1;
      if (written === 1) builder.copy(at, at + 1);
      else builder.replace(at, at + 2, "'");
      said++;
      at += written;
    } else break;
  }
  // What is left over at the end are line ends that a block says and the file does not hold.
  if (value.slice(said).trim() === '') {
    builder.insert(value.slice(said), at);
    return builder.build();
  }
  const all = textBuilder(yaml);
  all.replace(start, end, value);
  return all.build();
}

/** One line end is read as a space, more of them as one less; white space at the end of a line as nothing. */
function foldedTo(feeds: number): number {
  return feeds < 2 ? feeds : feeds - 1;
}

/** Behind the quote, or the line with the `|` or `>`. */
function bodyOf(yaml: string, start: number, type: Scalar['type']): number {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return start + 1;
  if (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED') return start;
  const feed = yaml.indexOf('\n', start);
  if (feed < 0) return yaml.length;
  let at = feed + 1;
  while (yaml[at] === ' ') at++;
  return at;
}

const CODE_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** How much an escape takes in the file, and how much of the value it is. One before a line end says the empty lines behind it. */
function escapeAt(
  yaml: string,
  at: number,
  spoken: number,
): { readonly written: number; readonly said: number } {
  const sign = yaml[at + 1] ?? '';
  const digits = CODE_DIGITS[sign];
  if (digits !== undefined) {
    const code = Number.parseInt(yaml.slice(at + 2, at + 2 + digits), 16);
    return { written: 2 + digits, said: code > 0xffff ? 2 : 1 };
  }
  const run = sign === '\n' || sign === '\r' ? whiteRun(yaml, at + 1, yaml.length) : 0;
  const feeds = yaml.slice(at + 1, at + 1 + run).match(/\r\n?|\n/g)?.length ?? 0;
  return run > 0
    ? { written: 1 + run, said: Math.min(foldedTo(feeds - 1), spoken) }
    : { written: 2, said: 1 };
}

function whiteRun(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && ' \t\r\n'.includes(text[at]!)) at++;
  return at - from;
}
