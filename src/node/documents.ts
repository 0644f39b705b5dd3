// A document to a source. In: a path and its bytes, where the name says that they are no text (.docx, .eml, .pdf). Out:
// the source with the words in it, or the problem that kept it from being read. Loaded with the first such file.

import { extname } from 'node:path';
import { refused } from '../formats/documents/extractor.ts';
import { extractors } from '../formats/documents/index.ts';
import type { PdfReader } from '../formats/documents/pdf.ts';
import { emptyDraft } from '../formats/format.ts';
import type { Source } from '../model/draft.ts';
import type { Outcome } from '../model/problem.ts';
import { seemsToBe } from './decode.ts';
import { readBytes, readStdinBytes } from './files.ts';
import { pdfReader, readersAt } from './pdf-reader.ts';

export async function readDocument(path: string, cwd: string): Promise<Outcome<Source>> {
  const bytes = readBytes(path, cwd);
  return bytes.ok ? documentOf(path, bytes.value, cwd) : bytes;
}

export async function readStdinDocument(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  cwd: string,
): Promise<Outcome<Source>> {
  const bytes = await readStdinBytes(stream, name);
  return bytes.ok ? documentOf(name, bytes.value, cwd) : bytes;
}

/** How a file of this ending may begin; what begins otherwise is named for what it seems to be. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  docx: /^(?:PK|\xd0\xcf)/,
  pdf: /%PDF-/,
};

const NAMES: Readonly<Record<string, string>> = { docx: 'Word document', pdf: 'PDF' };

/** Also for bytes that come from elsewhere than a file, as from git. */
export async function documentOf(path: string, bytes: Uint8Array, cwd: string): Promise<Outcome<Source>> {
  if (bytes.length === 0) return { ok: false, problems: emptyDraft({ path, text: '' }).problems };
  const ending = extname(path).slice(1).toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!BEGINNINGS[ending]?.test(head)) {
    const other = seemsToBe(bytes, path);
    if (other) return refused(path, 'file-binary', `seems to be ${other.what}, not .${ending}`, other.hint);
    if (ending in BEGINNINGS) return misnamed(path, ending);
  }
  if (ending === 'pdf') return readPdf(path, bytes, pdfReader(readersAt(cwd)));
  const load = extractors[ending];
  if (load === undefined) throw new Error(`No extractor reads .${ending}.`);
  return (await load())(bytes, path);
}

function misnamed(path: string, ending: string): Outcome<Source> {
  const hint = 'Give it the ending of what it is: .txt, where it is plain text.';
  return refused(
    path,
    'document-damaged',
    `is no ${NAMES[ending]}, though its name ends with .${ending}`,
    hint,
  );
}

export async function readPdf(
  path: string,
  bytes: Uint8Array,
  reader: PdfReader | undefined,
): Promise<Outcome<Source>> {
  if (reader === undefined)
    return refused(
      path,
      'reader-missing',
      'is a PDF, and reading those takes a package that is not installed',
      'Install it: npm install unpdf@1.7.0',
    );
  return (await import('../formats/documents/pdf.ts')).pdf(bytes, path, reader);
}
