// A rule's YAML → sentences that a person can read aloud, for `explain`: what must not be written, or must be, and when
// the rule is silent. Word lists are shown by their first words.

import type { Detectable } from '../model/matcher.ts';
import type { Place } from '../model/policy.ts';
import { CONTEXT_PHRASES } from './in-words-contexts.ts';
import { LOOKS_IN_WORDS, pictureInWords } from './in-words-looks.ts';
import { patternInWords } from './pattern-in-words.ts';
import type {
  BalanceFile,
  ConditionFile,
  ConditionsFile,
  MatcherFile,
  RuleFile,
  VocabularyFile,
} from './schema.ts';

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
    ...(unless.length > 0 ? [`Not when ${exceptions(unless)}.`] : []),
  ];
}

export function balanceInWords(balance: BalanceFile): readonly string[] {
  const { field, of, to, 'at-least': least, posts } = balance;
  const kinds = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' or ');
  return [
    `Of all posts of a run whose ${field} is ${kinds([...of, ...to])}, at least ${least} % must be ${kinds(of)}.`,
    `Only when there are ${posts} or more of them.`,
  ];
}

function exceptions(unless: readonly string[]): string {
  const rest = unless.length - EXCEPTIONS;
  const more = rest > 0 ? `; or in ${rest === 1 ? 'another case' : `${rest} other cases`}` : '';
  return unless.slice(0, EXCEPTIONS).join('; or ') + more;
}

function headOf(rule: RuleFile, tell: (matcher: MatcherFile) => string): string {
  if ('forbid' in rule) {
    const { forbid } = rule;
    if (typeof forbid === 'object' && 'field' in forbid && !('longer-than' in forbid))
      return `Let no post go out while “${forbid.field}” is set, in its front matter or by the facts`;
    return `Do not write ${tell(forbid)}`;
  }
  if ('require' in rule) return `Write ${tell(rule.require)}${placesInWords(rule.within)}`;
  const { 'at-most': most, 'at-least': least } = rule;
  if (most === 0) return `Do not write ${tell(rule.limit)}`;
  const bounds = [
    ...(least === undefined ? [] : [`at least ${times(least)}`]),
    ...(most === undefined ? [] : [`at most ${times(most)}`]),
  ];
  return `Write ${tell(rule.limit)} ${bounds.join(' and ')}`;
}

function placesInWords(within: readonly Place[] | Place | undefined): string {
  return [within ?? []]
    .flat()
    .map((place) => PLACE_WORDS[place])
    .join('');
}

const PLACE_WORDS: Readonly<Record<Place, string>> = {
  start: ', in the first sentence',
  'before-fold': ', before the channel shows “more”',
  'each-part': ', in each part of the thread',
  'not-in-hashtag-pile': ', not as the third or a later one of four or more hashtags, nor after them',
  'not-after-links': ', not after the links at the end',
  'not-in-alt-text': ', not only in the description of an image',
};

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

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
  if ('longer-than' in matcher)
    return `${matcher.field === undefined ? 'more' : `a longer ${matcher.field}`} than the channel allows`;
  if ('writing' in matcher) return LOOKS_IN_WORDS[matcher.writing];
  if ('picture' in matcher) return pictureInWords(matcher.picture);
  if ('field' in matcher) return `“${matcher.field}” in the front matter`;
  if ('copied-from' in matcher) return 'a passage of a confidential document';
  if ('detect' in matcher) return DETECTED_IN_WORDS[matcher.detect];
  return `a sentence of more than ${matcher['sentence-words']['more-than']} words`;
}

const DETECTED_IN_WORDS: Readonly<Record<Detectable, string>> = {
  'access-key': 'a key or token of a kind that is known by its make',
  password: 'a password, a PIN or a code with the word that says so',
  'phone-number': 'a phone number that can be dialled',
  'personal-email': 'an e-mail address that is not that of a desk or a team',
  'payment-card': 'the number of a payment card whose check digit is right',
  iban: 'an IBAN whose check digits are right',
  'shortened-link': 'a link of a service that shortens links',
  'unlisted-shortener': 'a shortened link, where the facts say which shorteners are ours',
  'look-alike-link': 'a link that looks like one of ours, and leads elsewhere',
  'unencrypted-link': 'a link that begins with http://',
  'private-parameter':
    'a link that carries a session, an address or an inner name in what follows the question mark',
  'link-credential': 'a link that carries a key or a token',
  'inner-address': 'an address or a host of an inner network, or a path to a file of a computer',
  'handle-slip': 'a handle that is one letter off one that the facts name',
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
  if ('says' in condition) return `the post says its ${condition.says}`;
  if ('has' in condition) return `the post gives its ${condition.has}`;
  if ('thread' in condition) return `the thread holds ${tell(condition.thread)}`;
  if ('parts' in condition) return `the thread has ${condition.parts} parts or more`;
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
