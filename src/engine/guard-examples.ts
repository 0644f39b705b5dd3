// The examples of a guard, run with every pack that is loaded: those under `protects` must be protected by it and have no
// open finding of any clause, those under `flags` must be found by the clauses that they name, on the marked words.

import { leafName } from '../matchers/leaves.ts';
import type { CatalogueClause, CatalogueGuard, Example } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Guards } from '../model/guards.ts';
import type { Policy } from '../model/policy.ts';
import { type Checker, type CheckerOptions, createChecker, type EngineLoaders } from './checker.ts';
import { exampleDraft } from './example-draft.ts';
import { alternativesOf, type ExampleFailure, type ExampleReport } from './examples.ts';
import { protectedIn } from './guard.ts';

export async function testGuard(
  policy: Policy,
  { id }: CatalogueClause,
  { protects, flags }: CatalogueGuard,
  loaders: EngineLoaders,
  options: Pick<CheckerOptions, 'names'>,
): Promise<ExampleReport> {
  const guards = policy.guards?.read();
  if (!guards) throw new Error(`The policy has no guards, and ${id} is one.`);
  const run = new GuardRun(id, policy, guards, loaders, options);
  for (const example of protects) await run.protects(example);
  for (const example of flags) await run.flags(example);
  run.everyRuleIsNeeded();
  return run;
}

/** A class because passed examples, failures and rules that were at work gather over the examples. */
class GuardRun implements ExampleReport {
  passed = 0;
  readonly failures: ExampleFailure[] = [];
  private readonly id: string;
  private readonly guards: Guards;
  private readonly all: Checker;
  private readonly own: Checker;
  private readonly atWork = new Set<number>();

  constructor(
    id: string,
    policy: Policy,
    guards: Guards,
    loaders: EngineLoaders,
    options: Pick<CheckerOptions, 'names'>,
  ) {
    this.id = id;
    this.guards = guards;
    this.all = createChecker(policy, loaders, options);
    this.own = createChecker(guards.policy, loaders, { ...options, wants: (clause) => clause === id });
  }

  async protects(example: Example): Promise<void> {
    const draft = exampleDraft(example.text, example.meta);
    const speech = await protectedIn(this.own.document(draft), this.guards, this.own);
    await this.own.check(draft, {
      matched: () => {},
      asked: () => {},
      found: (_, found) => void (found && this.atWork.add(found.leaf)),
    });
    const rules = speech.map(({ rule }) => rule.slice(this.id.length + 1));
    const open = (await this.all.check(draft)).findings.find(({ status }) => status.kind === 'open');
    const unmarked =
      rules.length === 0
        ? 'This example must be protected, but no rule of the guard matches it.'
        : example.rule !== undefined && !rules.includes(example.rule)
          ? `The rule “${example.rule}” must protect it, but it was ${rules.map((rule) => `“${rule}”`).join(', ')}.`
          : undefined;
    this.note(
      example,
      open ? `This example must stay silent, but ${open.rule} flags “${open.quote}”.` : unmarked,
    );
  }

  async flags(example: Example): Promise<void> {
    const { findings } = await this.all.check(exampleDraft(example.text, example.meta));
    for (const clause of example.also) this.note(example, wrongWith(example, clause, findings));
    const others = findings.find(
      ({ status, clause }) => status.kind === 'open' && !example.also.includes(clause),
    );
    if (others)
      this.note(example, `It also fires ${others.rule} on “${others.quote}”: name that clause too.`);
  }

  everyRuleIsNeeded(): void {
    const { policy, marks } = this.guards;
    policy.rules.forEach((rule, number) => {
      if (policy.clauses[rule.clause]!.id !== this.id || marks[number]!.reach === 'carries') return;
      const name = rule.id.slice(this.id.length + 1);
      for (const leaf of alternativesOf(rule.matcher)) {
        if (this.atWork.has(leaf.leaf)) this.passed++;
        else
          this.failures.push({
            clause: this.id,
            rule: rule.id,
            message: `No example under protects needs ${leafName(leaf)} of the rule “${name}”.`,
          });
      }
    });
  }

  private note({ text }: Example, wrong: string | undefined): void {
    if (wrong === undefined) this.passed++;
    else this.failures.push({ clause: this.id, example: text, message: wrong });
  }
}

function wrongWith(example: Example, clause: string, findings: readonly Finding[]): string | undefined {
  const own = findings.filter((finding) => finding.clause === clause);
  const open = own.filter(({ status }) => status.kind === 'open');
  const [first] = own;
  if (!first) return `${clause} must flag this, but no rule of it fires.`;
  if (open.length === 0) {
    const by = first.status.kind === 'guarded' ? first.status.by : 'something';
    return `${clause} must flag “${first.quote}”, but ${by} covers it.`;
  }
  const { spans, text } = example;
  const isMarked = open.some(({ span }) =>
    spans.some((mark) => mark.start === span.start && mark.end === span.end),
  );
  if (spans.length === 0 || isMarked) return undefined;
  const found = open.map(({ span }) => `“${text.slice(span.start, span.end)}”`).join(', ');
  return `${clause} finds ${found}, which is not what is marked.`;
}
