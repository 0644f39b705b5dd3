// The built program with --watch, as a process of its own: files change under it, Ctrl-C ends it.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runIn } from './fake-house.ts';

const program = join(import.meta.dirname, '../../bin/policycheck.cjs');
const DEAL = "We're in talks to buy Brightvale.\n";
const CLEAN = 'Thanks to everyone who came to the garden day.\n';

let cwd: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-watch-'));
  mkdirSync(join(cwd, 'posts'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(cwd, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

/** The program, with all that it has written, and a way to wait for its next report. */
function watching(...words: readonly string[]) {
  const running = spawn(process.execPath, [program, '--watch', ...words], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', CI: '' },
  });
  child = running;
  const said = { out: '', waits: 0, looked: 0 };
  running.stdout.on('data', (text) => {
    said.out += text;
  });
  running.stderr.on('data', (text) => {
    said.waits += String(text).split('Waiting for a change').length - 1;
  });
  const ended = new Promise<number | null>((resolve) => running.on('exit', resolve));
  return {
    /** What was reported since the last time. */
    async report(): Promise<string> {
      await expect.poll(() => said.waits, { timeout: 15_000 }).toBeGreaterThan(said.looked);
      said.looked += 1;
      const { out } = said;
      said.out = '';
      return out;
    },
    said,
    async interrupt(): Promise<number | null> {
      running.kill('SIGINT');
      return ended;
    },
  };
}

it('checks again when a post changes, comes or goes, and ends with the last exit code', async () => {
  write('posts/one.md', CLEAN);
  const run = watching('posts');
  expect(await run.report()).toContain('1 draft checked, nothing found.\n');
  write('posts/one.md', DEAL);
  expect(await run.report()).toContain('in talks to buy Brightvale');
  mkdirSync(join(cwd, 'posts/2026'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  write('posts/2026/new.md', CLEAN);
  expect(await run.report()).toContain('2 drafts: 1 block');
  write('posts/2026/new.md', DEAL);
  expect(await run.report()).toContain('2 drafts: 2 block');
  rmSync(join(cwd, 'posts/one.md'));
  expect(await run.report()).toContain('1 draft: 1 block');
  expect(await run.interrupt()).toBe(1);
}, 60_000);

it('sees settings come, change and break', async () => {
  write('posts/one.md', DEAL);
  const run = watching('posts');
  expect(await run.report()).toContain('1 block');
  write('policycheck.yaml', 'clauses: { mergers-acquisitions: off }\n');
  expect(await run.report()).toContain('nothing found');
  write('policycheck.yaml', 'clauses: { mergers-acquisitions: of }\n');
  expect(await run.report()).toBe('');
  expect(await run.interrupt()).toBe(2);
}, 60_000);

it('sees facts come and change', async () => {
  write('posts/one.md', 'There are 1,850 of us now.');
  const run = watching('posts', '--clause', 'headcount');
  expect(await run.report()).toContain('1 block');
  const fact = (value: number) =>
    write(
      'policycheck.facts.yaml',
      `numbers: { employees: { value: ${value}, as-of: 2026-01-31, source: Report FY25 } }`,
    );
  fact(1850);
  expect(await run.report()).toContain('1 finding is cleared by your facts');
  fact(2400);
  expect(await run.report()).toContain('the post says 1,850');
  expect(await run.interrupt()).toBe(1);
}, 60_000);

it('does not wait for itself: a report in the folder is no change', async () => {
  write('posts/one.md', CLEAN);
  const run = watching('posts', '--output', 'posts/report.txt');
  await run.report();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(run.said.waits).toBe(1);
  expect(await run.interrupt()).toBe(0);
}, 60_000);

it('waits for what is not there yet', async () => {
  const run = watching('drafts/one.md');
  await run.report();
  write('drafts/one.md', CLEAN);
  expect(await run.report()).toContain('nothing found');
  expect(await run.interrupt()).toBe(0);
}, 60_000);

it.each([
  [['--watch', '-'], '“-” cannot be watched'],
  [['--watch'], '“--watch” needs to know what to watch.'],
  [['--watch', '--update-baseline', 'posts'], 'would take each new finding as known'],
  [['--watch', '--staged'], '“--watch” looks at files, and “--staged” at git'],
])('does not watch %j', async (argv, message) => {
  const { code, err } = await runIn(argv, { stdin: CLEAN });
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('clears the screen of a terminal alone', async () => {
  write('posts/one.md', CLEAN);
  for (const terminal of [true, false]) {
    const stop: (() => void)[] = [];
    const running = runIn(['--watch', 'posts'], { cwd, terminal, onInterrupt: (then) => stop.push(then) });
    await new Promise((resolve) => setTimeout(resolve, 300));
    write('posts/one.md', `${CLEAN}${terminal}`);
    await new Promise((resolve) => setTimeout(resolve, 700));
    for (const then of stop) then();
    const { out, code } = await running;
    expect(out.includes('\u001b[2J')).toBe(terminal);
    expect(out.split('nothing found')).toHaveLength(3);
    expect(code).toBe(0);
  }
}, 60_000);
