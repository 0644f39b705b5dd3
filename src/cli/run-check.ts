// One check, from what is wanted to the report. In: paths, packs, clauses, levels. Out: the report; problems instead only
// where a clause is asked for that no pack holds. A policy that cannot be loaded is a report that says so.

import { type Run, summarise } from '../engine/summarise.ts';
import type { ReadOptions } from '../formats/index.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Meta } from '../model/draft.ts';
import type { Facts } from '../model/facts.ts';
import type { Level } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { VERSION } from '../model/version.ts';
import type { BaselineInUse } from './baseline.ts';
import type { Changed } from './changed.ts';
import type { Tell } from './check-pieces.ts';
import type { Excuser, Offer } from './check-source.ts';
import { COMMAND_NAMES, type Surroundings } from './command.ts';
import type { ExcuseRules } from './excuse.ts';
import { type FactsInUse, strangersIn } from './facts-in-use.ts';
import type { FingerprintsInUse } from './fingerprints-in-use.ts';
import { type Gathered, gather, type Mend } from './gather.ts';
import { clausesChosen } from './names.ts';
import type { Observer } from './observe.ts';

export interface CheckRequest {
  /** Files, folders, patterns, or `-`. */
  readonly paths: readonly string[];
  /** Name of what comes through `-`. */
  readonly stdinName: string | undefined;
  /** How sources are to be read. */
  readonly reading: ReadOptions;
  /** Ids or folders; none: the packs that come with the program. */
  readonly packs: readonly string[];
  /** Clauses to look for; none: all. */
  readonly clauses: readonly string[];
  readonly failOn: Level;
  readonly show: Level;
  /** Texts of clauses that no finding names, for reports that programs read. */
  readonly allTexts: boolean;
  /** Keep what is found in each source for the next run, and use what the last one kept. */
  readonly keep?: boolean;
  /** Gets a report of each piece of standard input as it comes; the one at the end has the sums and the rest. */
  readonly tell?: (report: Report) => Promise<void>;
  /** Ids of clean drafts, for reports that list what passed. */
  readonly ids?: boolean;
  /** The drafts themselves, for reports that show them. */
  readonly drafts?: boolean;
  /** Only what a change is made of: then `paths` were taken into account already. */
  readonly changed?: Changed;
  readonly mend?: Mend;
  readonly observer?: Observer;
  /** What was typed of all drafts. */
  readonly typed?: Meta;
  readonly facts?: FactsInUse;
  readonly prints?: FingerprintsInUse;
  readonly baseline?: BaselineInUse;
}

export async function runCheck(request: CheckRequest, surroundings: Surroundings): Promise<Outcome<Report>> {
  const { world, doors, applied, near } = surroundings;
  const policy = await doors.policy(request.packs);
  request.observer?.lap('policy');
  if (!policy.ok) return done(summarise(nothing(request, policy.problems), NO_TEXTS));
  const ids = policy.value.clauses.map(({ id }) => id);
  const clauses = await clausesChosen(request.clauses, ids);
  if (!clauses.ok) return clauses;
  const off = policy.value.clauses.filter((clause) => clause.off).map(({ id }) => id);
  const wanted = (id: string): boolean => clauses.value?.has(id) ?? !off.includes(id);
  const looksFor = (id: string): boolean => ids.includes(id) && wanted(id);
  const copies = copyClausesOf(policy.value, wanted);
  if (request.prints?.asked && copies.length === 0) return { ok: false, problems: [NO_USE] };
  const asked = policy.value.clauses.filter(({ id }) => clauses.value?.has(id) ?? true);
  if (asked.length > 0 && asked.every(({ guard }) => guard)) return { ok: false, problems: [ONLY_GUARDS] };
  const { failOn, show } = request;
  const change = request.changed && { change: request.changed.change };
  const run = { version: VERSION, packs: policy.value.packs, failOn, show, ...change };
  const { tell: tellReport, keep, ...rest } = request;
  const { reading, ids: named, drafts } = rest;
  let read: Promise<Catalogue> | undefined;
  const catalogue = () => (read ??= doors.catalogue(request.packs));
  const tell = tellReport && tellerOf(run, catalogue, observed(tellReport, request.observer));
  const found = await gather(
    {
      ...rest,
      checker: doors.checker(policy.value, wanted, request.facts, request.prints?.fingerprints),
      offer: offerOf(catalogue, request.facts?.facts.disclaimers),
      excuse: excuseOf({ catalogue, looksFor, isPart: request.packs.length > 0 }),
      ...(applied && { applied }),
      ...(near && { near }),
      ...(tell && { tell }),
      ...(keep && {
        keep: [
          policy.value.packs,
          ids.filter(wanted),
          applied?.settings,
          reading,
          named,
          drafts,
          request.typed,
          request.facts && [request.facts.path, request.facts.key, request.facts.today],
          request.prints?.names,
        ],
      }),
    },
    world,
  );
  const settled = request.baseline?.settle(found, failOn, looksFor);
  const gathered = settled ?? found;
  const baseline = settled && { baseline: settled.baseline };
  const strangers = await strangersIn(request.facts, { ids, packs: request.packs }, surroundings);
  const problems = [...strangers, ...(await problemsOf(gathered, request))];
  const config = applied && {
    path: applied.path,
    off: off.filter((id) => !wanted(id)),
    ignored: gathered.ignored,
  };
  const texts = needsTexts(gathered, request) ? await catalogue() : NO_TEXTS;
  const unruled = [
    ...unruledOf(policy.value).filter(({ id }) => wanted(id) && !gathered.decided.has(id)),
    ...(request.prints ? [] : copies),
  ];
  const report = summarise(
    {
      ...run,
      sources: gathered.sources,
      problems,
      unruled,
      ...(config && { config }),
      ...(await reportedFacts(request.facts)),
      ...baseline,
    },
    texts,
  );
  request.observer?.report(report);
  return done(report);
}

async function reportedFacts(inUse: FactsInUse | undefined): Promise<Pick<Report, 'facts'>> {
  if (!inUse) return {};
  const { path, facts, today } = inUse;
  const { passedOn } = await import('../facts/passed.ts');
  return { facts: { path, passed: passedOn(facts, today.day) } };
}

/** A report of each piece in which there is something to tell. The texts are fetched for the first of them. */
function tellerOf(
  run: Omit<Run, 'sources' | 'problems' | 'unruled'>,
  catalogue: () => Promise<Catalogue>,
  tell: NonNullable<CheckRequest['tell']>,
): Tell {
  return async ({ source, problems }) => {
    const findings = source?.findings ?? [];
    if (findings.length + problems.length === 0) return;
    const sources = source ? [{ ...source, undecided: [] }] : [];
    await tell(summarise({ ...run, sources, problems, unruled: [] }, await catalogue()));
  };
}

function excuseOf(rules: ExcuseRules): Excuser {
  return async (...asked) => (await import('./excuse.ts')).excuser(rules)(...asked);
}

/** Fixes of what was found. Nothing is loaded for rules that have none. */
function offerOf(catalogue: () => Promise<Catalogue>, disclaimers: Facts['disclaimers'] = {}): Offer {
  return async (source, drafts, findings) => {
    const found = new Set(findings.map(({ rule }) => rule));
    const { clauses } = await catalogue();
    const rules = clauses.flatMap((clause) => clause.rules.filter(({ id, fix }) => fix && found.has(id)));
    if (rules.length === 0) return findings;
    const { offerFixes } = await import('../engine/offer-fixes.ts');
    const { insertFor } = await import('../formats/insertions.ts');
    const fixes = new Map(rules.flatMap(({ id, fix }) => (fix ? [[id, fix] as const] : [])));
    return offerFixes({ source, drafts, fixes, wording: disclaimers, insert: insertFor(source) }, findings);
  };
}

/** What is told must not be written into the line of progress. */
function observed(tell: NonNullable<CheckRequest['tell']>, observer: Observer | undefined): typeof tell {
  return (report) => {
    observer?.clear();
    observer?.report(report);
    return tell(report);
  };
}

function done(value: Report): Outcome<Report> {
  return { ok: true, value };
}

function nothing({ failOn, show }: CheckRequest, problems: readonly Problem[]): Run {
  return { version: VERSION, packs: [], failOn, show, sources: [], problems, unruled: [] };
}

/** Clauses that no rule looks for: a report that kept silent about them would promise too much. */
function unruledOf({ clauses, rules }: Policy): Policy['clauses'] {
  const ruled = new Set(rules.map(({ clause }) => clause));
  return clauses.filter(({ guard }, number) => !guard && !ruled.has(number));
}

/** Clauses that know a document by its fingerprints: without any, nothing was looked for. */
function copyClausesOf(
  { clauses, rules, index }: Policy,
  wanted: (id: string) => boolean,
): Policy['clauses'] {
  const numbers = new Set(
    (index.copies ?? []).flatMap((leaf) => {
      const rule = index.ruleOf[leaf] ?? -1;
      return rule < 0 ? [] : [rules[rule]!.clause];
    }),
  );
  return [...numbers].map((n) => ({ ...clauses[n]!, needs: NEEDS_INDEX })).filter(({ id }) => wanted(id));
}

const NEEDS_INDEX = 'an index of your confidential documents, see “policycheck help fingerprint”';

const NO_USE: Problem = {
  code: 'usage',
  message: 'Fingerprints were given, and no clause that is checked looks for them.',
  hint: 'It takes the clause security-dlp/fingerprint: add --pack security-dlp, or leave --pack and --clause out.',
};

const NO_TEXTS: Catalogue = { packs: [], clauses: [] };

/** A clean draft is spared the texts: only a finding, or a report for programs, says anything of clauses. */
function needsTexts({ sources }: Gathered, { allTexts }: CheckRequest): boolean {
  const some = (list: 'findings' | 'undecided') => sources.some((source) => source[list].length > 0);
  return some('findings') || (allTexts && some('undecided'));
}

async function problemsOf(
  { sources, problems, ignored }: Gathered,
  { paths, changed }: CheckRequest,
): Promise<readonly Problem[]> {
  if (problems.some(({ code }) => code === 'file-missing')) {
    const { kinder } = await import('./missing-file.ts');
    return kinder(problems, paths, COMMAND_NAMES);
  }
  // A change without a draft, or with none but ignored ones, is no mistake: hooks run at every commit.
  if (changed && sources.length === 0) return problems;
  if (problems.length > 0 || sources.some(({ drafts }) => drafts > 0)) return problems;
  if (ignored > 0) return [ALL_IGNORED];
  return [{ code: 'no-draft', message: 'There was no draft in what you named, so nothing was checked.' }];
}

const ONLY_GUARDS: Problem = {
  code: 'only-guards',
  message: 'What you chose are guards, which flag nothing, so nothing was checked.',
  hint: 'Choose a pack or clause that looks for something; guards are in force with every one.',
};

const ALL_IGNORED: Problem = {
  code: 'no-draft',
  message: '“ignore” in policycheck.yaml leaves out all that you named, so nothing was checked.',
  hint: 'A file that is named itself is checked all the same.',
};
