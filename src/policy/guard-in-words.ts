// A guard's YAML → sentences that a person can read aloud, for `explain`: what it protects, how far that reaches, what it
// never covers and whom it does not protect.

import type { Reach } from '../model/guards.ts';
import { ruleInWords } from './in-words.ts';
import type { VocabularyFile } from './schema.ts';
import type { GuardFile, GuardRuleFile } from './schema-guard.ts';

export function guardInWords(guard: GuardFile): readonly string[] {
  const { covers, except = [], 'not-for': notFor = [] } = guard;
  return [
    covers === 'all' ? 'No clause of any pack flags it.' : `It is not flagged by ${covers.join(', ')}.`,
    ...(except.length > 0 ? ['Flagged all the same by:', ...byPack(except)] : []),
    ...(notFor.length > 0 ? [`Not for posts whose role is ${notFor.join(' or ')}.`] : []),
  ];
}

/** `core-social: headcount, customer-naming`: a pack a line, because the names are many. */
function byPack(ids: readonly string[]): readonly string[] {
  const packs = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const [pack = id, ...inner] = id.split('/');
    packs.set(pack, [...(packs.get(pack) ?? []), ...(inner.length > 0 ? [inner.join('/')] : [])]);
  }
  return [...packs].map(([pack, names]) => `  ${pack}${names.length > 0 ? `: ${names.join(', ')}` : ''}`);
}

const REACH: Readonly<Record<Reach, string>> = {
  words: 'These words alone are protected.',
  sentence: 'The whole sentence is protected.',
  talk: 'The sentence is protected, and those beside it that carry on.',
  draft: 'The whole post is protected.',
};

export function guardRuleInWords(
  rule: GuardRuleFile,
  guard: GuardFile,
  vocabulary: VocabularyFile,
): readonly string[] {
  const { guard: forbid, when, unless } = rule;
  const [head, ...conditions] = ruleInWords(
    { forbid, ...(when ? { when } : {}), ...(unless ? { unless } : {}), message: '', instead: '' },
    vocabulary,
  );
  const own = rule.covers || rule.except ? guardInWords({ ...withoutRoles(guard), ...ofRule(rule) }) : [];
  return [
    head!.replace('Do not write', 'May be said:'),
    ...conditions,
    REACH[rule.reach ?? 'sentence'],
    ...own,
  ];
}

function withoutRoles({ 'not-for': _, ...guard }: GuardFile): GuardFile {
  return guard;
}

function ofRule({ covers, except }: GuardRuleFile): Partial<Pick<GuardFile, 'covers' | 'except'>> {
  // As compiled: a rule with covers of its own does not take over what its clause excepts.
  return { ...(covers ? { covers, except: [] } : {}), ...(except ? { except } : {}) };
}
