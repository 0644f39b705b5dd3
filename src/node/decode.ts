// Bytes to text. In: the bytes of a file. Out: its text without a byte order mark, or what it seems to be instead.
// Promise: what is not surely text is never checked as if it were: no byte is replaced or skipped in silence.

import { isUtf8 } from 'node:buffer';
import type { Problem } from '../model/problem.ts';
import { lineIndex } from '../text/lines.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** `path` is for the problem's words only. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const signature = seemsToBe(bytes, path);
  if (signature !== undefined)
    return refuse(path, 'file-binary', `seems to be ${signature.what}`, signature.hint);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le', path);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be', path);
  if (bytes.includes(0)) return refuse(path, 'file-binary', ...withoutText(bytes));
  if (!isUtf8(bytes)) return notUtf8(bytes, path);
  const start = hasUtf8Mark(bytes) ? 3 : 0;
  return {
    ok: true,
    text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', start),
  };
}

interface Signature {
  /** How the file begins, as Latin-1. */
  readonly start: RegExp;
  readonly what: string;
  readonly hint: string;
}

const AS_DOCX = 'Save it as .docx, or save the words of the post as plain text (.txt), and check that file.';
const AS_TEXT = 'Save the words of the post as plain text (.txt), and check that file.';
const POST_ITSELF = 'Check the words of the post, not the picture or film that goes with it.';

/** What people have at hand. Those that could begin a sentence as well are taken only where a zero byte follows. */
const SIGNATURES: readonly Signature[] = [
  { start: /^%PDF-/, what: 'a PDF', hint: 'Give it a name that ends with .pdf, and check it again.' },
  { start: /^\{\\rtf/, what: 'a rich text document (RTF)', hint: AS_TEXT },
  { start: /^PK[^\0]*\0/, what: 'a packed file (zip)', hint: 'Unpack it, and check what it holds.' },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this byte is what marks the file.
  { start: /^\x1f\x8b/, what: 'a packed file (gzip)', hint: 'Unpack it, and check what it holds.' },
  { start: /^\x89PNG/, what: 'a picture (PNG)', hint: POST_ITSELF },
  { start: /^\xff\xd8\xff/, what: 'a picture (JPEG)', hint: POST_ITSELF },
  { start: /^GIF8[^\0]*\0/, what: 'a picture (GIF)', hint: POST_ITSELF },
  { start: /^RIFF[^\0]*\0/, what: 'a picture, film or sound (RIFF)', hint: POST_ITSELF },
  { start: /^\0\0\0.ftyp/s, what: 'a film or picture (MP4 or HEIC)', hint: POST_ITSELF },
];

/** Office documents are zip files that hold files of these names. */
const OFFICE = /word\/|ppt\/|xl\/|\[Content_Types\]|opendocument/;

/** What the bytes are, where they are not text. A name tells mail from other documents of older programs. */
export function seemsToBe(bytes: Uint8Array, path: string): Omit<Signature, 'start'> | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('PK\x03\x04') && OFFICE.test(head)) return officeDocument(head);
  if (head.startsWith('\xd0\xcf')) return olderDocument(path);
  return SIGNATURES.find(({ start }) => start.test(head));
}

function officeDocument(head: string): Omit<Signature, 'start'> {
  return head.includes('word/')
    ? { what: 'a Word document', hint: 'Give it a name that ends with .docx, and check it again.' }
    : { what: 'a document such as .docx or .odt', hint: AS_DOCX };
}

function olderDocument(path: string): Omit<Signature, 'start'> {
  return /\.msg$/i.test(path)
    ? { what: 'an Outlook message', hint: 'Save it from your mail program as .eml, and check that file.' }
    : { what: 'a document of an older Office program', hint: AS_DOCX };
}

/** UTF-16 of Western text has a zero in every other byte. */
function withoutText(bytes: Uint8Array): [what: string, hint: string] {
  const head = bytes.subarray(0, 512);
  const zeros = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  if (zeros * 3 >= head.length && zeros * 3 <= head.length * 2) {
    return ['seems to be UTF-16 text without a byte order mark', 'Save it as UTF-8.'];
  }
  return ['is not text: it holds zero bytes', AS_TEXT];
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', path: string): Decoded {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refuse(
      path,
      'file-encoding',
      'says that it is UTF-16, but holds bytes that are not',
      'Save it as UTF-8.',
    );
  }
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function notUtf8(bytes: Uint8Array, path: string): Decoded {
  const before = validPrefix(bytes);
  const { line, column } = lineIndex(before).position(before.length);
  const at = Buffer.byteLength(before);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  const message = `“${path}” is not UTF-8: byte ${at + 1} (0x${byte}), on line ${line}, cannot be read.`;
  const hint = 'Save it as UTF-8. It may be in an older encoding such as Windows-1252.';
  return { ok: false, problem: { code: 'file-encoding', message, hint, place: { path, line, column } } };
}

/** The text up to the first byte that is no UTF-8: the first replacement sign that does not stand there by itself. */
function validPrefix(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = lenient.indexOf('\ufffd'); at >= 0; at = lenient.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(lenient.slice(from, at));
    const isThere = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isThere) return lenient.slice(0, at);
    offset += 3;
    from = at + 1;
  }
  return lenient;
}

function refuse(path: string, code: string, what: string, hint: string): Decoded {
  return { ok: false, problem: { code, message: `“${path}” ${what}.`, hint, place: { path } } };
}
