// What goes on the page. In: a report with its drafts. Out: drafts with their findings, numbered through the whole page;
// clean drafts; and what a page that stays usable must leave out, counted.
// Promise: every finding of the report is in exactly one draft, and every draft in exactly one list.

import { LEVELS, type Level } from '../../model/finding.ts';
import type { Report, ReportedDraft, ReportedFinding } from '../../model/report.ts';

/** Drafts in full, and names in a list: more than this and a browser takes long to open the page. */
export const MOST_DRAFTS = 400;
export const MOST_NAMES = 2000;
/** Findings in full: in one draft, and in all. */
export const MOST_IN_DRAFT = 300;
const MOST_FINDINGS = 3000;

export interface Entry {
  readonly draft: ReportedDraft;
  readonly findings: readonly Numbered[];
}

export interface Numbered {
  readonly id: string;
  readonly number: number;
  readonly finding: ReportedFinding;
}

export interface Content {
  /** With findings, in the order of the report. */
  readonly entries: readonly Entry[];
  /** With findings, and no room for them: the least grave, in the order of the report. */
  readonly named: readonly Entry[];
  readonly clean: readonly ReportedDraft[];
  /** All their findings are below the level that is shown. */
  readonly silent: readonly ReportedDraft[];
  /** All with findings: `entries` and `named`. */
  readonly all: readonly Entry[];
}

export function contentOf(report: Report, most = MOST_DRAFTS): Content {
  const drafts = report.drafts ?? standIns(report);
  const findings = findingsByDraft(report, drafts);
  const all = drafts
    .map((draft) => ({ draft, findings: findings.get(draft) ?? [] }))
    .filter((entry) => entry.findings.length > 0);
  const kept = keptOf(all, most);
  const rest = drafts.filter((draft) => !findings.has(draft));
  return {
    entries: all.filter((entry) => kept.has(entry)),
    named: all.filter((entry) => !kept.has(entry)),
    clean: rest.filter(({ found }) => found === 0),
    silent: rest.filter(({ found }) => found > 0),
    all,
  };
}

/** Of a report that came without its drafts, the lines with findings are shown. */
function standIns({ findings }: Report): readonly ReportedDraft[] {
  const drafts = new Map<string, ReportedDraft>();
  for (const { draft: id, source, span, excerpt, quote } of findings) {
    const key = keyOf(source, id);
    const { text, marks, found } = drafts.get(key) ?? { text: '', marks: [], found: 0 };
    const isSaid = text.endsWith(`${excerpt.text}\n`);
    const base = isSaid ? text.length - excerpt.text.length - 1 : text.length;
    const at = { start: base + excerpt.start, end: base + excerpt.end };
    drafts.set(key, {
      id,
      source,
      span: { start: 0, end: Number.MAX_SAFE_INTEGER },
      text: isSaid ? text : `${text}${excerpt.text}\n`,
      meta: {},
      marks: quote === '' ? marks : [...marks, { span, at }],
      found: found + 1,
    });
  }
  return [...drafts.values()];
}

function findingsByDraft(
  { findings }: Report,
  drafts: readonly ReportedDraft[],
): ReadonlyMap<ReportedDraft, readonly Numbered[]> {
  const named = new Map<string, ReportedDraft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft.source, draft.id);
    const same = named.get(key);
    if (same) same.push(draft);
    else named.set(key, [draft]);
  }
  const found = new Map<ReportedDraft, Numbered[]>();
  for (const [n, finding] of findings.entries()) {
    const same = named.get(keyOf(finding.source, finding.draft)) ?? [];
    // Two drafts of a file may have been given the same id: then the place decides.
    const draft = same.find(({ span }) => holds(span, finding.span)) ?? same[0];
    if (!draft) throw new Error(`The report has a finding, but not its draft “${finding.draft}”.`);
    const numbered = { id: `f${n + 1}`, number: n + 1, finding };
    const before = found.get(draft);
    if (before) before.push(numbered);
    else found.set(draft, [numbered]);
  }
  return found;
}

const keyOf = (source: string, id: string): string => `${source}\n${id}`;

const holds = (outer: ReportedDraft['span'], inner: ReportedDraft['span']): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The gravest first, as long as there is room. */
function keptOf(all: readonly Entry[], most: number): ReadonlySet<Entry> {
  const kept = new Set<Entry>();
  let findings = 0;
  const grave = new Map(all.map((entry) => [entry, Math.max(...new Set(entry.findings.map(gravity)))]));
  for (const entry of [...all].sort((a, b) => grave.get(b)! - grave.get(a)!)) {
    if (kept.size >= most || findings >= MOST_FINDINGS) break;
    kept.add(entry);
    findings += Math.min(entry.findings.length, MOST_IN_DRAFT);
  }
  return kept;
}

/** Of one draft those that are shown in full, in the order of the report. */
export function gravestOf({ findings }: Entry): readonly Numbered[] {
  if (findings.length <= MOST_IN_DRAFT) return findings;
  const kept = new Set([...findings].sort((a, b) => gravity(b) - gravity(a)).slice(0, MOST_IN_DRAFT));
  return findings.filter((numbered) => kept.has(numbered));
}

/** Open before settled, then by level. */
function gravity({ finding }: Numbered): number {
  return LEVELS.indexOf(finding.level) + (finding.status.kind === 'open' ? LEVELS.length : 0);
}

export type Sums = Readonly<Record<Level, number>>;

/** Open findings by level. */
export function sumsOf(findings: readonly Numbered[]): Sums {
  const sums: Record<Level, number> = { block: 0, review: 0, advise: 0 };
  for (const { finding } of findings) if (finding.status.kind === 'open') sums[finding.level]++;
  return sums;
}

/** What a field of the draft says, as a list of texts. */
export function field({ meta }: ReportedDraft, ...names: readonly string[]): readonly string[] {
  for (const name of names) {
    const value = Object.hasOwn(meta, name) ? meta[name] : undefined;
    if (value === undefined || typeof value === 'boolean') continue;
    const texts = (Array.isArray(value) ? value : [String(value)]).map((text) => text.trim());
    if (texts.some((text) => text !== '')) return texts.filter((text) => text !== '');
  }
  return [];
}

export const authorsOf = (draft: ReportedDraft): readonly string[] => field(draft, 'author');
export const channelsOf = (draft: ReportedDraft): readonly string[] => field(draft, 'channel');

/** The day it goes out, `2026-11-25`, where the draft says one that a calendar knows. */
export function dayOf(draft: ReportedDraft): string | undefined {
  const [text = ''] = field(draft, 'publish-at', 'date');
  const day = /^\d{4}-\d\d-\d\d(?![\d-])/.exec(text)?.[0];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}
