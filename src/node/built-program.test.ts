// The built program as a process of its own: what bundling, minifying and the launcher could break.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin/policycheck.cjs'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', POLICYCHECK_NO_CACHE: '1' },
    },
  );
  return { status, stdout, stderr };
}

describe('the built program', () => {
  it('finds what the README says', () => {
    const { status, stdout } = run('fixtures/first-draft/draft.txt');
    expect(status).toBe(1);
    expect(stdout).toContain('core-social/mergers-acquisitions');
    expect(stdout).toContain('Not publishable as it stands.');
  });

  it('names the nearest key of a broken pack', () => {
    const { status, stderr } = run('--pack', 'fixtures/broken-pack/pack', 'fixtures/clean/draft.txt');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean “forbid”?');
  });

  it('asks the tagger where a rule needs a part of speech', () => {
    const { status, stdout } = run('test', 'scripts/bench/nlp-pack');
    expect(stdout).toContain('0 failed');
    expect(status).toBe(0);
  });

  it('passes every example of the shipped packs', () => {
    const { status, stdout } = run('test');
    expect(stdout).toMatch(/^\d{4} examples passed, 0 failed$/m);
    expect(status).toBe(0);
  });

  it('keeps standard output pure in machine formats', () => {
    const { stdout } = run('fixtures/first-draft/draft.txt', '--format', 'json');
    expect(JSON.parse(stdout).schema).toBe('policycheck/report@1');
  });
});
