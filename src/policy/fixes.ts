// `fix:` of a rule, made ready and judged. In: the rule as written. Out: the fix for the catalogue, or why it is not safe.
// Promise: a fix adds one line of plain words, or puts words for words; it takes away or brings in no number, no name and
// no negation; what it has written is never its own next find.

import { COUNT_WORDS, QUANTITY_WORDS } from '../language/number-words.ts';
import { isPlaceholder } from '../matchers/picture.ts';
import type { CatalogueRule } from '../model/catalogue.ts';
import type { MatcherFile, RuleFile } from './schema.ts';

export interface UnsafeFix {
  /** Below `fix`. */
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string;
}

export interface CheckedFix {
  /** As the catalogue keeps it: empty where there is none. */
  readonly fix: Pick<CatalogueRule, 'fix'>;
  readonly problem?: UnsafeFix;
}

export function fixOf(rule: RuleFile): CheckedFix {
  const file = rule.fix;
  if (file === undefined) return { fix: {} };
  const asked = file['on-request'] ? { onRequest: true as const } : {};
  if ('insert' in file) {
    const problem = unsafeLine(file.insert.trim());
    if (problem) return { fix: {}, problem };
    const from = file.from ? { from: file.from } : {};
    const inSight = 'within' in rule && [rule.within].flat().includes('before-fold');
    const more = { ...from, ...(inSight && { inSight: true as const }), ...asked };
    return { fix: { fix: { kind: 'insert', text: file.insert.trim(), at: file.at, ...more } } };
  }
  if ('alt' in file) {
    const problem = unsafeLine(file.alt.trim(), 'alt') ?? unsafeAlt(file.alt.trim());
    return problem
      ? { fix: {}, problem }
      : { fix: { fix: { kind: 'alt', text: file.alt.trim(), ...asked } } };
  }
  const words = wordsOf(file.replace, rule);
  const problem = words ? unsafeWords(words) : NOT_PLAIN;
  return words && !problem
    ? { fix: { fix: { kind: 'replace', words, ...asked } } }
    : { fix: {}, ...(problem ? { problem } : {}) };
}

/** Marks that would be read as markup in Markdown, HTML or tables, and links. */
const MARKUP = /[*_[\]<>|`~\\{}&^\r\n\t@]|:\/\//;

function unsafeLine(text: string, key = 'insert'): UnsafeFix | undefined {
  const path = [key];
  if (MARKUP.test(text) || !/^(?:#?\p{L}|[(“])/u.test(text))
    return {
      path,
      message: `“${text}” cannot be added safely to every kind of file.`,
      hint: 'Write one line of plain words that begins with a letter, a “#” before one, “(” or “”” and holds no markup.',
    };
  return undefined;
}

/** Nobody must publish it by mistake: the rule that asked for it has to find it again. */
function unsafeAlt(text: string): UnsafeFix | undefined {
  if (isPlaceholder(text) && !text.includes('"')) return undefined;
  return {
    path: ['alt'],
    message: `“${text}” could pass for an alt text, and be published.`,
    hint: 'Begin it with TODO, and use no straight quotes: “TODO: describe this picture”.',
  };
}

const NOT_PLAIN: UnsafeFix = {
  path: ['replace'],
  message: 'One text for “replace” needs a rule that finds plain words only.',
  hint: 'Say what is written for which words: { replace: { utilise: use, utilises: uses } }.',
};

const PLAIN = /^\p{L}+(?:[ '’-]\p{L}+)*$/u;

function wordsOf(
  replace: string | Readonly<Record<string, string>>,
  rule: RuleFile,
): Readonly<Record<string, string>> | undefined {
  if (typeof replace !== 'string')
    return Object.fromEntries(Object.entries(replace).map(([from, to]) => [from.trim(), to.trim()] as const));
  const found = plainWords('forbid' in rule ? rule.forbid : 'limit' in rule ? rule.limit : []);
  return found && Object.fromEntries(found.map((from) => [from, replace.trim()]));
}

/** The words that a matcher finds, where these are all that it finds. */
function plainWords(matcher: MatcherFile): readonly string[] | undefined {
  const list = typeof matcher === 'string' ? [matcher] : Array.isArray(matcher) ? matcher : [];
  const words = list.flatMap((item: MatcherFile) =>
    typeof item === 'string' && PLAIN.test(item) ? [item.toLowerCase()] : [],
  );
  return words.length > 0 && words.length === list.length ? words : undefined;
}

const NEGATIONS = new Set(
  'no not never none nobody nothing nowhere neither nor without cannot hardly barely scarcely few little'.split(
    ' ',
  ),
);
const NUMBERS = new Set([...COUNT_WORDS, ...QUANTITY_WORDS]);

function unsafeWords(words: Readonly<Record<string, string>>): UnsafeFix | undefined {
  for (const [from, to] of Object.entries(words)) {
    const touched = touches(from) ?? touches(to);
    const problem = touched ?? (Object.keys(words).some((key) => holds(to, key)) ? FINDS_ITSELF : undefined);
    if (problem)
      return {
        path: ['replace', from],
        message: `“${from}” must not be changed into “${to}” by itself: ${problem}.`,
        hint: 'Leave it out, and say in “instead” what to write: then a person decides.',
      };
  }
  return undefined;
}

const FINDS_ITSELF = 'what it writes would be replaced again';

/** Why words are not for a program to change. */
function touches(text: string): string | undefined {
  if (/\p{N}|[$€£¥%]/u.test(text)) return `“${text}” holds a number`;
  if (!PLAIN.test(text)) return `“${text}” is more than plain words`;
  if (/\p{Lu}/u.test(text)) return `“${text}” may hold a name (write all of it in lower case)`;
  const parts = text.split(/[ -]/);
  const negation = parts.find((part) => NEGATIONS.has(part) || /n['’]t$/.test(part));
  if (negation !== undefined) return `“${negation}” says no, or how little`;
  const number = parts.find((part) => NUMBERS.has(part));
  return number === undefined ? undefined : `“${number}” is a number or a date`;
}

function holds(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}
