// A pack's own examples, run: every violating one must fire its clause on exactly the marked words, every complying one
// must stay silent, nothing else of the pack may fire unannounced, and every rule and every alternative must be fired.

import { fingerprint, keyOf } from '../language/fingerprints.ts';
import { fingerprintsOf } from '../matchers/fingerprints.ts';
import { type LeafMatcher, leafName, leavesOf } from '../matchers/leaves.ts';
import type { Catalogue, CatalogueClause, Example } from '../model/catalogue.ts';
import type { Condition } from '../model/condition.ts';
import type { Finding } from '../model/finding.ts';
import type { Matcher } from '../model/matcher.ts';
import type { Policy } from '../model/policy.ts';
import { createBalances } from './balance.ts';
import { type Checker, type CheckerOptions, createChecker, type EngineLoaders } from './checker.ts';
import { exampleDraft, exampleThread } from './example-draft.ts';
import { type Fixes, fixesOf, tryFixes } from './fix-trial.ts';
import { testGuard } from './guard-examples.ts';
import type { Trace } from './trace.ts';

export interface ExampleFailure {
  /** Clause, and the rule where one rule is meant. */
  readonly clause: string;
  readonly rule?: string;
  readonly example?: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
}

export interface ExampleReport {
  readonly passed: number;
  readonly failures: readonly ExampleFailure[];
}

/** Runs the examples of the clauses that `chosen` lets through, in a world of which so much is known. */
export async function testExamples(
  policy: Policy,
  catalogue: Catalogue,
  loaders: EngineLoaders,
  chosen: (clause: string) => boolean = () => true,
  world: Pick<CheckerOptions, 'names' | 'known'> = {},
): Promise<ExampleReport> {
  const options = { ...indexOf(catalogue), ...world };
  const run = new ExampleRun(policy, loaders, fixesOf(catalogue), options);
  for (const clause of catalogue.clauses) if (chosen(clause.id)) await run.clause(clause);
  return run.report();
}

/** Fingerprints of the documents that clauses bring with their examples. */
export function indexOf({ clauses }: Catalogue): Pick<CheckerOptions, 'fingerprints'> {
  const documents = clauses.flatMap(({ examples }) => examples.documents ?? []);
  if (documents.length === 0) return {};
  const index = fingerprint(documents);
  return { fingerprints: fingerprintsOf([{ index, key: keyOf(index.salt, '') }]) };
}

/** A class because fired rules and leaves gather over the examples of a clause. */
class ExampleRun {
  private passed = 0;
  private readonly failures: ExampleFailure[] = [];
  private readonly policy: Policy;
  private readonly checker: Checker;
  private readonly loaders: EngineLoaders;
  private readonly options: CheckerOptions;
  private fired = new Set<number>();
  private stopped = new Set<string>();
  private fixed = new Set<string>();
  private readonly fixes: Fixes;

  constructor(policy: Policy, loaders: EngineLoaders, fixes: Fixes, options: CheckerOptions) {
    this.policy = policy;
    this.loaders = loaders;
    this.options = options;
    this.checker = createChecker(policy, loaders, { ...options, yields: false });
    this.fixes = fixes;
  }

  report(): ExampleReport {
    return { passed: this.passed, failures: this.failures };
  }

  async clause(clause: CatalogueClause): Promise<void> {
    if (clause.guard) {
      const { passed, failures } = await testGuard(
        this.policy,
        clause,
        clause.guard,
        this.loaders,
        this.options,
      );
      this.passed += passed;
      this.failures.push(...failures);
      return;
    }
    this.fired = new Set();
    this.stopped = new Set();
    const { violates, complies, knownGaps, conditions } = clause.examples;
    for (const example of violates) await this.violating(clause, example);
    for (const example of complies) await this.silent(clause, example);
    for (const text of knownGaps) await this.gap(clause, text);
    for (const { rule, condition, text } of conditions) await this.condition(clause, rule, condition, text);
    this.batches(clause);
    this.everyRuleFires(clause);
    this.everyFixIsMade(clause);
  }

  private batches({ id, examples: { batches } }: CatalogueClause): void {
    for (const [texts, breaks] of [
      [batches.violates, true],
      [batches.complies, false],
    ] as const) {
      for (const text of texts) {
        if (this.breaksBalance(id, text) === breaks) this.passed++;
        else {
          const message = `This batch must ${breaks ? 'break the clause, but does not' : 'be fine, but breaks the clause'}.`;
          this.failures.push({ clause: id, rule: `${id}/balance`, example: text, message });
        }
      }
    }
  }

  /** `text`: “12 promotion, 3 reply”. */
  private breaksBalance(clause: string, text: string): boolean {
    const { field } = this.policy.balances.find(({ id }) => id === `${clause}/balance`)!;
    const balances = createBalances(this.policy, (id) => id === clause);
    const drafts = text.split(', ').flatMap((part) => {
      const [count, kind] = part.split(' ');
      return Array.from({ length: Number(count) }, () => exampleDraft('', { [field]: kind! }));
    });
    return balances.verdict([balances.counts(drafts)]).findings.length > 0;
  }

  private async violating(clause: CatalogueClause, example: Example): Promise<void> {
    const findings = await this.check(example);
    const own = findings.filter((finding) => finding.clause === clause.id);
    const wrong = this.wrongWith(clause, example, own) ?? this.unannounced(clause, example, findings);
    this.note(clause, example, wrong);
    if (own.some(({ rule }) => this.fixes.has(rule))) await this.mending(clause, example);
  }

  private async mending(clause: CatalogueClause, example: Example): Promise<void> {
    const { made, wrong } = await tryFixes(example, this.fixes, this.checker);
    for (const rule of made) this.fixed.add(rule);
    if (wrong !== undefined) this.note(clause, example, wrong);
  }

  private everyFixIsMade({ id, rules }: CatalogueClause): void {
    for (const { id: rule, fix } of rules) {
      if (!fix || this.fixed.has(rule)) continue;
      const message = 'No example shows that the fix of this rule can be made. Add one under violates.';
      this.failures.push({ clause: id, rule, message });
    }
  }

  private wrongWith(clause: CatalogueClause, example: Example, own: readonly Finding[]): string | undefined {
    if (own.length === 0) return 'This example must break the clause, but no rule fires.';
    for (const { status, quote } of own) {
      if (status.kind === 'guarded')
        return `${status.by} covers “${quote}” here: what is said there may not be flagged.`;
    }
    if (example.rule && !own.some(({ rule }) => rule === `${clause.id}/${example.rule}`)) {
      return `The rule “${example.rule}” must fire, but it was ${own.map(({ rule }) => `“${rule.slice(clause.id.length + 1)}”`).join(', ')}.`;
    }
    if (example.spans.length === 0) return undefined;
    const found = own
      .filter(({ kind }) => kind === 'words' || example.spans.length > 0)
      .map(({ span }) => example.text.slice(span.start, span.end));
    const wanted = example.spans.map(({ start, end }) => example.text.slice(start, end));
    const same =
      own.length === example.spans.length &&
      example.spans.every(({ start, end }) =>
        own.some(({ span }) => span.start === start && span.end === end),
      );
    return same ? undefined : `Marked: ${quoteAll(wanted)}. Found: ${quoteAll(found)}.`;
  }

  private unannounced(
    clause: CatalogueClause,
    example: Example,
    findings: readonly Finding[],
  ): string | undefined {
    const pack = clause.id.slice(0, clause.id.indexOf('/') + 1);
    const others = findings.filter(
      (finding) =>
        finding.clause !== clause.id &&
        finding.clause.startsWith(pack) &&
        !example.also.some((id) => finding.clause === id || finding.clause === pack + id),
    );
    const first = others[0];
    return (
      first &&
      `It also fires ${first.rule} on “${first.quote}”. If that is right, say so: also: [${first.clause.slice(pack.length)}].`
    );
  }

  private async silent(clause: CatalogueClause, example: Example): Promise<void> {
    const findings = await this.check(example);
    const own = findings.find((finding) => finding.clause === clause.id);
    const wrong = own
      ? `This example must stay silent, but ${own.rule} fires on “${own.quote}”.`
      : this.unannounced(clause, example, findings);
    this.note(clause, example, wrong);
  }

  private async gap(clause: CatalogueClause, text: string): Promise<void> {
    const example: Example = { text, spans: [], also: [], meta: {} };
    const fires = (await this.check(example)).some((finding) => finding.clause === clause.id);
    this.note(clause, example, fires ? 'A known gap that a rule now finds: move it to violates.' : undefined);
  }

  private async condition(
    clause: CatalogueClause,
    rule: string,
    condition: string,
    text: string,
  ): Promise<void> {
    const example: Example = { text, spans: [], also: [], meta: {} };
    const before = this.stopped;
    this.stopped = new Set();
    const fires = (await this.check(example)).some((finding) => finding.rule === rule);
    const works = this.stopped.has(`${rule} ${condition}`);
    this.stopped = before;
    const wrong = fires
      ? `${condition} must keep ${rule} silent here, but it fires.`
      : works
        ? undefined
        : `${condition} does nothing for ${rule} here: the rule would be silent without it.`;
    this.note(clause, example, wrong, rule);
  }

  private note(clause: CatalogueClause, example: Example, wrong: string | undefined, rule?: string): void {
    if (wrong === undefined) this.passed++;
    else
      this.failures.push({
        clause: clause.id,
        example: example.text,
        message: wrong,
        ...(rule ? { rule } : {}),
      });
  }

  private async check(example: Example): Promise<readonly Finding[]> {
    const { draft, others } = exampleThread(example);
    return (await this.checker.check(draft, this.trace(), others)).findings;
  }

  private trace(): Trace {
    let waiting: number | undefined;
    return {
      matched: (_rule, found) => void (waiting = found?.leaf),
      asked: (rule, condition, expected, held) => {
        if (!expected && held) this.stopped.add(`${rule.id} unless ${this.place(rule.id, condition)}`);
      },
      found: (rule, found) => {
        if (found) this.fired.add(found.leaf);
        if (waiting !== undefined) this.fired.add(waiting);
        this.fired.add(-1 - this.policy.rules.findIndex(({ id }) => id === rule.id));
      },
    };
  }

  /** Which `unless:` of its rule a condition is, from 1, in the order of the YAML. */
  private place(rule: string, condition: Condition): number {
    return (this.policy.rules.find(({ id }) => id === rule)?.unless.indexOf(condition) ?? -1) + 1;
  }

  private everyRuleFires(clause: CatalogueClause): void {
    this.policy.rules.forEach((rule, number) => {
      if (this.policy.clauses[rule.clause]!.id !== clause.id) return;
      const name = rule.id.slice(clause.id.length + 1);
      if (!this.fired.has(-1 - number)) {
        this.failures.push({
          clause: clause.id,
          rule: rule.id,
          message: `No example fires the rule “${name}”. Add one under violates.`,
        });
        return;
      }
      if (rule.polarity !== 'forbid' || (rule.matcher.kind !== 'any' && rule.matcher.kind !== 'phrase'))
        return;
      for (const leaf of alternativesOf(rule.matcher)) {
        if (this.fired.has(leaf.leaf)) this.passed++;
        else
          this.failures.push({
            clause: clause.id,
            rule: rule.id,
            message: `No example fires ${leafName(leaf)} of the rule “${name}”.`,
          });
      }
    });
  }
}

/** For each alternative the leaf that reports: of `all`, `near` and `sequence` the first. */
export function alternativesOf(matcher: Matcher): readonly LeafMatcher[] {
  return matcher.kind === 'any' ? matcher.of.flatMap(alternativesOf) : leavesOf(matcher).slice(0, 1);
}

function quoteAll(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.map((word) => `“${word}”`).join(', ');
}
