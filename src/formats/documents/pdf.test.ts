import { describe, expect, it } from 'vitest';
import { type PdfPage, type PdfRead, pdf } from './pdf.ts';

/** Lines from the top of a page, with the gaps between their base lines. */
function page(...lines: readonly (readonly [text: string, gap: number, height?: number])[]): PdfPage {
  let base = 700;
  const placed = lines.map(([text, gap, height = 10]) => {
    base -= gap;
    return { text, base, height };
  });
  return { lines: placed, hasPictures: false };
}

const SCAN: PdfPage = { lines: [], hasPictures: true };
const BLANK: PdfPage = { lines: [], hasPictures: false };

const read = (read: PdfRead) => pdf(new Uint8Array(1), 'a.pdf', async () => read);

async function source(...pages: readonly PdfPage[]) {
  const outcome = await read({ kind: 'read', pages, author: 'Ann' });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value;
}

describe('the text of a PDF', () => {
  it('is paragraphs, as far as gaps and sizes tell', async () => {
    const { text } = await source(
      page(
        ['Big title', 0, 20],
        ['We are now', 24],
        ['340 people', 12],
        ['Another one', 20],
        ['• a point', 12],
      ),
    );
    expect(text.split('\n\n')).toEqual(['Big title', 'We are now 340 people', 'Another one', '• a point']);
  });

  it('has words that were parted at a line end as one', async () => {
    const { text } = await source(
      page(['an acqui-', 0], ['sition by Halden-', 12], ['Orrin', 12], ['1-', 12], ['a', 12]),
    );
    expect(text).toBe('an acquisition by Halden- Orrin 1- a');
  });

  it('has pages as addresses, and parts columns', async () => {
    const columns: PdfPage = {
      hasPictures: false,
      lines: [
        { text: 'left', base: 100, height: 10 },
        { text: 'right', base: 700, height: 10 },
      ],
    };
    const { text, extracted } = await source(columns, BLANK, page(['last', 0]));
    expect(text).toBe('left\n\nright\n\nlast');
    expect([0, 6, 13].map((at) => extracted?.addressAt(at))).toEqual(['page 1', 'page 1', 'page 3']);
    expect(extracted?.meta).toEqual({ author: 'Ann' });
  });

  it('says which pages are pictures', async () => {
    const { extracted } = await source(page(['words', 0]), SCAN);
    expect(extracted?.problems).toMatchObject([
      { message: 'Page 2 of “a.pdf” holds a picture and no words, so it was not checked.' },
    ]);
  });
});

it.each<[PdfRead, string, string]>([
  [
    { kind: 'read', pages: [SCAN, SCAN] },
    'document-no-text',
    '“a.pdf” holds pictures and no words, as a scan does.',
  ],
  [{ kind: 'read', pages: [BLANK] }, 'draft-empty', '“a.pdf” is empty: there is nothing to check.'],
  [{ kind: 'locked' }, 'document-locked', '“a.pdf” is protected by a password.'],
  [{ kind: 'damaged' }, 'document-damaged', '“a.pdf” is damaged: it cannot be read as a PDF.'],
  [
    { kind: 'no-reader' },
    'reader-missing',
    '“a.pdf” is a PDF, and the package unpdf that should read it does not run here.',
  ],
])('without words is a problem: %j', async (result, code, message) => {
  expect(await read(result)).toMatchObject({ ok: false, problems: [{ code, message }] });
});
