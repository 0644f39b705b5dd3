// What stands between two tokens: does it end a sentence, and which signs matter to a pattern?

import { FLAG, type Sentence, type Token } from './token.ts';

export interface Between {
  readonly ends: boolean;
  readonly mark: Sentence['mark'];
  readonly flags: number;
}

const NOTHING: Between = { ends: false, mark: '', flags: 0 };
const GLUED: Between = { ends: false, mark: '', flags: FLAG.glued };
const COMMA: Between = { ends: false, mark: '', flags: FLAG.comma };

/** Words whose full stop is no end: `Inc.`, `vs.`, `approx.`, months, titles. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sr jr st inc ltd co corp bros llc plc vs no nr approx est dept fig vol jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue wed thu fri sat sun gen col sen rep gov hon rev etc e.g i.e u.s u.k a.m p.m al v eg ie'
  ).split(' '),
);
const BULLET = /[•▪◦‣●►➤✓✔|·]/;

/** Reads `text` from the end of the token `before` to the start of the next one (or the end of the text). */
export function readBetween(text: string, from: number, to: number, before: Token | undefined): Between {
  const length = to - from;
  if (length === 0) return NOTHING;
  const first = text.charCodeAt(from);
  if (length === 1) {
    if (first === 32) return NOTHING;
    if (first === 45 || first === 47) return GLUED;
  }
  if (length === 2 && first === 44 && text.charCodeAt(from + 1) === 32) return COMMA;
  return before
    ? readSigns(text, from, to, before)
    : { ...NOTHING, flags: flagsOf(text.slice(from, to)) | FLAG.lineStart };
}

function readSigns(text: string, from: number, to: number, before: Token): Between {
  const between = text.slice(from, to);
  const mark = markOf(between);
  const line = /[\n\r\u2028\u2029]/.test(between);
  const flags = flagsOf(between) | (line ? FLAG.lineStart : 0);
  if (/\n\s*\n|\r\n\s*\r\n/.test(between) || to === text.length) return { ends: true, mark, flags };
  const ends =
    (line && (/[\n\r]\s*[-*+]\s/.test(between) || lineEnds(text, from, to))) ||
    (mark !== '' && markEnds(text, between, mark, to, before)) ||
    BULLET.test(between);
  return { ends, mark: ends ? mark : '', flags };
}

function markOf(between: string): Sentence['mark'] {
  if (between.includes('?')) return '?';
  if (between.includes('!')) return '!';
  return /[.\u2026\u3002]/.test(between) ? '.' : '';
}

/** A lone line feed ends a sentence unless the next line goes on in lower case, as hard-wrapped prose does. */
function lineEnds(text: string, from: number, to: number): boolean {
  const next = text[to] ?? '';
  const wrapped = next !== next.toUpperCase() || /[\d(“"]/.test(next);
  if (!wrapped) return previousLineLength(text, from) < 60 || /[.!?:]/.test(text.slice(from, to));
  return previousLineLength(text, from) < 40 && next === next.toUpperCase();
}

function previousLineLength(text: string, from: number): number {
  return from - (text.lastIndexOf('\n', from - 1) + 1);
}

function markEnds(text: string, between: string, mark: Sentence['mark'], to: number, before: Token): boolean {
  if (!/[.!?\u2026\u3002]+["'”’)\]]*\s/.test(between))
    return mark !== '.' && /[!?]\s*$/.test(between) && to === text.length;
  if (mark !== '.') return true;
  const next = text[to] ?? '';
  const lower = next !== next.toUpperCase();
  if (/\.\.|\u2026/.test(between)) return !lower;
  const single =
    before.word.length === 1 &&
    before.shape === 'word' &&
    (before.flags & FLAG.capital) !== 0 &&
    before.word !== 'i';
  return !single && !ABBREVIATIONS.has(before.word);
}

function flagsOf(between: string): number {
  let flags = 0;
  if (/[,;()\u2013\u2014\u2012[\]]|\s-+\s/.test(between)) flags |= FLAG.comma;
  if (between.includes(':')) flags |= FLAG.colon;
  if (/["“„«‘]$|\s['"]$/.test(between)) flags |= FLAG.openQuote;
  return flags;
}
