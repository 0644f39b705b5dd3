// The last line of a report for people: what was checked and what it means. It is the line that everybody reads.

import type { Report, ReportedChange, ReportedFinding } from '../model/report.ts';
import { shellWords } from '../text/shell.ts';
import { shortened } from './excerpt.ts';
import { factInWords } from './fact-in-words.ts';
import type { Paint } from './paint.ts';

export function closingLine(report: Report, paint: Paint): string {
  const { drafts, open, problems } = report.summary;
  const found = open.block + open.review + open.advise;
  if (drafts === 0 && problems === 0 && report.change) return nothingChanged(report.change);
  if (drafts === 0) return paint.bad(`Nothing was checked: ${count(problems, 'problem')}, named above.`);
  const rest =
    problems === 0
      ? ''
      : paint.bad(`${count(problems, 'problem')}, named above: not everything was checked.`);
  if (found > 0) {
    const sums = `${count(drafts, 'draft')}: ${open.block} block, ${open.review} review, ${open.advise} advise.`;
    return joined([sums, notShown(report, found), verdict(report, paint), fixable(report), rest]);
  }
  if (rest === '') {
    return paint.good(`${count(drafts, 'draft')} checked, nothing found${ofWhat(report)}.`);
  }
  return joined([
    `${count(drafts, 'draft')} checked, nothing found in ${drafts === 1 ? 'it' : 'them'}.`,
    rest,
  ]);
}

function nothingChanged({ content, base }: ReportedChange): string {
  return content === 'staged'
    ? 'Nothing staged that is a draft.'
    : `Nothing changed since “${base}” that is a draft.`;
}

/** What a check of a change alone left out, and what it compared with. */
export function changeLines(report: Report): readonly string[] {
  if (!report.change) return [];
  const { content, base, commit } = report.change;
  const unchanged = report.findings.filter(({ status }) => status.kind === 'unchanged').length;
  const short = commit?.slice(0, 7);
  const compared =
    short === undefined
      ? 'There is no commit to compare with: every draft counts as new.'
      : base === 'HEAD'
        ? `Compared with the last commit, ${short}.`
        : `Compared with ${short}, where what is checked out and “${base}” part.`;
  return [
    ...(content === 'staged' ? [] : [compared]),
    ...(unchanged > 0 ? [`${count(unchanged, 'finding')} in sentences that this change did not touch.`] : []),
  ];
}

/** What was known before, and therefore not counted. */
export function baselineLines({ findings, baseline }: Report): readonly string[] {
  const known = findings.filter(({ status }) => status.kind === 'baseline').length;
  if (!baseline || known === 0) return [];
  return [
    `${count(known, 'finding')} ${known === 1 ? 'was' : 'were'} known when checks were adopted (${baseline.path}).`,
  ];
}

/** What a comment in the file excuses. */
export function excusedLines({ findings }: Report): readonly string[] {
  const excused = findings.filter(({ status }) => status.kind === 'suppressed').length;
  if (excused === 0) return [];
  return [`${count(excused, 'finding')} ${excused === 1 ? 'is' : 'are'} excused in the file itself.`];
}

/** What guards cover: “2 findings are covered by rights-guard (talk about pay and working conditions).” */
export function guardedLines({ findings, clauses }: Report): readonly string[] {
  const guards = findings.flatMap(({ status }) => (status.kind === 'guarded' ? [status.by] : []));
  if (guards.length === 0) return [];
  const packs = [...new Set(guards.map((id) => id.slice(0, id.indexOf('/'))))].sort();
  const titles = [...new Set(guards)].sort().map((id) => lowered(clauses[id]?.title ?? id));
  return [
    `${count(guards.length, 'finding')} ${guards.length === 1 ? 'is' : 'are'} covered by ${packs.join(' and ')} (${titles.join('; ')}).`,
  ];
}

const lowered = (title: string) => title[0]!.toLowerCase() + title.slice(1);

/** What the company's facts answer, each with the fact; the others are counted. */
export function clearedLines({ findings }: Report): readonly string[] {
  const cleared = findings.flatMap((finding) =>
    finding.status.kind === 'cleared' ? [{ finding, by: finding.status.by }] : [],
  );
  if (cleared.length === 0) return [];
  const named = cleared.slice(0, CLEARED).map(({ finding: { source, place, quote }, by }) => {
    const words = quote === '' ? '' : `“${shortened(quote, QUOTE)}”: `;
    return `  ${source}:${place.line}  ${words}${factInWords(by)}`;
  });
  const others = cleared.length - named.length;
  return [
    `${count(cleared.length, 'finding')} ${cleared.length === 1 ? 'is' : 'are'} cleared by your facts:`,
    ...named,
    ...(others > 0 ? [`  and ${count(others, 'other')}.`] : []),
  ];
}

/** Which settings and facts were followed: whoever reads a quiet report should know what kept it quiet. */
export function followedLines({ config, facts }: Report): readonly string[] {
  // Facts beside one are no news; those of another folder may be.
  const elsewhere = facts?.path.includes('/') ? [`Facts: ${facts.path}`] : [];
  if (config === undefined) return elsewhere;
  const { off, ignored, path } = config;
  const effects = [
    ...(off.length === 0 ? [] : [`${count(off.length, 'clause')} off: ${off.join(', ')}`]),
    ...(ignored === 0 ? [] : [`${count(ignored, 'file')} ignored`]),
  ];
  return [`Settings: ${path}${effects.length === 0 ? '' : ` (${effects.join('; ')})`}`, ...elsewhere];
}

/** What is out of date in the facts file; without one, what it would have decided. */
export function factsLines({ facts, findings, clauses }: Report): readonly string[] {
  if (facts) return facts.passed.map((sentence) => `${facts.path}: ${sentence}`);
  const asked = findings.filter(({ status }) => status.kind === 'open');
  const helpful = new Set(asked.flatMap(({ clause }) => clauses[clause]?.decidedBy ?? []));
  if (helpful.size === 0) return [];
  const keys = [...helpful].sort().join(', ');
  const sources = [...new Set(asked.filter(isAnswerable(clauses)).map(({ source }) => source))];
  if (sources.length === 0) return [`A policycheck.facts.yaml could settle some of this: ${keys}.`];
  const some = sources.length > MOST_SOURCES ? sources.slice(0, 1) : sources;
  return [`Facts could settle some of this (${keys}): ${answerCommand(some)}`];
}

/** Sources that stand in a command to type. */
const MOST_SOURCES = 3;

/** Whatever is asked can be answered by an announcement, besides what else decides on it. */
function isAnswerable(clauses: Report['clauses']): (finding: ReportedFinding) => boolean {
  return ({ clause }) => clauses[clause]?.decidedBy?.includes('announcements') === true;
}

/** What answers the questions about these posts. */
export function answerCommand(sources: readonly string[], facts = DEFAULT_FACTS): string {
  const paths = shellWords(sources.map((source) => (source === STDIN ? '-' : source)));
  return `policycheck answer ${paths}${DEFAULT.test(facts) ? '' : ` --facts ${shellWords([facts])}`}`;
}

/** A file of this name is found without being named. */
const DEFAULT_FACTS = 'policycheck.facts.yaml';
const DEFAULT = /(?:^|\/)policycheck\.facts\.yaml$/;

/** As a source is called that was piped in without a name. */
const STDIN = '<stdin>';

/** Most cleared findings that are named, and the characters of their words. */
const CLEARED = 5;
const QUOTE = 40;

/** What is known and not counted was found all the same. */
function ofWhat(report: Report): string {
  if (isSettled(report, 'baseline')) return ' that is new';
  if (report.change && isSettled(report, 'unchanged')) return ' in what changed';
  if (isSettled(report, 'cleared')) return ' that your facts do not clear';
  if (isSettled(report, 'suppressed')) return ' that is not excused';
  return isSettled(report, 'guarded') ? ' that counts' : '';
}

function isSettled({ findings }: Report, as: ReportedFinding['status']['kind']): boolean {
  return findings.some(({ status }) => status.kind === as);
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** The verdict alone, for a report whose sums stand elsewhere. */
export function verdictSentence(report: Report, paint: Paint): string {
  const { drafts, open, problems } = report.summary;
  if (drafts === 0) return paint.bad('Nothing was checked.');
  if (open.block + open.review + open.advise > 0) return verdict(report, paint);
  const sentence = `${count(drafts, 'draft')} checked, nothing found${ofWhat(report)}`;
  return problems === 0
    ? paint.good(`${sentence}.`)
    : `${sentence} in ${drafts === 1 ? 'it' : 'them'}; not everything could be read.`;
}

function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function notShown(report: Report, found: number): string {
  const hidden = found - report.findings.filter(({ status }) => status.kind === 'open').length;
  return hidden > 0 ? `${hidden} of these not shown.` : '';
}

function fixable({ findings }: Report): string {
  const safe = findings.filter(({ status, fix }) => status.kind === 'open' && fix && !fix.onRequest).length;
  return safe === 0 ? '' : `${safe} can be fixed: policycheck --fix.`;
}

/** Only `block` and `review` stand between a draft and the public. */
function verdict(report: Report, paint: Paint): string {
  const { drafts, open } = report.summary;
  if (open.block > 0) return paint.bad(blocked(report));
  if (open.review > 0)
    return paint.strong(`Needs sign-off before ${drafts === 1 ? 'it goes' : 'they go'} out.`);
  return paint.good('Publishable; the advice is yours to take.');
}

function blocked(report: Report): string {
  if (report.summary.drafts === 1) return 'Not publishable as it stands.';
  const blocking = report.findings.filter(
    (finding) => finding.level === 'block' && finding.status.kind === 'open',
  );
  const drafts = new Set(blocking.map((finding) => `${finding.source}\n${finding.draft}`)).size;
  return drafts === 1
    ? '1 draft is not publishable as it stands.'
    : `${drafts} drafts are not publishable as they stand.`;
}
