// Findings that are excused in the file itself. In: comments to policycheck, the blocks of prose and the findings of a draft.
// Out: what each comment asks for, or what is wrong with it; how far it reaches; the findings, the excused ones of status
// `suppressed`. Promise: pure; no finding is dropped or added, and one that no comment reaches keeps its status.

import type { Draft } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import { withTargets } from './with-targets.ts';

export const VERBS = ['disable-next-block', 'disable', 'enable'] as const;
export type Verb = (typeof VERBS)[number];

export interface Directive {
  /** `disable`, or what was written in its place. */
  readonly verb: string;
  /** The clause or rule as it is written. Empty: none is named. */
  readonly name: string;
  /** Empty: none is given. */
  readonly reason: string;
}

/** With the marks of a block quote, in which the comment may stand. */
const LINE_END = /\r?\n[ \t]*(?:>[ \t]*)*/g;

const BEGIN = /^(?:<!--|\{\s*\/\*)\s*policycheck-?/i;
const END = /(?:--+>|\*+\/\s*\})$/;

/** `<!-- policycheck-disable pay -- as published -->` → disable, pay, as published. */
export function readDirective(comment: string): Directive {
  const words = comment.replace(BEGIN, '').replace(END, '').replaceAll(LINE_END, ' ');
  const seam = words.search(/(?<=\s)--(?=\s|$)/);
  const asked = (seam < 0 ? words : words.slice(0, seam)).trim();
  const [verb = '', ...names] = asked.split(/\s+/);
  const reason = seam < 0 ? '' : words.slice(seam + 2).trim();
  return { verb: verb.toLowerCase(), name: names.join(' '), reason: reason.replaceAll(/\s+/g, ' ') };
}

/** A directive that can be followed. `targets`: ids of clauses and rules. */
export interface Excuse {
  readonly verb: Verb;
  readonly targets: readonly string[];
  readonly reason: string;
  readonly span: Span<'source'>;
}

/** An excuse and the stretch of the source in which it holds; undefined where nothing follows it. */
export interface Reach {
  readonly excuse: Excuse;
  readonly span: Span<'source'> | undefined;
}

/** In the order of the source; `enable` has no reach of its own. */
export function reachesOf(excuses: readonly Excuse[], { prose, span, targets }: Draft): readonly Reach[] {
  const blocks = blocksOf(prose, targets);
  return excuses.flatMap((excuse, n) => {
    if (excuse.verb === 'enable') return [];
    const { end: start } = excuse.span;
    if (excuse.verb === 'disable') {
      const end = excuses.slice(n).find((later) => later.verb === 'enable' && ends(later, excuse));
      return [{ excuse, span: { ...span, start, end: end?.span.start ?? span.end } }];
    }
    const following = blocks.filter((block) => block.start >= start);
    const next = following.reduce<Span<'source'> | undefined>(
      (first, block) => (first && first.start <= block.start ? first : block),
      undefined,
    );
    return [{ excuse, span: next }];
  });
}

export function ends(enable: Excuse, { targets }: Excuse): boolean {
  return targets.some((target) =>
    enable.targets.some((ended) => target === ended || target.startsWith(`${ended}/`)),
  );
}

/** Paragraphs, list items, headings, cells: what a blank line parts in prose, with the addresses to which their links lead. */
function blocksOf(prose: Draft['prose'], targets: Draft['targets']): readonly Span<'source'>[] {
  const blocks: Span<'text'>[] = [];
  let start = 0;
  for (const block of prose.text.split('\n\n')) {
    const end = start + block.length;
    if (end > start) blocks.push({ start, end });
    start = end + 2;
  }
  const inSource = blocks.map((block) => prose.toSource(block));
  if (!targets) return inSource;
  const isIn = ({ start, end }: Span<'text'>, at: number) => start <= at && at < end;
  return withTargets(inSource, (n) =>
    targets.filter(({ at }) => isIn(blocks[n]!, at)).map(({ span }) => span),
  );
}

/** What a draft lacks stands nowhere in it: a `disable` anywhere excuses it. */
export function reaches(
  { excuse, span }: Reach,
  finding: Pick<Finding, 'clause' | 'rule' | 'kind' | 'span'>,
) {
  if (!excuse.targets.some((target) => target === finding.clause || target === finding.rule)) return false;
  if (finding.kind === 'missing') return excuse.verb === 'disable';
  return span !== undefined && finding.span.start >= span.start && finding.span.start < span.end;
}

export function excused<Item extends Finding>(
  findings: readonly Item[],
  reachList: readonly Reach[],
): readonly Item[] {
  return findings.map((finding) => {
    const reach = reachList.find((one) => reaches(one, finding));
    return reach && finding.status.kind === 'open'
      ? { ...finding, status: { kind: 'suppressed', reason: reach.excuse.reason } }
      : finding;
  });
}
