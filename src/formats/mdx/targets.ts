// Where the tags of MDX lead: `<a href="…">`, `<Link to="…">`, `<Button href={'…'}>`, `<Image src="…" />`. In: a tag, and later the
// prose. Out: targets. An address that is made by an expression is not known before the page runs, and is left out.

import type { Target } from '../../model/draft.ts';
import { lastWhere } from '../../text/bisect.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import { decoded } from '../markdown/html.ts';
import { targetOf } from '../targets.ts';
import { literalPieces } from './literal.ts';
import { PICTURES } from './picture.ts';
import type { Attribute, Tag } from './tags.ts';

/** `end`: where the tag ends, and its words may begin. */
export type TagTarget = Omit<Target, 'at'> & { readonly end: number };

export function targetsOf(text: string, { name, end, attributes }: Tag): readonly TagTarget[] {
  const kind = PICTURES.has(name) ? 'picture' : 'link';
  return attributes.flatMap((attribute) => {
    const leads = kind === 'picture' ? attribute.name === 'src' : LEADS.has(attribute.name);
    const written = leads ? addressIn(text, attribute) : undefined;
    return written === undefined ? [] : { kind, ...written, end };
  });
}

/** Undefined for an expression that is more than a text. */
function addressIn(text: string, { start, end }: Attribute): Pick<TagTarget, 'span' | 'address'> | undefined {
  if (start === end) return undefined;
  const span = { start: start + 1, end: end - 1 };
  if (text[start] !== '{') return { span, address: decoded(text.slice(span.start, span.end)) };
  const pieces = literalPieces(text, span.start, span.end);
  const [first] = pieces ?? [];
  if (!pieces || !first) return undefined;
  const address = pieces.map(({ value }) => value).join('');
  return { span: { start: first.start, end: pieces.at(-1)!.end }, address };
}

const LEADS: ReadonlySet<string> = new Set(['href', 'to']);

/** With their words in the prose, where `body` leads from the text of the tags back to the source. */
export function placedTargets(
  targets: readonly TagTarget[],
  body: MappedText,
  { text, toSource }: MappedText,
): readonly Target[] {
  const inSource = (start: number, end: number) => body.toSource({ start, end });
  return targets.flatMap(({ end, span, ...target }) => {
    const words = inSource(end, end).start;
    const at = lastWhere(text.length, (n) => toSource({ start: n, end: n + 1 }).start <= words);
    return targetOf({ ...target, span: inSource(span.start, span.end), at }) ?? [];
  });
}
