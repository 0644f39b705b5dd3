// `policycheck why` judges as a check does: with the company's facts, with what is typed, and with fingerprints.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runIn } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

const folder = mkdtempSync(join(tmpdir(), 'policycheck-why-'));
const PASSAGE =
  'Our plan for the eastern depots is to close the one at Brackwater in the second week of the autumn term and to move its ' +
  'forty lorries and all of their drivers to the new yard beside the canal at Tarn before the winter timetable begins.';

beforeAll(() => {
  vi.stubEnv('POLICYCHECK_NO_CACHE', '1');
  const files = {
    'draft.txt': 'There are 1,850 of us now. Support is now 340 people.',
    'contrary.txt': 'There are 2,400 of us now.',
    'speech.txt': 'Our sales will grow 20% next year.',
    'copy.txt': PASSAGE,
    'policycheck.facts.yaml':
      'numbers: { employees: { value: 1850, as-of: 2026-01-31, source: Report FY25 } }\n' +
      'closed-windows: [{ from: 2026-05-01, to: 2026-05-31 }]',
    'broken.yaml': 'numbers: { employees: { value: 1850, source: Report FY25 } }',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const why = (...words: readonly string[]) => runIn(['why', ...words], { cwd: folder, doors: shippedDoors });

it('tells what facts clear, and what they leave open', async () => {
  const { out } = await why('draft.txt', '--clause', 'headcount');
  expect(out).toContain(
    `What your facts say of it:
  core-social/headcount/team-of: “There are 1,850 of us”
    cleared by numbers.employees: The published figure is 1,850 (as of 2026-01-31). Source: Report FY25.
  core-social/headcount/department: “340 people”
    no fact decides: Is this number published? Where, and as of which day?

2 findings, 1 of them cleared by your facts.
`,
  );
});

it('tells what facts contradict', async () => {
  const { out } = await why('contrary.txt', '--clause', 'headcount');
  expect(out).toContain(
    'block because of numbers.employees: The published figure is 1,850 (as of 2026-01-31); the post says 2,400.',
  );
});

it('knows no facts where none are wanted, and stops at those that are wrong', async () => {
  const { out } = await why('draft.txt', '--clause', 'headcount', '--no-facts');
  expect(out).not.toContain('your facts');
  expect(out).toMatch(/^2 findings\.$/m);
  const broken = await why('draft.txt', '--facts', 'broken.yaml');
  expect(broken).toMatchObject({ code: 2, out: '' });
  expect(broken.err).toContain('The figure “employees” has no “as-of”.\n  broken.yaml:1:12');
});

it('takes what is typed of the draft', async () => {
  const { out } = await why('speech.txt', '--clause', 'growth-predictions', '--publish-at', '2026-05-07');
  expect(out).toContain('block because of closed-windows.1');
  const unclear = await why('speech.txt', '--publish-at', 'soon');
  expect(unclear).toMatchObject({ code: 2, out: '' });
  expect(unclear.err).toContain('“soon” is not a time that --publish-at knows.');
});

it('counts what another part of the thread says', async () => {
  const parts = [
    { id: '1', thread: 'tea', text: 'Obsessed with this teapot.' },
    { id: '2', thread: 'tea', text: 'Tea in a minute. #ad Thanks @mossby!' },
  ];
  const lines = (some: readonly object[]) => some.map((part) => JSON.stringify(part)).join('\n');
  writeFileSync(join(folder, 'thread.jsonl'), lines(parts));
  writeFileSync(join(folder, 'alone.jsonl'), lines(parts.slice(0, 1)));
  const sums = async (file: string) =>
    (await why(file, '--clause', 'buried-disclosure')).out.match(/^\d findings?\.$/gm);
  expect(await sums('alone.jsonl')).toEqual(['0 findings.']);
  expect(await sums('thread.jsonl')).toEqual(['1 finding.', '0 findings.']);
});

it('finds what is copied from a document', async () => {
  const secret = mkdtempSync(join(folder, 'secret-'));
  writeFileSync(join(secret, 'plan.txt'), PASSAGE);
  const around = { cwd: folder, doors: shippedDoors };
  const made = await runIn(['fingerprint', secret, '--output', 'index.json'], around);
  expect(made.code).toBe(0);
  const { out } = await why('copy.txt', '--clause', 'fingerprint', '--fingerprints', 'index.json');
  expect(out).toMatch(/^1 finding\.$/m);
  expect((await why('copy.txt', '--clause', 'fingerprint')).out).toMatch(/^0 findings\.$/m);
});
