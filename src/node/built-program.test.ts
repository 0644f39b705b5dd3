// The built program as a process of its own: what bundling, minifying and the launcher could break.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/policycheck.cjs'), ...args],
    {
      cwd: root,
      input,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', POLICYCHECK_NO_CACHE: '1' },
    },
  );
  return { status, stdout, stderr };
}

describe('the built program', () => {
  it('finds what the README says', () => {
    const { status, stdout } = run(['fixtures/first-draft/draft.txt']);
    expect(status).toBe(1);
    expect(stdout).toContain('core-social/mergers-acquisitions');
    expect(stdout).toContain('Not publishable as it stands.');
  });

  it('names the nearest key of a broken pack', () => {
    const { status, stderr } = run(['--pack', 'fixtures/broken-pack/pack', 'fixtures/clean/draft.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean “forbid”?');
  });

  it('asks the tagger where a rule needs a part of speech', () => {
    const posts = ['Halden fires 30 auditors.', 'The fires took hours, 30 auditors waited.'];
    const input = posts.map((text, n) => JSON.stringify({ id: `post-${n}`, text })).join('\n');
    const { stdout } = run(
      ['-', '--stdin-filename', 'posts.jsonl', '--format', 'jsonl', '--clause', 'headcount'],
      input,
    );
    expect(stdout).toContain('"draft":"post-0"');
    expect(stdout).toContain('"quote":"fires 30 auditors"');
    expect(stdout).not.toContain('"quote":"fires took');
  });

  it('passes every example of the shipped packs', () => {
    const { status, stdout } = run(['test']);
    expect(stdout).toMatch(/^\d{4} examples passed, 0 failed$/m);
    expect(status).toBe(0);
  });

  it('keeps standard output pure in machine formats', () => {
    const { stdout } = run(['fixtures/first-draft/draft.txt', '--format', 'json']);
    expect(JSON.parse(stdout).schema).toBe('policycheck/report@1');
  });
});
