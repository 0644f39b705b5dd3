// What stands between two tags of XML, as text. In: a stretch of the file. Out: what it says, with the way back through
// references and CDATA. Promise: no reference stands for more than a sign or two; one pass; a `&` that XML does not know
// stays as written, and is told.

import { type MappedText, textBuilder } from '../../text/mapped-text.ts';
import { decodeEntity } from '../markdown/entities.ts';

export interface Written {
  readonly start: number;
  readonly end: number;
  /** Tags stand in it: it is read as HTML as it is, not decoded first. */
  readonly hasTags: boolean;
  /** Elements such as `<iframe/>`, which HTML would take for opened. `at`: their `/`. */
  readonly empty: readonly { readonly at: number; readonly name: string }[];
}

/** What XML itself knows: five names, and numbers. */
export const KNOWN_REFERENCE = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});$/i;
const PIECE = /<!\[CDATA\[|<!--|<\?|&(?:#?\w{1,31};)?|\/>/g;
const ENDS: Readonly<Record<string, string>> = { '<![CDATA[': ']]>', '<!--': '-->', '<?': '?>' };

/** `strange` is called with the place of each `&` that begins no reference which XML knows. */
export function sayingOf(xml: string, written: Written, strange: (at: number) => void): MappedText {
  const builder = textBuilder(xml);
  const { hasTags, end } = written;
  const empty = new Map(written.empty.map(({ at, name }) => [at, name]));
  const pieces = new RegExp(PIECE);
  // A search must not run on into the rest of the file.
  const text = xml.slice(written.start, end);
  const base = written.start;
  let from = base;
  for (let found = pieces.exec(text); found !== null; found = pieces.exec(text)) {
    const at = base + found.index;
    const [piece] = found;
    const name = empty.get(at);
    if (Object.hasOwn(ENDS, piece)) {
      const closing = text.indexOf(ENDS[piece]!, found.index + piece.length);
      const inner = closing < 0 ? end : base + closing;
      builder.copy(from, at);
      if (piece === '<![CDATA[') copyCharacters(xml, at + piece.length, inner, hasTags, builder);
      from = closing < 0 ? end : inner + 3 - (piece === '<?' ? 1 : 0);
      pieces.lastIndex = from - base;
    } else if (piece === '/>') {
      if (name === undefined) continue;
      builder.copy(from, at);
      builder.insert(`></${name}>`, at);
      from = at + 2;
    } else {
      if (!KNOWN_REFERENCE.test(piece)) strange(at);
      else if (!hasTags) {
        builder.copy(from, at);
        from = at + piece.length;
        builder.replace(at, from, decodeEntity(piece) ?? piece);
      }
    }
  }
  builder.copy(from, end);
  return builder.build();
}

/** Among tags, what CDATA says is no markup. */
function copyCharacters(
  xml: string,
  start: number,
  end: number,
  amongTags: boolean,
  builder: ReturnType<typeof textBuilder>,
): void {
  let from = start;
  if (amongTags) {
    for (const { index } of xml.slice(start, end).matchAll(/[<&]/g)) {
      const at = start + index;
      builder.copy(from, at);
      builder.replace(at, at + 1, xml[at] === '<' ? '&lt;' : '&amp;');
      from = at + 1;
    }
  }
  builder.copy(from, end);
}
