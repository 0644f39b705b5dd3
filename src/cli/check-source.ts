// One source → what was found in it: cut into drafts, checked, placed, forgotten. It depends on nothing but the source
// and the checker, so that sources can be checked on several threads, and what was found can be kept for the next run.

import type { Count } from '../engine/balance.ts';
import type { Checker, FactsOfRun } from '../engine/checker.ts';
import { type CheckedSource, type PlacedFinding, placeFindings } from '../engine/summarise.ts';
import { type ReadOptions, readDrafts } from '../formats/index.ts';
import type { Draft, Meta, Source } from '../model/draft.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { NotChecked, ReportedDraft } from '../model/report.ts';
import type { Observer } from './observe.ts';

/** Plain data, so that it can be sent and stored. */
export interface SourceResult {
  readonly source: CheckedSource;
  readonly problems: readonly Problem[];
  /** What its drafts add to each balance of the policy. */
  readonly counts: readonly Count<PlacedFinding>[];
}

/** Adds the fixes that rules give to what was found. */
export type Offer = (
  source: Source,
  drafts: readonly Draft[],
  found: readonly PlacedFinding[],
) => Promise<readonly PlacedFinding[]>;

/** Follows what comments in the source ask of policycheck. */
export type Excuser = (
  source: Source,
  drafts: readonly Draft[],
  found: readonly PlacedFinding[],
) => Promise<Pick<CheckedSource, 'findings'> & { readonly problems: readonly Problem[] }>;

export interface SourceChecks {
  readonly checker: Checker;
  readonly reading?: ReadOptions;
  /** What the settings say of the drafts in this source, where they say nothing themselves. */
  readonly meta?: Meta;
  /** What was typed of all drafts: it wins over what they say themselves. */
  readonly typed?: Meta;
  readonly facts?: FactsOfRun;
  /** Keep the ids of all drafts: for formats that name the clean ones, too. */
  readonly ids?: boolean;
  /** Keep the drafts themselves, for a report that shows them. */
  readonly drafts?: boolean;
  readonly offer?: Offer;
  readonly observer?: Observer;
  readonly excuse?: Excuser;
}

export type CheckSource = (source: Source, checks: SourceChecks) => Promise<SourceResult>;

/** Drafts between two pauses, so that Ctrl-C is heard in a file of many posts. */
const BREATH = 256;

export async function checkSource(source: Source, checks: SourceChecks): Promise<SourceResult> {
  const { checker, reading, ids, drafts: keep, offer, observer, excuse } = checks;
  const read = await readDrafts(source, reading);
  observer?.lap('reading');
  const { drafts, problems } = await known(read, checks);
  const findings: Finding[] = [];
  const undecided = new Map<string, NotChecked>();
  const texts: ReportedDraft[] = [];
  const threads = threadsOf(drafts);
  const shown = keep === true ? (await import('./shown-draft.ts')).shownDraft : undefined;
  for (const [n, draft] of drafts.entries()) {
    if (n % BREATH === BREATH - 1) {
      await new Promise(setImmediate);
      await observer?.pause();
    }
    const thread = threads.get(draft);
    const verdict = await checker.check(
      draft,
      undefined,
      thread?.parts.filter((part) => part !== draft),
    );
    findings.push(...verdict.findings.filter((finding) => isNews(finding, thread)));
    observer?.draft(draft);
    if (shown) texts.push(shown(draft, source, verdict.findings));
    for (const entry of verdict.undecided) count(undecided, entry);
  }
  const counts = checker.balances.counts(drafts).map(({ last, ...sums }) => {
    const [placed] = last ? placeFindings(source, [last]) : [];
    return { ...sums, ...(placed ? { last: placed } : {}) };
  });
  const found = placeFindings(source, findings);
  const isAsked = drafts.some(({ notes }) => notes !== undefined);
  const excused = excuse && isAsked ? await excuse(source, drafts, found) : undefined;
  const placed = excused?.findings ?? found;
  observer?.lap('checking');
  return {
    source: {
      path: source.path,
      drafts: drafts.length,
      ...(ids ? { ids: drafts.map(({ id }) => id) } : {}),
      findings: offer && placed.length > 0 ? await offer(source, drafts, placed) : placed,
      undecided: [...undecided.values()],
      ...(shown ? { texts } : {}),
    },
    problems: excused ? [...problems, ...excused.problems] : problems,
    counts,
  };
}

type Read = Awaited<ReturnType<typeof readDrafts>>;

/** Drafts with all that is known of them: what the settings say, then they themselves, then what was typed, then facts. */
export async function known(
  read: Read,
  { meta, typed, facts }: Pick<SourceChecks, 'meta' | 'typed' | 'facts'>,
): Promise<Read> {
  const all = (draft: Draft) => ({ ...draft, meta: { ...meta, ...draft.meta, ...typed } });
  const drafts = meta || typed ? read.drafts.map(all) : read.drafts;
  if (!facts) return { drafts, problems: read.problems };
  const { withFactsOf } = await import('../engine/draft-with-facts.ts');
  const done = drafts.map((draft) => withFactsOf(draft, facts));
  return {
    drafts: done.map(({ draft }) => draft),
    problems: [...read.problems, ...done.flatMap(({ problem }) => (problem ? [problem] : []))],
  };
}

interface Thread {
  readonly parts: readonly Draft[];
  /** Rules of which it was said that the thread lacks what they require. */
  readonly lacking: Set<string>;
}

/** Posts of one file that name the same `thread` are its parts, in the order of the file. */
export function threadsOf(drafts: readonly Draft[]): ReadonlyMap<Draft, Thread> {
  const byName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { thread } = draft.meta;
    if (thread === undefined || thread === '') continue;
    const parts = byName.get(String(thread));
    if (parts) parts.push(draft);
    else byName.set(String(thread), [draft]);
  }
  const threads = [...byName.values()].map((parts) => ({ parts, lacking: new Set<string>() }));
  return new Map(threads.flatMap((thread) => thread.parts.map((part) => [part, thread])));
}

/** What a thread lacks is said once, at the first part that needs it; what stands wrong in it, wherever it does. */
function isNews({ kind, rule, misplaced }: Finding, thread: Thread | undefined): boolean {
  if (thread === undefined || kind !== 'missing' || misplaced) return true;
  if (thread.lacking.has(rule)) return false;
  thread.lacking.add(rule);
  return true;
}

function count(
  sums: Map<string, NotChecked>,
  { clause, needs }: { readonly clause: string; readonly needs: string },
): void {
  const key = `${clause}\n${needs}`;
  sums.set(key, { clause, needs, drafts: (sums.get(key)?.drafts ?? 0) + 1 });
}
