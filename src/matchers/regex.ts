// regex: a linear-time regular expression (RE2) over the sentences that hold an anchor word, as they are written. The engine
// is loaded only for sentences that hold the signs with which every match begins.

import type { Document } from '../language/document.ts';
import { type Find, type Occurrence, occurrenceOfText } from './matcher.ts';

export const find: Find<'regex'> = (matcher, scope) => {
  const { document } = scope;
  const sentences = sentencesWith(literalStart(matcher.source), scope.sentencesFor(matcher.leaf), document);
  if (sentences.length === 0) return [];
  const { regex } = scope.engines;
  if (!regex) {
    scope.want('regex');
    return [];
  }
  const found: Occurrence[] = [];
  for (const sentence of sentences) {
    const { first, last } = document.sentences[sentence]!;
    // The first sentence with the punctuation before it, which is part of how a draft begins.
    const start = first === 0 ? 0 : document.tokens[first]!.start;
    for (const match of regex.matches(
      matcher.source,
      document.text.slice(start, document.tokens[last]!.end),
    )) {
      const hit =
        match.end > match.start
          ? occurrenceOfText(document, start + match.start, start + match.end, matcher.leaf)
          : undefined;
      if (hit) found.push(hit);
    }
  }
  return found;
};

/**
 * The signs (`[`, `{{`) with which every match must begin; '' where nothing is sure. Letters are not looked at: there is
 * more than one to each when case is ignored.
 */
export function literalStart(source: string): string {
  const [, signs = '', next = ''] = /^((?:\\[^\p{L}\p{N}])*)(.?)/su.exec(source) ?? [];
  const literal = signs.replace(/\\(.)/gsu, '$1');
  if (literal === '' || hasChoice(source)) return '';
  return '?*+{'.includes(next) && next !== '' ? literal.slice(0, -1) : literal;
}

/** A bar outside of all brackets. */
function hasChoice(source: string): boolean {
  const plain = source.replace(/\\./gsu, '').replace(/\[[^\]]*\]/gsu, '');
  let depth = 0;
  for (const sign of plain) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) return true;
  }
  return false;
}

function sentencesWith(
  literal: string,
  sentences: readonly number[],
  { text, tokens, sentences: all }: Document,
): readonly number[] {
  if (literal === '') return sentences;
  return sentences.filter((sentence) => {
    const { first, last } = all[sentence]!;
    return text.slice(first === 0 ? 0 : tokens[first]!.start, tokens[last]!.end).includes(literal);
  });
}
