// Guards of checked packs → what finds the speech that they protect. They are compiled apart, with a lexicon and routes of
// their own, so that a draft in which nothing was found never pays for them. A rule with a problem is left out and reported.

import type { CatalogueClause, CatalogueGuard, Example } from '../model/catalogue.ts';
import { covers, type GuardMark, type Guards } from '../model/guards.ts';
import type { Policy, PolicyClause, Rule } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { compileConditions, compileMatcher, type MatcherContext, type Path } from './compile-matcher.ts';
import { patternCompiler, type VocabularyScope } from './compile-pattern.ts';
import { guardInWords, guardRuleInWords } from './guard-in-words.ts';
import type { CheckedGuard, CheckedPack } from './load.ts';
import { routeIndex } from './routes.ts';
import type { MatcherFile } from './schema.ts';
import type { GuardFile, GuardRuleFile } from './schema-guard.ts';

export type MatcherChecks = Pick<MatcherContext, 'checkGrammar' | 'checkRegex'>;

export interface CompiledGuards {
  /** Absent where no pack has a guard. */
  readonly guards?: Guards;
  readonly clauses: readonly PolicyClause[];
  readonly catalogue: readonly CatalogueClause[];
  readonly problems: readonly Problem[];
}

export function compileGuards(
  packs: readonly CheckedPack[],
  shared: VocabularyScope,
  checks: MatcherChecks,
): CompiledGuards {
  const run = new GuardCompilation(checks);
  for (const pack of packs) for (const guard of pack.guards) run.guard(pack, guard, shared);
  return run.result(packs);
}

/** A class because rules, leaves and problems are numbered across all guards. */
class GuardCompilation {
  private readonly checks: MatcherChecks;
  private readonly patterns = patternCompiler();
  private readonly clauses: PolicyClause[] = [];
  private readonly catalogue: CatalogueClause[] = [];
  private readonly notFor: (readonly string[])[] = [];
  private readonly rules: Rule[] = [];
  private readonly marks: GuardMark[] = [];
  private readonly ruleOf: number[] = [];
  private readonly problems: Problem[] = [];

  constructor(checks: MatcherChecks) {
    this.checks = checks;
  }

  guard(pack: CheckedPack, checked: CheckedGuard, shared: VocabularyScope): void {
    const { id, guard } = checked;
    this.clauses.push({ id, level: 'advise', guard: true });
    this.catalogue.push(catalogueOf(pack, checked));
    this.notFor.push((guard['not-for'] ?? []).map((role) => role.toLowerCase()));
    const scope: VocabularyScope = {
      id,
      file: guard.vocabulary ?? {},
      parent: { id: pack.id, file: pack.vocabulary, parent: shared },
    };
    const context = this.context(checked, scope);
    for (const [name, rule] of Object.entries(guard.rules))
      this.rule(`${id}/${name}`, rule.guard, ['rules', name], context, rule, markOf(guard, rule));
    if (guard.talk !== undefined)
      this.rule(`${id}/talk`, guard.talk, [], context, {}, { reach: 'carries', covers: [], except: [] });
  }

  private rule(
    id: string,
    value: MatcherFile,
    path: Path,
    context: MatcherContext,
    { when, unless }: Pick<GuardRuleFile, 'when' | 'unless'>,
    mark: GuardMark,
  ): void {
    const matcher = compileMatcher(value, [...path, path.length === 0 ? 'talk' : 'guard'], context);
    const conditions = {
      when: compileConditions(when, [...path, 'when'], context),
      unless: compileConditions(unless, [...path, 'unless'], context),
    };
    if (!matcher) return;
    const clause = this.clauses.length - 1;
    this.rules.push({ id, clause, level: 'advise', polarity: 'forbid', matcher, ...conditions });
    this.marks.push(mark);
  }

  private context({ document }: CheckedGuard, scope: VocabularyScope): MatcherContext {
    return {
      ...this.checks,
      patterns: this.patterns,
      scope,
      nextLeaf: () => this.ruleOf.push(this.rules.length) - 1,
      problem: (path, code, message, hint) =>
        void this.problems.push({
          code,
          message,
          place: document.placeOf(path, 'value'),
          ...(hint ? { hint } : {}),
        }),
    };
  }

  result(packs: readonly CheckedPack[]): CompiledGuards {
    const { clauses, catalogue, problems, rules, notFor, marks, patterns } = this;
    if (clauses.length === 0) return { clauses, catalogue, problems };
    const policy = {
      format: 1 as const,
      packs: packs
        .filter(({ guards }) => guards.length > 0)
        .map(({ id, file, hash }) => ({ id, title: file.title, hash })),
      clauses: clauses.map(({ id, level }) => ({ id, level })),
      rules,
      balances: [],
      lexicon: patterns.lexicon.build(patterns.kindWords.quantity),
      index: routeIndex(rules, this.ruleOf, patterns),
    };
    return { guards: { policy, notFor, marks }, clauses, catalogue, problems };
  }
}

/** What a rule says itself of what it covers wins over what its clause says. */
function markOf(guard: GuardFile, rule: GuardRuleFile): GuardMark {
  return {
    reach: rule.reach ?? 'sentence',
    covers: rule.covers ?? guard.covers,
    except: rule.except ?? (rule.covers ? [] : guard.except) ?? [],
  };
}

function catalogueOf(pack: CheckedPack, { id, guard }: CheckedGuard): CatalogueClause {
  const words = { ...pack.vocabulary, ...guard.vocabulary };
  return {
    id,
    title: guard.title,
    clause: guard.clause,
    kind: 'guard',
    why: guard.why,
    owner: guard.owner,
    ask: pack.file.owners[guard.owner]?.ask ?? guard.owner,
    source: guard.source,
    level: 'advise',
    waivable: false,
    rules: Object.entries(guard.rules).map(([name, rule]) => ({
      id: `${id}/${name}`,
      level: 'advise',
      inWords: guardRuleInWords(rule, guard, words),
      message: '',
      instead: '',
    })),
    examples: NO_EXAMPLES,
    guard: guardOf(guard),
  };
}

const NO_EXAMPLES: CatalogueClause['examples'] = {
  violates: [],
  complies: [],
  knownGaps: [],
  conditions: [],
  batches: { violates: [], complies: [] },
};

function guardOf(guard: GuardFile): CatalogueGuard {
  const { protects, flags = [] } = guard.examples;
  return {
    inWords: guardInWords(guard),
    protects: protects.map((example) => {
      const { text, rule, meta = {} } = typeof example === 'string' ? { text: example } : { ...example };
      return { text, spans: [], also: [], meta, ...(rule ? { rule } : {}) };
    }),
    flags: flags.map(({ text, by, meta = {} }) => ({ ...unmarked(text), also: by, meta })),
  };
}

/** The text without its marks, and where they stood. */
export function unmarked(marked: string): Pick<Example, 'text' | 'spans'> {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const [i, piece] of marked.split(/\[\[|\]\]/).entries()) {
    if (i % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, spans };
}

/** Clauses that no guard may cover, because they say so. */
export function unguardedIn(packs: readonly CheckedPack[]): ReadonlySet<string> {
  return new Set(
    packs.flatMap(({ clauses }) => clauses.flatMap(({ id, file }) => (file.guarded === false ? [id] : []))),
  );
}

/** Each clause with its rules that a guard may cover, so that findings of others need no guard to be read. */
export function withGuarded(
  { clauses, rules }: Policy,
  guards: Guards,
  unguarded: ReadonlySet<string>,
): readonly PolicyClause[] {
  return clauses.map((clause, number) => {
    if (unguarded.has(clause.id)) return clause;
    const guarded = rules
      .filter(({ clause: of, id }) => of === number && guards.marks.some((mark) => covers(mark, id)))
      .map(({ id }) => id.slice(clause.id.length + 1));
    return guarded.length > 0 ? { ...clause, guarded } : clause;
  });
}
