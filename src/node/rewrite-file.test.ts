import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rewriteFile } from './rewrite-file.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'policycheck-rewrite-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (name: string, bytes: string | Buffer) => writeFileSync(join(cwd, name), bytes);
const got = (name: string) => readFileSync(join(cwd, name));

describe('the encoding stays', () => {
  const big = (text: string) => Buffer.from(text, 'utf16le').swap16();
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => big(`\ufeff${text}`)],
  ])('%s', (_, encode) => {
    put('a.txt', encode('Été 😀\r\n'));
    expect(rewriteFile('a.txt', 'Été 😀\r\n', 'Été, 😀\r\n', cwd)).toBeUndefined();
    expect(got('a.txt')).toEqual(encode('Été, 😀\r\n'));
  });
});

it('keeps the mode, and leaves nothing beside the file', () => {
  put('a.txt', 'a');
  chmodSync(join(cwd, 'a.txt'), 0o666);
  expect(rewriteFile('a.txt', 'a', 'b', cwd)).toBeUndefined();
  expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o666);
  expect(readdirSync(cwd)).toEqual(['a.txt']);
});

it('writes through links of both kinds', () => {
  put('a.txt', 'a');
  symlinkSync('a.txt', join(cwd, 'soft.txt'));
  linkSync(join(cwd, 'a.txt'), join(cwd, 'hard.txt'));
  expect(rewriteFile('soft.txt', 'a', 'b', cwd)).toBeUndefined();
  expect(lstatSync(join(cwd, 'soft.txt')).isSymbolicLink()).toBe(true);
  expect(String(got('a.txt')) + got('hard.txt')).toBe('bb');
});

it('does not write over what somebody else wrote meanwhile', () => {
  put('a.txt', 'theirs');
  expect(rewriteFile('a.txt', 'ours', 'ours, fixed', cwd)?.code).toBe('file-changed');
  expect(String(got('a.txt'))).toBe('theirs');
});

it('says why it cannot write', () => {
  expect(rewriteFile('none.txt', 'a', 'b', cwd)?.message).toContain('“none.txt” was not fixed');
  expect(rewriteFile('.', 'a', 'b', cwd)?.message).toContain('no file of its own');
});
