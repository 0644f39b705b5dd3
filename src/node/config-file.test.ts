// Where the search for settings begins: at a folder that holds every draft, however the drafts are named.

import { resolve } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { commonFolder, holds, nearerFiles } from './config-file.ts';

const CWD = '/nowhere/work';
const name = fc.constantFrom('a', 'b', 'ab', 'a b', '..', '.', 'x.md', '[c', '#');
const path = fc
  .tuple(fc.constantFrom('', '/', '/nowhere/'), fc.array(name, { minLength: 1, maxLength: 5 }))
  .map(([start, names]) => start + names.join('/'));

test.prop([fc.array(path, { minLength: 1, maxLength: 6 })])('it holds all of them', (paths) => {
  const folder = commonFolder(paths, CWD);
  for (const one of paths) expect(holds(folder, resolve(CWD, one))).toBe(true);
});

test.prop([fc.array(path, { minLength: 2, maxLength: 6 })])('it is the same in any order', (paths) => {
  expect(commonFolder([...paths].reverse(), CWD)).toBe(commonFolder(paths, CWD));
});

test.prop([fc.array(path, { minLength: 1, maxLength: 6 })])(
  'and nothing is nearer where nothing is',
  (paths) => {
    const near = { folder: commonFolder(paths, CWD), names: ['policycheck.no-such-file.yaml'] };
    expect(nearerFiles(paths, near, CWD).size).toBe(0);
  },
);
