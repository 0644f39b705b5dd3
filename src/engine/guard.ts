// Findings that stand in speech that no clause may flag: in what people say of their pay, their safety, their union …
// In: the findings of one draft. Out: the same findings, none dropped; those that a guard covers say which. Loaded when the
// first draft has a finding.

import type { Document } from '../language/document.ts';
import type { Occurrence } from '../matchers/matcher.ts';
import type { Finding } from '../model/finding.ts';
import type { GuardMark, Guards } from '../model/guards.ts';
import { covers } from '../model/guards.ts';
import { lastWhere } from '../text/bisect.ts';
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
  /** The sentences that it reaches. */
  readonly reaches: Stretch;
}

/** Numbers of sentences, both included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The speech in a draft that guards protect, in the order of the guards. `checker`: one of `guards.policy`; tokens are the
 * same whatever policy they are cut for.
 */
export async function protectedIn(
  document: Document,
  guards: Guards,
  checker: Checker,
): Promise<readonly Protected[]> {
  const { draft } = document;
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
  const talks = talksIn(document, inForce, guards);
  return inForce
    .filter(({ number }) => guards.marks[number]!.reach !== 'carries')
    .sort((a, b) => a.number - b.number)
    .map(({ number, at }) => {
      const rule = ruleAt(guards, number);
      const mark = guards.marks[number]!;
      return {
        guard: guards.policy.clauses[rule.clause]!.id,
        rule: rule.id,
        quote: document.text.slice(at.start, at.end),
        mark,
        span: draft.prose.toSource({ start: at.start, end: at.end }),
        reaches: reached(document, at, mark, talks.get(rule.clause) ?? []),
      };
    });
}

interface Found {
  /** Of the rule. */
  readonly number: number;
  readonly at: Occurrence;
}

const ruleAt = ({ policy }: Guards, number: number) => policy.rules[number]!;

/** By guard: the runs of sentences that carry on its talk, in order. */
function talksIn(
  document: Document,
  found: readonly Found[],
  guards: Guards,
): ReadonlyMap<number, readonly Stretch[]> {
  const carrying = new Map<number, Stretch[]>();
  for (const { number, at } of found) {
    if (guards.marks[number]!.reach !== 'carries') continue;
    const { clause } = ruleAt(guards, number);
    const sentence = document.sentenceOf(at.first);
    const run = { from: sentence, to: sentence };
    const runs = carrying.get(clause);
    if (runs) runs.push(run);
    else carrying.set(clause, [run]);
  }
  return new Map([...carrying].map(([clause, sentences]) => [clause, joined(sentences)]));
}

/** In order, those that touch made one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

/** The one of these runs that holds the sentence. */
function runWith(runs: readonly Stretch[], sentence: number): Stretch | undefined {
  const run = runs[lastWhere(runs.length, (n) => runs[n]!.from <= sentence)];
  return run && run.from <= sentence && sentence <= run.to ? run : undefined;
}

function reached(
  document: Document,
  { first, last }: Occurrence,
  { reach }: GuardMark,
  talk: readonly Stretch[],
): Stretch {
  if (reach === 'draft') return { from: 0, to: document.sentences.length - 1 };
  const own = { from: document.sentenceOf(first), to: document.sentenceOf(last) };
  if (reach !== 'talk') return own;
  return {
    from: runWith(talk, own.from - 1)?.from ?? own.from,
    to: runWith(talk, own.to + 1)?.to ?? own.to,
  };
}

/** `document`: of the same draft, cut into the same sentences. `guardable`: rules that a guard may cover. */
export function guarded(
  findings: readonly Finding[],
  speech: readonly Protected[],
  document: Document,
  guardable: ReadonlySet<string>,
  trace?: Trace,
): readonly Finding[] {
  if (speech.length === 0) return findings;
  const standing = standingIn(document);
  const speeches = byRule(speech);
  return findings.map((finding) => {
    const isOpen = finding.status.kind === 'open' && guardable.has(finding.rule);
    const cover = isOpen ? coverOf(finding, speeches, standing(finding.span)) : undefined;
    if (!cover) return finding;
    trace?.covered?.(finding, cover.rule, cover.quote);
    return { ...finding, status: { kind: 'guarded', by: cover.guard } };
  });
}

/** What one rule of a guard found, and all that it reaches. */
interface Speech {
  readonly mark: GuardMark;
  readonly parts: readonly Protected[];
  readonly reaches: readonly Stretch[];
}

function byRule(speech: readonly Protected[]): readonly Speech[] {
  const rules = new Map<string, Protected[]>();
  for (const part of speech) {
    const parts = rules.get(part.rule);
    if (parts) parts.push(part);
    else rules.set(part.rule, [part]);
  }
  return [...rules.values()].map((parts) => ({
    mark: parts[0]!.mark,
    parts,
    reaches: joined(parts.map(({ reaches }) => reaches)),
  }));
}

/** The sentences that a stretch of the source touches. */
function standingIn({ draft, tokens, sentences }: Document): (span: Span<'source'>) => readonly number[] {
  const spans = sentences
    .map(({ first, last }, number) => {
      const text = { start: tokens[first]!.start, end: tokens[last]!.end };
      return { number, span: draft.prose.toSource(text) };
    })
    .sort((a, b) => a.span.start - b.span.start);
  return (span) => {
    const numbers: number[] = [];
    for (let n = lastWhere(spans.length, (i) => spans[i]!.span.start <= span.start); n < spans.length; n++) {
      if (spans[n]!.span.start >= span.end) break;
      if (overlaps(spans[n]!.span, span)) numbers.push(spans[n]!.number);
    }
    return numbers;
  };
}

/** All that a finding stands on must be protected: a secret told in the same breath is not. */
function coverOf(
  finding: Finding,
  speeches: readonly Speech[],
  stands: readonly number[],
): Protected | undefined {
  const willing = speeches.filter(({ mark }) => covers(mark, finding.rule));
  const [start] = stands;
  if (willing.length === 0 || start === undefined) return undefined;
  for (const { mark, parts } of willing) {
    const words = mark.reach === 'words' && parts.find(({ span }) => overlaps(span, finding.span));
    if (words) return words;
  }
  const whole = willing.filter(({ mark }) => mark.reach !== 'words');
  const isProtected = (n: number) => whole.some(({ reaches }) => runWith(reaches, n));
  if (!stands.every(isProtected)) return undefined;
  const by = whole.find(({ reaches }) => runWith(reaches, start));
  return by?.parts.find(({ reaches: { from, to } }) => from <= start && start <= to);
}
