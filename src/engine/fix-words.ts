// Fixes in words: for the finding that has one, and for whoever reads about the rule.

import type { InsertionPoint, RuleFix } from '../model/catalogue.ts';

const POINTS: Readonly<Record<InsertionPoint, string>> = {
  start: 'at the start',
  end: 'at the end',
  'after-first-paragraph': 'after the first paragraph',
};

/** `Add “Views are my own.” at the end.` */
export function additionInWords(text: string, at: InsertionPoint): string {
  return `Add “${text}” ${POINTS[at]}.`;
}

/** `Write “use” instead of “utilise”.` */
export function replacementInWords(from: string, to: string): string {
  return `Write “${to}” instead of “${from}”.`;
}

/** `Write “TODO: describe this picture” as the alt text of “gate.jpg”.` */
export function altInWords(text: string, picture: string): string {
  return `Write “${text}” as the alt text of “${picture}”.`;
}

/** Pairs of words that are spelled out. */
const SPELLED = 4;

export function fixInWords(fix: RuleFix): string {
  const how = `policycheck ${fix.onRequest ? '--fix-all' : '--fix'}`;
  if (fix.kind === 'insert') {
    const own = fix.from ? ` (or the company's own wording, “${fix.from}” of its facts)` : '';
    return `${how} adds “${fix.text}”${own} ${POINTS[fix.at]}.`;
  }
  if (fix.kind === 'alt') return `${how} writes “${fix.text}” where the alt text should stand.`;
  const pairs = Object.entries(fix.words).map(([from, to]) => `“${to}” for “${from}”`);
  const rest = pairs.length - SPELLED;
  const more = rest > 0 ? ` and ${rest} more like these` : '';
  return `${how} writes ${pairs.slice(0, SPELLED).join(', ')}${more}.`;
}
