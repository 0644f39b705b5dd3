// A draft's text with its findings marked. In: text, and marks that may overlap, touch or hold each other. Out: HTML.
// Promise: the text of the HTML is the text that came in; each stretch is in one <mark>, which names all findings that
// cover it and looks like the gravest of them.

import { LEVELS, type Level } from '../../model/finding.ts';
import { holdable, prose } from './escape.ts';

export interface Mark {
  /** Id of the card. */
  readonly id: string;
  readonly number: number;
  readonly level: Level;
  readonly open: boolean;
  readonly start: number;
  readonly end: number;
}

export const SIGN: Readonly<Record<Level, string>> = { block: '■', review: '▲', advise: '●' };

export function marked(text: string, marks: readonly Mark[]): string {
  const shown = holdable(text);
  const inside = marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= shown.length)
    .map((mark) => ({ ...mark, start: whole(shown, mark.start, -1), end: whole(shown, mark.end, 1) }));
  const cuts = new Set([0, shown.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const seams = [...cuts].sort((a, b) => a - b);
  const waiting = [...inside].sort((a, b) => a.start - b.start);
  let covering: readonly Mark[] = [];
  return seams
    .slice(0, -1)
    .map((from, n) => {
      const to = seams[n + 1]!;
      covering = covering.filter(({ end }) => end > from);
      while (waiting[0] && waiting[0].start <= from) covering = [...covering, waiting.shift()!];
      return stretch(shown.slice(from, to), covering, from, to);
    })
    .join('');
}

/** A cut through the two halves of a sign moves aside: each half alone would be shown as a question mark. */
function whole(text: string, at: number, by: 1 | -1): number {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) ? at + by : at;
}

function stretch(text: string, covering: readonly Mark[], from: number, to: number): string {
  if (covering.length === 0) return prose(text);
  const [gravest] = [...covering].sort(byGravity) as [Mark, ...Mark[]];
  const ends = covering.filter(({ end }) => end === to).map(({ level, number }) => `${SIGN[level]}${number}`);
  const begins = covering.find(({ start }) => start === from);
  const attributes = [
    `class="${gravest.level}${gravest.open ? '' : ' settled'}"`,
    begins ? `id="${begins.id}-words"` : '',
    `data-cards="${covering.map(({ id }) => id).join(' ')}"`,
    ends.length > 0 ? `data-ends="${ends.join(' ')}"` : '',
  ];
  const link = `<a href="#${gravest.id}" aria-describedby="${gravest.id}-title">${prose(text)}</a>`;
  return `<mark ${attributes.filter((attribute) => attribute !== '').join(' ')}>${link}</mark>`;
}

function byGravity(a: Mark, b: Mark): number {
  return (
    Number(b.open) - Number(a.open) ||
    LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
    a.number - b.number
  );
}
