// Reads every import under src and fails on an edge that src/README.md does not draw. Tests may import what they like.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';

/** What each room may import besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text'],
  formats: ['text', 'model'],
  language: ['text', 'model'],
  platforms: ['text', 'model'],
  reporters: ['text', 'model'],
  triage: ['text', 'model'],
  facts: ['text', 'model', 'language'],
  names: ['text', 'model', 'language'],
  matchers: ['text', 'model', 'language', 'platforms'],
  policy: ['text', 'model', 'language', 'matchers'],
  engine: ['text', 'model', 'language', 'platforms', 'matchers', 'reporters', 'triage', 'facts'],
  node: [
    'text',
    'model',
    'facts',
    'names',
    'formats',
    'language',
    'reporters',
    'matchers',
    'policy',
    'engine',
  ],
  cli: [
    'text',
    'model',
    'facts',
    'formats',
    'language',
    'platforms',
    'reporters',
    'triage',
    'matchers',
    'policy',
    'names',
    'engine',
    'node',
  ],
};
/** The one door that points back: the program's entry calls the commands. */
const DOORS = ['src/node/entry.ts → src/cli/main.ts'];

/** Who may import which package, built-in modules under one name. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'node:': ['node', 'cli'],
  compromise: ['language'],
  natural: ['language'],
  yaml: ['formats', 'policy'],
  '@lezer/markdown': ['formats'],
  '@lezer/common': ['formats'],
  fflate: ['formats'],
  saxes: ['formats'],
  'postal-mime': ['formats'],
  parse5: ['formats'],
  tlds: ['platforms'],
  zod: ['policy', 'reporters'],
  re2js: ['matchers'],
  '@secretlint/core': ['matchers'],
  '@secretlint/secretlint-rule-preset-recommend': ['matchers'],
  'libphonenumber-js': ['matchers'],
  'string-width': ['text'],
  chalk: ['cli'],
  commander: ['cli'],
  diff: ['cli'],
  tinyglobby: ['node'],
  picomatch: ['node'],
  '@clack/prompts': ['cli'],
};

const root = join(import.meta.dirname, '..');
/** `trial.ts` and `fake-house.ts` hold what several tests share. */
const FOR_TESTS = /\.test\.ts$|\/trial\.ts$|\/fake-house\.ts$|\.d\.ts$/;
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.split(sep).join('/')}`)
  .filter((file) => file.endsWith('.ts') && !FOR_TESTS.test(file));

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

const edges = files.flatMap((from) =>
  importsOf(readFileSync(join(root, from), 'utf8')).map((to) => ({ from, to })),
);
const room = (file: string): string => file.split('/')[1] ?? '';

it('sees imports of every kind', () => {
  const text =
    "import a from './a.ts';\nimport type {\n  B,\n} from './b.ts';\nexport * from './c.ts';\nconst d = await import('./d.ts');\nimport './e.ts';";
  expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts']);
  expect(edges.length).toBeGreaterThan(200);
});

it('knows every room', () => {
  expect([...new Set(files.map(room))].sort()).toEqual(Object.keys(ROOMS).sort());
});

it('finds no import between rooms against the arrows', () => {
  const wrong = edges
    .filter(({ to }) => to.startsWith('.'))
    .map(({ from, to }) => ({
      from,
      to: relative(root, join(root, dirname(from), to))
        .split(sep)
        .join('/'),
    }))
    .filter(
      ({ from, to }) =>
        to.startsWith('src/') && room(from) !== room(to) && !ROOMS[room(from)]?.includes(room(to)),
    )
    .map(({ from, to }) => `${from} → ${to}`);
  expect(wrong).toEqual(DOORS);
});

it('finds no package outside the rooms that may know it', () => {
  const wrong = edges
    .filter(({ to }) => !to.startsWith('.'))
    .filter(({ from, to }) => !PACKAGES[packageOf(to)]?.includes(room(from)))
    .map(({ from, to }) => `${from} → ${to}`);
  expect(wrong).toEqual([]);
});

function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node:';
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
