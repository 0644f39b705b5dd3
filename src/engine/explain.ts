// Why a draft got its findings, or got none: what it was read as, which rules were tried and why, what matched, and
// which condition let it pass or stopped it. Data for `policycheck why`; the judge is the same that checks.

import { contexts } from '../language/contexts/index.ts';
import type { Document } from '../language/document.ts';
import { type LeafMatcher, leafName, leavesOf } from '../matchers/leaves.ts';
import type { Occurrence } from '../matchers/matcher.ts';
import { looksAtTargets } from '../matchers/targets.ts';
import type { CONTEXTS, Condition } from '../model/condition.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Matcher } from '../model/matcher.ts';
import type { Policy, Rule } from '../model/policy.ts';
import type { Checker } from './checker.ts';
import { type NearMiss, nearMisses } from './near-misses.ts';
import { type Candidates, createPrefilter, type Prefilter } from './prefilter.ts';
import type { Trace } from './trace.ts';

export interface Explanation {
  readonly sentences: readonly ExplainedSentence[];
  /** Rules that a word or a shape of the draft made worth trying, in the order of the policy. */
  readonly rules: readonly ExplainedRule[];
  readonly findings: readonly Finding[];
  /** Findings that a guard covers, by which of its rules and because of which words. */
  readonly covered: readonly ExplainedCover[];
  /** Of the rules that matched nothing, those that lacked one kind of word, the nearest first. */
  readonly near: readonly NearMiss[];
  /** How many rules of the policy no word of the draft announced. */
  readonly untried: number;
}

export interface ExplainedCover {
  /** Of the finding. */
  readonly rule: string;
  readonly quote: string;
  /** `rights-guard/pay/forced-overtime` */
  readonly by: string;
  readonly because: string;
}

export interface ExplainedSentence {
  readonly text: string;
  /** The words as they are compared: folded, contractions apart. */
  readonly tokens: readonly string[];
  /** What was read as a figure, a date, a name: `340 = number`. */
  readonly readings: readonly string[];
}

export interface ExplainedRule {
  readonly rule: string;
  readonly clause: string;
  /** Words of the draft that announced the rule. */
  readonly announcedBy: readonly string[];
  readonly matches: readonly ExplainedMatch[];
}

export interface ExplainedMatch {
  readonly quote: string;
  /** The pattern that found it, as written in the rule. */
  readonly pattern: string;
  readonly asked: readonly {
    readonly condition: string;
    readonly held: boolean;
    readonly stopped: boolean;
    readonly because?: string;
  }[];
  readonly fired: boolean;
}

/** `others`: the other parts of its thread, in order. */
export async function explainDraft(
  policy: Policy,
  checker: Checker,
  draft: Draft,
  wanted: (clause: string) => boolean,
  others?: readonly Draft[],
): Promise<Explanation> {
  const document = checker.document(draft);
  const allowed = (rule: number) => wanted(policy.clauses[policy.rules[rule]!.clause]!.id);
  const prefilter = createPrefilter(policy, allowed);
  const candidates = prefilter.candidates(document);
  const notes = new Map<string, MatchNote[]>();
  const covered: ExplainedCover[] = [];
  // An engine that had to be loaded makes the judge start again: only the last sitting counts.
  const trace: Trace = {
    matched: (rule, found) => {
      const list = notes.get(rule.id) ?? [];
      notes.set(rule.id, [
        ...list.filter((note) => note.found?.start !== found?.start || note.found?.end !== found?.end),
        { found, asked: [], fired: false },
      ]);
    },
    asked: (rule, condition, expected, held) =>
      notes.get(rule.id)?.at(-1)?.asked.push({ condition, expected, held }),
    found: (rule, found) => {
      const note = notes.get(rule.id)?.findLast((one) => one.found?.start === found?.start);
      if (note) note.fired = true;
    },
    covered: ({ rule, quote }, by, because) => void covered.push({ rule, quote, by, because }),
  };
  const verdict = await checker.check(draft, trace, others);
  const matched = new Set(candidates.rules.filter((rule) => notes.has(policy.rules[rule]!.id)));
  return {
    sentences: document.sentences.map((_, number) => explainSentence(document, number)),
    rules: candidates.rules.map((number) =>
      explainRule(policy, policy.rules[number]!, document, { prefilter, candidates }, notes),
    ),
    near: nearMisses(policy, document, prefilter, (rule) => allowed(rule) && !matched.has(rule), NEAR),
    findings: verdict.findings.filter(({ clause }) => wanted(clause)),
    covered,
    untried: policy.rules.filter((_, number) => allowed(number)).length - candidates.rules.length,
  };
}

/** Rules that lacked one kind of word, of which an explanation tells. */
const NEAR = 5;

interface MatchNote {
  readonly found: Occurrence | undefined;
  readonly asked: { readonly condition: Condition; readonly expected: boolean; readonly held: boolean }[];
  fired: boolean;
}

function explainSentence(document: Document, number: number): ExplainedSentence {
  const { first, last } = document.sentences[number]!;
  const readings: string[] = [];
  for (let i = first; i <= last; i++) {
    const quantity = document.quantityAt(i, number);
    if (quantity) readings.push(`“${slice(document, quantity.first, quantity.last)}” = ${quantity.kind}`);
    const end = document.nameEndAt(i, number);
    if (end >= i) readings.push(`“${slice(document, i, end)}” = name`);
    if (end > i) i = end;
  }
  return {
    text: slice(document, first, last),
    tokens: document.tokens.slice(first, last + 1).map(({ word }) => word),
    readings,
  };
}

function slice(document: Document, first: number, last: number): string {
  return document.text.slice(document.tokens[first]!.start, document.tokens[last]!.end);
}

function explainRule(
  policy: Policy,
  rule: Rule,
  document: Document,
  tried: Tried,
  notes: ReadonlyMap<string, readonly MatchNote[]>,
): ExplainedRule {
  const leaves = leavesOf(rule.polarity === 'forbid' || !rule.trigger ? rule.matcher : rule.trigger);
  return {
    rule: rule.id,
    clause: policy.clauses[rule.clause]!.id,
    announcedBy: announcers(document, leaves, tried),
    matches: (notes.get(rule.id) ?? []).map((note) => explainMatch(document, leaves, note)),
  };
}

interface Tried {
  readonly prefilter: Prefilter;
  readonly candidates: Candidates;
}

function announcers(
  document: Document,
  leaves: readonly LeafMatcher[],
  { prefilter, candidates }: Tried,
): readonly string[] {
  const numbers = new Set(leaves.map(({ leaf }) => leaf));
  const sentences = new Set([...numbers].flatMap((leaf) => candidates.sentencesFor(leaf)));
  const tokens = [...sentences].flatMap((sentence) => prefilter.announcers(document, sentence, numbers));
  const words = tokens.map((token) => slice(document, token, token));
  return [...new Set([...words, ...announcingTargets(document, leaves, prefilter)])];
}

/** Addresses of links that announce one of the leaves. */
function announcingTargets(
  document: Document,
  leaves: readonly LeafMatcher[],
  prefilter: Prefilter,
): readonly string[] {
  const targets = document.targets();
  const numbers = new Set(leaves.filter(looksAtTargets).map(({ leaf }) => leaf));
  if (!targets || numbers.size === 0) return [];
  const { document: read } = targets;
  return read.sentences.flatMap((_, sentence) =>
    prefilter
      .announcers(read, sentence, numbers)
      .map((token) => targets.targetAt(read.tokens[token]!.start).address),
  );
}

function explainMatch(document: Document, leaves: readonly LeafMatcher[], note: MatchNote): ExplainedMatch {
  return {
    quote: note.found
      ? (note.found.beside?.quote ?? document.text.slice(note.found.start, note.found.end))
      : '',
    pattern: leaves.filter(({ leaf }) => leaf === note.found?.leaf).map(leafName)[0] ?? '',
    fired: note.fired,
    asked: note.asked.map(({ condition, expected, held }) => {
      const because =
        condition.kind === 'context' && held && note.found
          ? contexts[condition.name](document, note.found)
          : undefined;
      return {
        condition: conditionInWords(condition, expected),
        held,
        stopped: held !== expected,
        ...(because ? { because } : {}),
      };
    }),
  };
}

/** `unless it is quoted`, `when “soon” is in the same sentence`. */
export function conditionInWords(condition: Condition, expected: boolean): string {
  return `${expected ? 'when' : 'unless'} ${holds(condition)}`;
}

function holds(condition: Condition): string {
  switch (condition.kind) {
    case 'context':
      return CONTEXT_WORDS[condition.name];
    case 'overlap':
      return `the words are part of ${named(condition.matcher)}`;
    case 'sentence':
      return `the same sentence holds ${named(condition.matcher)}`;
    case 'draft':
      return `the draft holds ${named(condition.matcher)}`;
    case 'before':
      return `${named(condition.matcher)} stands just before`;
    case 'after':
      return `${named(condition.matcher)} stands just after`;
    case 'meta':
      return `the draft's ${condition.field} is ${condition.values.join(' or ')}`;
    case 'has':
      return `the draft gives its ${condition.field}`;
    case 'missing':
      return `the draft does not give its ${condition.field}`;
    case 'fold':
      return `it stands ${condition.side} the place where the channel shows “more”`;
    case 'thread':
      return `the thread holds ${named(condition.matcher)}`;
    case 'parts':
      return `the thread has ${condition.least} parts or more`;
    case 'region':
      return `it stands in a ${condition.roles.join(' or ')}`;
  }
}

function named(matcher: Matcher): string {
  return leavesOf(matcher).map(leafName).join(' or ');
}

const CONTEXT_WORDS: Readonly<Record<(typeof CONTEXTS)[number], string>> = {
  future: 'it speaks of the future',
  past: 'it speaks of the past',
  negated: 'it is negated',
  question: 'it is a question',
  quoted: 'it is a quotation',
  reported: 'somebody else is said to have said it',
  hypothetical: 'it is only supposed',
  'first-person': 'the speaker (I, we) is in the sentence',
  'about-us': 'the sentence is about us (we, our)',
  'about-others': 'the sentence is about others',
  instruction: 'it tells the reader how to do something',
};
