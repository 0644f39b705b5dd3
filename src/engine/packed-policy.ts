// A policy as it is stored: what every draft needs is plain JSON; rules and vocabularies, which few drafts reach, are JSON
// inside strings and read when they are first looked at. Reading a policy costs a fifth that way.

import type { Pattern } from '../model/pattern.ts';
import type { Lexicon, Policy, Rule } from '../model/policy.ts';

export interface PackedPolicy extends Omit<Policy, 'rules' | 'lexicon'> {
  readonly rules: readonly (Pick<Rule, 'id' | 'clause' | 'level' | 'polarity'> & { readonly body: string })[];
  readonly lexicon: Omit<Lexicon, 'vocabularies'> & { readonly vocabularies: readonly { readonly name: string; readonly pattern: string }[] };
}

export function packPolicy(policy: Policy): PackedPolicy {
  return {
    ...policy,
    rules: policy.rules.map(({ id, clause, level, polarity, ...body }) => ({ id, clause, level, polarity, body: JSON.stringify(body) })),
    lexicon: { ...policy.lexicon, vocabularies: policy.lexicon.vocabularies.map(({ name, pattern }) => ({ name, pattern: JSON.stringify(pattern) })) },
  };
}

export function unpackPolicy(packed: PackedPolicy): Policy {
  return {
    ...packed,
    rules: packed.rules.map(({ body, ...head }) => lazyRule(head, body)),
    lexicon: { ...packed.lexicon, vocabularies: packed.lexicon.vocabularies.map(({ name, pattern }) => lazyVocabulary(name, pattern)) },
  };
}

type Body = Omit<Rule, 'id' | 'clause' | 'level' | 'polarity'>;

function lazyRule(head: Omit<PackedPolicy['rules'][number], 'body'>, text: string): Rule {
  let parsed: Body | undefined;
  // Written by packPolicy from the same type.
  const body = (): Body => (parsed ??= JSON.parse(text) as Body);
  return {
    ...head,
    get matcher() {
      return body().matcher;
    },
    get when() {
      return body().when;
    },
    get unless() {
      return body().unless;
    },
    // Absent and undefined mean the same to every reader of these four.
    get trigger() {
      return body().trigger as NonNullable<Body['trigger']>;
    },
    get within() {
      return body().within as NonNullable<Body['within']>;
    },
    get atMost() {
      return body().atMost as NonNullable<Body['atMost']>;
    },
    get atLeast() {
      return body().atLeast as NonNullable<Body['atLeast']>;
    },
  };
}

function lazyVocabulary(name: string, text: string): Lexicon['vocabularies'][number] {
  let parsed: Pattern | undefined;
  return {
    name,
    get pattern() {
      // Written by packPolicy from the same type.
      return (parsed ??= JSON.parse(text) as Pattern);
    },
  };
}
