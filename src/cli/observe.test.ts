// The line of progress, --timing and --stats: with a clock that a test turns, and drafts that take a time to check.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Around, house, runIn } from './fake-house.ts';
import { createProgress, progressLine } from './progress.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-observer-'));
  for (let n = 0; n < 30; n++) writeFileSync(join(cwd, `post-${n}.txt`), 'We are 12 people.\n');
  const rows = Array.from({ length: 600 }, (_, n) =>
    JSON.stringify({
      id: `p${n}`,
      text: n === 7 ? 'We are 12 people, 13 people.' : 'All fine here.',
      channel: n % 3 === 0 ? 'blog' : 'newsletter',
    }),
  );
  writeFileSync(join(cwd, 'posts.jsonl'), `${rows.join('\n')}\n`);
});
afterAll(() => rmSync(cwd, { recursive: true }));

const ERASE = '\r\u001b[2K';

/** A run in which each draft takes a while by the clock. */
function slowly(argv: readonly string[], { each, ...around }: Around & { readonly each: number }) {
  let time = 40;
  const plain = house();
  const checker: typeof plain.checker = (policy, wanted) => {
    const { check, ...rest } = plain.checker(policy, wanted);
    return {
      ...rest,
      check(draft, trace) {
        time += each;
        return check(draft, trace);
      },
    };
  };
  return runIn(argv, { cwd, doors: { ...plain, checker }, now: () => time, ...around });
}

describe('the line of progress', () => {
  it('comes after a second, five times a second at most, and is erased', async () => {
    const { err, out } = await slowly(['.'], { each: 100, terminal: true });
    const lines = err.split(ERASE).slice(1);
    // Ten files fill the first second; each further line is two files later.
    expect(lines[0]).toBe('Checked 10 of 31 files …');
    expect(lines[1]).toBe('Checked 12 of 31 files …');
    expect(lines.at(-1)).toBe('');
    expect(err.endsWith(ERASE)).toBe(true);
    expect(out).not.toContain('\u001b[2K');
  });

  it('counts drafts where one file holds many', async () => {
    const { err } = await slowly(['posts.jsonl'], { each: 5, terminal: true });
    expect(err.split(ERASE)).toEqual(['', 'Checked 255 drafts …', 'Checked 511 drafts …', '']);
  });

  it.each([
    ['where nobody waits', ['posts.jsonl'], { each: 1, terminal: true }],
    ['in a pipe', ['posts.jsonl'], { each: 50 }],
    ['in CI', ['posts.jsonl'], { each: 50, terminal: true, env: { CI: 'true' } }],
    ['with --quiet', ['posts.jsonl', '--quiet'], { each: 50, terminal: true }],
    ['where a terminal cannot erase', ['posts.jsonl'], { each: 50, terminal: true, env: { TERM: 'dumb' } }],
  ] as const)('is not there %s', async (_, argv, around) => {
    expect((await slowly(argv, around)).err).not.toContain('Checked');
  });

  it('goes before what a stream tells is written', async () => {
    const stdin = Array.from({ length: 600 }, (_, n) =>
      JSON.stringify({ id: `p${n}`, text: n === 599 ? '20 people' : 'fine' }),
    ).join('\n');
    const argv = ['-', '--stdin-filename', 'a.jsonl', '--format', 'jsonl'];
    const { err, out } = await slowly(argv, { each: 50, terminal: true, stdin: `${stdin}\n` });
    expect(err).toContain('Checked 511 drafts …');
    expect(err.lastIndexOf('Checked')).toBeLessThan(err.lastIndexOf(ERASE));
    expect(JSON.parse(out)).toMatchObject({ draft: 'p599' });
  });

  it('is erased when the run breaks', async () => {
    let time = 0;
    const plain = house();
    const failing = {
      ...plain,
      checker: ((policy, wanted) => ({
        ...plain.checker(policy, wanted),
        check() {
          time += 900;
          if (time > 3000) throw new TypeError('boom');
          return { findings: [], undecided: [], places: new Map(), wanted: [] };
        },
      })) satisfies typeof plain.checker,
    };
    const { code, err } = await runIn(['.'], { cwd, doors: failing, now: () => time, terminal: true });
    expect(code).toBe(3);
    expect(err).toContain('Checked 2 of 31 files …');
    expect(err.slice(err.lastIndexOf(ERASE))).not.toContain('Checked');
  });

  test.prop([fc.nat(99_999), fc.nat(9_999), fc.nat(9_999), fc.integer({ min: 1, max: 200 })])(
    'never breaks into two lines',
    (drafts, done, all, columns) => {
      let written = '';
      const stderr = { isTerminal: true, columns, write: (text: string) => void (written += text) };
      createProgress({ stderr, env: {}, now: () => 0 }).show({ drafts, done, all });
      expect(written.replace(ERASE, '').length).toBeLessThanOrEqual(columns);
    },
  );

  it('says files, and drafts where there are more of them', () => {
    expect(progressLine({ drafts: 120, done: 120, all: 2000 })).toBe('Checked 120 of 2,000 files …');
    expect(progressLine({ drafts: 4000, done: 1, all: 2 })).toBe('Checked 1 of 2 files, 4,000 drafts …');
  });
});

describe('--timing', () => {
  it('says where the time went, after the report', async () => {
    const { err, out } = await slowly(['--timing', 'posts.jsonl'], { each: 2 });
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^600 drafts: 2 block/);
    expect(err.split('\n').slice(1, -1)).toEqual([
      'Where the time went:',
      '  start        40 ms    3 %  until the program could begin',
      '  policy      0.0 ms    0 %  to load the policy',
      '  reading     0.0 ms    0 %  to find, read and cut up the files',
      '  checking  1,200 ms   97 %  to look for violations',
      '  report      0.0 ms    0 %  to sum up and write the report',
      '  total     1,240 ms  100 %  600 drafts, 484 a second',
    ]);
  });
});

describe('--stats', () => {
  it('counts by clause and channel, also what is not shown', async () => {
    const { err, out, code } = await slowly(['--stats', '--format', 'json', 'posts.jsonl'], { each: 0 });
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toHaveLength(2);
    expect(err.slice(err.indexOf('Checked:')).split('\n')).toEqual([
      'Checked: 600 drafts, 1,803 words.',
      '',
      'Open findings by clause  block  review  advise  drafts with one',
      '  core-social/headcount      2       0       0                1',
      '',
      'Open findings by channel  block  review  advise  drafts',
      '  newsletter                  2       0       0     400',
      '  blog                        0       0       0     200',
      '',
    ]);
  });

  it('says that there is nothing to count', async () => {
    const { err } = await slowly(['--stats', '--clause', 'core-social/pay', 'post-1.txt'], { each: 0 });
    expect(err).toBe('\nChecked: 1 draft, 4 words.\n\nNo open findings.\n');
  });

  it('does not call clean what was not checked', async () => {
    const { code, err } = await slowly(['--stats', 'none.txt'], { each: 0 });
    expect(code).toBe(2);
    expect(err).toContain('Checked: 0 drafts, 0 words.\n');
    expect(err).not.toContain('No open findings');
  });

  it('adds up what a stream tells piece by piece', async () => {
    const stdin = '{"id":"a","text":"20 people","author":"Mara Lind"}\n{"id":"b","text":"fine"}\n';
    const argv = ['-', '--stdin-filename', 'a.jsonl', '--format', 'jsonl', '--no-mask', '--stats'];
    const { err } = await slowly(argv, { each: 0, stdin });
    expect(err).toContain('Checked: 2 drafts, 3 words.');
    expect(err).toMatch(/core-social\/headcount +1 +0 +0 +1\n/);
    expect(err).toMatch(/Mara Lind +1 +0 +0 +1\n/);
  });
});
