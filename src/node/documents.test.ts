// Documents as files. PDF is tried with the real package where it is installed; that it is missing is tried always.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument, readPdf, readStdinDocument } from './documents.ts';
import { pdfReader, readersAt } from './pdf-reader.ts';

const cwd = mkdtempSync(join(tmpdir(), 'policycheck-documents-'));
afterAll(() => rmSync(cwd, { recursive: true }));

/** A PDF with a page for each text, one line for each of its lines; '' is a page without words. */
function pdfOf(...pages: readonly string[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, n) => {
      const shown = text.split('\n').map((line) => `(${line}) Tj T*`);
      const stream = `BT /F 12 Tf 14 TL 72 700 Td ${shown.join(' ')} ET`;
      const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * n} 0 R >>`;
      return [page, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const start = text.length;
  const table = offsets.map((at) => `${at} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const reader = pdfReader(readersAt(cwd));
if (!reader) console.log('unpdf is not installed: PDF is tried without it only.');

describe.skipIf(!reader)('a PDF, with unpdf', () => {
  it('is read page by page', async () => {
    const outcome = await readPdf('a.pdf', pdfOf('Our team is\n340 people.', 'Page two'), reader);
    expect(outcome).toMatchObject({ ok: true, value: { text: 'Our team is 340 people.\n\nPage two' } });
    if (!outcome.ok) return;
    expect([0, 30].map((at) => outcome.value.extracted?.addressAt(at))).toEqual(['page 1', 'page 2']);
  });

  it('that is cut off or no PDF within is a problem', async () => {
    const cut = new Uint8Array(Buffer.from('%PDF-1.7\nnothing of the kind'));
    expect(await readPdf('a.pdf', cut, reader)).toMatchObject({ problems: [{ code: 'document-damaged' }] });
    expect(await readPdf('a.pdf', pdfOf(''), reader)).toMatchObject({ problems: [{ code: 'draft-empty' }] });
  });
});

describe('a PDF, without a package that reads it', () => {
  it('says which one to install', async () => {
    expect(pdfReader([cwd])).toBeUndefined();
    expect(await readPdf('a.pdf', pdfOf('x'), undefined)).toEqual({
      ok: false,
      problems: [
        {
          code: 'reader-missing',
          message: '“a.pdf” is a PDF, and reading those takes a package that is not installed.',
          hint: 'Install it: npm install unpdf@1.7.0',
          place: { path: 'a.pdf' },
        },
      ],
    });
  });

  it('or with one that breaks, says so', async () => {
    const folder = join(cwd, 'node_modules/unpdf');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'index.js'),
      'exports.getResolvedPDFJS = async () => { throw new Error("old Node"); };',
    );
    const broken = pdfReader([cwd]);
    expect(await readPdf('a.pdf', pdfOf('x'), broken)).toMatchObject({
      problems: [{ code: 'reader-missing' }],
    });
  });
});

describe('a document', () => {
  const xml = '<w:document xmlns:w="w"><w:p><w:t>340 people</w:t></w:p></w:document>';
  const word = zipSync({ 'word/document.xml': strToU8(xml) });

  it('is read as its name says, in a file or from a pipe', async () => {
    writeFileSync(join(cwd, 'a.DOCX'), word);
    writeFileSync(join(cwd, 'a.eml'), 'Subject: Hello\n\nWe hire.\n');
    expect(await readDocument('a.DOCX', cwd)).toMatchObject({
      value: { path: 'a.DOCX', text: '340 people' },
    });
    expect(await readDocument('a.eml', cwd)).toMatchObject({ value: { text: 'Hello\n\nWe hire.' } });
    const pipe = (async function* () {
      yield word.slice(0, 10);
      yield word.slice(10);
    })();
    expect(await readStdinDocument(pipe, 'b.docx', cwd)).toMatchObject({ value: { text: '340 people' } });
    writeFileSync(join(cwd, 'empty.pdf'), '');
    expect(await readDocument('empty.pdf', cwd)).toMatchObject({ problems: [{ code: 'draft-empty' }] });
    expect(await readDocument('gone.docx', cwd)).toMatchObject({ problems: [{ code: 'file-missing' }] });
  });

  it.each([
    ['a.docx', '\x89PNG\r\n\x1a\n\0', '“a.docx” seems to be a picture (PNG), not .docx.'],
    ['b.docx', '%PDF-1.7', '“b.docx” seems to be a PDF, not .docx.'],
    ['c.eml', '\xd0\xcf\x11\xe0', '“c.eml” seems to be a document of an older Office program, not .eml.'],
    ['d.pdf', 'PK\x03\x04word/', '“d.pdf” seems to be a Word document, not .pdf.'],
  ])('that is another thing is named for it: %s', async (name, content, message) => {
    writeFileSync(join(cwd, name), Buffer.from(content, 'latin1'));
    expect(await readDocument(name, cwd)).toMatchObject({ problems: [{ code: 'file-binary', message }] });
  });

  it('that is a text is no document', async () => {
    writeFileSync(join(cwd, 'text.pdf'), 'We hire.');
    expect(await readDocument('text.pdf', cwd)).toMatchObject({
      problems: [{ message: '“text.pdf” is no PDF, though its name ends with .pdf.' }],
    });
  });
});
