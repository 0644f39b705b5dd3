// Findings of one draft and the company's facts in; the same findings out, each marked by the first fact that decides on
// it: cleared, or sharpened to `block` with the fact that the post contradicts. Where no fact decides, the clause's one
// question is added. Nothing is dropped, and a fact that is out of date decides nothing.

import type { CrisisHoldFact, FactName, Facts, FactUsed, NumberFact } from '../model/facts.ts';
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import type { ClauseFacts, FactGroup, PolicyClause } from '../model/policy.ts';
import { type Instant, readInstant } from '../text/instant.ts';
import { askedFact, namesOfOthers } from './ask.ts';
import { isNamed } from './clause-names.ts';
import { closedOn } from './closed-windows.ts';
import { compareFigures } from './compare-figures.ts';
import type { FoundWords } from './found-words.ts';
import { listedLink, publicContact } from './public-words.ts';

export interface Settling {
  readonly facts: Facts;
  readonly clauses: readonly PolicyClause[];
  /** When the draft goes out. */
  readonly at: Instant;
  /** The crisis hold that is on then. */
  readonly hold?: CrisisHoldFact;
  /** Name or handle of who speaks, as the draft says. */
  readonly author: string | undefined;
  /** Names under which somebody may have approved the draft: its id, its file. */
  readonly draftNames: readonly string[];
  /** The words of a finding; undefined when something is missing. */
  readonly wordsOf: (finding: Finding) => FoundWords | undefined;
}

export function settleByFacts(findings: readonly Finding[], settling: Settling): readonly Finding[] {
  const byId = new Map(settling.clauses.map((clause) => [clause.id, clause]));
  return findings.map((finding) => settled(finding, byId.get(finding.clause), settling));
}

function settled(finding: Finding, clause: PolicyClause | undefined, settling: Settling): Finding {
  if (clause === undefined) return finding;
  const words = settling.wordsOf(finding);
  const decisions = clause.facts ?? {};
  const cleared = clearing(finding, clause, words, settling);
  if (cleared) return { ...finding, status: { kind: 'cleared', by: cleared } };
  const against = sharpening(finding, decisions, words, settling);
  if (against) return { ...finding, level: 'block', against };
  const window = decisions.closedWindow && closedOn(settling.facts.closedWindows, settling.at.day);
  if (window && decisions.closedWindow)
    return { ...finding, level: stricter(finding.level, decisions.closedWindow), against: window };
  if (decisions.question === undefined) return finding;
  const metrics = words ? metricsOf(finding, decisions, words) : [];
  const asks = askedFact(finding.quote, decisions, words, metrics);
  return { ...finding, question: decisions.question, ...(asks ? { asks } : {}) };
}

function clearing(
  finding: Finding,
  clause: PolicyClause,
  words: FoundWords | undefined,
  settling: Settling,
): FactUsed | undefined {
  const { clearedBy = [] } = clause.facts ?? {};
  return (
    approved(finding, clause, settling) ??
    (clearedBy.includes('speaker') ? spoken(clause.id, settling) : undefined) ??
    (clearedBy.includes('public-contact') ? publicContact(finding.quote, settling.facts) : undefined) ??
    (clearedBy.includes('listed-link') ? listedLink(finding.quote, settling.facts) : undefined) ??
    (words && announced(finding, words, settling, true, dealsIn(words, clearedBy))) ??
    (words && namesClear(words, clearedBy, settling.at)) ??
    (words && numbersOf(finding, clause.facts ?? {}, words, settling).cleared)
  );
}

function sharpening(
  finding: Finding,
  decisions: ClauseFacts,
  words: FoundWords | undefined,
  settling: Settling,
): FactUsed | undefined {
  const { sharpenedBy = [] } = decisions;
  if (settling.hold && sharpenedBy.includes('crisis-hold')) return usedHold(settling.hold);
  if (words === undefined) return undefined;
  const name = words.names.find((one) => sharpenedBy.some((group) => isIn(one, group, settling.at)));
  return (
    (name && usedName(name)) ??
    announced(finding, words, settling, false) ??
    numbersOf(finding, decisions, words, settling).against
  );
}

/** Somebody who may do so has approved these very words, or the draft under its name. */
function approved(finding: Finding, clause: PolicyClause, { facts, at, draftNames }: Settling) {
  if (clause.firm) return undefined;
  const approval = facts.approvals.find(
    ({ words, draft, clauses, on, until }) =>
      isNamed(clause.id, clauses) &&
      on <= at.day &&
      (until === undefined || at.day <= until) &&
      (words === undefined || plain(finding.quote) === plain(words)) &&
      (draft === undefined || draftNames.includes(draft)),
  );
  if (!approval) return undefined;
  const limit = approval.until === undefined ? '' : `, until ${approval.until}`;
  return { fact: approval.fact, says: `${approval.by} approved it on ${approval.on}${limit}.` };
}

function spoken(clause: string, { facts, author }: Settling): FactUsed | undefined {
  const person = author === undefined ? undefined : facts.spokespeople.find((one) => isPerson(one, author));
  if (!person || !(person.speaksOn === 'all' || isNamed(clause, person.speaksOn))) return undefined;
  const title = person.title === undefined ? '' : ` (${person.title})`;
  return { fact: person.fact, says: `${person.name}${title} may speak on this for the company.` };
}

export function isPerson(
  person: { readonly name: string; readonly handles: readonly string[] },
  author: string,
) {
  return [person.name, ...person.handles].some((name) => plain(name) === plain(author));
}

/**
 * All words of the announcement stand in the sentence, and it was made by then. `named`: names that it has to speak of; that
 * one deal is public says nothing of another.
 */
function announced(
  finding: Finding,
  { sentence }: FoundWords,
  { facts, at }: Settling,
  asPublic: boolean,
  named?: readonly string[],
): FactUsed | undefined {
  const text = plain(sentence);
  const found = facts.announcements.find(
    (one) =>
      one.public === asPublic &&
      one.on <= at.day &&
      isNamed(finding.clause, one.clauses) &&
      one.words.every((word) => ` ${text} `.includes(` ${plain(word)} `)) &&
      (!named || named.every((name) => one.words.some((word) => plain(word).includes(plain(name))))),
  );
  if (!found) return undefined;
  const says = asPublic
    ? `${capital(found.about)} is public since ${found.on}.`
    : `${capital(found.about)} is not public (answered on ${found.on}).`;
  return { fact: found.fact, says, ...(asPublic && found.source ? { source: found.source } : {}) };
}

/** Every name that the file knows of is cleared, and there is one. A name it does not know of asks. */
function namesClear(words: FoundWords, groups: readonly FactGroup[], at: Instant): FactUsed | undefined {
  const named = words.names.filter(({ kind }) => kind !== 'company' && kind !== 'product');
  const decided = groups.some((group) => group === 'announced-product')
    ? words.names.filter(({ kind }) => kind !== 'company')
    : named;
  if (decided.length === 0 || words.unknownNames.length > 0) return undefined;
  return decided.every((name) => groups.some((group) => isIn(name, group, at)))
    ? usedName(decided[0]!)
    : undefined;
}

/** Whom a deal is with; undefined for clauses about other things. */
function dealsIn(words: FoundWords, groups: readonly FactGroup[]): readonly string[] | undefined {
  return groups.includes('lifted') ? namesOfOthers(words, words.unknownNames) : undefined;
}

function isIn(name: FactName, group: FactGroup, at: Instant): boolean {
  if (group === 'announced-product') return name.kind === 'product' && name.status === 'announced';
  if (group === 'lifted') return name.kind === 'embargoed' && isOver(name.until, at);
  if (group === 'embargoed') return name.kind === 'embargoed' && !isIn(name, 'lifted', at);
  const inTime = (name.since ?? '') <= at.day && at.day <= (name.until ?? '9');
  if (group === 'private-customer' && name.kind === 'reference-customer') return !inTime;
  return name.kind === group && (name.kind !== 'reference-customer' || inTime);
}

/** An hour must have passed wherever the draft's own may be; a day has come when the draft's is that day. */
function isOver(until: string | undefined, at: Instant): boolean {
  const end = until === undefined ? undefined : readInstant(until);
  if (end === undefined) return false;
  return end.earliest === end.latest ? at.earliest >= end.latest : at.day >= end.day;
}

interface Decided {
  readonly cleared?: FactUsed;
  readonly against?: FactUsed;
}

/** What the figures of the words may count. */
function metricsOf(finding: Finding, { numbers = {} }: ClauseFacts, words: FoundWords): readonly string[] {
  const rule = finding.rule.slice(finding.clause.length + 1);
  return Object.entries(numbers).flatMap(([metric, { rules, words: whole }]) =>
    rules.includes(rule) && words.countsAllOf(whole) ? [metric] : [],
  );
}

/** All figures of the words are published, or one of them is said otherwise. */
function numbersOf(
  finding: Finding,
  decisions: ClauseFacts,
  words: FoundWords,
  { facts, at }: Settling,
): Decided {
  const metrics = metricsOf(finding, decisions, words);
  const known = facts.numbers.filter(
    ({ metric, until }) => metrics.includes(metric) && (until === undefined || at.day <= until),
  );
  if (known.length === 0 || words.figures.length === 0) return {};
  const results = words.figures.map((post) => {
    const alike = known.filter((fact) => compareFigures(post, fact) !== 'unlike');
    return { same: alike.find((fact) => compareFigures(post, fact) === 'same'), newest: newestOf(alike) };
  });
  const secret = results.find(({ same }) => same?.public === false)?.same;
  if (secret)
    return {
      against: {
        fact: secret.fact,
        says: `${capital(secret.written)} is not public (as of ${secret.asOf}).`,
      },
    };
  const [first] = results;
  if (first?.same && results.every(({ same }) => same)) return { cleared: usedNumber(first.same) };
  const other = results.findIndex(({ same, newest }) => !same && newest?.public);
  if (other < 0) return {};
  const { written } = words.figures[other]!;
  const fact = usedNumber(results[other]!.newest!);
  return { against: { ...fact, says: `${fact.says.replace(/\.$/, '')}; the post says ${written}.` } };
}

function newestOf(facts: readonly NumberFact[]): NumberFact | undefined {
  return [...facts].sort((a, b) => (a.asOf < b.asOf ? 1 : -1)).find((fact) => fact.public);
}

function usedNumber({ fact, written, asOf, source }: NumberFact): FactUsed {
  const says = `The published figure is ${written} (as of ${asOf}).`;
  return { fact, says, ...(source === undefined ? {} : { source }) };
}

function usedName({ fact, says, source }: FactName): FactUsed {
  return { fact, says, ...(source === undefined ? {} : { source }) };
}

function usedHold({ fact, from, to, why }: CrisisHoldFact): FactUsed {
  const end = to === undefined ? 'until somebody ends it' : `until ${to}`;
  return { fact, says: `Crisis hold since ${from}, ${end}: ${why.replace(/\.$/, '')}.` };
}

function stricter(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b;
}

/** Words alone, in lower case, parted by one blank. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}@#$%]+/gu, ' ')
    .trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
