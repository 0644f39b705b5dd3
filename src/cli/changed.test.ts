// `--staged` and `--changed` by the built program, on repositories that real git makes.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../bin/policycheck.cjs');
const DEAL = "We're in talks to buy Brightvale.";
const GARDEN = 'Thanks to all who came to the garden day.';
const { GIT_DIR: _, GIT_INDEX_FILE: __, CI: ___, ...surroundings } = process.env;
const env = { ...surroundings, NO_COLOR: '1', POLICYCHECK_NO_CACHE: '1', LC_ALL: 'C' };

let folder: string;
let repository: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policycheck-changed-'));
  repository = join(folder, 'posts of halden');
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', repository], { env });
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...words: readonly string[]): string {
  const author = ['-c', 'user.name=Halden', '-c', 'user.email=posts@halden.example'];
  return execFileSync('git', [...author, ...words], { cwd: repository, env, encoding: 'utf8' });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'posts');
}

function check(words: readonly string[], cwd = repository, more: Readonly<Record<string, string>> = {}) {
  const options = { cwd, env: { ...env, ...more }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], options);
  return { status, out: stdout, err: stderr };
}

/** Sources and statuses of all findings. */
function statuses(...words: readonly string[]): readonly string[] {
  const { out } = check([...words, '--format', 'jsonl']);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ source, status }: { readonly source: string; readonly status: string }) => `${source} ${status}`);
}

describe('what is checked', () => {
  it('is what is staged, whatever the working copy says', () => {
    expect(check(['--staged'])).toEqual({ status: 0, out: 'Nothing staged that is a draft.\n', err: '' });
    write('a.md', DEAL);
    git('add', '.');
    write('a.md', GARDEN);
    expect(statuses('--staged')).toEqual(['a.md open']);
    expect(statuses('--changed')).toEqual([]);
  });

  it('has names of any kind, new files, and neither links, hidden folders nor other files', () => {
    const names = ['a b.md', '-dash.txt', 'ünï "q".md', "it's [new].md"];
    for (const name of names) write(name, DEAL);
    for (const name of ['src/deal.py', '.notes/deal.md', 'node_modules/x/readme.md']) write(name, DEAL);
    symlinkSync('a b.md', join(repository, 'link.md'));
    git('add', '--all');
    const found = names.map((name) => `${name} open`).sort();
    expect([...statuses('--staged')].sort()).toEqual(found);
    expect([...statuses('--changed')].sort()).toEqual(found);
  });

  it('is what was named of it, from any folder', () => {
    write('posts/a.md', DEAL);
    write('posts/b.text', DEAL);
    write('c.md', DEAL);
    git('add', '.');
    expect(statuses('--staged', 'posts')).toEqual(['posts/a.md open']);
    expect(statuses('--staged', 'posts/b.text', 'c.md')).toEqual(['c.md open', 'posts/b.text open']);
    expect(statuses('--staged', 'posts/*.md')).toEqual(['posts/a.md open']);
    expect(statuses('--changed', 'posts/')).toEqual(['posts/a.md open']);
    const { out } = check(['--staged', '--format', 'jsonl'], join(repository, 'posts'));
    expect(out).toContain('"source":"../c.md"');
  });
});

describe('what counts', () => {
  it('leaves out what the settings ignore, unless it is named, and links that git does not follow yet', () => {
    write('policycheck.yaml', 'ignore: [archive]\n');
    write('archive/old.md', DEAL);
    symlinkSync('archive/old.md', join(repository, 'link.md'));
    expect(statuses('--changed')).toEqual([]);
    rmSync(join(repository, 'link.md'));
    git('add', '.');
    const { status, out, err } = check(['--staged']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('(1 file ignored)');
    expect(statuses('--staged', './archive/old.md')).toEqual(['archive/old.md open']);
  });

  it('is the same whatever git is set to print', () => {
    const settings = {
      'diff.external': 'false', 'diff.noprefix': 'true', 'diff.relative': 'true', 'diff.renames': 'copies',
      'color.ui': 'always', 'core.quotepath': 'true', 'diff.loud.command': 'false', 'diff.loud.textconv': 'false',
      'diff.submodule': 'log', 'core.pager': 'false',
    }; // biome-ignore format: names
    for (const [name, value] of Object.entries(settings)) git('config', name, value);
    write('.gitattributes', '*.md diff=loud\n');
    write('ä/a.md', `${DEAL}\n\n${GARDEN}\n`);
    commit();
    write('ä/a.md', `${DEAL}\n\n${GARDEN} Our team grew to 340 people.\n`);
    git('add', '.');
    expect(statuses('--staged')).toEqual(['ä/a.md unchanged', 'ä/a.md open']);
    expect(statuses('--changed')).toEqual(['ä/a.md unchanged', 'ä/a.md open']);
  });

  it('is a copy as well, as a new post', () => {
    write('a.md', `${DEAL} ${GARDEN}\n`);
    commit();
    write('copy.md', `${DEAL} ${GARDEN}\n`);
    git('add', '.');
    expect(statuses('--staged')).toEqual(['copy.md open']);
  });

  it('is what stands in sentences that the change touched', () => {
    write('a.md', `${DEAL} ${GARDEN} See you in Utrecht.\n`);
    commit();
    write('a.md', `${DEAL}\n${GARDEN} See you in Delft.\n`);
    const { status, out } = check(['--changed']);
    expect(status).toBe(0);
    expect(out).toContain('1 finding in sentences that this change did not touch.');
    expect(out).not.toContain('Brightvale');
    write('a.md', `We're in talks to buy Brightvale soon. ${GARDEN} See you in Delft.\n`);
    expect(statuses('--changed')).toEqual(['a.md open']);
  });

  it('is told of rows and lines, not of files', () => {
    const rows = (...texts: readonly string[]) =>
      texts.map((text, n) => JSON.stringify({ id: `${n}`, text })).join('\n');
    write('posts.jsonl', rows(DEAL, GARDEN));
    commit();
    write('posts.jsonl', rows(DEAL, `${GARDEN} ${DEAL}`));
    expect(statuses('--changed')).toEqual(['posts.jsonl unchanged', 'posts.jsonl open']);
  });

  it('follows a file that was renamed, and sees what was taken out', () => {
    write('a.md', `${GARDEN}\n\n${DEAL}\n`);
    commit();
    git('mv', 'a.md', 'posts of may.md');
    expect(statuses('--staged')).toEqual(['posts of may.md unchanged']);
    commit();
    write('posts of may.md', `${DEAL}\n`);
    expect(statuses('--changed')).toEqual(['posts of may.md unchanged']);
    write('posts of may.md', `${DEAL.replace(' Brightvale', ' them')}\n`);
    expect(statuses('--changed')).toEqual(['posts of may.md open']);
  });

  it('is also what the change makes wrong in a sentence that it left alone', () => {
    const about = (role: string) => `---\nlang: en\n---\n${role}${DEAL}\n`;
    write('a.md', about('Some say, and we deny it: “').replace(`${DEAL}\n`, `${DEAL}” No.\n`));
    commit();
    write('a.md', about(''));
    expect(statuses('--changed')).toEqual(['a.md open']);
  });

  it('is compared with where the branch began', () => {
    write('a.md', DEAL);
    commit();
    git('checkout', '--quiet', '-b', 'may');
    write('b.md', DEAL);
    commit();
    git('checkout', '--quiet', 'main');
    write('c.md', DEAL);
    commit();
    git('update-ref', 'refs/remotes/origin/main', 'main');
    git('checkout', '--quiet', 'may');
    expect(statuses('--changed=main')).toEqual(['b.md open']);
    const { out } = check(['--changed']);
    const common = git('merge-base', 'main', 'may').slice(0, 7);
    expect(out).toContain(`Compared with ${common}, where what is checked out and “origin/main” part.`);
    const { change } = JSON.parse(check(['--changed', '--format', 'json']).out);
    expect(change).toMatchObject({ content: 'working-copy', base: 'origin/main' });
  });
});

it('counts what a comment excused before the change, and no longer does', () => {
  const note = (clause: string) => `<!-- policycheck-disable-next-block ${clause} -- published in May -->\n`;
  const people = 'Support is now 340 people across Lisbon.';
  write('a.md', `${note('headcount')}${people}\n\n${DEAL}\n`);
  commit();
  write('a.md', `${note('headcount')}${people}\n\n${note('mergers-acquisitions')}${DEAL}\n`);
  expect(statuses('--changed')).toEqual(['a.md suppressed', 'a.md suppressed']);
  write('a.md', `${people}\n\n${DEAL}\n`);
  expect(statuses('--changed')).toEqual(['a.md open', 'a.md open']);
});

describe('what cannot be told', () => {
  const problem = (words: readonly string[], cwd?: string, more?: Readonly<Record<string, string>>) => {
    const { status, err } = check(words, cwd, more);
    expect(status).toBe(2);
    return err;
  };

  it('is said where git or a repository is missing', () => {
    expect(problem(['--staged'], folder)).toContain('not the working copy of a git repository');
    expect(problem(['--staged'], repository, { PATH: folder })).toContain('Git is not installed here');
  });

  it('is said of names and paths that nobody knows', () => {
    write('a.md', GARDEN);
    commit();
    expect(problem(['--changed=mian'])).toContain('Did you mean “main”?');
    expect(problem(['--changed=a.md'])).toContain('--changed a.md');
    expect(problem(['--changed='])).toContain('Write a name behind the =');
    expect(problem(['--changed=--output=x'])).toContain('“--output=x”');
    expect(problem(['--staged', '../b.md'])).toContain('outside this git repository');
    expect(problem(['--staged', 'b.md'])).toContain('no file or folder “b.md”');
    expect(problem(['--staged', '--changed'])).toContain('two different things');
    expect(problem(['--staged', '-'])).toContain('piped in');
  });

  it('is said of a clone without the common commit', () => {
    write('a.md', GARDEN);
    commit();
    git('checkout', '--quiet', '-b', 'may');
    write('b.md', GARDEN);
    commit();
    git('checkout', '--quiet', 'main');
    write('c.md', GARDEN);
    commit();
    const from = `file://${encodeURI(repository)}`;
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', '--no-single-branch', from, clone], { env });
    execFileSync('git', ['checkout', '--quiet', 'may'], { cwd: clone, env, stdio: 'ignore' });
    expect(problem(['--changed'], clone)).toContain('fetch-depth: 0');
    // As CI jobs check out: one commit and no branch of the server's.
    for (const name of ['HEAD', 'main', 'may'])
      execFileSync('git', ['update-ref', '--no-deref', '-d', `refs/remotes/origin/${name}`], {
        cwd: clone,
        env,
      });
    expect(problem(['--changed'], clone)).toContain('no main branch');
    expect(check(['--changed=HEAD'], clone)).toMatchObject({ status: 0 });
  });

  it('is said of conflicts and of what git keeps elsewhere', () => {
    write('a.md', GARDEN);
    commit();
    git('checkout', '--quiet', '-b', 'may');
    write('a.md', 'See you in May.');
    commit();
    git('checkout', '--quiet', 'main');
    write('a.md', 'See you in June.');
    commit();
    expect(() => git('merge', '--quiet', 'may')).toThrow();
    expect(problem(['--staged'])).toContain('“a.md” holds two versions');
    expect(problem(['--changed'])).toContain('“a.md” holds two versions');
    git('reset', '--quiet', '--hard');
    write('big.md', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n');
    git('add', '.');
    expect(problem(['--staged'])).toContain('kept in Git LFS');
  });
});

it('leaves the index and the working copy as they were', () => {
  write('a.md', DEAL);
  git('add', '.');
  const before = readFileSync(join(repository, '.git/index'));
  check(['--staged']);
  check(['--changed']);
  expect(readFileSync(join(repository, '.git/index')).equals(before)).toBe(true);
});

describe('whose settings are followed', () => {
  const OFF = 'clauses: { mergers-acquisitions: off }\n';

  it('is said by the drafts that changed, wherever one works', () => {
    write('north/policycheck.yaml', OFF);
    write('north/posts/a.md', DEAL);
    git('add', '.');
    for (const [cwd, shown] of [
      ['.', 'north/policycheck.yaml'],
      ['north/posts', '../policycheck.yaml'],
    ] as const) {
      const { status, out, err } = check(['--staged'], join(repository, cwd));
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toContain(`Settings: ${shown} (1 clause off`);
    }
  });

  it('is never that of another folder', () => {
    write('policycheck.yaml', '');
    write('north/policycheck.yaml', OFF);
    write('north/a.md', DEAL);
    write('south/b.md', DEAL);
    git('add', '.');
    for (const cwd of ['.', 'north']) {
      const { status, out, err } = check(['--staged'], join(repository, cwd));
      expect(status).toBe(2);
      expect(out).toContain('1 draft: 1 block');
      expect(err).toContain('was not checked: it follows');
    }
    expect(check(['--staged']).err).toContain('in a run of its own: policycheck --staged north/.');
    expect(check(['--staged', 'north/'])).toMatchObject({ status: 0, err: '' });
    expect(check(['--staged', 'south/'])).toMatchObject({ status: 1, err: '' });
    expect(check(['--staged', '--config', 'policycheck.yaml'])).toMatchObject({ status: 1, err: '' });
  });
});
