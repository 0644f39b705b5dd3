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

interface Open {
  text: string;
  role: RegionRole | undefined;
  readonly regions: Region[];
  readonly pictures: string[];
  /** What stands in text boxes of this paragraph. */
  readonly inner: Passage[];
  link: number;
}

interface Cell {
  row: number;
  cell: number;
}

/** `place`: the part, where it is not the body: `page header`. Undefined where the XML is not well-formed. */
export function paragraphsOf(
  part: Uint8Array,
  roleOfStyle: RoleOfStyle,
  place?: string,
): readonly Passage[] | undefined {
  const passages: Passage[] = [];
  const open: Open[] = [];
  const tables: Cell[] = [];
  let [skipping, boxes, box, notes, tableCount, count] = [0, 0, 0, 0, 0, 0];
  let [inText, inProperties] = [false, false];

  const address = (): string => {
    if (box > 0) return `text box ${boxes}`;
    if (notes > 0) return `${place} ${notes}`;
    const table = tables[0];
    if (table) return `${place ? `${place}, ` : ''}table ${tableCount}, row ${table.row}, cell ${table.cell}`;
    return place ?? `paragraph ${++count}`;
  };
  const finish = ({ text, role, regions, pictures, inner }: Open): readonly Passage[] => {
    if (text.trim() === '' && pictures.length === 0) return inner;
    const at = address();
    const roles: RegionRole[] = tables.length > 0 ? ['table'] : [];
    const own: Passage = { text, address: at, regions, roles: role ? [...roles, role] : roles };
    const alts = pictures.map((alt): Passage => ({ text: alt, address: `${at}, picture`, roles: ['alt'] }));
    return [own, ...alts, ...inner];
  };
  const property = (name: string, attributes: Attributes, paragraph: Open): void => {
    const value = attribute(attributes, 'val') ?? '';
    if (name === 'pStyle') paragraph.role = roleOfStyle(value) ?? paragraph.role;
    else if (name === 'numId') paragraph.role ??= value === '0' ? undefined : 'list';
    else if (name === 'outlineLvl' && value !== '9') paragraph.role = 'heading';
  };
  const structure: Readonly<Record<string, (attributes: Attributes) => void>> = {
    p: () => void open.push(freshParagraph()),
    tbl: () => {
      if (tables.length === 0 && box === 0) tableCount++;
      tables.push({ row: 0, cell: 0 });
    },
    tr: () => {
      const table = tables.at(-1);
      if (table) [table.row, table.cell] = [table.row + 1, 0];
    },
    tc: () => {
      const table = tables.at(-1);
      if (table) table.cell++;
    },
    txbxContent: () => {
      if (box++ === 0) boxes++;
    },
    footnote: (attributes) => void (notes += attribute(attributes, 'type') ? 0 : 1),
    endnote: (attributes) => void (notes += attribute(attributes, 'type') ? 0 : 1),
  };
  const begin = (name: string, attributes: Attributes): void => {
    const paragraph = open.at(-1);
    if (inProperties) {
      if (paragraph) property(name, attributes, paragraph);
    } else if (Object.hasOwn(structure, name)) structure[name]!(attributes);
    else if (!paragraph) return;
    else if (name === 'pPr') inProperties = true;
    else if (name === 't') inText = true;
    else if (Object.hasOwn(SIGNS, name)) paragraph.text += SIGNS[name];
    else if (name === 'hyperlink') paragraph.link = paragraph.text.length;
    else if (name === 'docPr' || name === 'shape') {
      const alt = attribute(attributes, name === 'docPr' ? 'descr' : 'alt');
      if (alt?.trim()) paragraph.pictures.push(alt);
    }
  };
  const end = (name: string): void => {
    if (name === 'pPr') inProperties = false;
    else if (name === 't') inText = false;
    else if (name === 'tbl') tables.pop();
    else if (name === 'txbxContent') box--;
    else if (name === 'hyperlink') closeLink(open.at(-1));
    else if (name === 'p') {
      const paragraph = open.pop();
      if (paragraph) (open.at(-1)?.inner ?? passages).push(...finish(paragraph));
    }
  };
  const sound = readXml(part, {
    open: (name, attributes) => {
      if (skipping > 0 || SKIPPED.has(name)) skipping++;
      else begin(name, attributes);
    },
    text: (text) => {
      if (inText && skipping === 0) open.at(-1)!.text += text;
    },
    close: (name) => {
      if (skipping > 0) skipping--;
      else end(name);
    },
  });
  return sound ? passages : undefined;
}

function freshParagraph(): Open {
  return { text: '', role: undefined, regions: [], pictures: [], inner: [], link: -1 };
}

function closeLink(paragraph: Open | undefined): void {
  if (!paragraph || paragraph.link < 0) return;
  const span = { start: paragraph.link, end: paragraph.text.length };
  if (span.start < span.end) paragraph.regions.push({ role: 'link', span });
  paragraph.link = -1;
}
