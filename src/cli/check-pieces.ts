// JSON Lines that are large, or have no end, piece by piece → one result, or what is found at once. In: pieces that end
// where lines do. Promise: memory holds one piece and what was found; a stream that is reported as it comes holds sums only.

import type { Count } from '../engine/balance.ts';
import { type CheckedSource, openOf, type PlacedFinding } from '../engine/summarise.ts';
import type { Source } from '../model/draft.ts';
import { LEVELS, type Level } from '../model/finding.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { NotChecked } from '../model/report.ts';
import { checkSource, type SourceChecks, type SourceResult } from './check-source.ts';

/** What to do with what a piece gave, where findings are told as they come. It keeps nothing, so the result has none. */
export type Tell = (result: {
  readonly source?: CheckedSource;
  readonly problems: readonly Problem[];
}) => Promise<void>;

export async function checkPieces(
  path: string,
  pieces: AsyncIterable<Outcome<Source>>,
  checks: SourceChecks,
  tell?: Tell,
): Promise<SourceResult> {
  const sum = new Sum(path);
  for await (const piece of pieces) {
    const result = piece.ok ? await checkSource(piece.value, checks) : piece;
    if (tell) await tell(result);
    sum.add(result, tell === undefined);
  }
  // Nothing came, or blank lines: the same is said as of an empty file.
  return sum.isEmpty ? checkSource({ path, text: '' }, checks) : sum.result(tell !== undefined);
}

/** A class because everything in it grows with each piece. */
class Sum {
  private readonly path: string;
  private readonly findings: (readonly PlacedFinding[])[] = [];
  private readonly problems: (readonly Problem[])[] = [];
  private readonly ids: (readonly string[])[] = [];
  private readonly undecided = new Map<string, NotChecked>();
  private counts: readonly Count<PlacedFinding>[] = [];
  private readonly told: Record<Level, number> = { block: 0, review: 0, advise: 0 };
  private drafts = 0;
  private seen = 0;

  constructor(path: string) {
    this.path = path;
  }

  get isEmpty(): boolean {
    return this.drafts + this.seen === 0;
  }

  add(result: SourceResult | { readonly problems: readonly Problem[] }, keep: boolean): void {
    this.seen += result.problems.length;
    if (keep) this.problems.push(result.problems);
    if (!('source' in result)) return;
    const { source, counts } = result;
    this.drafts += source.drafts;
    if (!keep) for (const level of LEVELS) this.told[level] += openOf(source.findings)[level];
    if (keep) this.findings.push(source.findings);
    if (keep && source.ids) this.ids.push(source.ids);
    for (const { clause, needs, drafts } of source.undecided) {
      const key = `${clause}\n${needs}`;
      const before = this.undecided.get(key)?.drafts ?? 0;
      this.undecided.set(key, { clause, needs, drafts: before + drafts });
    }
    this.counts = counts.map((count, n) => added(this.counts[n], count));
  }

  result(wasTold: boolean): SourceResult {
    const { path, drafts, told, seen } = this;
    return {
      source: {
        path,
        drafts,
        ...(this.ids.length > 0 ? { ids: this.ids.flat() } : {}),
        findings: this.findings.flat(),
        undecided: [...this.undecided.values()],
        ...(wasTold ? { told: { open: told, problems: seen } } : {}),
      },
      problems: this.problems.flat(),
      counts: this.counts,
    };
  }
}

function added<F>(before: Count<F> | undefined, { wanted, others, last }: Count<F>): Count<F> {
  const kept = last ?? before?.last;
  return {
    wanted: wanted + (before?.wanted ?? 0),
    others: others + (before?.others ?? 0),
    ...(kept === undefined ? {} : { last: kept }),
  };
}
