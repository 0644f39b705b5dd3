// Word documents made here: zipped XML as Word, Pages and pandoc write it, and as nobody should.

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../model/draft.ts';
import { readDrafts } from '../../index.ts';
import { docx } from './index.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const W = 'xmlns:w="w" xmlns:wp="wp" xmlns:mc="mc"';

function file(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(`${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, xml] of Object.entries(more)) parts[name] = strToU8(HEAD + xml);
  return zipSync(parts);
}

const p = (words: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const cell = (words: string): string => `<w:tc>${p(words)}</w:tc>`;

async function read(bytes: Uint8Array): Promise<Source> {
  const outcome = await docx(bytes, 'a.docx');
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value;
}

/** Each passage as `address: words`. */
function passages({ text, extracted }: Source): readonly string[] {
  let at = 0;
  return text.split('\n\n').map((words) => {
    const address = extracted?.addressAt(at);
    at += words.length + 2;
    return `${address}: ${words}`;
  });
}

async function regions(source: Source): Promise<readonly string[]> {
  const { drafts } = await readDrafts(source, {}, 'document');
  return drafts[0]!.regions.map(({ role, span }) => `${role}: ${source.text.slice(span.start, span.end)}`);
}

describe('the words of a Word document', () => {
  it('are its paragraphs, counted as a reader would', async () => {
    const source = await read(file(p('We are') + p('  ') + p('340 people &amp; more')));
    expect(passages(source)).toEqual(['paragraph 1: We are', 'paragraph 2: 340 people & more']);
  });

  it('stand in tables, notes, headers, footers and text boxes as well', async () => {
    const table = `<w:tbl><w:tr>${cell('a')}${cell('')}</w:tr><w:tr>${cell('b')}${cell('c')}</w:tr></w:tbl>`;
    const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const boxed = `<w:p><w:r><w:t>around</w:t><mc:AlternateContent><mc:Choice>${box('inside')}</mc:Choice><mc:Fallback>${box('inside')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const source = await read(
      file(p('first') + table + boxed + p('last'), {
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:type="separator">${p('')}</w:footnote><w:footnote>${p('a note')}</w:footnote></w:footnotes>`,
        'word/header1.xml': `<w:hdr ${W}>${p('above')}</w:hdr>`,
        'word/footer2.xml': `<w:ftr ${W}>${p('below')}</w:ftr>`,
        'word/comments.xml': `<w:comments ${W}><w:comment>${p('who wrote this?')}</w:comment></w:comments>`,
      }),
    );
    expect(passages(source)).toEqual([
      'paragraph 1: first',
      'table 1, row 1, cell 1: a',
      'table 1, row 2, cell 1: b',
      'table 1, row 2, cell 2: c',
      'paragraph 2: around',
      'text box 1: inside',
      'paragraph 3: last',
      'footnote 1: a note',
      'page header: above',
      'page footer: below',
    ]);
  });

  it('are those that are left after tracked changes, without codes of fields', async () => {
    const changed =
      '<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>fired</w:delText><w:t>fired</w:t></w:r></w:del>' +
      '<w:ins><w:r><w:t>hired</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom>' +
      '<w:r><w:fldChar/><w:instrText> HYPERLINK "x" </w:instrText><w:tab/><w:t>five</w:t><w:br/><w:t>people</w:t></w:r></w:p>';
    const tabStops = '<w:tabs><w:tab w:val="left"/></w:tabs>';
    expect((await read(file(changed + p('x', tabStops)))).text).toBe('We hired\tfive\npeople\n\nx');
  });

  it('have roles: headings, quotes, lists, links, captions, tables, what is said instead of pictures', async () => {
    const styles =
      `<w:styles ${W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>` +
      '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>' +
      '<w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style><w:style w:styleId="C"><w:name w:val="caption"/></w:style></w:styles>';
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const source = await read(
      file(
        p('Top', style('berschrift1')) +
          p('Own', style('Mine')) +
          p('Said', style('Q')) +
          p('Item', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>') +
          p('No item', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          p('Below', style('C')) +
          '<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink><w:r><w:t>this page</w:t></w:r></w:hyperlink></w:p>' +
          '<w:p><w:r><w:drawing><wp:docPr descr="Ten people"/></w:drawing></w:r></w:p>' +
          `<w:tbl><w:tr>${cell('cell')}</w:tr></w:tbl>`,
        { 'word/styles.xml': styles },
      ),
    );
    expect(await regions(source)).toEqual([
      'heading: Top',
      'heading: Own',
      'quote: Said',
      'list: Item',
      'caption: Below',
      'link: this page',
      'alt: Ten people',
      'table: cell',
    ]);
    expect(passages(source)).toContain('paragraph 8, picture: Ten people');
  });

  it('come with what the document says of itself', async () => {
    const source = await read(
      file(p('x'), {
        'docProps/core.xml':
          '<c:p xmlns:c="c" xmlns:d="d"><d:title>Spring</d:title><d:creator>Ann</d:creator></c:p>',
        'docProps/custom.xml':
          '<P xmlns:v="v"><property name="approvedBy"><v:lpwstr>Bo</v:lpwstr></property></P>',
      }),
    );
    expect(source.extracted?.meta).toEqual({ author: 'Ann', title: 'Spring', 'approved-by': 'Bo' });
  });
});

describe('what is no Word document', () => {
  const ole = (inside: string) =>
    new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from(inside, 'utf16le')]));
  const bomb = () => file(p('a'.repeat(51 * 1024 * 1024)));
  it.each([
    ['a text', () => strToU8('We are 340'), '“a.docx” is damaged: it cannot be unpacked.'],
    ['cut off', () => file(p('x')).slice(0, 60), '“a.docx” is damaged: it cannot be unpacked.'],
    [
      'another zip',
      () => zipSync({ 'a.txt': strToU8('x') }),
      'is a packed file (zip) without a Word document',
    ],
    ['broken XML', () => file('<w:p><w:r>'), '“a.docx” is damaged: what it holds cannot be read.'],
    ['an unknown entity', () => file(p('&bomb;')), '“a.docx” is damaged: what it holds cannot be read.'],
    ['locked', () => ole('EncryptedPackage'), '“a.docx” is protected by a password.'],
    ['a .doc', () => ole('WordDocument'), 'is a document of an older Word (.doc), whatever its name says.'],
    ['a bomb', bomb, '“a.docx” unpacks to more than 50 MB of text, the most that is read at once.'],
  ])('is a problem: %s', async (_, bytes, message) => {
    const outcome = await docx(bytes(), 'a.docx');
    expect(outcome.ok ? '' : outcome.problems[0]?.message).toContain(message);
    expect(outcome.ok ? '' : outcome.problems[0]?.hint).toMatch(/\.$/);
  });

  it('is a problem when it lies about its size', async () => {
    const bytes = file(p('a'.repeat(60 * 1024 * 1024)));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The directory at the end of a zip says how large each part is when unpacked.
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 1000, true);
    expect(await docx(bytes, 'a.docx')).toMatchObject({ problems: [{ code: 'document-damaged' }] });
  });

  it('is a problem when it holds no words', async () => {
    const { drafts, problems } = await readDrafts(await read(file(p(' '))), {}, 'document');
    expect([drafts, problems[0]?.code]).toEqual([[], 'draft-empty']);
  });

  it('never throws, whatever byte is wrong', async () => {
    const sound = file(p('We are 340 people') + `<w:tbl><w:tr>${cell('x')}</w:tr></w:tbl>`);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, value) => {
        const bytes = sound.slice();
        bytes[at] = value;
        const outcome = await docx(bytes, 'a.docx');
        expect(outcome.ok || outcome.problems.length === 1).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, however its elements are nested', async () => {
    const tags = ['p', 'tbl', 'tr', 'tc', 'txbxContent', 'pPr', 'r', 't', 'hyperlink', 'del', 'footnote'];
    const trees = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constant('words'),
        fc
          .tuple(fc.constantFrom(...tags), fc.array(tie('tree'), { maxLength: 3 }))
          .map(([tag, inner]) => `<w:${tag}>${inner.join('')}</w:${tag}>`),
      ),
    })).tree;
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        const source = await read(file(tree));
        for (const { span } of source.extracted!.regions)
          expect(span.end).toBeLessThanOrEqual(source.text.length);
      }),
    );
  });
});
