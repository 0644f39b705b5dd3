import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runIn } from './fake-house.ts';
import { shippedDoors } from './shipped-doors.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-'));
  writeFileSync(join(cwd, 'bad.txt'), 'We are 340 people now.\n');
});
afterAll(() => rmSync(cwd, { recursive: true }));
const run = (words: string, env = {}) => runIn(words.split(' '), { cwd, env });
const read = (file: string) => readFileSync(join(cwd, file), 'utf8');

it('writes several reports in one run, one of them on the screen', async () => {
  const { code, out, err } = await run('-f sarif=out.sarif -f pretty -f junit=j.xml bad.txt');
  expect([code, err]).toEqual([1, '']);
  expect(out).toContain('Not publishable as it stands.');
  expect(JSON.parse(read('out.sarif')).runs[0].results).toHaveLength(1);
  expect(read('j.xml')).toContain('<testsuite name="bad.txt" tests="1" failures="1" errors="0">');
});

it('says where they are when none is on the screen', async () => {
  const { code, out, err } = await run('-f gitlab=a.json -f markdown -o b.md bad.txt');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('Not publishable as it stands.\nThe reports are in a.json, b.md.\n');
});

it.each([
  ['-f sarif -f json bad.txt', '“--format sarif” and “--format json” both go to the screen.'],
  ['-f sarif=x -f json=./x bad.txt', 'Two reports would be written to “./x”.'],
  ['-f sarif=bad.txt bad.txt', '“bad.txt” is one of the drafts'],
  ['-f sarif= bad.txt', '“sarif=” names no file after the “=”.'],
  ['-f srif=x bad.txt', 'Did you mean “sarif”?'],
  ['-f json=x -o y bad.txt', 'Nothing is left for “--output y”'],
  ['-f json=none/x bad.txt', 'could not be written to “none/x”: the folder does not exist.'],
])('%s', async (words, sentence) => {
  const { code, err } = await run(words);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

it('adds the report to the summary of a GitHub job', async () => {
  const { code, out } = await run('-f github bad.txt', { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') });
  expect(code).toBe(1);
  expect(out).toContain('::error file=bad.txt,line=1,');
  expect(read('summary.md')).toContain('**policycheck:** 1 draft');
  const lost = await run('-f github bad.txt', { GITHUB_STEP_SUMMARY: cwd });
  expect([lost.code, lost.err]).toEqual([
    1,
    'The report could not be added to the job summary (GITHUB_STEP_SUMMARY).\n',
  ]);
});

it('masks nothing on the page for people, and everything beside it', async () => {
  const words = '-f html=page.html -f json=out.json - --clause mergers-acquisitions'.split(' ');
  const stdin = 'We are in talks to buy Brightvale.\n';
  const { code } = await runIn(words, { cwd, env: { CI: '1' }, doors: shippedDoors, stdin });
  expect(code).toBe(1);
  expect(read('page.html')).toContain('in talks to buy Brightvale</a></mark>');
  expect(read('out.json')).not.toContain('Brightvale');
});
