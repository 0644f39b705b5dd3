// Comments in a file, followed by a real policy. What people see of it: fixtures/excused, fixtures/excused-broken.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runIn } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-excuse-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const run = (...words: readonly string[]) => runIn(words, { cwd, doors: shippedDoors });
const write = (path: string, text: string): void => writeFileSync(join(cwd, path), text);

interface Shown {
  readonly findings: readonly { readonly rule: string; readonly status: { readonly kind: string } }[];
  readonly problems: readonly { readonly code: string }[];
}

async function shown(...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await run('--format', 'json', ...words);
  const { findings, problems } = JSON.parse(out) as Shown; // what the reporter wrote
  return [...findings.map(({ status }) => status.kind), ...problems.map(({ code }) => code)];
}

const note = (words: string): string => `<!-- policycheck-${words} -->\n`;
const PEOPLE = 'Support is now 340 people across Lisbon.\n';

it('excuses a clause or a rule, and no other', async () => {
  write('a.md', PEOPLE);
  const { findings } = JSON.parse((await run('--format', 'json', 'a.md')).out) as Shown;
  const { rule } = findings[0]!;
  write('a.md', note(`disable ${rule} -- published`) + PEOPLE);
  expect(await shown('a.md')).toEqual(['suppressed']);
  write('a.md', note('disable speculation -- published') + PEOPLE);
  expect(await shown('a.md')).toEqual(['open', 'suppression-unused']);
});

it('follows comments with any line ends, below front matter, and in no other format', async () => {
  const text = `---\nlang: en\n---\n${note('disable-next-block headcount -- published')}${PEOPLE}`;
  write('a.md', text.replaceAll('\n', '\r\n'));
  expect(await shown('a.md')).toEqual(['suppressed']);
  write('a.txt', note('disable headcount -- published') + PEOPLE);
  expect(await shown('a.txt')).toEqual(['open']);
});

it('follows comments of MDX', async () => {
  const inMdx = (words: string): string => `{/* policycheck-${words} */}\n`;
  write(
    'a.mdx',
    `export const a = 1\n\n${inMdx('disable-next-block headcount -- published')}${PEOPLE}\n${PEOPLE}`,
  );
  expect(await shown('a.mdx')).toEqual(['suppressed', 'open']);
  write('a.mdx', inMdx('disable headcount') + PEOPLE);
  expect((await run('a.mdx')).err).toContain(
    '{/* policycheck-disable headcount -- published in the annual report */}',
  );
});

it('says nothing of what this run does not look for', async () => {
  write('a.md', note('disable headcount -- published') + PEOPLE);
  expect(await shown('--clause', 'speculation', 'a.md')).toEqual([]);
  expect(await shown('--pack', 'b2b-policy', 'a.md')).toEqual([]);
  write('a.md', note('disable core-social/hedcount -- published') + PEOPLE);
  expect(await shown('a.md')).toEqual(['open', 'suppression-unknown']);
});

it('takes no exception where the policy has none', async () => {
  write('a.md', note('disable inflammatory-language -- it is a joke') + PEOPLE);
  expect(await shown('a.md')).toEqual(['open', 'suppression-not-allowed']);
});

it('is left alone by --fix, and is no part of a baseline', async () => {
  const wordy = 'We write this in order to help.\n';
  const text = `${wordy}\n${note('disable-next-block plain-language -- quoted')}${wordy}`;
  write('a.md', text);
  expect(await shown('a.md')).toEqual(['suppressed']);
  await run('--fix', 'a.md');
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(text);
  write('a.md', note('disable-next-block headcount -- published') + PEOPLE);
  await run('--baseline', 'b.json', '--update-baseline', 'a.md');
  expect(JSON.parse(readFileSync(join(cwd, 'b.json'), 'utf8')).findings).toEqual({});
});

it('reaches where the links of a block lead, and no further', async () => {
  const words =
    'See the [rota](https://wiki.corp/rota)\n\n[More](https://wiki.corp/more)\n\n[Plan][p]\n\n[p]: https://wiki.corp/p\n';
  write('a.md', note('disable-next-block internal-host -- public by now') + words);
  expect(await shown('--pack', 'security-dlp', 'a.md')).toEqual(['suppressed', 'open', 'open']);
  const page =
    '<p><a href="https://wiki.corp/rota">Rota</a></p>\n<p><a href="https://wiki.corp/more">More</a></p>';
  write('a.html', note('disable-next-block internal-host -- public by now') + page);
  expect(await shown('--pack', 'security-dlp', 'a.html')).toEqual(['suppressed', 'open']);
});
