import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding, Level } from '../model/finding.ts';
import { exitCode, placeFindings, type Run, summarise } from './summarise.ts';

const CLAUSE = 'p/headcount';
const examples = {
  violates: [],
  complies: [],
  knownGaps: [],
  batches: { violates: [], complies: [] },
  conditions: [],
};
const catalogue: Catalogue = {
  packs: [],
  clauses: [
    {
      id: CLAUSE,
      title: 'Headcount',
      clause: 'Do not give headcounts.',
      kind: 'dont',
      why: 'Rivals read them.',
      owner: 'people-team',
      ask: 'Ask the people team.',
      source: 'Policy',
      level: 'block',
      waivable: { by: ['people-team', 'legal'], days: 90 },
      rules: ['a', 'b'].map((id) => ({
        id: `${CLAUSE}/${id}`,
        level: 'block',
        inWords: [],
        message: '“{match}” breaks {clause}.',
        instead: 'Leave “{match}” out.',
      })),
      examples,
    },
  ],
};

function finding(start: number, end: number, quote: string, more: Partial<Finding> = {}): Finding {
  const base = { clause: CLAUSE, rule: `${CLAUSE}/a`, level: 'block', status: { kind: 'open' } } as const;
  return { ...base, draft: 'd', source: 's.txt', kind: 'words', span: { start, end }, quote, ...more };
}

function run(text: string, findings: readonly Finding[], more: Partial<Run> = {}): Run {
  const placed = placeFindings({ path: 's.txt', text }, findings);
  const sources = [{ path: 's.txt', drafts: 1, findings: placed, undecided: [] }];
  return {
    version: '1',
    packs: [],
    sources,
    problems: [],
    unruled: [],
    failOn: 'block',
    show: 'advise',
    ...more,
  };
}

it('takes the address of a finding from its document', () => {
  const addressAt = (offset: number): string => `paragraph ${offset}`;
  const source = {
    path: 's.docx',
    text: 'We are 20 people',
    extracted: { regions: [], meta: {}, problems: [], addressAt },
  };
  const findings = placeFindings(source, [finding(7, 16, '20 people')]);
  const report = summarise(
    run('', [], { sources: [{ path: 's.docx', drafts: 1, findings, undecided: [] }] }),
    catalogue,
  );
  expect(report.findings[0]).toMatchObject({ address: 'paragraph 7', place: { line: 1, column: 8 } });
  expect(
    placeFindings({ path: 's.txt', text: source.text }, [finding(7, 16, '20 people')])[0],
  ).not.toHaveProperty('address');
});

describe('summarise', () => {
  it('adds place, excerpt and texts', () => {
    const report = summarise(
      run('One.\r\nWe are 340 people.\r\n', [finding(13, 23, '340 people')]),
      catalogue,
    );
    expect(report.findings[0]).toMatchObject({
      message: '“340 people” breaks Headcount.',
      instead: 'Leave “340 people” out.',
      place: { line: 2, column: 8, endLine: 2, endColumn: 18 },
      excerpt: { text: 'We are 340 people.', start: 7, end: 17 },
    });
    expect(report.clauses[CLAUSE]?.exception).toBe(
      'Can be given by people-team or legal, for up to 90 days.',
    );
    expect(report.summary).toEqual({
      drafts: 1,
      open: { block: 1, review: 0, advise: 0 },
      problems: 0,
      verdict: 'fail',
    });
  });

  it('takes the words literally, and shortens them in the message only', () => {
    const words = `{clause} $& ${'x '.repeat(200)}end`;
    const { message, quote } = summarise(run(words, [finding(0, words.length, words)]), catalogue)
      .findings[0]!;
    expect(message).toMatch(/^“\{clause\} \$& x x .* … .*x end” breaks Headcount\.$/);
    expect(message.length).toBeLessThan(160);
    expect(quote).toBe(words);
  });

  it('lets the excerpt end with the line where the words run on', () => {
    const [placed] = placeFindings({ path: 's.txt', text: 'ab\ncd' }, [finding(1, 4, 'b c')]);
    expect(placed).toMatchObject({
      place: { line: 1, endLine: 2, endColumn: 2 },
      excerpt: { text: 'ab', start: 1, end: 2 },
    });
  });

  it('names the clauses that nobody could decide, with the sum of drafts', () => {
    const source = (path: string) => ({
      path,
      drafts: 2,
      findings: [],
      undecided: [{ clause: CLAUSE, needs: 'role', drafts: 2 }],
    });
    const report = summarise(
      run('', [], { sources: [source('b'), source('a')], unruled: [{ id: 'p/none', level: 'advise' }] }),
      catalogue,
    );
    expect(report.notChecked.map(({ clause, drafts }) => [clause, drafts])).toEqual([
      [CLAUSE, 4],
      ['p/none', 4],
    ]);
    expect(report.sources.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  it.each<[Level, Level, readonly Level[], number, number]>([
    ['block', 'advise', ['review'], 0, 1],
    ['review', 'advise', ['review'], 1, 1],
    ['block', 'block', ['block', 'review'], 1, 1],
    ['review', 'block', ['review', 'advise'], 1, 1],
    ['advise', 'advise', ['advise'], 1, 1],
  ])('fails on %s, shows %s: %j', (failOn, show, levels, code, listed) => {
    const report = summarise(
      run(
        'x',
        levels.map((level) => finding(0, 1, 'x', { level })),
        { failOn, show },
      ),
      catalogue,
    );
    expect(exitCode(report)).toBe(code);
    expect(report.findings).toHaveLength(listed);
    expect(report.summary.open.block + report.summary.open.review + report.summary.open.advise).toBe(
      levels.length,
    );
  });

  it('calls a run with a problem unusable, and keeps its findings', () => {
    const report = summarise(
      run('x', [finding(0, 1, 'x')], { problems: [{ code: 'c', message: 'm' }] }),
      catalogue,
    );
    expect(exitCode(report)).toBe(2);
    expect(report.findings).toHaveLength(1);
  });

  property.prop([
    fc.array(fc.record({ start: fc.nat(9), length: fc.nat(9), rule: fc.constantFrom('a', 'b') })),
    fc.nat(),
  ])('gives the same report in whatever order things were found', (places, seed) => {
    const all = places.map(({ start, length, rule }) =>
      finding(start, start + length, 'w', { rule: `${CLAUSE}/${rule}` }),
    );
    const turned = [
      ...all.slice(seed % (all.length + 1)),
      ...all.slice(0, seed % (all.length + 1)),
    ].reverse();
    const text = 'line\nline\nline\n line';
    expect(summarise(run(text, turned), catalogue)).toEqual(summarise(run(text, all), catalogue));
  });

  it('calls missing texts a bug', () => {
    expect(() => summarise(run('x', [finding(0, 1, 'x', { rule: 'p/headcount/none' })]), catalogue)).toThrow(
      'p/headcount/none',
    );
  });
});
