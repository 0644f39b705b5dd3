// A rule's YAML → sentences that a person can read aloud, for `explain`: what must not be written, or must be, and when
// the rule is silent. Word lists are shown by their first words.

import { CONTEXT_PHRASES } from './in-words-contexts.ts';
import type { ConditionFile, ConditionsFile, MatcherFile, RuleFile, VocabularyFile } from './schema.ts';

/** Words of a list that are shown before “…”. */
const SHOWN = 3;
/** Alternatives of a rule that are spelled out. */
const SPELLED = 3;
/** Exceptions of a rule that are spelled out. */
const EXCEPTIONS = 3;

export function ruleInWords(rule: RuleFile, vocabulary: VocabularyFile): readonly string[] {
  const tell = (matcher: MatcherFile) => matcherInWords(matcher, vocabulary);
  const unless = listOf(rule.unless).map((condition) => conditionInWords(condition, tell));
  const when = listOf(rule.when).map((condition) => conditionInWords(condition, tell));
  return [
    `${headOf(rule, tell)}.`,
    ...(when.length > 0 ? [`Only when ${when.join(', and ')}.`] : []),
    ...(unless.length > 0
      ? [
          `Not when ${unless.slice(0, EXCEPTIONS).join('; or ')}${unless.length > EXCEPTIONS ? `; or in ${unless.length - EXCEPTIONS} other cases` : ''}.`,
        ]
      : []),
  ];
}

function headOf(rule: RuleFile, tell: (matcher: MatcherFile) => string): string {
  if ('forbid' in rule) return `Do not write ${tell(rule.forbid)}`;
  if ('require' in rule)
    return `Write ${tell(rule.require)}${rule.within === 'start' ? ', in the first sentence' : ''}`;
  const most = rule['at-most'];
  return most !== undefined
    ? `Write at most ${most} times ${tell(rule.limit)}`
    : `Write at least ${rule['at-least']} times ${tell(rule.limit)}`;
}

function matcherInWords(matcher: MatcherFile, vocabulary: VocabularyFile): string {
  const tell = (inner: MatcherFile) => matcherInWords(inner, vocabulary);
  if (typeof matcher === 'string') return patternInWords(matcher, vocabulary);
  if (isList(matcher)) return shortened(matcher.map(tell), ', or ');
  if ('any' in matcher) return shortened(matcher.any.map(tell), ', or ');
  if ('all' in matcher)
    return `${matcher.all.map(tell).join(', together with ')} (${matcher.in === 'draft' ? 'anywhere in the post' : 'in one sentence'})`;
  if ('near' in matcher)
    return `${matcher.near.map(tell).join(', close to ')} (at most ${matcher.words} words between)`;
  if ('sequence' in matcher) return matcher.sequence.map(tell).join(', and then ');
  if ('regex' in matcher) return `anything of the shape ${matcher.regex}`;
  if ('grammar' in matcher) return `words of the grammar ${matcher.grammar}`;
  if ('link' in matcher)
    return matcher.link.includes('*') ? 'a link' : `a link to ${matcher.link.join(' or ')}`;
  if ('field' in matcher) return `“${matcher.field}” in the front matter`;
  return `a sentence of more than ${matcher['sentence-words']['more-than']} words`;
}

/** `[about] {number} … {people}` → “a number … employee/engineer/staff/…”. What is optional is left out. */
function patternInWords(pattern: string, vocabulary: VocabularyFile): string {
  const spoken = withoutOptional(pattern)
    .replace(/\{([^}]*)\}/g, (_, names: string) =>
      names
        .split('|')
        .map((name) => listInWords(name.trim(), vocabulary))
        .join(' or '),
    )
    .replace(/(?:…|\.\.\.)\d*/g, '…')
    .replace(/~(\w+)/g, '$1')
    .replace(/[<>]/g, '')
    .replace(/\s*\|\s*/g, '/')
    .replace(/\(([^()]*)\)/g, (_, options: string) => few(options.split('/')))
    .replace(/\s+/g, ' ');
  return `“${spoken.trim()}”`;
}

function withoutOptional(pattern: string): string {
  const shorter = pattern.replace(/\[[^[\]]*\]/g, '');
  return shorter === pattern ? pattern : withoutOptional(shorter);
}

function few(words: readonly string[]): string {
  return words.slice(0, SHOWN).join('/') + (words.length > SHOWN ? '/…' : '');
}

function listInWords(name: string, vocabulary: VocabularyFile): string {
  const plain = name.replace(/[:<>=].*$/, '');
  const kind = KINDS[plain];
  if (kind !== undefined) {
    return kind + name.slice(plain.length).replace(/^>=/, ' of at least ').replace(/^<=/, ' of at most ');
  }
  const entry = vocabulary[plain];
  const words = [entry?.nouns, entry?.verbs, entry?.words, entry?.adjectives, entry?.stems].flatMap(
    (list) => list ?? [],
  );
  return words.length === 0 ? plain.replaceAll('-', ' ') : few(words);
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  money: 'an amount of money',
  percent: 'a percentage',
  share: 'a share',
  multiple: 'a multiple',
  quantity: 'a figure',
  year: 'a year',
  quarter: 'a quarter',
  date: 'a date',
  time: 'a time',
  version: 'a version',
  ordinal: 'a rank',
  name: 'a name',
  mention: 'an @handle',
  hashtag: 'a #hashtag',
  cashtag: 'a $ticker',
  link: 'a link',
  email: 'an e-mail address',
  phone: 'a phone number',
  emoji: 'an emoji',
  start: '',
  end: '',
  comma: ',',
  colon: ':',
  'question-mark': '?',
  'quote-mark': '“',
};

function conditionInWords(condition: ConditionFile, tell: (matcher: MatcherFile) => string): string {
  if (typeof condition === 'string') return CONTEXT_PHRASES[condition] ?? `it is part of ${tell(condition)}`;
  if ('context' in condition) return CONTEXT_PHRASES[condition.context] ?? condition.context;
  if ('overlap' in condition) return `it is part of ${tell(condition.overlap)}`;
  if ('sentence' in condition) return `the same sentence holds ${tell(condition.sentence)}`;
  if ('draft' in condition) return `the post holds ${tell(condition.draft)}`;
  if ('before' in condition) return `just before it stands ${tell(condition.before)}`;
  if ('after' in condition) return `just after it stands ${tell(condition.after)}`;
  if ('role' in condition) return `the author's role is ${condition.role.join(' or ')}`;
  if ('channel' in condition) return `the channel is ${condition.channel.join(' or ')}`;
  if ('type' in condition) return `the type of the post is ${condition.type.join(' or ')}`;
  if ('has' in condition) return `the post gives its ${condition.has}`;
  if ('missing' in condition) return `the post does not give its ${condition.missing}`;
  return `it stands in a ${condition.region.join(' or ')}`;
}

function shortened(parts: readonly string[], joint: string): string {
  const rest = parts.length - SPELLED;
  return parts.slice(0, SPELLED).join(joint) + (rest > 0 ? `${joint}${rest} more like these` : '');
}

function listOf(conditions: ConditionsFile | undefined): readonly ConditionFile[] {
  return conditions === undefined ? [] : isList(conditions) ? conditions : [conditions];
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
