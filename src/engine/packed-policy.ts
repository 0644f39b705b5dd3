// A policy as it is stored, in two texts. `first` is what every draft needs: a line of JSON, the words and their sets, the
// needs of the sets and the routes of the needs.
// `rest` has, a line each, the vocabularies and the rules, of which a draft reaches few: each is read when it is looked
// at. ASCII only, so that it can be read without decoding, from any byte on.

import type { Condition } from '../model/condition.ts';
import type { Guards } from '../model/guards.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Matcher } from '../model/matcher.ts';
import type { Pattern } from '../model/pattern.ts';
import type { Policy, Rule } from '../model/policy.ts';
import { type PackedPattern, packPattern, unpackPattern } from './packed-pattern.ts';

type Head = Pick<Rule, 'id' | 'clause' | 'level' | 'polarity'>;
type Body = Omit<Rule, keyof Head>;
interface FirstLine extends Omit<Policy, 'rules' | 'lexicon' | 'index' | 'guards'> {
  readonly rules: readonly Head[];
  /** Bodies of the rules that every draft reaches, by number: what is always read should not wait for the rest. */
  readonly reached: Readonly<Record<number, StoredBody>>;
  readonly index: Omit<Policy['index'], 'needsOfSets' | 'routes'>;
  readonly lexicon: Omit<Lexicon, 'vocabularies' | 'words' | 'setsOf'>;
  /** Lengths of the lines of `rest`. */
  readonly lengths: readonly number[];
  /** Names of the vocabularies, in their order. */
  readonly vocabularies: readonly string[];
}

export interface PackedPolicy {
  readonly first: string;
  readonly rest: string;
}

/** The guards stand apart: a draft in which nothing is found reads none of them. */
export interface PackedGuards extends Omit<Guards, 'policy'> {
  readonly policy: PackedPolicy;
}

export function packGuards({ policy, ...rest }: Guards): PackedGuards {
  return { policy: packPolicy(policy), ...rest };
}

export function unpackGuards({ policy: { first, rest: bodies }, ...rest }: PackedGuards): Guards {
  return { policy: unpackPolicy(first, (start, end) => bodies.slice(start, end)), ...rest };
}

export function packPolicy({ rules, lexicon, index, guards: _, ...rest }: Policy): PackedPolicy {
  const { vocabularies, words, setsOf, ...small } = lexicon;
  const { needsOfSets, routes, ...lists } = index;
  const bodies = rules.map(({ id: _, clause: __, level: ___, polarity: ____, ...body }) => body);
  const reached = new Set([...index.rules, ...index.always.map((leaf) => index.ruleOf[leaf]!)]);
  const lines = [...vocabularies.map(({ pattern }) => ascii(packPattern(pattern))), ...bodies.map(ascii)];
  const first: Omit<FirstLine, 'reached'> & { readonly reached: Readonly<Record<number, Body>> } = {
    ...rest,
    rules: rules.map(({ id, clause, level, polarity }) => ({ id, clause, level, polarity })),
    lexicon: small,
    lengths: lines.map(({ length }) => length),
    reached: Object.fromEntries([...reached].map((number) => [number, bodies[number]!])),
    index: lists,
    vocabularies: vocabularies.map(({ name }) => name),
  };
  return {
    first: [ascii(first), escaped(words), setsOf, needsOfSets, routes].join('\n'),
    rest: lines.join('\n'),
  };
}

/** `readRest` gives a stretch of `rest`: few of its lines are wanted, and reading them all would take longer. */
export function unpackPolicy(first: string, readRest: (start: number, end: number) => string): Policy {
  const lines = first.split('\n');
  // Written by packPolicy from the same types, here and below.
  const { rules, reached, lexicon, index, vocabularies, lengths, ...rest } = JSON.parse(
    lines[0]!,
  ) as FirstLine;
  const starts = [0];
  for (let n = 0; n < lengths.length; n++) starts.push(starts[n]! + lengths[n]! + 1);
  const restLine = (number: number): string => readRest(starts[number]!, starts[number + 1]! - 1);
  const words = lines[1]!.includes('\\') ? (JSON.parse(`"${lines[1]}"`) as string) : lines[1]!;
  return {
    ...rest,
    index: { ...index, needsOfSets: lines[3]!, routes: lines[4]! },
    lexicon: {
      ...lexicon,
      words,
      setsOf: lines[2]!,
      vocabularies: vocabularies.map((name, i) => new StoredVocabulary(name, () => restLine(i))),
    },
    rules: rules.map(
      (head, i) =>
        new StoredRule(head, () =>
          withPatterns(reached[i] ?? (JSON.parse(restLine(vocabularies.length + i)) as StoredBody)),
        ),
    ),
  };
}

/** As it is read from the text: patterns in the form of packed-pattern.ts. */
type StoredBody = Stored<Body>;
type Stored<T> = T extends Pattern
  ? PackedPattern
  : T extends readonly (infer U)[]
    ? readonly Stored<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Stored<T[K]> }
      : T;

function withPatterns({ matcher, trigger, when, unless, ...rest }: StoredBody): Body {
  const condition = (one: Stored<Condition>): Condition =>
    'matcher' in one ? ({ ...one, matcher: withPattern(one.matcher) } as Condition) : one;
  return {
    ...rest,
    matcher: withPattern(matcher),
    ...(trigger ? { trigger: withPattern(trigger) } : {}),
    when: when.map(condition),
    unless: unless.map(condition),
  };
}

function withPattern(matcher: Stored<Matcher>): Matcher {
  if (matcher.kind === 'phrase') return { ...matcher, pattern: unpackPattern(matcher.pattern) };
  return 'of' in matcher ? ({ ...matcher, of: matcher.of.map(withPattern) } as Matcher) : matcher;
}

function ascii(value: unknown): string {
  return escaped(JSON.stringify(value, (key, inner) => (key === 'pattern' ? packPattern(inner) : inner)));
}

function escaped(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A rule whose body is read when it is first looked at. A class, because accessors made anew for each rule cost more. */
class StoredRule implements Rule {
  readonly id: string;
  readonly clause: number;
  readonly level: Rule['level'];
  readonly polarity: Rule['polarity'];
  private readonly read: () => Body;
  private known: Body | undefined;

  constructor({ id, clause, level, polarity }: Head, read: () => Body) {
    this.id = id;
    this.clause = clause;
    this.level = level;
    this.polarity = polarity;
    this.read = read;
  }

  private get body(): Body {
    return (this.known ??= this.read());
  }
  get matcher() {
    return this.body.matcher;
  }
  get when() {
    return this.body.when;
  }
  get unless() {
    return this.body.unless;
  }
  // Absent and undefined mean the same to every reader of these five.
  get trigger() {
    return this.body.trigger as NonNullable<Body['trigger']>;
  }
  get within() {
    return this.body.within as NonNullable<Body['within']>;
  }
  get atMost() {
    return this.body.atMost as NonNullable<Body['atMost']>;
  }
  get atLeast() {
    return this.body.atLeast as NonNullable<Body['atLeast']>;
  }
  get yieldsTo() {
    return this.body.yieldsTo as NonNullable<Body['yieldsTo']>;
  }
}

/** A word list whose pattern is read when it is first looked at. */
class StoredVocabulary {
  readonly name: string;
  private readonly line: () => string;
  private known: Pattern | undefined;

  constructor(name: string, line: () => string) {
    this.name = name;
    this.line = line;
  }

  get pattern(): Pattern {
    // Written by packPattern.
    return (this.known ??= unpackPattern(JSON.parse(this.line()) as PackedPattern));
  }
}
