// A text in an expression: `{"We hire"}`, `` {`We hire`} ``. In: what stands between the braces. Out: what it says, piece by
// piece; undefined when it is more than a text, and so no words that one could know without running it.

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const ESCAPE = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|\n|[\s\S])|[^\\]+/gi;
const NAMED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\n', b: '', f: ' ', v: ' ', '0': '' };

export function literalPieces(text: string, start: number, end: number): readonly Piece[] | undefined {
  const written = text.slice(start, end);
  const inner = written.trim();
  const quote = inner[0];
  if (inner.length < 2 || (quote !== '"' && quote !== "'" && quote !== '`') || inner.at(-1) !== quote)
    return undefined;
  const body = inner.slice(1, -1);
  if (!isOne(body, quote)) return undefined;
  const base = start + written.indexOf(quote) + 1;
  return [...body.matchAll(ESCAPE)].map(({ 0: piece, 1: long, 2: four, 3: two, index }) => ({
    start: base + index,
    end: base + index + piece.length,
    value: piece.startsWith('\\') ? said(piece, long ?? four ?? two) : piece,
  }));
}

/** Not `"a" + "b"`, and no template with something to fill in. */
function isOne(body: string, quote: string): boolean {
  const plain = body.replaceAll(/\\[\s\S]/g, '');
  if (body.endsWith('\\') && !/(?:^|[^\\])(?:\\\\)+$/.test(body)) return false;
  return !plain.includes(quote) && (quote === '`' ? !plain.includes('${') : !plain.includes('\n'));
}

function said(written: string, code: string | undefined): string {
  if (code !== undefined) {
    const value = Number.parseInt(code, 16);
    return value > 0x10ffff ? '\ufffd' : String.fromCodePoint(value);
  }
  const sign = written[1]!;
  return sign === '\n' ? '' : (NAMED[sign] ?? sign);
}
