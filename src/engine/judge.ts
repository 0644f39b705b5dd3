// One draft against the rules: which could matter (prefilter), which match, and what their conditions say. Pure and
// synchronous. When a decision needs an engine that is not loaded, the verdict says so and is asked for again.

import { contexts } from '../language/contexts/index.ts';
import type { Document } from '../language/document.ts';
import { search } from '../matchers/index.ts';
import type { Engines, LoadedEngine, Occurrence, Scope } from '../matchers/matcher.ts';
import type { Openings } from '../matchers/openings.ts';
import type { Condition } from '../model/condition.ts';
import type { Figures, Finding, Misplaced } from '../model/finding.ts';
import type { Matcher } from '../model/matcher.ts';
import type { Place, Policy, Rule } from '../model/policy.ts';
import type { PlatformEngine } from '../platforms/platforms.ts';
import type * as Places from './places.ts';
import { type Candidates, everything } from './prefilter.ts';
import { settle } from './settle.ts';
import type { Trace } from './trace.ts';

export interface Verdict {
  readonly findings: readonly Finding[];
  /** Clauses that only something outside the text can decide here, and what that is. */
  readonly undecided: readonly { readonly clause: string; readonly needs: string }[];
  /** The tokens of findings that stand on words, for those who look at them again. */
  readonly places: ReadonlyMap<Finding, Occurrence>;
  /** Engines that must be loaded before this verdict counts; empty when it does. */
  readonly wanted: readonly (LoadedEngine | 'places')[];
}

export function judge(
  policy: Policy,
  document: Document,
  candidates: Candidates,
  tools: JudgeTools,
  trace?: Trace,
  others: readonly Document[] = [],
): Verdict {
  if (candidates.rules.length === 0) return NOTHING;
  const bench = new Bench(policy, document, candidates, tools, trace);
  bench.others = others;
  for (const rule of candidates.rules) bench.judge(policy.rules[rule]!);
  return bench.verdict();
}

/** `places` tells where in a draft something stands: few rules ask. */
export interface JudgeEngines extends Engines {
  readonly places?: Pick<typeof Places, 'standing'>;
}

/** What serves every draft of a policy. */
export interface JudgeTools {
  readonly engines: JudgeEngines;
  readonly openings: Openings;
  /** false: every rule speaks, also where another says the same of the same words. */
  readonly yields?: boolean;
}

const NOTHING: Verdict = { findings: [], undecided: [], places: new Map(), wanted: [] };

/** What a clause lacks where a draft does not say where it will be posted. */
export const NEEDS_CHANNEL = 'front matter: channel';

/** Yes, no, not before an engine is loaded, or not to be known from the text: what it would take. */
type Answer = boolean | 'later' | { readonly needs: string };

/** One sitting over one draft. A class because findings, open questions and wanted engines gather over the rules. */
class Bench {
  private readonly policy: Policy;
  private readonly document: Document;
  private readonly candidates: Candidates;
  private readonly tools: JudgeTools;
  private readonly trace: Trace | undefined;
  private readonly findings: Finding[] = [];
  private readonly places = new Map<Finding, Occurrence>();
  private readonly yielding = new Map<Finding, readonly string[]>();
  private readonly undecided = new Map<string, { readonly clause: string; readonly needs: string }>();
  private readonly wanted = new Set<LoadedEngine | 'places'>();
  /** The other parts of the thread, in order, where the draft is one of several. */
  others: readonly Document[] = [];
  private readonly inDraft = new Map<Condition, boolean>();
  private known: { readonly fold: ReturnType<PlatformEngine['fold']> } | undefined;
  private readonly vocabularyEnds: Map<number, readonly number[]>[] = [];

  constructor(
    policy: Policy,
    document: Document,
    candidates: Candidates,
    tools: JudgeTools,
    trace: Trace | undefined,
  ) {
    this.policy = policy;
    this.document = document;
    this.candidates = candidates;
    this.tools = tools;
    this.trace = trace;
  }

  verdict(): Verdict {
    return {
      findings: settle(this.findings, this.yielding),
      undecided: [...this.undecided.values()],
      places: this.places,
      wanted: [...this.wanted],
    };
  }

  judge(rule: Rule): void {
    if (rule.matcher.kind === 'longer-than' && !this.isKnown(rule, this.channel())) return;
    if (rule.polarity === 'forbid') this.forbid(rule);
    else if (rule.polarity === 'require') this.require(rule);
    else this.limit(rule);
  }

  private forbid(rule: Rule): void {
    for (const found of search(rule.matcher, this.scope(this.candidates))) {
      if (this.applies(rule, found)) this.add(rule, found);
    }
  }

  private require(rule: Rule): void {
    const causes = rule.trigger ? search(rule.trigger, this.scope(this.candidates)) : [undefined];
    const cause = causes.find((found) => this.applies(rule, found));
    if (cause === undefined && (rule.trigger || !this.applies(rule, undefined))) return;
    if (rule.within) this.requireInPlace(rule, rule.within, cause);
    else if (!this.isIn(this.document, rule.matcher) && !this.isInOthers(rule.matcher)) this.add(rule, cause);
  }

  private requireInPlace(rule: Rule, within: readonly Place[], cause: Occurrence | undefined): void {
    const { places, platforms } = this.tools.engines;
    if (!places) {
      this.wanted.add('places');
      return;
    }
    const parts = [this.document, ...this.others].map((document) => ({
      document,
      found: this.searchIn(document, rule.matcher),
    }));
    let standing = places.standing(within, parts);
    if (standing.kind === 'right' && within.includes('before-fold')) {
      if (!this.isKnown(rule, this.channel())) return;
      standing = places.standing(within, parts, (draft) => platforms?.fold(draft));
    }
    if (standing.kind === 'absent') this.add(rule, cause);
    if (standing.kind === 'wrong') this.add(rule, standing.found ?? cause, standing.misplaced);
  }

  /** What a post needs may stand in any part of its thread. */
  private isInOthers(matcher: Matcher): boolean {
    return this.others.some((part) => this.isIn(part, matcher));
  }

  private isIn(part: Document, matcher: Matcher): boolean {
    return this.searchIn(part, matcher).length > 0;
  }

  private searchIn(part: Document, matcher: Matcher): readonly Occurrence[] {
    if (part === this.document) return search(matcher, this.scope(everything(part)));
    const bench = new Bench(this.policy, part, everything(part), this.tools, undefined);
    const found = bench.searchIn(part, matcher);
    for (const engine of bench.wanted) this.wanted.add(engine);
    return found;
  }

  private limit(rule: Rule): void {
    const found = search(
      rule.matcher,
      this.scope(rule.atMost === undefined ? everything(this.document) : this.candidates),
    );
    if (rule.atMost !== undefined && found.length > rule.atMost && this.applies(rule, found[rule.atMost]))
      this.add(rule, found[rule.atMost]);
    if (rule.atLeast !== undefined && found.length < rule.atLeast && this.applies(rule, undefined))
      this.add(rule, undefined);
  }

  /** Do the conditions let the rule speak here? An open question is noted, and counts as no. */
  private applies(rule: Rule, found: Occurrence | undefined): boolean {
    this.trace?.matched(rule, found);
    for (const [expected, conditions] of [
      [true, rule.when],
      [false, rule.unless],
    ] as const) {
      for (const condition of conditions) {
        const answer = this.holds(condition, found);
        if (answer === 'later') return false;
        this.trace?.asked(rule, condition, expected, answer === true);
        if (!this.isKnown(rule, answer)) return false;
        if (answer !== expected) return false;
      }
    }
    return true;
  }

  /** Notes what a rule lacks that cannot be decided. */
  private isKnown(rule: Rule, answer: Answer): answer is boolean {
    if (typeof answer === 'boolean') return true;
    if (answer === 'later') return false;
    const { id } = this.policy.clauses[rule.clause]!;
    this.undecided.set(`${id} ${answer.needs}`, { clause: id, needs: answer.needs });
    return false;
  }

  /** True when the draft names a channel that is known. */
  private channel(): Answer {
    const { channel } = this.document.draft.meta;
    if (channel === undefined) return { needs: NEEDS_CHANNEL };
    const { platforms } = this.tools.engines;
    if (!platforms) {
      this.wanted.add('platforms');
      return 'later';
    }
    return (
      platforms.knows(this.document.draft) || { needs: `the limits of “${channel}”, which are not known` }
    );
  }

  private fold(): ReturnType<PlatformEngine['fold']> {
    this.known ??= { fold: this.tools.engines.platforms?.fold(this.document.draft) };
    return this.known.fold;
  }

  private holdsAtFold(side: 'before' | 'after', { start, end }: Occurrence): Answer {
    const channel = this.channel();
    if (channel !== true) return channel;
    const fold = this.fold();
    return side === 'before' ? !fold || end <= fold.at : fold !== undefined && start >= fold.at;
  }

  private holds(condition: Condition, found: Occurrence | undefined): Answer {
    const { draft } = this.document;
    switch (condition.kind) {
      case 'meta': {
        const value = draft.meta[condition.field];
        if (value === undefined) return { needs: `front matter: ${condition.field}` };
        if (condition.values.length === 0) return true;
        return [value].flat().some((one) => condition.values.includes(String(one).toLowerCase()));
      }
      case 'has':
        return draft.meta[condition.field] !== undefined;
      case 'missing':
        return draft.meta[condition.field] === undefined;
      case 'draft':
        return this.holdsInDraft(condition);
      case 'parts':
        return this.others.length + 1 >= condition.least;
      case 'thread':
        return this.holdsInDraft(condition) || this.isInOthers(condition.matcher);
      case 'fold':
        return found !== undefined && this.holdsAtFold(condition.side, found);
      default:
        return found !== undefined && this.holdsAt(condition, found);
    }
  }

  /** Asked once for the draft, however often the rule matches. */
  private holdsInDraft(condition: Extract<Condition, { kind: 'draft' | 'thread' }>): boolean {
    let holds = this.inDraft.get(condition);
    if (holds === undefined) {
      holds = this.isIn(this.document, condition.matcher);
      this.inDraft.set(condition, holds);
    }
    return holds;
  }

  private holdsAt(
    condition: Exclude<
      Condition,
      { kind: 'meta' | 'has' | 'missing' | 'draft' | 'thread' | 'parts' | 'fold' }
    >,
    found: Occurrence,
  ): boolean {
    if (condition.kind === 'overlap' && found.target)
      return this.holdsInTarget(condition.matcher, found.target);
    if (this.document.sentences.length === 0) return false;
    if (condition.kind === 'context') return contexts[condition.name](this.document, found) !== undefined;
    if (condition.kind === 'region')
      return this.document.rolesAt(found.start).some((role) => condition.roles.includes(role));
    const near = search(condition.matcher, this.scope(this.sentencesOf(found)));
    if (condition.kind === 'sentence') return near.length > 0;
    if (condition.kind !== 'before' && condition.kind !== 'after')
      return near.some((other) => other.first <= found.last && found.first <= other.last);
    const { words } = condition;
    if (condition.kind === 'before')
      return near.some((other) => other.last < found.first && found.first - other.last - 1 <= words);
    return near.some((other) => other.first > found.last && other.first - found.last - 1 <= words);
  }

  /** What is to be part of a link's target is looked for there. */
  private holdsInTarget(matcher: Matcher, place: NonNullable<Occurrence['target']>): boolean {
    const targets = this.document.targets();
    const near = targets ? this.searchIn(targets.document, matcher) : [];
    return near.some((other) => other.start < place.end && place.start < other.end);
  }

  private sentencesOf(found: Occurrence): Candidates {
    const first = this.document.sentenceOf(found.first);
    const last = this.document.sentenceOf(found.last);
    const sentences = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return { rules: [], sentencesFor: () => sentences, waysFor: () => undefined };
  }

  private scope(candidates: Candidates, within?: ReadonlySet<number>): Scope {
    const scope: Scope = {
      document: this.document,
      lexicon: this.policy.lexicon,
      ...this.tools,
      sentencesFor: (leaf) => {
        const sentences = candidates.sentencesFor(leaf);
        return within ? sentences.filter((sentence) => within.has(sentence)) : sentences;
      },
      waysFor: (leaf, sentence) => candidates.waysFor(leaf, sentence),
      vocabularyEnds: (sentence) => (this.vocabularyEnds[sentence] ??= new Map()),
      search: (part, fewer) => search(part, fewer ? this.scope(candidates, fewer) : scope),
      want: (engine) => void this.wanted.add(engine),
    };
    return scope;
  }

  /** How much was counted, or where the words stand and where “more” begins. */
  private figures(rule: Rule, found: Occurrence | undefined): Figures | undefined {
    const isAboutFold = rule.within?.includes('before-fold') || rule.when.some(({ kind }) => kind === 'fold');
    const fold = isAboutFold ? this.fold() : undefined;
    if (!fold || !found) return found?.figures ?? (fold && { count: 0, limit: fold.limit });
    const { draft } = this.document;
    const count = this.tools.engines.platforms?.countTo(draft, found.end) ?? 0;
    return { count, limit: fold.limit };
  }

  private add(rule: Rule, found: Occurrence | undefined, misplaced?: Misplaced): void {
    const { draft, text } = this.document;
    this.trace?.found(rule, found);
    const kind = rule.polarity === 'forbid' || rule.atMost !== undefined ? 'words' : 'missing';
    const finding: Finding = {
      clause: this.policy.clauses[rule.clause]!.id,
      rule: rule.id,
      level: rule.level,
      status: { kind: 'open' },
      draft: draft.id,
      source: draft.source,
      kind,
      ...(found?.beside ?? {
        span: found ? draft.prose.toSource({ start: found.start, end: found.end }) : draft.span,
        quote: found ? text.slice(found.start, found.end) : '',
      }),
      ...figuresOf(this.figures(rule, found)),
      ...(found?.copied ? { copied: found.copied } : {}),
      ...(found?.detail === undefined ? {} : { detail: found.detail }),
      ...(misplaced ? { misplaced } : {}),
    };
    this.findings.push(finding);
    if (found) this.places.set(finding, found);
    if (rule.yieldsTo && this.tools.yields !== false) this.yielding.set(finding, rule.yieldsTo);
  }
}

function figuresOf(figures: Figures | undefined): Pick<Finding, 'figures'> {
  return figures ? { figures } : {};
}
