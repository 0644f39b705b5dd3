import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from './write-file.ts';

it('replaces a file behind a link and keeps its mode', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'policycheck-'));
  writeFileSync(join(cwd, 'real'), 'old');
  chmodSync(join(cwd, 'real'), 0o640);
  symlinkSync('real', join(cwd, 'link'));
  expect(writeWhole('link', 'new', cwd)).toBeUndefined();
  expect(readFileSync(join(cwd, 'real'), 'utf8')).toBe('new');
  expect(statSync(join(cwd, 'real')).mode & 0o777).toBe(0o640);
  rmSync(cwd, { recursive: true });
});

it('writes to what is no file, and says what is in the way', () => {
  expect(writeWhole('/dev/null', 'x', '/')).toBeUndefined();
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  expect(writeWhole('.', 'x', tmpdir())?.message).toMatch(/could not be written to “\.”: it is a folder\./);
});
