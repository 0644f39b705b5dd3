import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check as checkCommand } from './check.ts';
import { type Around, house, runIn } from './fake-house.ts';
import { flagsOf, OPTIONS } from './options.ts';

let cwd: string;
const run = (argv: readonly string[], around: Around = {}) => runIn(argv, { cwd, ...around });

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-'));
  writeFileSync(join(cwd, 'bad.txt'), 'We are 340 people now.\n');
  writeFileSync(join(cwd, 'good.txt'), 'We are many.\n');
  writeFileSync(join(cwd, 'list'), 'We are 12 people.\n');
  writeFileSync(
    join(cwd, 'posts.jsonl'),
    '{"id":"a","text":"20 people"}\n{"id":"b","text":"all fine"}\nnot json\n',
  );
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('checking', () => {
  it('is what happens when no command is named', async () => {
    const { code, out, err } = await run(['bad.txt']);
    expect(code).toBe(1);
    expect(out).toContain('  1:8  block   “340 people”  core-social/headcount');
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      '1 draft: 1 block, 0 review, 0 advise. Not publishable as it stands.',
    );
    expect(err).toBe('');
  });

  it('asks for no texts when a draft is clean', async () => {
    const doors = house({ catalogue: () => Promise.reject(new Error('The texts were loaded.')) });
    const { code, out } = await run(['good.txt'], { doors });
    expect(code).toBe(0);
    expect(out).toContain('core-social/pay: needs front matter: role');
    expect(out).toContain('b2b-policy/pay: needs a person who reads the post');
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 draft checked, nothing found.');
  });

  it('goes on after what it cannot read, and says so in the exit code', async () => {
    const { code, out, err } = await run(['posts.jsonl', 'bad.txt', 'none.txt']);
    expect(code).toBe(2);
    expect(out).toContain('340 people');
    expect(out).toContain('20 people');
    expect(out).toContain('2 problems, named above: not everything was checked.');
    expect(err.match(/^problem: /gm)).toHaveLength(2);
    expect(err).toContain('posts.jsonl:3:');
  });

  it('keeps standard output pure for programs', async () => {
    const { code, out, err } = await run(['--format', 'json', 'posts.jsonl']);
    const report = JSON.parse(out);
    expect([code, report.findings.length, report.problems.length, report.summary.verdict]).toEqual([
      2,
      1,
      1,
      'unusable',
    ]);
    expect(Object.keys(report.clauses)).toEqual([
      'b2b-policy/pay',
      'core-social/headcount',
      'core-social/pay',
    ]);
    expect(err).toContain('problem: ');
    const lines = await run(['-f', 'jsonl', 'bad.txt']);
    expect(JSON.parse(lines.out)).toMatchObject({ status: 'open', line: 1, column: 8, start: 7, end: 17 });
  });

  it('reads standard input under the name it is given', async () => {
    const { code, out } = await run(['-', '--stdin-filename', 'post.md'], {
      stdin: 'We are **340 people**.\n',
    });
    expect(code).toBe(1);
    expect(out).toContain('post.md\n  1:10 ');
  });

  it('tells whoever must type how to end', async () => {
    const { code, err } = await run(['-']);
    expect(err).toContain('Ctrl-D');
    expect(code).toBe(3); // the fake keyboard throws
  });

  it('uses the clauses that are asked for', async () => {
    expect((await run(['--clause', 'pay', 'bad.txt'])).code).toBe(0);
    expect((await run(['--clause', 'headcount', '--clause', 'pay', 'bad.txt'])).code).toBe(1);
    const wrong = await run(['--clause', 'headcont', 'bad.txt']);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toBe('problem: There is no clause “headcont”.\n  Did you mean “headcount”?\n');
  });

  it('puts problems of the packs into the report', async () => {
    const doors = house({
      policy: async () => ({ ok: false, problems: [{ code: 'pack', message: 'No pack “x”.' }] }),
    });
    const { code, out, err } = await run(['--format', 'json', '--pack', 'x', 'bad.txt'], { doors });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ message: 'No pack “x”.' }],
      summary: { drafts: 0 },
    });
    expect(err).toBe('problem: No pack “x”.\n');
  });

  it('shows only what fails and the last line when quiet', async () => {
    expect((await run(['-q', 'good.txt'])).out).toBe('1 draft checked, nothing found.\n');
  });
});

describe('--output', () => {
  it('writes the report whole, and keeps the exit code', async () => {
    const { code, out, err } = await run(['bad.txt', '--format', 'json', '-o', 'report.json']);
    expect([code, out]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).findings).toHaveLength(1);
    expect(err).toBe(
      '1 draft: 1 block, 0 review, 0 advise. Not publishable as it stands.\nThe report is in report.json.\n',
    );
    expect(readdirSync(cwd).filter((name) => name.includes('.tmp'))).toEqual([]);
    rmSync(join(cwd, 'report.json'));
  });

  it('says when it cannot write, and never writes over a draft', async () => {
    const lost = await run(['good.txt', '-o', 'none/report.json']);
    expect(lost.code).toBe(2);
    expect(lost.err).toContain('“none/report.json”: the folder does not exist.');
    const over = await run(['good.txt', '--output=./good.txt']);
    expect(over.code).toBe(2);
    expect(over.err).toContain('is one of the drafts');
    expect(readFileSync(join(cwd, 'good.txt'), 'utf8')).toBe('We are many.\n');
  });
});

describe('words that are not understood', () => {
  it.each([
    [['exlpain'], 'No file “exlpain” here.\n  Did you mean the command “explain”?'],
    [
      ['--formt', 'json', 'bad.txt'],
      '“--formt” is not an option of “policycheck check”.\n  Did you mean “--format”?',
    ],
    [
      ['--format', 'jsn', 'bad.txt'],
      '“jsn” is not something that --format knows: it takes pretty, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, rdjsonl, markdown or html.\n  Did you mean “json”?',
    ],
    [['--fail-on', 'blok', 'bad.txt'], 'it takes advise, review or block.\n  Did you mean “block”?'],
    [['--level', 'x', 'bad.txt'], '“x” is not something that --level knows'],
    [['bad.txt', '--output'], '“--output” needs a value after it.'],
    [['explain'], '“policycheck explain” needs to know: <clause>.'],
    [['explain', 'hedcount'], 'There is no clause “hedcount”.\n  Did you mean “headcount”?'],
    [['list', 'x'], '“policycheck list” takes only'],
    [['We are hiring forty people'], 'echo "your words" | policycheck -'],
  ])('%j', async (argv, said) => {
    const { code, out, err } = await run(argv);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(out).toMatch(/^(Nothing was checked: 1 problem, named above\.\n)?$/);
  });

  it('reads a file that is called like a command after -- and check', async () => {
    expect((await run(['--', 'list'])).out).toContain('12 people');
    expect((await run(['check', 'list'])).out).toContain('12 people');
    expect((await run(['./list'])).out).toContain('12 people');
  });
});

describe('help and faults', () => {
  it('answers an empty command line at once', async () => {
    for (const around of [{}, { stdin: 'We are 340 people.' }]) {
      const { code, out, err } = await run([], around);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('policycheck draft.txt');
    }
    expect((await run(['--no-color'])).code).toBe(2);
  });

  it('helps', async () => {
    const all = await run(['--help']);
    expect(all.code).toBe(0);
    for (const word of [
      'policycheck draft.txt',
      'explain <clause>',
      '--fail-on <level>',
      'policycheck check --help',
    ]) {
      expect(all.out).toContain(word);
    }
    const check = await run(['check', '--help']);
    for (const flag of checkCommand.spec.options.flatMap((name) => flagsOf(OPTIONS[name].flags)))
      expect(check.out).toContain(flag);
    const one = await run(['explain', '--help']);
    expect(one.out).toContain('policycheck explain <clause> [options]');
    expect((await run(['help', 'explain'])).out).toBe(one.out);
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('says that the report could not be written', async () => {
    const full = Object.assign(new Error('ENOSPC'), { syscall: 'write', code: 'ENOSPC' });
    const { code, err } = await run(['bad.txt'], { doors: house({ catalogue: () => Promise.reject(full) }) });
    expect(code).toBe(2);
    expect(err).toContain('The report could not be written: the system says ENOSPC.');
  });

  it('owns up to a bug', async () => {
    const doors = house({ policy: () => Promise.reject(new TypeError('boom')) });
    const { code, out, err } = await run(['bad.txt'], { doors });
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(
      /This is a bug in policycheck[\s\S]*policycheck \d+\.\d+\.\d+, Node v[\s\S]*TypeError: boom\n\s+at /,
    );
  });
});

describe('other commands', () => {
  it('explains a clause, wherever the options stand', async () => {
    const { code, out } = await run(['--no-color', 'explain', 'headcount']);
    expect(code).toBe(0);
    expect(out).toContain('  exception  There are no exceptions to this clause.\n');
    expect(out).toContain('  needs      published figures\n');
    expect(out).toContain(
      '  count  (review: needs sign-off before it goes out)\n    Do not write a number of people.\n',
    );
    expect(out).toContain('    1 we are 20 people\n             ^^^^^^^^^\n    2\n    3\n\n');
    expect((await run(['explain', 'pay'])).out).toMatch(/^core-social\/pay[\s\S]*^b2b-policy\/pay/m);
  });

  it('lists', async () => {
    const { code, out } = await run(['list']);
    expect(code).toBe(0);
    expect(out).toContain('  core-social/headcount  block  1 rule  Title of core-social/headcount\n');
    expect(out).toContain('  The text alone does not decide these:\n  headcount  published figures\n');
    expect(out.trimEnd().split('\n').at(-1)).toBe('2 packs, 3 clauses, 2 rules');
    const listed = JSON.parse((await run(['list', '--format', 'json'])).out);
    expect(listed.packs[1].clauses).toMatchObject([{ id: 'b2b-policy/pay', rules: [] }]);
    expect((await run(['list', '--format', 'jsonl'])).code).toBe(2);
  });

  it('lists how often each clause was right', async () => {
    const { out } = await run(['list', '--accuracy']);
    expect(out).toMatch(/^ {2}core-social\/headcount( +95 % of 20 +100 % of 19){3}$/m);
    expect(out).toContain('  Not measured: 1 clause.\n');
    expect(out).toContain(
      'never seen: 50 posts, 95 % of 20 right, 100 % of 19 found; 1 of 30 clean posts flagged\n',
    );
    const listed = JSON.parse((await run(['list', '--accuracy', '--format', 'json'])).out);
    expect(listed.packs[0].clauses[0].accuracy.dev).toEqual({ right: 19, wrong: 1, missed: 0 });
    expect(listed.packs[1].clauses[0].accuracy).toBeNull();
  });

  it('paints only a terminal', async () => {
    const colour = '\u001b[';
    expect((await run(['bad.txt'], { terminal: true, env: { TERM: 'xterm' } })).out).toContain(colour);
    expect((await run(['bad.txt'], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain(colour);
    expect((await run(['bad.txt'], { env: { FORCE_COLOR: '1' } })).out).toContain(colour);
    expect((await run(['bad.txt', '--no-color'], { env: { FORCE_COLOR: '1' } })).out).not.toContain(colour);
  });
});
