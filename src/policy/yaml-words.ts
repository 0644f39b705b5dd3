// What the YAML parser complains about, in words for somebody who writes policies and not programs.

import { type Document, visit, type YAMLError } from 'yaml';
import type { Problem, ProblemPlace } from '../model/problem.ts';

type Words = Omit<Problem, 'place'>;
type PlaceFor = (start: number, end: number) => ProblemPlace;

const QUOTES = 'Put the whole text in quotes.';

/** The first error, as the later ones are mostly its echo, and every key that is there twice. */
export function syntaxProblems(
  errors: readonly YAMLError[],
  text: string,
  place: PlaceFor,
): readonly Problem[] {
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return errors
    .filter((error) => error === first || error.code === 'DUPLICATE_KEY')
    .map((error) => {
      const [start, end] = rangeOf(error, text);
      return { ...words(error, text.slice(start, end), text.slice(0, start)), place: place(start, end) };
    });
}

/** The parser points at the first letter of a key that is there twice, and at the end of the file for an open quote. */
function rangeOf(error: YAMLError, text: string): readonly [number, number] {
  const [start, end] = error.pos;
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (quote !== undefined) return [text.lastIndexOf(quote), text.length];
  if (error.code !== 'DUPLICATE_KEY') return [Math.min(start, Math.max(0, text.length - 1)), end];
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/.exec(text.slice(start, start + 200))?.[0] ?? '';
  return [start, start + Math.max(1, key.length)];
}

const syntax = (message: string, hint?: string): Words =>
  hint === undefined ? { code: 'pack-syntax', message } : { code: 'pack-syntax', message, hint };

function words(error: YAMLError, found: string, before: string): Words {
  const line = found.split('\n', 1)[0]?.trim() ?? '';
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return {
        code: 'pack-duplicate-key',
        message: `“${line}” is here twice.`,
        hint: 'Rename or remove one of them.',
      };
    case 'MULTIPLE_DOCS':
      return syntax('A second document begins here, and a file holds only one.', 'Remove the line “---”.');
    case 'TAB_AS_INDENT':
      return syntax('This line begins with a tab.', 'Indent it with spaces.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return syntax('A colon and a space inside a text make YAML read it as a key.', QUOTES);
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
      return syntax(`A text that begins with “${found[0] ?? ''}” needs quotes around it.`, QUOTES);
    case 'BAD_DQ_ESCAPE':
      return syntax('A “\\” has a meaning of its own inside double quotes.', "Use single quotes: '…'.");
    case 'MULTILINE_IMPLICIT_KEY':
      return syntax(
        `“${line}” has no colon after it.`,
        'Write “key: value”, or “- ” before an item of a list.',
      );
    case 'NON_STRING_KEY':
      return syntax(`“${line}” cannot be a key.`, 'Put it in quotes if it is meant as text.');
    default:
      return wordsForStructure(error, line, before);
  }
}

function wordsForStructure(error: YAMLError, line: string, before: string): Words {
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message))
    return syntax('A quotation mark is opened and never closed.');
  if (error.code === 'BAD_INDENT' && /^Flow/.test(error.message))
    return syntax(
      'A “[” or “{” that was opened above is not closed here.',
      'Close it, or put the text in quotes.',
    );
  if (error.code === 'BAD_INDENT') return syntax('This line is not indented like its neighbours.');
  if (error.code === 'UNEXPECTED_TOKEN' && /[}\]]\s*$/.test(before))
    return syntax(
      `“${line}” cannot follow a closing bracket.`,
      'A text that begins with { or [ needs quotes around all of it.',
    );
  if (error.code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(before))
    return syntax(
      `“${line}” cannot follow a closing quotation mark.`,
      'Put the whole text in quotes of the other kind.',
    );
  return syntax(
    `“${line}” cannot stand here.`,
    'Check how far the lines are indented, and put texts with special signs in quotes.',
  );
}

/** An alias is `*name`; the parser would only notice when the value is built, and not say where. */
export function unknownAliases(doc: Document, place: PlaceFor): readonly Problem[] {
  const found: Problem[] = [];
  visit(doc, {
    Alias(_, alias) {
      if (alias.resolve(doc) !== undefined) return;
      const [start, end] = alias.range ?? [0, 0];
      const message = `“*${alias.source}” points to an anchor that is not in this file.`;
      found.push({
        ...syntax(message, 'If it is meant as text, put it in quotes.'),
        place: place(start, end),
      });
    },
  });
  return found;
}
