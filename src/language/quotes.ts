// Stretches between quotation marks: whose words these are decides whether they count. Apostrophes are no marks, and a
// mark that is never closed quotes nothing.

export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“',
  '«': '»',
  '‘': '’',
  '「': '」',
};
/** A quotation longer than this many UTF-16 units is taken for a mark that was never closed. */
const LONGEST = 1200;

export function quotedSpans(text: string): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  for (let i = 0; i < text.length; i++) {
    const close = PAIRS[text[i]!];
    if (!close || (text[i] === '‘' && /\w/.test(text[i - 1] ?? ''))) continue;
    const end = closing(text, i, close);
    if (end < 0) continue;
    spans.push({ start: i, end: end + 1 });
    i = end;
  }
  return spans;
}

function closing(text: string, open: number, close: string): number {
  const limit = Math.min(text.length, open + LONGEST);
  for (let i = open + 1; i < limit; i++) {
    if (text[i] === '\n' && text[i + 1] === '\n') return -1;
    if (text[i] === close && !(close === '’' && /\w/.test(text[i + 1] ?? ''))) return i;
  }
  return -1;
}
