// What is kept is used where nothing changed, and only there. Kept results are marked by the test, to tell them apart.

import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tidyCache } from '../node/cache.ts';
import { runIn } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

let folder: string;
let results: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policycheck-kept-'));
  results = join(folder, 'cache/policycheck/results');
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  writeFileSync(join(folder, 'a.txt'), 'Support is now 340 people in Lisbon.\n');
  writeFileSync(join(folder, 'b.txt'), 'Thanks to everyone who came.\n');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function run(...words: readonly string[]) {
  return runIn(['a.txt', 'b.txt', '--cache', '--format', 'json', ...words], {
    cwd: folder,
    doors: shippedDoors,
  });
}

const kept = (): readonly string[] => readdirSync(results).filter((name) => name.endsWith('.json'));

function mark(): void {
  for (const name of kept()) {
    const text = readFileSync(join(results, name), 'utf8');
    writeFileSync(join(results, name), text.replace('340 people', '777 people'));
  }
}

it('is used where nothing changed, and gives the same', async () => {
  const first = await run();
  expect(kept()).toHaveLength(2);
  expect(await run()).toEqual(first);
  mark();
  expect((await run()).out).toContain('777 people');
  expect(kept()).toHaveLength(2);
});

it('is not used when the text, the clauses or the settings are others, nor when it is broken', async () => {
  await run();
  mark();
  expect((await run('--clause', 'headcount')).out).not.toContain('777 people');
  writeFileSync(join(folder, 'policycheck.yaml'), 'clauses: { headcount: advise }\n');
  const other = await run();
  expect(other.out).not.toContain('777 people');
  expect(other.out).toContain('"level": "advise"');
  rmSync(join(folder, 'policycheck.yaml'));
  writeFileSync(join(folder, 'a.txt'), 'Support is now 341 people in Lisbon.\n');
  expect((await run()).out).toContain('341 people');
  for (const name of kept()) writeFileSync(join(results, name), '{"source":');
  expect((await run()).out).toContain('341 people');
});

it('keeps nothing unless it is asked to, or where it must not', async () => {
  await runIn(['a.txt'], { cwd: folder, doors: shippedDoors });
  vi.stubEnv('POLICYCHECK_NO_CACHE', '1');
  await run();
  expect(() => kept()).toThrow('ENOENT');
});

it('is thrown away when nothing has used it for a month', async () => {
  await run();
  const [old, young] = kept().map((name) => join(results, name));
  const monthAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  utimesSync(old!, monthAgo, monthAgo);
  rmSync(join(results, '.tidied'), { force: true });
  tidyCache('results');
  expect(kept().map((name) => join(results, name))).toEqual([young]);
});
