// Names of clauses in a facts file: whose slip is said, and whose is none.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runIn } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

const HALDEN = join(import.meta.dirname, '../../fixtures/packs/halden');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policycheck-clauses-'));
  vi.stubEnv('POLICYCHECK_NO_CACHE', '1');
  mkdirSync(join(folder, 'posts'));
  writeFileSync(join(folder, 'posts/draft.txt'), 'A gate.');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const run = (...words: readonly string[]) => runIn(words, { cwd: folder, doors: shippedDoors });
const approving = (clause: string) =>
  writeFileSync(
    join(folder, 'policycheck.facts.yaml'),
    `approvals: [{ words: x, clauses: [${clause}], by: Mara, on: 2026-01-01 }]`,
  );

it.each([
  ['headcount', [], ''],
  ['core-social/headcount', [], ''],
  ['core-social/headcount', ['--pack', HALDEN], ''],
  ['hedcount', [], 'Did you mean “headcount”?'],
  ['hedcount', ['--pack', HALDEN], 'Did you mean “headcount”?'],
  ['halden/jargon', [], 'All clauses: policycheck list'],
  ['halden/jargon', ['--pack', 'core-social'], ''],
])('%s with %j: %s', async (clause, words, said) => {
  approving(clause);
  const { code, err, out } = await run('posts/draft.txt', ...words);
  expect(code).toBe(said === '' ? 0 : 2);
  expect(err).toContain(said === '' ? '' : `“clauses” names a clause “${clause}”, and there is none.`);
  expect(err).toContain(said);
  expect(out).toContain('1 draft');
});

it('knows the packs of the settings, whatever packs are typed, and says it to whoever asks why', async () => {
  writeFileSync(join(folder, 'policycheck.yaml'), `packs: [${HALDEN}]`);
  approving('halden/headcount');
  expect(await run('posts/draft.txt', '--pack', 'core-social')).toMatchObject({ code: 0, err: '' });
  approving('halden/hedcount');
  const why = await run('why', 'posts/draft.txt');
  expect(why.code).toBe(2);
  expect(why.err).toContain('Did you mean “halden/headcount”?');
});
