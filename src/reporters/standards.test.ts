// Reports that other programs read, against the published descriptions of their formats, for words of any kind.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { catalogue } from '../cli/fake-house.ts';
import { MASK, masked } from '../engine/mask.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import { findingOn, HEADCOUNT, reportOf } from './example-report.ts';
import { REPORTER_NAMES, reporters } from './index.ts';
import { PLAIN } from './paint.ts';

const view = { paint: PLAIN, quiet: false, policy: catalogue.clauses };
const schemas = join(import.meta.dirname, '../../fixtures/schemas');
const read = (name: string): string => readFileSync(join(schemas, name), 'utf8');
const print = async (name: keyof typeof reporters, report: Report) => (await reporters[name]())(report, view);

const HARD = 'a 👩‍👩‍👧 東京 \u202eשלום %0A <b>&amp; ]]> "q" \u0000\u001b[2J \ud800 \ufffe @ann #1 340 people';
const hard = (level: ReportedFinding['level'] = 'block') =>
  findingOn(HARD, HARD, { level, source: 'a b,:%/ü<.txt', draft: '<&>' });
const problems = [
  { code: 'json-broken', message: `No JSON: ${HARD}`, place: { path: 'p.jsonl', line: 3, column: 1 } },
  { code: 'no-draft', message: 'Nothing was there.' },
];
const suppressed = findingOn('x 20 people', '20 people', {
  status: { kind: 'suppressed', reason: 'said <so>' },
  fix: { title: 'Leave it out.', edits: [{ span: { start: 2, end: 11 }, text: '' }] },
});
const unchanged = findingOn('x 20 people', '20 people', { status: { kind: 'unchanged' } });
const report = reportOf([hard(), hard('review'), hard('advise'), suppressed, unchanged], {
  problems,
  sources: [{ path: 'a b,:%/ü<.txt', drafts: 2, ids: ['<&>', 'clean'] }],
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe.each(REPORTER_NAMES)('%s', (name) => {
  it('lets nothing through that a terminal obeys', async () => {
    expect(await print(name, report)).not.toMatch(HARMFUL);
  });

  it('shows no hidden word', async () => {
    const [clause] = Object.values(report.clauses);
    const secret = reportOf(
      [
        findingOn('We buy Zanderwick and Quillfeather now', 'buy Zanderwick'),
        findingOn('We buy Zanderwick and Quillfeather now', 'Zanderwick and', { clause: 'other/one' }),
      ],
      { clauses: { [HEADCOUNT]: { ...clause!, masked: true }, 'other/one': clause! } },
    );
    const text = await print(name, masked(secret));
    expect(text).not.toMatch(/zanderwick/i);
    expect(await print(name, secret)).toMatch(/zanderwick/i);
    if (name === 'pretty' || name === 'json') expect(text).toContain(MASK);
  });
});

it('SARIF is valid, for all statuses and problems', async () => {
  const { $schema: _, id: __, ...schema } = JSON.parse(read('sarif-2.1.0.json'));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const log = JSON.parse(await print('sarif', report));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  const [run] = log.runs;
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    `${HEADCOUNT}/count`,
    'core-social/pay/count',
  ]);
  expect(run.invocations[0].executionSuccessful).toBe(false);
  expect(run.results.map((result: { baselineState: string }) => result.baselineState)).toContain('unchanged');
  expect(run.results[3].suppressions).toEqual([{ kind: 'inSource', justification: 'said <so>' }]);
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'a%20b%2C%3A%25/%C3%BC%3C.txt',
  );
});

it.each(['junit', 'checkstyle'] as const)('%s is valid XML of its kind', async (name) => {
  const xml = await print(name, report);
  const result = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: { fileName: 'schema.xsd', contents: read(`${name}.xsd`) },
  });
  expect(result.errors).toEqual([]);
});

it('JUnit passes clean drafts and counts', async () => {
  const xml = await print('junit', report);
  expect(xml).toContain('<testcase name="clean" classname="a b,:%/ü&lt;.txt"/>');
  expect(xml).toContain('<testsuites name="policycheck" tests="4" failures="2" errors="2">');
});

it('reviewdog takes rdjson and each line of rdjsonl', async () => {
  const validator = new RDFormatValidator({ strictMode: true });
  expect((await validator.validateString(await print('rdjson', report))).errors).toEqual([]);
  for (const line of (await print('rdjsonl', report)).trimEnd().split('\n'))
    expect((await validator.validateString(line)).errors).toEqual([]);
});

it('GitHub gets one command a line, escaped, gravest first, and is told what it would drop', async () => {
  const many = reportOf(
    Array.from({ length: 12 }, () => hard()),
    { problems },
  );
  const lines = (await print('github', many)).trimEnd().split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[0]).toMatch(/^::error file=p.jsonl,line=3,col=1,title=Not checked::No JSON/);
  expect(lines[2]).toContain('::error file=a b%2C%3A%25/ü<.txt,line=1,');
  expect(lines[2]).toContain('%250A');
  expect(lines[10]).toBe('Not shown as annotations: 4 more errors. GitHub shows 10 of each kind in a step.');
});

it('GitLab gets a fingerprint for each entry', async () => {
  const twice = reportOf([hard(), { ...hard(), source: 'other.txt' }], { problems });
  const entries: readonly { fingerprint: string }[] = JSON.parse(await print('gitlab', twice));
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(4);
});

it('a comment holds no markup of the draft and is never too long', async () => {
  const text = await print('markdown', reportOf([hard()]));
  expect(text).not.toMatch(/<b>|@ann|#1\b/);
  const long = await print('markdown', reportOf(Array.from({ length: 900 }, () => hard())));
  expect(long.length).toBeLessThanOrEqual(65_536);
  expect(long).toMatch(/\d+ more findings did not fit into this comment\./);
});

property.prop([
  fc.string({ unit: fc.constantFrom(...'qxzjQXZÄßİ東'), minLength: 4, maxLength: 9 }),
  fc.array(fc.constantFrom(' ', ', ', '-', 'we ', '**', '🎉'), { minLength: 1, maxLength: 6 }),
])('no hidden word is left in any format for logs', async (word, between) => {
  const line = [word, ...between, word, '.'].join(' ');
  const [clause] = Object.values(report.clauses);
  const secret = reportOf(
    [findingOn(line, word), findingOn(line, line, { clause: 'other/one', message: `“${line}” is long.` })],
    { clauses: { [HEADCOUNT]: { ...clause!, masked: true }, 'other/one': clause! } },
  );
  for (const name of REPORTER_NAMES) expect(await print(name, masked(secret)), name).not.toContain(word);
});
