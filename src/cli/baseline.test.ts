import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { runIn } from './fake-house.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-baseline-'));
  mkdirSync(join(cwd, 'posts'));
  write('posts/may.md', 'We are 20 people.\n');
  write('posts/june.txt', 'We are 20 people, soon 30 people.\n');
});
afterEach(() => rmSync(cwd, { recursive: true }));

const write = (path: string, text: string): void => writeFileSync(join(cwd, path), text);
const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
const run = (...words: readonly string[]) => runIn(words, { cwd });
const adopt = (...words: readonly string[]) =>
  run('--baseline', 'baseline.json', '--update-baseline', ...words);
const check = (...words: readonly string[]) => run('--baseline', 'baseline.json', ...words);

describe('--baseline', () => {
  it('counts what is new only, and says how much was known', async () => {
    const adopted = await adopt('posts');
    expect(adopted.code).toBe(0);
    expect(adopted.err).toBe('Wrote baseline.json: 3 findings in 2 files count as known from now on.\n');
    expect(adopted.out).toContain('3 findings were known when checks were adopted (baseline.json).');
    expect(read('baseline.json')).not.toContain('people');
    write('posts/may.md', 'Hello all.\n\nWe are 20 people, with 5 people in Delft.\n');
    const { code, out, err } = await check('posts');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('“5 people”');
    expect(out).not.toContain('“20 people”');
    const report = JSON.parse((await check('--format', 'json', 'posts')).out);
    expect(report.findings.map((one: { status: { kind: string } }) => one.status.kind).sort()).toEqual([
      'baseline',
      'baseline',
      'baseline',
      'open',
    ]);
    expect(report.baseline).toEqual({ path: 'baseline.json', stale: 0 });
    expect(report.summary.open.block).toBe(1);
  });

  it('says what matches nothing any more, of what was looked at', async () => {
    await adopt('posts');
    write('posts/june.txt', 'See you in Delft.\n');
    expect((await check('posts/may.md')).err).toBe('');
    expect((await check('--clause', 'pay', 'posts')).err).toBe('');
    const line = '2 entries of baseline.json match nothing any more: --update-baseline removes them.\n';
    expect((await check('posts')).err).toBe(line);
    rmSync(join(cwd, 'posts/june.txt'));
    expect((await check('posts/may.md')).err).toBe(line);
    await adopt('posts/may.md');
    expect(Object.keys(JSON.parse(read('baseline.json')).findings)).toEqual(['posts/may.md']);
  });

  it('keeps what an update does not look at', async () => {
    await adopt('posts');
    const before = read('baseline.json');
    await adopt('posts/may.md');
    await adopt('--clause', 'pay', 'posts');
    expect(read('baseline.json')).toBe(before);
  });

  it('has paths from its own folder, also where policycheck.yaml names it', async () => {
    await adopt('posts');
    write('policycheck.yaml', 'baseline: baseline.json\n');
    const { code, out } = await runIn(['may.md'], { cwd: join(cwd, 'posts') });
    expect(code).toBe(0);
    expect(out).toContain('1 finding was known when checks were adopted (../baseline.json).');
  });

  it('does not take a file for clean of which a part could not be read', async () => {
    write('posts/july.jsonl', '{"text": "We are 20 people."}\n');
    await adopt('posts');
    write('posts/july.jsonl', '{"text": "We are 20 people."\n');
    const { code, err } = await check('posts');
    expect(code).toBe(2);
    expect(err).not.toContain('matches nothing');
  });
});

describe('a baseline that cannot be used', () => {
  const refused = async (...words: readonly string[]): Promise<string> => {
    const { code, err } = await run(...words);
    expect(code).toBe(2);
    return err;
  };

  test.each([
    ['{"schema": "x"}', 'baseline.json:1:2'],
    ['{\n<<<<<<< HEAD\n', 'both sides of a merge'],
    ['{\n  "schema": nothing\n}', 'baseline.json:2:13'],
    ['', 'no JSON'],
  ])('is not written over: %j', async (text, words) => {
    write('baseline.json', text);
    expect(await refused('--baseline', 'baseline.json', 'posts')).toContain(words);
    expect(await refused('--baseline', 'baseline.json', '--update-baseline', 'posts')).toContain(words);
    expect(read('baseline.json')).toBe(text);
  });

  it('is missing, a draft, a report, in no folder, or of what has no name', async () => {
    expect(await refused('--baseline', 'b.json', 'posts')).toContain('add --update-baseline');
    expect(await refused('--update-baseline', 'posts')).toContain('does not say which file');
    expect(await refused('--baseline', 'posts/may.md', './posts/may.md')).toContain('as a draft');
    expect(await refused('--baseline', 'b.json', '-o', './b.json', 'posts')).toContain('for a report');
    expect(await refused('--baseline', 'no/b.json', '--update-baseline', 'posts')).toContain(
      'The baseline could not be written to “no/b.json”',
    );
    expect(await refused('--baseline', 'b.json', '--update-baseline', '-')).toContain('--stdin-filename');
    expect(await refused('--baseline', 'b.json', '--update-baseline', '--changed')).toContain('--changed');
    expect(await refused('--baseline', 'b.json', '--update-baseline', 'pots')).toContain('“pots”');
    expect(() => read('b.json')).toThrow();
  });
});
