// What reads PDF: the package unpdf, which is not part of the program, because few need its 2 MB. In: folders to
// look in. Out: a reader, or undefined where none of them has the package.
// Promise: a package that does not run here, and a PDF that it cannot read, are said to be that and end no run.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PdfLine, PdfPage, PdfRead, PdfReader } from '../formats/documents/pdf.ts';

/** The little of unpdf (and of pdf.js in it) that is used. */
interface Unpdf {
  getDocumentProxy(bytes: Uint8Array, options: { readonly verbosity: number }): Promise<Pdf>;
  getResolvedPDFJS(): Promise<{ readonly OPS: Operators }>;
}
type Operators = Readonly<Record<string, number>>;
interface Pdf {
  readonly numPages: number;
  getPage(page: number): Promise<{
    getTextContent(): Promise<{ readonly items: readonly Item[] }>;
    getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
  }>;
  getMetadata(): Promise<{ readonly info?: { readonly Author?: unknown; readonly Title?: unknown } }>;
  destroy(): Promise<void>;
}
interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly height?: number;
  readonly transform?: readonly number[];
}

/** Our own folder first: what lies in the user's is only trusted where ours has none. */
export function readersAt(cwd: string): readonly string[] {
  return [import.meta.dirname, cwd];
}

/** `folders`: where to look, and from there upwards, as Node does. */
export function pdfReader(folders: readonly string[]): PdfReader | undefined {
  for (const folder of folders) {
    const found = packageFrom(join(folder, 'policycheck.cjs'));
    if (found) return (bytes) => readPdf(found, bytes);
  }
  return undefined;
}

function packageFrom(file: string): Unpdf | undefined {
  try {
    return createRequire(file)('unpdf') as Unpdf;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function readPdf(unpdf: Unpdf, bytes: Uint8Array): Promise<PdfRead> {
  let pdf: Pdf | undefined;
  let operators: Operators;
  try {
    operators = (await unpdf.getResolvedPDFJS()).OPS;
  } catch {
    return { kind: 'no-reader' };
  }
  try {
    // A copy: pdf.js takes away what it is given. It would write its warnings into the report.
    pdf = await unpdf.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: PdfPage[] = [];
    for (let n = 1; n <= pdf.numPages; n++) pages.push(await readPage(pdf, n, operators));
    const { info } = await pdf.getMetadata();
    return { kind: 'read', pages, ...named('author', info?.Author), ...named('title', info?.Title) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { kind: isLocked ? 'locked' : 'damaged' };
  } finally {
    await pdf?.destroy();
  }
}

function named<Key extends 'author' | 'title'>(key: Key, value: unknown): { readonly [key in Key]?: string } {
  return typeof value === 'string' && value.trim() !== ''
    ? ({ [key]: value } as { [key in Key]: string })
    : {};
}

async function readPage(pdf: Pdf, n: number, operators: Operators): Promise<PdfPage> {
  const page = await pdf.getPage(n);
  const lines = linesOf((await page.getTextContent()).items);
  if (lines.length > 0) return { lines, hasPictures: false };
  const { fnArray } = await page.getOperatorList();
  const pictures = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'];
  return { lines, hasPictures: pictures.some((name) => fnArray.includes(operators[name] ?? -1)) };
}

/** pdf.js gives pieces of lines, and says which piece is the last of its line. */
function linesOf(items: readonly Item[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let pieces: Item[] = [];
  const finish = (): void => {
    const first = pieces.find(({ str }) => str?.trim());
    const text = pieces.map(({ str }) => str ?? '').join('');
    if (first) lines.push({ text, base: first.transform?.[5] ?? 0, height: first.height ?? 0 });
    pieces = [];
  };
  for (const item of items) {
    pieces.push(item);
    if (item.hasEOL) finish();
  }
  finish();
  return lines;
}
