// PDF. In: the bytes, and what reads them (a package of the user's; node/pdf-reader.ts). Out: a source with the words of
// each page. A PDF knows letters and places alone, so paragraphs are guessed from the gaps between lines, lines are
// joined by a space, and a word that was parted at a line end is made one again.

import type { Meta, Source } from '../../model/draft.ts';
import type { Outcome, Problem } from '../../model/problem.ts';
import { emptyDraft } from '../format.ts';
import { metaOf } from '../meta.ts';
import { refused } from './extractor.ts';
import { type Passage, sourceOf } from './passages.ts';

export interface PdfLine {
  readonly text: string;
  /** Height of the base line over the foot of the page, and of the letters, in points. */
  readonly base: number;
  readonly height: number;
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  readonly hasPictures: boolean;
}

export type PdfRead =
  | {
      readonly kind: 'read';
      readonly pages: readonly PdfPage[];
      readonly author?: string;
      readonly title?: string;
    }
  /** `no-reader`: the package is there, and does not run on this machine. */
  | { readonly kind: 'locked' | 'damaged' | 'no-reader' };

export type PdfReader = (bytes: Uint8Array) => Promise<PdfRead>;

export async function pdf(bytes: Uint8Array, path: string, reader: PdfReader): Promise<Outcome<Source>> {
  const read = await reader(bytes);
  if (read.kind !== 'read') {
    const [code, what, hint] = UNREAD[read.kind];
    return refused(path, code, what, hint);
  }
  const passages = read.pages.flatMap(passagesOf);
  const mute = read.pages.flatMap((page, n) => (page.hasPictures && isEmpty(page) ? [n + 1] : []));
  if (passages.length === 0) {
    if (mute.length === 0) return { ok: false, problems: emptyDraft({ path, text: '' }).problems };
    const hint =
      'Have the words recognised (OCR) by the program that scanned it, or check them as plain text.';
    return refused(path, 'document-no-text', 'holds pictures and no words, as a scan does', hint);
  }
  const meta: Meta = metaOf({ author: read.author, title: read.title });
  const problems = mute.map((page) => pageNotChecked(page, path));
  return { ok: true, value: sourceOf(passages, { path, meta, problems }) };
}

const UNREAD = {
  locked: [
    'document-locked',
    'is protected by a password',
    'Save a copy without the password, and check that copy.',
  ],
  damaged: [
    'document-damaged',
    'is damaged: it cannot be read as a PDF',
    'Make it again from the document that it was made of, or check that document.',
  ],
  'no-reader': [
    'reader-missing',
    'is a PDF, and the package unpdf that should read it does not run here',
    'Install the version that does: npm install unpdf@1.7.0',
  ],
} as const;

function pageNotChecked(page: number, path: string): Problem {
  return {
    code: 'page-not-checked',
    message: `Page ${page} of “${path}” holds a picture and no words, so it was not checked.`,
    hint: 'Read it yourself, or check its words as plain text.',
    place: { path },
  };
}

function isEmpty({ lines }: PdfPage): boolean {
  return lines.every(({ text }) => text.trim() === '');
}

/** Gaps of more than this many times the usual one part paragraphs. */
const WIDE = 1.3;
/** Letters of another size are another paragraph. */
const OTHER_SIZE = 1.15;

function passagesOf(page: PdfPage, n: number): readonly Passage[] {
  const lines = page.lines.filter(({ text }) => text.trim() !== '');
  const usual = usualGap(lines);
  const blocks: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const last = blocks.length - 1;
    if (before && !isParted(before, line, usual)) blocks[last] = joined(blocks[last]!, line.text.trim());
    else blocks.push(line.text.trim());
  }
  return blocks.map((text) => ({ text, address: `page ${n + 1}` }));
}

/** The narrow ones on the page: a tenth of all gaps are no wider. */
function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines.slice(1).map(({ base }, i) => lines[i]!.base - base);
  const down = gaps.filter((gap, i) => gap > lines[i]!.height / 2).sort((a, b) => a - b);
  return down[Math.floor(down.length / 10)] ?? 0;
}

function isParted(above: PdfLine, below: PdfLine, usual: number): boolean {
  const gap = above.base - below.base;
  const [small, large] = [Math.min(above.height, below.height), Math.max(above.height, below.height)];
  // Up the page: another column.
  return (
    gap < 0 || gap > usual * WIDE || gap > above.height * 2.5 || large > small * OTHER_SIZE || isItem(below)
  );
}

function isItem({ text }: PdfLine): boolean {
  return /^\s*[•◦▪‣·–-]\s/.test(text);
}

function joined(text: string, more: string): string {
  const isParted = /\p{L}[-\u00ad\u2010]$/u.test(text.slice(-3)) && /^\p{Ll}/u.test(more);
  return isParted ? text.slice(0, -1) + more : `${text} ${more}`;
}
