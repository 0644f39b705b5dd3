// Findings that stand in speech that no clause may flag: in what people say of their pay, their safety, their union …
// In: the findings of one draft. Out: the same findings, none dropped; those that a guard covers say which. Loaded when the
// first draft has a finding.

import type { Document } from '../language/document.ts';
import type { Occurrence } from '../matchers/matcher.ts';
import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { GuardMark, Guards } from '../model/policy.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Checker } from './checker.ts';
import type { Trace } from './trace.ts';

/** What a rule of a guard found in a draft. */
export interface Protected {
  /** `rights-guard/pay` */
  readonly guard: string;
  /** `rights-guard/pay/low-pay` */
  readonly rule: string;
  readonly quote: string;
  readonly mark: GuardMark;
  readonly span: Span<'source'>;
  /** Numbers of the sentences that it reaches. */
  readonly sentences: ReadonlySet<number>;
}

/** The speech in a draft that guards protect, in the order of the guards. `checker`: one of `guards.policy`. */
export async function protectedIn(
  draft: Draft,
  guards: Guards,
  checker: Checker,
): Promise<readonly Protected[]> {
  const found: Found[] = [];
  const numbers = new Map(guards.policy.rules.map(({ id }, number) => [id, number]));
  await checker.check(draft, {
    began: () => void found.splice(0),
    matched: () => {},
    asked: () => {},
    found: (rule, at) => void (at && found.push({ number: numbers.get(rule.id)!, at })),
  });
  const role = String(draft.meta.role ?? '').toLowerCase();
  const inForce = found.filter(({ number }) => !guards.notFor[ruleAt(guards, number).clause]!.includes(role));
  if (inForce.length === 0) return [];
  const document = checker.document(draft);
  return inForce
    .filter(({ number }) => guards.marks[number]!.reach !== 'carries')
    .sort((a, b) => a.number - b.number)
    .map(({ number, at }) => {
      const rule = ruleAt(guards, number);
      const mark = guards.marks[number]!;
      const carrying = inForce.filter(
        (other) =>
          guards.marks[other.number]!.reach === 'carries' &&
          ruleAt(guards, other.number).clause === rule.clause,
      );
      return {
        guard: guards.policy.clauses[rule.clause]!.id,
        rule: rule.id,
        quote: document.text.slice(at.start, at.end),
        mark,
        span: draft.prose.toSource({ start: at.start, end: at.end }),
        sentences: reached(document, at, mark, carrying),
      };
    });
}

interface Found {
  /** Of the rule. */
  readonly number: number;
  readonly at: Occurrence;
}

const ruleAt = ({ policy }: Guards, number: number) => policy.rules[number]!;

function reached(
  document: Document,
  { first, last }: Occurrence,
  { reach }: GuardMark,
  carrying: readonly Found[],
): ReadonlySet<number> {
  if (document.sentences.length === 0) return new Set();
  if (reach === 'draft') return new Set(document.sentences.keys());
  const sentences = new Set<number>();
  for (let n = document.sentenceOf(first); n <= document.sentenceOf(last); n++) sentences.add(n);
  if (reach !== 'talk') return sentences;
  const carries = new Set(carrying.map(({ at }) => document.sentenceOf(at.first)));
  for (let n = Math.min(...sentences) - 1; carries.has(n); n--) sentences.add(n);
  for (let n = Math.max(...sentences) + 1; carries.has(n); n++) sentences.add(n);
  return sentences;
}

/** `document`: of the same draft, cut into the same sentences. */
export function guarded(
  findings: readonly Finding[],
  speech: readonly Protected[],
  document: Document,
  unguarded: ReadonlySet<string>,
  trace?: Trace,
): readonly Finding[] {
  if (speech.length === 0) return findings;
  const { prose } = document.draft;
  const sentences = document.sentences.map(({ first, last }) =>
    prose.toSource({ start: document.tokens[first]!.start, end: document.tokens[last]!.end }),
  );
  return findings.map((finding) => {
    const isOpen = finding.status.kind === 'open' && !unguarded.has(finding.clause);
    const cover = isOpen ? coverOf(finding, speech, sentences) : undefined;
    if (!cover) return finding;
    trace?.covered?.(finding, cover.rule, cover.quote);
    return { ...finding, status: { kind: 'guarded', by: cover.guard } };
  });
}

/** All that a finding stands on must be protected: a secret told in the same breath is not. */
function coverOf(
  finding: Finding,
  speech: readonly Protected[],
  sentences: readonly Span<'source'>[],
): Protected | undefined {
  const willing = speech.filter(({ mark }) => covers(mark, finding.rule));
  const stands = sentences.flatMap((span, n) => (overlaps(span, finding.span) ? [n] : []));
  if (willing.length === 0 || stands.length === 0) return undefined;
  const words = willing.find(({ mark, span }) => mark.reach === 'words' && overlaps(span, finding.span));
  if (words) return words;
  const whole = willing.filter(({ mark }) => mark.reach !== 'words');
  const isProtected = (n: number) => whole.some((one) => one.sentences.has(n));
  return stands.every(isProtected) ? whole.find((one) => one.sentences.has(stands[0]!)) : undefined;
}

/** An id covers what it names and all that is in it: a pack its clauses, a clause its rules. */
function covers({ covers, except }: GuardMark, rule: string): boolean {
  const isNamed = (id: string) => rule === id || rule.startsWith(`${id}/`);
  return (covers === 'all' || covers.some(isNamed)) && !except.some(isNamed);
}
