// Word. In: the bytes of a .docx file. Out: a source with the words that its readers see: body, tables, text boxes, page
// headers and footers, notes, and what is said instead of pictures; what is left out is listed in docs/formats.md.

import type { Source } from '../../../model/draft.ts';
import type { Outcome } from '../../../model/problem.ts';
import { refused } from '../extractor.ts';
import { type Passage, sourceOf } from '../passages.ts';
import { isMain, type Parts, partsOf } from './package.ts';
import { paragraphsOf } from './paragraphs.ts';
import { propertiesOf } from './properties.ts';
import { rolesOfStyles } from './styles.ts';

const PLACES: readonly (readonly [part: RegExp, place: string | undefined])[] = [
  [/^word\/document/, undefined],
  [/^word\/footnotes/, 'footnote'],
  [/^word\/endnotes/, 'endnote'],
  [/^word\/header/, 'page header'],
  [/^word\/footer/, 'page footer'],
];

export async function docx(bytes: Uint8Array, path: string): Promise<Outcome<Source>> {
  const parts = partsOf(bytes, path);
  if (!parts.ok) return parts;
  const passages = passagesOf(parts.value);
  if (passages === undefined)
    return refused(
      path,
      'document-damaged',
      'is damaged: what it holds cannot be read',
      'Open it in Word, save it again as .docx, and check that file.',
    );
  return { ok: true, value: sourceOf(passages, { path, meta: propertiesOf(parts.value), problems: [] }) };
}

function passagesOf(parts: Parts): readonly Passage[] | undefined {
  const styles = Object.keys(parts).find((name) => name.startsWith('word/styles'));
  const roleOfStyle = rolesOfStyles(styles === undefined ? undefined : parts[styles]);
  const all: Passage[] = [];
  const names = Object.keys(parts).sort();
  const main = names.find(isMain);
  for (const [pattern, place] of PLACES) {
    for (const name of names.filter((one) => pattern.test(one) && (!isMain(one) || one === main))) {
      const found = paragraphsOf(parts[name]!, roleOfStyle, place);
      if (found === undefined) return undefined;
      for (const passage of found) all.push(passage);
    }
  }
  return all;
}
