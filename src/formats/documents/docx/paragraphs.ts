// One part of a Word document (its body, a page header, its notes) to passages. In: XML, and what addresses begin with.
// Out: each paragraph with its role and address; words of text boxes and pictures follow the paragraph they hang on.
// Left out: what was struck in tracked changes, codes of fields, comments (they stand in another part).

import type { Region, RegionRole } from '../../../model/draft.ts';
import type { Passage } from '../passages.ts';
import { type Attributes, attribute, readXml } from '../xml.ts';
import type { RoleOfStyle } from './styles.ts';

/** Deleted, moved away, a copy for older programs, pronunciation above a word. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'rt']);

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  sym: '\ufffc',
};

/** A paragraph that has begun. */
interface Paragraph {
  text: string;
  role: RegionRole | undefined;
  readonly regions: Region[];
  readonly pictures: string[];
  /** What stands in text boxes of this paragraph. */
  readonly inner: Passage[];
  /** Where the link at hand began; -1: none. */
  link: number;
}

/** How far the reading has come. */
interface Reading {
  readonly place: string | undefined;
  readonly roleOfStyle: RoleOfStyle;
  readonly passages: Passage[];
  readonly paragraphs: Paragraph[];
  /** Tables that the words at hand stand in, the outermost first. */
  readonly tables: { row: number; cell: number }[];
  /** Elements that are left out and stand around the words at hand; text boxes likewise. */
  skipped: number;
  boxed: number;
  readonly count: { paragraphs: number; tables: number; boxes: number; notes: number };
  inText: boolean;
  inProperties: boolean;
}

/** `place`: the part, where it is not the body: `page header`. Undefined where the XML is not well-formed. */
export function paragraphsOf(
  part: Uint8Array,
  roleOfStyle: RoleOfStyle,
  place?: string,
): readonly Passage[] | undefined {
  const reading: Reading = {
    ...{ place, roleOfStyle, passages: [], paragraphs: [], tables: [], skipped: 0, boxed: 0 },
    ...{ count: { paragraphs: 0, tables: 0, boxes: 0, notes: 0 }, inText: false, inProperties: false },
  };
  const sound = readXml(part, {
    open: (name, attributes) => {
      if (reading.skipped > 0 || SKIPPED.has(name)) reading.skipped++;
      else if (reading.inProperties) property(reading, name, attributes);
      else if (!structure(reading, name, attributes)) content(reading, name, attributes);
    },
    text: (text) => {
      const paragraph = reading.paragraphs.at(-1);
      if (paragraph && reading.inText && reading.skipped === 0) paragraph.text += text;
    },
    close: (name) => {
      if (reading.skipped > 0) reading.skipped--;
      else close(reading, name);
    },
  });
  return sound ? reading.passages : undefined;
}

/** False for what is no part of the build of a document. */
function structure(reading: Reading, name: string, attributes: Attributes): boolean {
  const { tables, count } = reading;
  const table = tables.at(-1);
  if (name === 'p') {
    reading.paragraphs.push({ text: '', role: undefined, regions: [], pictures: [], inner: [], link: -1 });
  } else if (name === 'tbl') {
    if (tables.length === 0 && reading.boxed === 0) count.tables++;
    tables.push({ row: 0, cell: 0 });
  } else if (name === 'tr') {
    if (table) [table.row, table.cell] = [table.row + 1, 0];
  } else if (name === 'tc') {
    if (table) table.cell++;
  } else if (name === 'txbxContent') {
    if (reading.boxed++ === 0) count.boxes++;
  } else if (name === 'footnote' || name === 'endnote') {
    // Those with a type are lines that part notes from the page.
    if (attribute(attributes, 'type') === undefined) count.notes++;
  } else return false;
  return true;
}

function content(reading: Reading, name: string, attributes: Attributes): void {
  const paragraph = reading.paragraphs.at(-1);
  if (!paragraph) return;
  if (name === 'pPr') reading.inProperties = true;
  else if (name === 't') reading.inText = true;
  else if (name === 'hyperlink') paragraph.link = paragraph.text.length;
  else if (name === 'docPr' || name === 'shape') {
    const alt = attribute(attributes, name === 'docPr' ? 'descr' : 'alt');
    if (alt?.trim()) paragraph.pictures.push(alt);
  } else if (Object.hasOwn(SIGNS, name)) paragraph.text += SIGNS[name];
}

function property({ paragraphs, roleOfStyle }: Reading, name: string, attributes: Attributes): void {
  const paragraph = paragraphs.at(-1);
  if (!paragraph) return;
  const value = attribute(attributes, 'val') ?? '';
  if (name === 'pStyle') paragraph.role = roleOfStyle(value) ?? paragraph.role;
  else if (name === 'numId') paragraph.role ??= value === '0' ? undefined : 'list';
  else if (name === 'outlineLvl' && value !== '9') paragraph.role = 'heading';
}

function close(reading: Reading, name: string): void {
  if (name === 'pPr') reading.inProperties = false;
  else if (name === 't') reading.inText = false;
  else if (name === 'tbl') reading.tables.pop();
  else if (name === 'txbxContent') reading.boxed--;
  else if (name === 'hyperlink') closeLink(reading.paragraphs.at(-1));
  else if (name === 'p') {
    const paragraph = reading.paragraphs.pop();
    const into = reading.paragraphs.at(-1)?.inner ?? reading.passages;
    // One by one: a call takes some ten thousand arguments, and a paragraph may hold more text boxes.
    if (paragraph) for (const passage of passagesOf(paragraph, reading)) into.push(passage);
  }
}

function passagesOf(paragraph: Paragraph, reading: Reading): readonly Passage[] {
  const { text, role, regions, pictures, inner } = paragraph;
  if (text.trim() === '' && pictures.length === 0) return inner;
  const address = nextAddress(reading);
  const roles: readonly RegionRole[] = reading.tables.length > 0 ? ['table'] : [];
  const alts = pictures.map(
    (alt): Passage => ({ text: alt, address: `${address}, picture`, roles: ['alt'] }),
  );
  return [{ text, address, regions, roles: role ? [...roles, role] : roles }, ...alts, ...inner];
}

function nextAddress({ place, tables, boxed, count }: Reading): string {
  if (boxed > 0) return `text box ${count.boxes}`;
  if (count.notes > 0) return `${place} ${count.notes}`;
  const table = tables[0];
  if (!table) return place ?? `paragraph ${++count.paragraphs}`;
  const cell = `table ${count.tables}, row ${table.row}, cell ${table.cell}`;
  return place === undefined ? cell : `${place}, ${cell}`;
}

function closeLink(paragraph: Paragraph | undefined): void {
  if (!paragraph || paragraph.link < 0) return;
  const span = { start: paragraph.link, end: paragraph.text.length };
  if (span.start < span.end) paragraph.regions.push({ role: 'link', span });
  paragraph.link = -1;
}
