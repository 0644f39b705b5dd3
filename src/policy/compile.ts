// Checked packs → the policy that the engine runs and the catalogue that people read. Pure. A rule with a problem is
// left out and reported; the others are compiled all the same.

import { nearest } from '../language/distance.ts';
import type { Catalogue, CatalogueClause, CatalogueRule, Example, Examples } from '../model/catalogue.ts';
import type { Condition } from '../model/condition.ts';
import type { Guards } from '../model/guards.ts';
import type { Matcher } from '../model/matcher.ts';
import type { Balance, ClauseFacts, FactGroup, Policy, PolicyClause, Rule } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { compileGuards, unguardedIn, unmarked, withGuarded } from './compile-guards.ts';
import { compileConditions, compileMatcher, type MatcherContext, type Path } from './compile-matcher.ts';
import { patternCompiler, type VocabularyScope } from './compile-pattern.ts';
import { fixOf } from './fixes.ts';
import { balanceInWords, ruleInWords } from './in-words.ts';
import type { CheckedClause, CheckedPack } from './load.ts';
import { routeIndex } from './routes.ts';
import type { BalanceFile, ClauseFile, ExampleFile, RuleFile, VocabularyFile } from './schema.ts';

export interface PackChecks {
  /** What is wrong with a grammar or a regular expression, as a sentence; undefined when it can be used. */
  readonly grammar: (source: string) => string | undefined;
  readonly regex: (source: string) => string | undefined;
}

export interface CompiledPolicy {
  /** Without its guards, which `withGuards` puts into it: what is kept is plain JSON. */
  readonly policy: Policy;
  readonly guards?: Guards;
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

export function compilePolicy(
  packs: readonly CheckedPack[],
  shared: VocabularyFile,
  checks: PackChecks,
): CompiledPolicy {
  const run = new Compilation(checks);
  const common = { id: 'shared', file: shared };
  for (const pack of packs) run.pack(pack, common);
  run.unknownClauses(packs);
  const { guards, clauses, catalogue, problems } = compileGuards(packs, common, {
    checkGrammar: checks.grammar,
    checkRegex: checks.regex,
  });
  const result = run.result(packs);
  const marked = guards ? withGuarded(result.policy, guards, unguardedIn(packs)) : result.policy.clauses;
  return {
    policy: { ...result.policy, clauses: [...marked, ...clauses] },
    ...(guards ? { guards } : {}),
    catalogue: { ...result.catalogue, clauses: [...result.catalogue.clauses, ...catalogue] },
    problems: [...result.problems, ...problems],
  };
}

export function withGuards({ policy, guards }: Pick<CompiledPolicy, 'policy' | 'guards'>): Policy {
  return guards ? { ...policy, guards: { read: () => guards } } : policy;
}

/** A class because rules, leaves and problems are numbered across all packs. */
class Compilation {
  private readonly checks: PackChecks;
  private readonly patterns = patternCompiler();
  private readonly clauses: PolicyClause[] = [];
  private readonly catalogue: CatalogueClause[] = [];
  private readonly rules: Rule[] = [];
  private readonly balances: Balance[] = [];
  private readonly ruleOf: number[] = [];
  private readonly problems: Problem[] = [];

  constructor(checks: PackChecks) {
    this.checks = checks;
  }

  pack(pack: CheckedPack, shared: VocabularyScope): void {
    const scope: VocabularyScope = { id: pack.id, file: pack.vocabulary, parent: shared };
    for (const clause of pack.clauses) {
      this.unknownRules(clause);
      this.clauses.push(policyClause(clause));
      this.catalogue.push(catalogueClause(pack, clause));
      const own: VocabularyScope = { id: clause.id, file: clause.file.vocabulary ?? {}, parent: scope };
      for (const [name, rule] of Object.entries(clause.file.rules ?? {})) this.rule(clause, name, rule, own);
      if (clause.file.balance)
        this.balances.push(balanceOf(clause, this.clauses.length - 1, clause.file.balance));
    }
  }

  /** `facts:` names rules of the clause. */
  private unknownRules({ file, document }: CheckedClause): void {
    const known = Object.keys(file.rules ?? {});
    for (const [metric, { rules }] of Object.entries(file.facts?.numbers ?? {})) {
      for (const [n, rule] of rules.entries()) {
        if (known.includes(rule)) continue;
        const meant = nearest(rule, known);
        this.problems.push({
          code: 'pack-unknown-rule',
          message: `The clause has no rule “${rule}”.`,
          hint: meant === undefined ? `Its rules are: ${known.join(', ')}.` : `Did you mean “${meant}”?`,
          place: document.placeOf(['facts', 'numbers', metric, 'rules', n], 'value'),
        });
      }
    }
  }

  /** `yields-to:` names clauses; those of a pack that is not here cannot be told from slips. */
  unknownClauses(packs: readonly CheckedPack[]): void {
    const known = packs.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    for (const { file, document } of packs.flatMap(({ clauses }) => clauses)) {
      for (const [name, rule] of Object.entries(file.rules ?? {})) {
        for (const [n, id] of (rule['yields-to'] ?? []).entries()) {
          const isHere = packs.some((pack) => id.startsWith(`${pack.id}/`));
          if (!isHere || known.includes(id)) continue;
          const meant = nearest(id, known);
          this.problems.push({
            code: 'pack-unknown-clause',
            message: `There is no clause “${id}”.`,
            ...(meant === undefined ? {} : { hint: `Did you mean “${meant}”?` }),
            place: document.placeOf(['rules', name, 'yields-to', n], 'value'),
          });
        }
      }
    }
  }

  private rule(clause: CheckedClause, name: string, file: RuleFile, scope: VocabularyScope): void {
    const context = this.context(clause, scope);
    const path: Path = ['rules', name];
    const polarity = 'forbid' in file ? 'forbid' : 'require' in file ? 'require' : 'limit';
    const value = 'forbid' in file ? file.forbid : 'require' in file ? file.require : file.limit;
    const matcher = compileMatcher(value, [...path, polarity], context);
    const when = compileConditions(file.when, [...path, 'when'], context);
    const unless = compileConditions(file.unless, [...path, 'unless'], context);
    const unsafe = fixOf(file).problem;
    if (unsafe)
      context.problem([...path, 'fix', ...unsafe.path], 'pack-unsafe-fix', unsafe.message, unsafe.hint);
    if (!matcher) return;
    const trigger = polarity === 'forbid' ? undefined : triggerOf(when);
    this.rules.push({
      id: `${clause.id}/${name}`,
      clause: this.clauses.length - 1,
      level: file.level ?? clause.file.level,
      polarity,
      matcher,
      ...(trigger ? { trigger } : {}),
      when: metaLast(
        trigger
          ? when.filter((condition) => !('matcher' in condition) || condition.matcher !== trigger)
          : when,
      ),
      unless: metaLast(unless),
      ...(file['yields-to'] ? { yieldsTo: file['yields-to'] } : {}),
      ...('within' in file && file.within ? { within: [file.within].flat() } : {}),
      ...('limit' in file && file['at-most'] !== undefined ? { atMost: file['at-most'] } : {}),
      ...('limit' in file && file['at-least'] !== undefined ? { atLeast: file['at-least'] } : {}),
    });
  }

  private context(clause: CheckedClause, scope: VocabularyScope): MatcherContext {
    return {
      patterns: this.patterns,
      scope,
      nextLeaf: () => this.ruleOf.push(this.rules.length) - 1,
      checkGrammar: this.checks.grammar,
      checkRegex: this.checks.regex,
      problem: (path, code, message, hint) =>
        void this.problems.push({
          code,
          message,
          place: clause.document.placeOf(path, 'value'),
          ...(hint ? { hint } : {}),
        }),
    };
  }

  result(packs: readonly CheckedPack[]): CompiledPolicy {
    return {
      policy: {
        format: 1,
        packs: packs.map(({ id, file, hash }) => ({ id, title: file.title, hash })),
        clauses: this.clauses,
        rules: this.rules,
        balances: this.balances,
        lexicon: this.patterns.lexicon.build(this.patterns.kindWords.quantity),
        index: routeIndex(this.rules, this.ruleOf, this.patterns),
      },
      catalogue: {
        packs: packs.map(({ id, file }) => ({
          id,
          title: file.title,
          source: file.source,
          about: file.about,
        })),
        clauses: this.catalogue,
      },
      problems: this.problems,
    };
  }
}

function policyClause({ id, file }: CheckedClause): PolicyClause {
  const ruled = Object.keys(file.rules ?? {}).length > 0;
  return {
    id,
    level: file.level,
    ...(!ruled && file.needs ? { needs: shortNeeds(file.needs) } : {}),
    ...(file.facts ? { facts: clauseFacts(file.facts) } : {}),
    ...(file.waivable === false ? { firm: true } : {}),
  };
}

function clauseFacts(file: NonNullable<ClauseFile['facts']>): ClauseFacts {
  const { numbers, question } = file;
  return {
    ...(numbers ? { numbers } : {}),
    ...(file['cleared-by'] ? { clearedBy: file['cleared-by'] } : {}),
    ...(file['sharpened-by'] ? { sharpenedBy: file['sharpened-by'] } : {}),
    ...(file['closed-window'] ? { closedWindow: file['closed-window'] } : {}),
    ...(question === undefined ? {} : { question }),
  };
}

function balanceOf({ id, file }: CheckedClause, clause: number, balance: BalanceFile): Balance {
  const { field, of, to, 'at-least': atLeast, posts } = balance;
  return { id: `${id}/balance`, clause, level: file.level, field, of, to, atLeast, posts };
}

/** “A batch of posts with their types (…). One draft …” → “a batch of posts with their types”. */
function shortNeeds(needs: string): string {
  const first = /^[^.(:]+/.exec(needs)?.[0].trim() ?? needs;
  return first[0]!.toLowerCase() + first.slice(1);
}

function triggerOf(when: readonly Condition[]): Matcher | undefined {
  const first = when.find(
    (condition) =>
      condition.kind === 'overlap' || condition.kind === 'sentence' || condition.kind === 'draft',
  );
  return first && 'matcher' in first ? first.matcher : undefined;
}

/** What the draft says of itself is asked last: only then does an absent field mean that the clause was not decided. */
function metaLast(conditions: readonly Condition[]): readonly Condition[] {
  return [
    ...conditions.filter(({ kind }) => kind !== 'meta' && kind !== 'fold'),
    ...conditions.filter(({ kind }) => kind === 'meta' || kind === 'fold'),
  ];
}

function catalogueClause(pack: CheckedPack, clause: CheckedClause): CatalogueClause {
  const { file, id } = clause;
  return {
    id,
    title: file.title,
    clause: file.clause,
    kind: file.kind,
    why: file.why,
    owner: file.owner,
    ask: pack.file.owners[file.owner]?.ask ?? file.owner,
    source: file.source,
    level: file.level,
    waivable: file.waivable,
    ...(file.masked ? { masked: file.masked } : {}),
    ...(file.needs ? { needs: file.needs } : {}),
    ...(file.facts ? { decidedBy: deciding(file.facts) } : {}),
    rules: [...catalogueRules(pack, clause), ...catalogueBalance(clause)],
    examples: examplesOf(id, file),
  };
}

/** Where in a facts file the names of a group stand. */
const KEY_OF_GROUP: Readonly<Record<FactGroup, string>> = {
  company: 'company',
  product: 'products',
  'announced-product': 'products',
  unannounced: 'products',
  'code-name': 'products',
  'reference-customer': 'customers',
  'private-customer': 'customers',
  competitor: 'competitors',
  spokesperson: 'spokespeople',
  speaker: 'spokespeople',
  embargoed: 'embargoes',
  lifted: 'embargoes',
  'public-contact': 'public-contacts',
  'listed-link': 'links',
  'crisis-hold': 'crisis-holds',
};

/** Whatever is asked, what is public and what is not can be said there. */
const ANSWERED_BY = 'announcements';

function deciding(facts: NonNullable<ClauseFile['facts']>): readonly string[] {
  const groups = [...(facts['cleared-by'] ?? []), ...(facts['sharpened-by'] ?? [])];
  const keys = [
    ...Object.keys(facts.numbers ?? {}).map((metric) => `numbers.${metric}`),
    ...groups.map((group) => KEY_OF_GROUP[group]),
    ...(facts['closed-window'] ? ['closed-windows'] : []),
    ...(facts.question === undefined ? [] : [ANSWERED_BY]),
  ];
  return [...new Set(keys)];
}

function catalogueRules(pack: CheckedPack, { id, file }: CheckedClause): readonly CatalogueRule[] {
  return Object.entries(file.rules ?? {}).map(([name, rule]) => ({
    id: `${id}/${name}`,
    level: rule.level ?? file.level,
    inWords: ruleInWords(rule, { ...pack.vocabulary, ...file.vocabulary }),
    message: rule.message,
    ...('misplaced' in rule && rule.misplaced ? { misplaced: rule.misplaced } : {}),
    instead: rule.instead,
    ...fixOf(rule).fix,
  }));
}

function catalogueBalance({ id, file }: CheckedClause): readonly CatalogueRule[] {
  if (!file.balance) return [];
  const { level } = file;
  const { message, instead } = file.balance;
  return [{ id: `${id}/balance`, level, inWords: balanceInWords(file.balance), message, instead }];
}

const NO_BATCHES: Examples['batches'] = { violates: [], complies: [] };

function examplesOf(id: string, file: ClauseFile): Examples {
  return {
    violates: (file.examples?.violates ?? []).map(exampleOf),
    complies: (file.examples?.complies ?? []).map(exampleOf),
    knownGaps: file.examples?.['known-gaps'] ?? [],
    ...(file.examples?.documents ? { documents: file.examples.documents } : {}),
    conditions: Object.entries(file.rules ?? {}).flatMap(([name, rule]) =>
      conditionExamples(`${id}/${name}`, rule),
    ),
    batches: file.balance ? { violates: file.balance.violates, complies: file.balance.complies } : NO_BATCHES,
  };
}

function conditionExamples(rule: string, file: RuleFile): Examples['conditions'] {
  const list = file.unless === undefined ? [] : Array.isArray(file.unless) ? file.unless : [file.unless];
  return list.flatMap((condition, i) =>
    typeof condition !== 'string' && condition.example !== undefined
      ? [{ rule, condition: `unless ${i + 1}`, text: condition.example }]
      : [],
  );
}

function exampleOf(file: ExampleFile): Example {
  const entry = typeof file === 'string' ? { text: file } : file;
  return {
    ...unmarked(entry.text),
    also: entry.also ?? [],
    meta: entry.meta ?? {},
    ...(entry.thread ? { thread: entry.thread } : {}),
    ...(entry.rule ? { rule: entry.rule } : {}),
  };
}
