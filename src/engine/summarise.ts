// Findings of a run → Report. First, source by source, findings get their place and excerpt, so that no source is kept;
// at the end texts of the catalogue are added, everything is put in order and summed up.
// Promise: the same run gives the same report, whatever the order in which it was done; no finding is lost.

import type { Catalogue, CatalogueClause } from '../model/catalogue.ts';
import type { Source } from '../model/draft.ts';
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import type { PolicyClause } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type {
  NotChecked,
  Place,
  Report,
  ReportedBaseline,
  ReportedChange,
  ReportedClause,
  ReportedConfig,
  ReportedDraft,
  ReportedFacts,
  ReportedFinding,
  ReportedPack,
  Summary,
} from '../model/report.ts';
import { exceptionOf } from '../reporters/exception.ts';
import { detached, excerptOf, shortened } from '../reporters/excerpt.ts';
import { fnv1a } from '../text/fnv.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { utf8Length } from '../text/utf8.ts';

/** A finding that knows where it stands, and no texts yet. */
export type PlacedFinding = Omit<ReportedFinding, 'message' | 'instead'> &
  Pick<Finding, 'figures' | 'misplaced' | 'detail'>;

export interface CheckedSource {
  readonly path: string;
  readonly drafts: number;
  readonly ids?: readonly string[];
  readonly findings: readonly PlacedFinding[];
  readonly undecided: readonly NotChecked[];
  /** What was told already while it was read, and is only summed up at the end. */
  readonly told?: { readonly open: Readonly<Record<Level, number>>; readonly problems: number };
  /** Where the report shows them. */
  readonly texts?: readonly ReportedDraft[];
}

export interface Run {
  readonly version: string;
  readonly packs: readonly ReportedPack[];
  readonly sources: readonly CheckedSource[];
  readonly problems: readonly Problem[];
  /** Clauses of the policy that no rule looks for. */
  readonly unruled: readonly PolicyClause[];
  /** Open findings of this level and above fail the run. */
  readonly failOn: Level;
  /** Findings below this level are counted and not listed, unless they fail the run. */
  readonly show: Level;
  readonly config?: ReportedConfig;
  readonly change?: ReportedChange;
  readonly baseline?: ReportedBaseline;
  readonly facts?: ReportedFacts;
}

/** Characters of the words in a message; in full they are in `quote`. */
export const MATCH = 120;

export function placeFindings(source: Source, findings: readonly Finding[]): readonly PlacedFinding[] {
  const lines = lineIndex(source.text);
  const fingerprint = fingerprints(source);
  const bytesTo = byteColumns(lines, source.text);
  const before = source.from ?? { lines: 0, offset: 0 };
  const inPlace = [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return inPlace.map((finding) => {
    const { start, end } = finding.span;
    const place = placeOf(lines, source.text, finding.span, bytesTo);
    const line = lines.lineAt(place.line);
    return {
      clause: finding.clause,
      rule: finding.rule,
      level: finding.level,
      status: finding.status,
      draft: finding.draft,
      source: finding.source,
      kind: finding.kind,
      span: { start: before.offset + start, end: before.offset + end },
      quote: detached(finding.quote),
      ...(finding.against ? { against: finding.against } : {}),
      ...(finding.question === undefined ? {} : { question: finding.question }),
      ...(finding.asks ? { asks: finding.asks } : {}),
      ...(finding.figures ? { figures: finding.figures } : {}),
      ...(finding.copied ? { copied: finding.copied } : {}),
      ...(finding.misplaced ? { misplaced: finding.misplaced } : {}),
      ...(finding.detail === undefined ? {} : { detail: finding.detail }),
      fingerprint: fingerprint(finding),
      ...(source.extracted ? { address: source.extracted.addressAt(start) } : {}),
      place: { ...place, line: before.lines + place.line, endLine: before.lines + place.endLine },
      excerpt: excerptOf(source.text.slice(line.start, line.end), start - line.start, end - line.start),
    };
  });
}

export function placeOf(
  lines: LineIndex,
  text: string,
  { start, end }: Span<'source'>,
  bytesTo = byteColumns(lines, text),
): Place {
  const from = lines.position(start);
  const to = lines.position(end);
  const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  const bytes = { column: bytesTo(start, from.line), endColumn: bytesTo(end, to.line) };
  const same = bytes.column === from.column && bytes.endColumn === to.column;
  return same ? place : { ...place, bytes };
}

/** Columns in UTF-8 bytes. It counts on from the place before, because a line may be as long as a file. */
function byteColumns(lines: LineIndex, text: string): (offset: number, line: number) => number {
  let known = { line: 0, offset: 0, column: 1 };
  return (offset, line) => {
    if (known.line !== line || offset < known.offset)
      known = { line, offset: lines.lineAt(line).start, column: 1 };
    known = { line, offset, column: known.column + utf8Length(text.slice(known.offset, offset)) };
    return known.column;
  };
}

/**
 * One for each source, because it counts findings that look the same. Where only a piece of a source is at hand they cannot be
 * counted, and the draft's id tells them apart.
 */
function fingerprints({ from }: Source): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, quote, draft, source }) => {
    const words = quote === '' && draft !== source ? draft : quote.normalize('NFKC').toLowerCase();
    const key = [rule, words.replace(/\s+/g, ' ').trim(), ...(from ? [draft] : [])].join('\n');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return fnv1a(`${key}\n${before}`);
  };
}

export function summarise(run: Run, catalogue: Catalogue): Report {
  const sources = [...run.sources].sort((a, b) => compare(a.path, b.path));
  const placed = sources.flatMap((source) => source.findings);
  const listed = Math.min(LEVELS.indexOf(run.show), LEVELS.indexOf(run.failOn));
  const shown = placed.filter((finding) => LEVELS.indexOf(finding.level) >= listed);
  const notChecked = notCheckedOf(sources, run.unruled);
  const clauses = new Map(catalogue.clauses.map((clause) => [clause.id, clause]));
  const named = [...shown, ...notChecked].flatMap(namedBy);
  return {
    schema: 'policycheck/report@1',
    version: run.version,
    packs: run.packs,
    clauses: clauseTexts(named, clauses, run.facts !== undefined),
    sources: sources.map(({ path, drafts, ids }) => ({ path, drafts, ...(ids ? { ids } : {}) })),
    findings: shown.map((finding) => withTexts(finding, clauses)).sort(inOrder),
    problems: run.problems,
    notChecked,
    summary: sumUp(run, placed),
    ...(run.change ? { change: run.change } : {}),
    ...draftsOf(sources),
    ...(run.config ? { config: run.config } : {}),
    ...(run.baseline ? { baseline: run.baseline } : {}),
    ...(run.facts ? { facts: run.facts } : {}),
  };
}

/** The report without the findings below a level, as if it had been asked for so. */
export function listed(report: Report, { show, failOn }: Pick<Run, 'show' | 'failOn'>): Report {
  const least = Math.min(LEVELS.indexOf(show), LEVELS.indexOf(failOn));
  const findings = report.findings.filter(({ level }) => LEVELS.indexOf(level) >= least);
  const named = new Set([...findings, ...report.notChecked].flatMap(namedBy));
  const clauses = Object.fromEntries(Object.entries(report.clauses).filter(([id]) => named.has(id)));
  return { ...report, findings, clauses };
}

/** The clause, and the guard that covers it. */
function namedBy(entry: NotChecked | Pick<Finding, 'clause' | 'status'>): readonly string[] {
  const guard = 'status' in entry && entry.status.kind === 'guarded' ? [entry.status.by] : [];
  return [entry.clause, ...guard];
}

function draftsOf(sources: readonly CheckedSource[]): Pick<Report, 'drafts'> {
  if (!sources.some(({ texts }) => texts)) return {};
  return { drafts: sources.flatMap(({ texts = [] }) => texts) };
}

/** 0: nothing open at or above the failing level; 1: something is; 2: not everything could be read. */
export function exitCode(report: Report): 0 | 1 | 2 {
  return ({ pass: 0, fail: 1, unusable: 2 } as const)[report.summary.verdict];
}

function withTexts(finding: PlacedFinding, clauses: ReadonlyMap<string, CatalogueClause>): ReportedFinding {
  const clause = clauses.get(finding.clause);
  const rule = clause?.rules.find(({ id }) => id === finding.rule);
  if (!clause || !rule) throw new Error(`The catalogue has no texts of the rule ${finding.rule}.`);
  const { place, excerpt, fingerprint, address, figures, misplaced, detail, ...rest } = finding;
  const texts = {
    match: finding.quote === '' ? 'this post' : shortened(finding.quote, MATCH),
    clause: clause.title,
    count: figures === undefined ? 'so many' : grouped(figures.count),
    limit: figures === undefined ? 'so many' : grouped(figures.limit),
    document: finding.copied?.document === undefined ? NAMELESS : `“${finding.copied.document}”`,
    words: finding.copied ? String(finding.copied.words) : shortened(misplaced?.words ?? '', MATCH),
    where: misplaced?.where ?? '',
    detail: detail ?? '',
  };
  return {
    ...rest,
    message: filled((misplaced && rule.misplaced) ?? rule.message, texts),
    instead: filled(rule.instead, texts),
    fingerprint,
    ...(address === undefined ? {} : { address }),
    place,
    excerpt,
  };
}

/** In one go: words of the draft that look like a placeholder stay as they are. */
function filled(text: string, texts: Readonly<Record<Placeholder, string>>): string {
  return text.replace(PLACEHOLDER, (_, name: Placeholder) => texts[name]);
}

const PLACEHOLDER = /\{(match|clause|count|limit|document|words|where|detail)\}/g;
type Placeholder = 'match' | 'clause' | 'count' | 'limit' | 'document' | 'words' | 'where' | 'detail';
const NAMELESS = 'a confidential document';

/** 63206 → 63,206: the same everywhere, whatever the locale. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function clauseTexts(
  named: readonly string[],
  clauses: ReadonlyMap<string, CatalogueClause>,
  hasFacts: boolean,
): Readonly<Record<string, ReportedClause>> {
  const ids = [...new Set(named)].sort(compare);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const clause = clauses.get(id);
      return clause ? [[id, textsOf(clause, hasFacts)]] : [];
    }),
  );
}

function textsOf(clause: CatalogueClause, hasFacts: boolean): ReportedClause {
  const { title, why, owner, ask, source, decidedBy } = clause;
  return {
    title,
    clause: clause.clause,
    why,
    owner,
    ask,
    source,
    exception: exceptionOf(clause),
    ...(clause.masked ? { masked: clause.masked } : {}),
    ...(decidedBy && !hasFacts ? { decidedBy } : {}),
  };
}

const UNRULED = 'a person who reads the post: no rule can tell';

function notCheckedOf(
  sources: readonly CheckedSource[],
  unruled: readonly PolicyClause[],
): readonly NotChecked[] {
  const drafts = sources.reduce((sum, source) => sum + source.drafts, 0);
  const always =
    drafts === 0 ? [] : unruled.map(({ id, needs }) => ({ clause: id, needs: needs ?? UNRULED, drafts }));
  const sums = new Map<string, NotChecked>();
  for (const entry of sources.flatMap(({ undecided }) => undecided)) {
    const key = `${entry.clause}\n${entry.needs}`;
    sums.set(key, { ...entry, drafts: entry.drafts + (sums.get(key)?.drafts ?? 0) });
  }
  return [...sums.values(), ...always].sort(
    (a, b) => compare(a.clause, b.clause) || compare(a.needs, b.needs),
  );
}

function sumUp(run: Run, findings: readonly PlacedFinding[]): Summary {
  const told = run.sources.flatMap((source) => source.told ?? []);
  const open = openOf(findings);
  for (const level of LEVELS) for (const sums of told) open[level] += sums.open[level];
  const failing = LEVELS.slice(LEVELS.indexOf(run.failOn)).some((level) => open[level] > 0);
  const drafts = run.sources.reduce((sum, source) => sum + source.drafts, 0);
  const problems = told.reduce((sum, sums) => sum + sums.problems, run.problems.length);
  const verdict = problems > 0 ? 'unusable' : failing ? 'fail' : 'pass';
  return { drafts, open, problems, verdict };
}

/** How many are open, by level. */
export function openOf(findings: readonly PlacedFinding[]): Record<Level, number> {
  const open: Record<Level, number> = { block: 0, review: 0, advise: 0 };
  for (const finding of findings) if (finding.status.kind === 'open') open[finding.level]++;
  return open;
}

function inOrder(a: ReportedFinding, b: ReportedFinding): number {
  return (
    compare(a.source, b.source) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.rule, b.rule)
  );
}

/** By code units, so that no locale changes the order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
