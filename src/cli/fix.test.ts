// --fix and --diff as they are used: files that change, text that is piped through, and patches that git takes.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

const OPINION = 'As a Halden engineer I think the toll is a disgrace.';
const MINE = 'Views are my own.';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-fix-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const got = (name: string) => readFileSync(join(cwd, name), 'utf8');
const run = (argv: readonly string[], more: Parameters<typeof runIn>[1] = {}) =>
  runIn(argv, { cwd, doors: shippedDoors, ...more });

describe('--fix', () => {
  it('changes the files, reports what remains, and does nothing the second time', async () => {
    put('a.txt', `${OPINION}\r\nWe are 340 people.\r\n`);
    put('b.jsonl', `{"text": "${OPINION}"}\n`);
    put('c.txt', 'A fine day.\n');
    const first = await run(['--fix', '.']);
    expect(got('a.txt')).toBe(`${OPINION}\r\nWe are 340 people.\r\n\r\n${MINE}\r\n`);
    expect(got('b.jsonl')).toBe(`{"text": "${OPINION}\\n\\n${MINE}"}\n`);
    expect(first.err).toBe('Fixed 2 findings in 2 files.\n');
    expect(first.out).toContain('headcount');
    expect(first.out).not.toMatch(/(?:block|review|advise) .*own-views/);
    expect(first.code).toBe(1);
    const second = await run(['--fix', '.']);
    expect(second.err).toBe('Nothing to fix: no finding has a fix that is safe to make.\n');
    expect(second.out).toBe(first.out);
  });

  it('gives what is piped in, fixed, and the report beside it', async () => {
    const { code, out, err } = await run(['--fix', '-'], { stdin: `${OPINION}\n` });
    expect(out).toBe(`${OPINION}\n\n${MINE}\n`);
    expect(err).toContain('nothing found');
    expect(code).toBe(0);
  });

  it('passes text through where there is nothing to fix', async () => {
    const { out } = await run(['--fix', '-'], { stdin: 'A fine day.' });
    expect(out).toBe('A fine day.');
  });

  it('leaves a file as it is that may not be written', async () => {
    if (process.getuid?.() === 0) return; // root may write everything
    put('a.txt', OPINION);
    chmodSync(join(cwd, 'a.txt'), 0o444);
    const { code, out, err } = await run(['--fix', 'a.txt']);
    expect(err).toContain('“a.txt” was not fixed: you may not write there.');
    expect(out).toContain('own-views');
    expect(code).toBe(2);
  });

  it('says in words what it cannot do to a document', async () => {
    put('a.eml', `Subject: Toll\n\n${OPINION}\n`);
    const before = got('a.eml');
    const { out, err } = await run(['--fix', 'a.eml']);
    expect(got('a.eml')).toBe(before);
    expect(out).toContain(`Add “${MINE}” at the end (by hand`);
    expect(err).toContain('1 fix by hand');
  });
});

describe('--diff', () => {
  it('changes nothing, and gives the exit code of a check', async () => {
    put('a.txt', `${OPINION} We are 340 people.`);
    const { mtimeMs } = statSync(join(cwd, 'a.txt'));
    const { code, out, err } = await run(['--diff', 'a.txt']);
    expect(code).toBe(1);
    expect(out).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ /);
    expect(err).toContain('1 change in 1 file, not made yet');
    expect(statSync(join(cwd, 'a.txt')).mtimeMs).toBe(mtimeMs);
  });

  it('says nothing where there is nothing to change', async () => {
    put('a.txt', 'A fine day.');
    expect((await run(['--diff', 'a.txt'])).out).toBe('');
  });

  it('is in colour on a terminal, and cannot act on it', async () => {
    put('a.txt', `${OPINION}\n\u001b[2J\n`);
    const { out } = await run(['--diff', 'a.txt'], { terminal: true, env: { TERM: 'xterm' } });
    expect(out).toContain(`\u001b[32m+${MINE}`);
    expect(out).not.toContain('\u001b[2J');
  });

  it('has no room for another report', async () => {
    put('a.txt', OPINION);
    expect((await run(['--diff', '--format', 'json', 'a.txt'])).code).toBe(2);
    const { out } = await run(['--diff', '--format', 'json=report.json', 'a.txt']);
    expect(out).toContain('+++ b/a.txt');
    expect(JSON.parse(got('report.json')).findings[0].fix.edits).toHaveLength(1);
  });

  it.each([
    ['git apply', ['git', 'apply', '-']],
    ['patch', ['patch', '-p1', '--binary', '--no-backup-if-mismatch']],
  ])('%s makes the same of it as --fix', async (_, [program, ...args]) => {
    if (spawnSync(program!, ['--version']).error) return; // not on every machine
    const files: Readonly<Record<string, string>> = {
      'plain.txt': `${OPINION}\n`,
      'no end.txt': `One.\n\n${OPINION}`,
      'windows.txt': `${OPINION}\r\nWe utilise it.\r\nWe commence.\r\n`,
      'mark.txt': `\ufeff${OPINION}\n`,
      'été.md': `---\nrole: employee\n---\n# Toll\n\n${'A line.\n\n'.repeat(20)}- ${OPINION}\n`,
      'sub/posts.jsonl': `{"text": "${OPINION}"}\n{"text": "Fine."}\n{"text": "${OPINION}"}`,
    };
    mkdirSync(join(cwd, 'sub'));
    for (const [name, text] of Object.entries(files)) put(name, text);
    const { out } = await run(['--diff', '.']);
    const { status, stderr } = spawnSync(program!, args, { cwd, input: out, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const patched = Object.keys(files).map(got);
    for (const [name, text] of Object.entries(files)) put(name, text);
    await run(['--fix', '.']);
    expect(patched).toEqual(Object.keys(files).map(got));
    expect(patched).not.toEqual(Object.values(files));
  });
});
