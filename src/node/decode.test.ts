import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');

describe('text', () => {
  it('comes back from UTF-8 and UTF-16, without its mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/^\ufeff|\0|^(?:PK|GIF8|RIFF|%PDF-|\{\\rtf)/.test(text));
        const utf16 = Buffer.from('\ufeff' + text, 'utf16le');
        for (const source of [
          Buffer.from(text),
          Buffer.from('\ufeff' + text),
          utf16,
          Buffer.from(utf16).swap16(),
        ]) {
          expect(decode(source, 'a.txt')).toEqual({ ok: true, text });
        }
      }),
    );
  });

  it('may begin with words that files begin with', () => {
    for (const text of ['PK is our partner', 'GIF89 is back', 'RIFF of the day']) {
      expect(decode(Buffer.from(text), 'a.txt')).toEqual({ ok: true, text });
    }
  });
});

it.each([
  ['%PDF-1.7 x', 'a PDF'],
  ['PK\x03\x04\0\0[Content_Types].xml', 'a document such as .docx or .odt'],
  ['PK\x03\x04\0\0[Content_Types].xml word/document.xml', 'a Word document'],
  ['\xd0\xcf\x11\xe0', 'a document of an older Office program'],
  ['PK\x03\x04\0\0photo.raw', 'a packed file (zip)'],
  ['\x89PNG\r\n\x1a\n\0', 'a picture (PNG)'],
  ['\xff\xd8\xff\xe0', 'a picture (JPEG)'],
  ['{\\rtf1 x}', 'a rich text document (RTF)'],
  ['\0\0\0\x20ftypheic', 'a film or picture (MP4 or HEIC)'],
  ['h\0e\0l\0l\0o\0', 'UTF-16 text without a byte order mark'],
])('says what %j seems to be', (content, what) => {
  const decoded = decode(bytes(content), 'post.txt');
  expect(decoded).toMatchObject({
    ok: false,
    problem: { code: 'file-binary', message: `“post.txt” seems to be ${what}.`, place: { path: 'post.txt' } },
  });
});

it('says where the first byte stands that is no UTF-8', () => {
  const source = Buffer.concat([Buffer.from('é \ufffd ok\ncaf'), bytes('\xe9 x')]);
  const decoded = decode(source, 'a.txt');
  expect(decoded).toMatchObject({
    ok: false,
    problem: { code: 'file-encoding', place: { line: 2, column: 4 } },
  });
  if (!decoded.ok) {
    expect(decoded.problem.message).toBe('“a.txt” is not UTF-8: byte 14 (0xe9), on line 2, cannot be read.');
  }
});

it('refuses broken UTF-16', () => {
  const decoded = decode(bytes('\xff\xfe\x3d\xd8a\x01'), 'a.txt');
  expect(decoded).toMatchObject({ ok: false, problem: { code: 'file-encoding' } });
});

it('tells mail from other documents of older programs by its name', () => {
  const decoded = decode(bytes('\xd0\xcf\x11\xe0'), 'note.MSG');
  expect(decoded).toMatchObject({
    problem: {
      message: '“note.MSG” seems to be an Outlook message.',
      hint: 'Save it from your mail program as .eml, and check that file.',
    },
  });
});
