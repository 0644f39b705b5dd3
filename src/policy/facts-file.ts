// The text of a policycheck.facts.yaml in, facts out, or every problem in it with line and column. Pure. What the dates
// mean today is not asked here: facts are kept by content.

import type { Facts, NumberFact } from '../model/facts.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { readFigure } from '../text/figure.ts';
import { check } from './check.ts';
import { doubles, namesOf, type PlacedName } from './facts-names.ts';
import { type FactsFile, type FigureFile, factsFile } from './facts-schema.ts';
import { problemsOf } from './messages.ts';
import { readYaml, type YamlDocument, type YamlPath } from './yaml-document.ts';

/** `path` is only shown. */
export function readFacts(path: string, text: string): Outcome<Facts> {
  const document = readYaml(path, text);
  if (!document.sound) return failed(document.problems);
  const checked = check(factsFile, document.value ?? {});
  if (!checked.ok) return failed([...document.problems, ...problemsOf(checked.faults, 'facts', document)]);
  const names = namesOf(checked.value);
  const figures = figuresOf(checked.value, document);
  const problems = [
    ...document.problems,
    ...doubles(names).map(([name, first]) => doubled(name, first, document)),
    ...figures.problems,
    ...unsourced(checked.value, document),
    ...datesInDisorder(checked.value, document),
  ];
  return problems.length > 0
    ? failed(problems)
    : { ok: true, value: factsOf(checked.value, names, figures.numbers, document) };
}

function failed(problems: readonly Problem[]): Outcome<never> {
  const lines = [...problems].sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
  return {
    ok: false,
    problems: lines.map((problem) => ({ ...problem, code: problem.code.replace(/^pack-/, 'facts-') })),
  };
}

function doubled(name: PlacedName, first: PlacedName, document: YamlDocument): Problem {
  const line = document.placeOf(first.path, 'key').line;
  return {
    code: 'facts-double-name',
    message: `“${name.name}” is the name of two things: ${first.fact} and ${name.fact}.`,
    hint: `Take one of them out, or give it another name${line === undefined ? '' : `; the other is in line ${line}`}.`,
    place: document.placeOf(name.path, typeof name.path.at(-1) === 'number' ? 'value' : 'key'),
  };
}

interface Figures {
  readonly numbers: readonly NumberFact[];
  readonly problems: readonly Problem[];
}

function figuresOf(file: FactsFile, document: YamlDocument): Figures {
  const read = Object.entries(file.numbers ?? {}).flatMap(([metric, given]) =>
    Array.isArray(given)
      ? given.map((one: FigureFile, n) => numberOf(metric, one, ['numbers', metric, n], document))
      : [numberOf(metric, given, ['numbers', metric], document)],
  );
  return {
    numbers: read.flatMap((one) => ('metric' in one ? [one] : [])),
    problems: read.flatMap((one) => ('metric' in one ? [] : [one])),
  };
}

function numberOf(
  metric: string,
  given: FigureFile,
  path: YamlPath,
  document: YamlDocument,
): NumberFact | Problem {
  const figure = readFigure(given.value);
  const { source, until } = given;
  if (!figure)
    return {
      code: 'facts-bad-number',
      message: `“${given.value}” is no figure that policycheck can compare.`,
      hint: 'Write 1850, 18%, EUR 12.4 million, 1,800 to 1,900, or more than 4,000.',
      place: document.placeOf([...path, 'value'], 'value'),
    };
  const isPublic = given.public ?? true;
  if (isPublic && source === undefined)
    return {
      code: 'facts-missing-key',
      message: `The figure of “${metric}” does not say where it is published.`,
      hint: 'Add “source”, or “public: false” if it must not be said.',
      place: document.placeOf(path, 'key'),
    };
  return {
    ...figure,
    fact: `numbers.${metric}`,
    metric,
    asOf: given['as-of'],
    public: isPublic,
    ...(source === undefined ? {} : { source }),
    ...(until === undefined ? {} : { until }),
  };
}

/** What is said to be public, and not where. */
function unsourced({ announcements = [] }: FactsFile, document: YamlDocument): readonly Problem[] {
  return announcements.flatMap(({ about, source, ...one }, n) =>
    source !== undefined || one.public === false
      ? []
      : [
          {
            code: 'facts-missing-key',
            message: `The announcement of “${about}” does not say where it is published.`,
            hint: 'Add “source”, or “public: false” if nobody outside has heard of it.',
            place: document.placeOf(['announcements', n], 'value'),
          },
        ],
  );
}

/** What ends before it begins. */
function datesInDisorder(file: FactsFile, document: YamlDocument): readonly Problem[] {
  const pairs: readonly (readonly [YamlPath, string | undefined, string | undefined])[] = [
    ...(file['closed-windows'] ?? []).flatMap((window, n) =>
      'from' in window ? [[['closed-windows', n, 'to'], window.from, window.to] as const] : [],
    ),
    ...(file.approvals ?? []).map(({ on, until }, n) => [['approvals', n, 'until'], on, until] as const),
    ...(file['crisis-holds'] ?? []).map(({ from, to }, n) => [['crisis-holds', n, 'to'], from, to] as const),
    ...Object.entries(file.customers ?? {}).map(
      ([name, { since, until }]) => [['customers', name, 'until'], since, until] as const,
    ),
  ];
  return pairs.flatMap(([path, from, to]) =>
    from === undefined || to === undefined || Date.parse(from) <= Date.parse(to)
      ? []
      : [
          {
            code: 'facts-dates',
            message: `It ends on ${to}, before it begins on ${from}.`,
            place: document.placeOf(path, 'value'),
          },
        ],
  );
}

function factsOf(
  file: FactsFile,
  names: readonly PlacedName[],
  numbers: readonly NumberFact[],
  document: YamlDocument,
): Facts {
  const { company, links } = file;
  return {
    ...(company
      ? {
          company: {
            name: company.name,
            listed: company.listed ?? company.ticker !== undefined,
            ...(company.ticker === undefined ? {} : { ticker: company.ticker }),
          },
        }
      : {}),
    names: names.map(({ path: _, ...name }) => name),
    numbers,
    spokespeople: Object.entries(file.spokespeople ?? {}).map(([name, { title, handles, ...rest }]) => ({
      fact: `spokespeople.${name}`,
      name,
      ...(title === undefined ? {} : { title }),
      handles: handles ?? [],
      speaksOn: rest['speaks-on'] ?? 'all',
    })),
    accounts: Object.entries(file.accounts ?? {}).map(([handle, account]) => ({
      fact: `accounts.${handle}`,
      handle,
      ...account,
    })),
    handles: handlesOf(file, names),
    closedWindows: windowsOf(file),
    embargoes: (file.embargoes ?? []).map((one, n) => ({ fact: `embargoes.${n + 1}`, ...one })),
    approvals: (file.approvals ?? []).map((one, n) => ({ fact: `approvals.${n + 1}`, ...one })),
    crisisHolds: (file['crisis-holds'] ?? []).map(({ except, ...one }, n) => ({
      fact: `crisis-holds.${n + 1}`,
      ...one,
      except: except ?? [],
    })),
    announcements: (file.announcements ?? []).map(({ clears, ...one }, n) => ({
      fact: `announcements.${n + 1}`,
      ...one,
      public: one.public ?? true,
      clauses: clears,
    })),
    disclaimers: file.disclaimers ?? {},
    links: { own: links?.own ?? [], shorteners: links?.shorteners ?? [], allowed: links?.allowed ?? [] },
    publicContacts: file['public-contacts'] ?? [],
    fingerprints: file.fingerprints ?? [],
    places: Object.fromEntries(names.map(({ fact, path }) => [fact, document.placeOf(path, 'key')])),
  };
}

function handlesOf({ accounts = {} }: FactsFile, names: readonly PlacedName[]): readonly string[] {
  const named = names.flatMap(({ name }) => (name.startsWith('@') ? [name] : []));
  return [...new Set([...named, ...Object.keys(accounts)])];
}

function windowsOf(file: FactsFile): Facts['closedWindows'] {
  return (file['closed-windows'] ?? []).map((window, n) => {
    const fact = `closed-windows.${n + 1}`;
    if ('from' in window) {
      const { from, to, why = 'Results are not spoken of in these days.' } = window;
      return { kind: 'fixed', fact, from, to, why };
    }
    return {
      kind: 'quarterly',
      fact,
      why: window.why ?? 'Results of the quarter are not spoken of before they are published.',
      tradingDays: window['quarterly-until'],
      results: [...window.results].sort(),
      yearBegins: window['year-begins'] ?? 1,
      holidays: window.holidays ?? [],
    };
  });
}
