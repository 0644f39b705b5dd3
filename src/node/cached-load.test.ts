// The launcher's code cache (bin/cached-load.cjs): whatever stands in the cache folder, the program that runs is the one
// in dist/. Runs on a small program of its own, in a process of its own, as a broken cache could end the process.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const LAUNCHER = join(import.meta.dirname, '../../bin');
/** Node 22 keeps a cache of its own, in its own form. */
const ownCache = !('enableCompileCache' in nodeModule);

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'policycheck-load-'));
  mkdirSync(join(home, 'bin'));
  mkdirSync(join(home, 'dist'));
  for (const file of ['policycheck.cjs', 'cached-load.cjs'])
    copyFileSync(join(LAUNCHER, file), join(home, 'bin', file));
  program('one');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function program(word: string): void {
  writeFileSync(
    join(home, 'dist/policycheck.cjs'),
    `exports.run = async () => console.log('${word}', require('./chunk.cjs').word);`,
  );
  writeFileSync(join(home, 'dist/chunk.cjs'), `exports.word = [1, 2, 3].map((n) => n * 2).join('${word}');`);
}

function run(env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin/policycheck.cjs')], {
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(home, 'cache'), ...env },
    encoding: 'utf8',
  });
  return status === 0 && stderr === '' ? stdout : `failed: ${status} ${stderr}`;
}

function cached(): readonly string[] {
  const folder = join(home, 'cache/policycheck');
  return readdirSync(folder).map((name) => join(folder, name));
}

describe('the program runs', () => {
  test('without and with a cache, and in place of a former one of the same length', () => {
    expect([run(), run()]).toEqual(['one 2one4one6\n', 'one 2one4one6\n']);
    program('two');
    expect(run()).toBe('two 2two4two6\n');
  });

  test('where there is no place for a cache', () => {
    writeFileSync(join(home, 'cache'), 'a file, not a folder');
    expect(run()).toBe('one 2one4one6\n');
    expect(run({ XDG_CACHE_HOME: 'not/absolute', HOME: '' })).toBe('one 2one4one6\n');
  });

  test('with POLICYCHECK_NO_CACHE=1, and leaves nothing behind', () => {
    expect(run({ POLICYCHECK_NO_CACHE: '1' })).toBe('one 2one4one6\n');
    expect(existsSync(join(home, 'cache'))).toBe(false);
  });
});

describe.runIf(ownCache)('the cache', () => {
  test('holds the program and its chunks, for the user alone', () => {
    run();
    expect(cached()).toHaveLength(2);
    expect(statSync(join(home, 'cache/policycheck')).mode & 0o777).toBe(0o700);
    for (const file of cached()) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('may be cut short, empty or wrong in any byte', () => {
    run();
    const good = cached().map((file) => ({ file, bytes: readFileSync(file) }));
    for (const broken of [0, 10, 0.5, 0.9]) {
      for (const { file, bytes } of good)
        writeFileSync(file, bytes.subarray(0, broken < 1 ? bytes.length * broken : broken));
      expect(run()).toBe('one 2one4one6\n');
    }
    for (let part = 0; part < 10; part++) {
      for (const { file, bytes } of good) {
        const changed = Buffer.from(bytes);
        const at = Math.floor((bytes.length * part) / 10);
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        writeFileSync(file, changed);
      }
      expect(run()).toBe('one 2one4one6\n');
    }
  });

  test('is not used when others may write to it', () => {
    run();
    const before = cached().map((file) => statSync(file).mtimeMs);
    chmodSync(join(home, 'cache/policycheck'), 0o777);
    program('six');
    expect(run()).toBe('six 2six4six6\n');
    expect(cached().map((file) => statSync(file).mtimeMs)).toEqual(before);
  });
});
