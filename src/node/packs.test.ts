// Pack folders as people leave them on disk.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPackFiles, readSharedVocabulary } from './packs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | Buffer>>): string {
  const pack = join(folder, 'halden');
  mkdirSync(pack);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(pack, name), text);
  return pack;
}

it('reads the YAML files of a folder, under its name and by name', () => {
  const pack = write({
    'pack.yaml': 'p',
    'headcount.yaml': '\ufeffh',
    'a.yml': 'a',
    'README.md': 'r',
    '.b.yaml': 'b',
  });
  expect(readPackFiles(`${pack}/`)).toEqual({
    ok: true,
    value: [
      { path: 'halden/a.yml', shown: join(pack, 'a.yml'), text: 'a' },
      { path: 'halden/headcount.yaml', shown: join(pack, 'headcount.yaml'), text: 'h' },
      { path: 'halden/pack.yaml', shown: join(pack, 'pack.yaml'), text: 'p' },
    ],
  });
});

it('says what is wrong with a folder', () => {
  const message = (path: string) => {
    const read = readPackFiles(path);
    return read.ok ? '' : read.problems.map((problem) => problem.message).join(' ');
  };
  const pack = write({ 'headcount.yaml': 'h' });
  expect(message(join(folder, 'haldn'))).toContain('There is no pack and no folder called');
  expect(message(join(pack, 'headcount.yaml'))).toContain('is a file; a pack is a folder.');
  expect(message(pack)).toContain('has no pack.yaml');
});

it('leaves out no file in silence: each that cannot be read is a problem', () => {
  const pack = write({ 'pack.yaml': 'p', 'deals.yaml': Buffer.from([0x61, 0xff, 0x62]) });
  mkdirSync(join(pack, 'folder.yaml'));
  const read = readPackFiles(pack);
  expect(read.ok).toBe(false);
  expect(read.ok ? [] : read.problems.map(({ place }) => place?.path)).toEqual([
    join(pack, 'deals.yaml'),
    join(pack, 'folder.yaml'),
  ]);
});

it('finds the word lists that all packs share, where there are some', () => {
  expect(readSharedVocabulary(folder)).toEqual([]);
  writeFileSync(join(folder, 'vocabulary.yaml'), 'v');
  expect(readSharedVocabulary(folder)).toEqual([{ path: 'vocabulary.yaml', text: 'v' }]);
});
