// Draft → findings, for one policy. Costly engines (tagger, regular expressions) are loaded the first time that a
// draft's own words need them, never before.

import { type Document, documentOf } from '../language/document.ts';
import type { NameFinder } from '../language/fact-names.ts';
import { wordLookup } from '../language/lexicon.ts';
import { createTokenizer } from '../language/tokenizer.ts';
import type { Fingerprints } from '../matchers/fingerprints.ts';
import type { Engines, KnownFacts } from '../matchers/matcher.ts';
import { openingsOf } from '../matchers/openings.ts';
import type { Draft } from '../model/draft.ts';
import type { Facts } from '../model/facts.ts';
import type { Policy } from '../model/policy.ts';
import type { Instant } from '../text/instant.ts';
import { type Balances, createBalances } from './balance.ts';
import { guardStage } from './guard-stage.ts';
import { type JudgeEngines, judge, type Verdict } from './judge.ts';
import { createPrefilter, everything } from './prefilter.ts';
import { channelStage, factsStage, through } from './stages.ts';
import type { Trace } from './trace.ts';

export type { Verdict } from './judge.ts';

/** How to get the engines. Each is called at most once. */
export interface EngineLoaders {
  readonly tagger: () => Promise<NonNullable<Engines['tagger']>>;
  readonly regex: () => Promise<NonNullable<Engines['regex']>>;
  readonly platforms: () => Promise<NonNullable<Engines['platforms']>>;
  readonly writing: () => Promise<NonNullable<Engines['writing']>>;
  readonly secrets: () => Promise<NonNullable<Engines['secrets']>>;
  readonly phones: () => Promise<NonNullable<Engines['phones']>>;
  readonly identifiers: () => Promise<NonNullable<Engines['identifiers']>>;
  readonly links: () => Promise<NonNullable<Engines['links']>>;
}

export interface CheckerOptions {
  /** Which clauses to look for: `--clause`. All, where it is absent. */
  readonly wants?: (clause: string) => boolean;
  /** What is public about the company, and the day of the run. */
  readonly facts?: FactsOfRun;
  /** Finds the names of the company's facts; without it, patterns such as `{product}` match nothing. */
  readonly names?: NameFinder;
  /** Of confidential documents: what is copied from them is found. */
  readonly fingerprints?: Fingerprints;
  /** What detectors ask of the facts, where findings are not settled by them: in examples of packs. */
  readonly known?: KnownFacts;
  /** false: no rule yields to another. For examples, where each clause answers for itself. */
  readonly yields?: boolean;
  /** For tests: try every rule on every sentence. */
  readonly prefilter?: boolean;
}

export interface FactsOfRun {
  readonly facts: Facts;
  readonly today: Instant;
}

export interface Checker {
  /**
   * At once when the words decide; a promise when an engine has to be loaded first. `others`: the other parts of the draft's
   * thread, in order: what the policy requires may stand in any of them.
   */
  check(draft: Draft, trace?: Trace, others?: readonly Draft[]): Verdict | Promise<Verdict>;
  document(draft: Draft): Document;
  /** For what only all drafts of a run together can show. */
  readonly balances: Balances;
}

export function createChecker(policy: Policy, loaders: EngineLoaders, options: CheckerOptions = {}): Checker {
  const tokenize = createTokenizer(wordLookup(policy.lexicon));
  const wants = options.wants ?? (() => true);
  const allows = (rule: number) => wants(policy.clauses[policy.rules[rule]!.clause]!.id);
  const prefilter = createPrefilter(policy, allows, options.fingerprints !== undefined);
  const rules = policy.rules.flatMap((_, number) => (allows(number) ? [number] : []));
  const openings = openingsOf(policy.lexicon, policy.lexicon.quantityWords);
  const stages = [
    channelStage(policy, allows),
    ...(options.facts ? [factsStage(policy, options.facts)] : []),
    guardStage(policy, (guards, inForce) =>
      createChecker(guards, loaders, { wants: inForce, ...(options.names ? { names: options.names } : {}) }),
    ),
  ];
  const load = { ...loaders, places: () => import('./places.ts') };
  const known = options.known ?? options.facts?.facts;
  let engines: JudgeEngines = {
    ...(options.fingerprints ? { fingerprints: options.fingerprints } : {}),
    ...(known ? { facts: known } : {}),
  };

  const loadThen = async (
    document: Document,
    trace: Trace | undefined,
    wanted: Verdict['wanted'],
    others: readonly Document[] | undefined,
  ): Promise<Verdict> => {
    for (const engine of wanted)
      engines = { ...engines, [engine]: engines[engine] ?? (await load[engine]()) };
    if (wanted.includes('secrets'))
      for (const part of [document, ...(others ?? [])]) await engines.secrets?.read?.(part);
    return judged(document, trace, others);
  };
  const judged = (
    document: Document,
    trace: Trace | undefined,
    others: readonly Document[] | undefined,
  ): Verdict | Promise<Verdict> => {
    trace?.began?.();
    const candidates =
      options.prefilter === false ? { ...everything(document), rules } : prefilter.candidates(document);
    const verdict = judge(
      policy,
      document,
      candidates,
      { engines, openings, yields: options.yields ?? true },
      trace,
      others,
    );
    if (verdict.wanted.length > 0) return loadThen(document, trace, verdict.wanted, others);
    return through(stages, verdict, document, trace);
  };
  return {
    check(draft, trace, others) {
      const document = documentOf(draft, tokenize, options.names);
      const parts = others?.map((part) => documentOf(part, tokenize, options.names));
      return judged(document, trace, parts);
    },
    document: (draft) => documentOf(draft, tokenize, options.names),
    balances: createBalances(policy, wants),
  };
}
