import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { type ConfigSource, readSettings as read } from './config.ts';
import { configSchema } from './json-schema.ts';
import { readYaml } from './yaml-document.ts';

const ALL = `packs: [core-social, ./halden]
fail-on: review
level: advise
baseline: baseline.json
clauses: { core-social/headcount: review, plain-language: off }
overrides:
  - { files: blog/**, channel: blog, role: marketing, fields: { region: emea } }
  - { files: [a.md, b.md], type: reply }
ignore: [archive/]
front-matter: [title, description]
columns: { text: Message }
posts: ["items[].body"]
owners: { legal: { name: Mara, ask: Ask Mara first. } }
`;

/** Files by their paths; each stands in the folder that its path says. */
function readFiles(files: Readonly<Record<string, string>>, first = 'policycheck.yaml') {
  const source = (path: string): ConfigSource => ({
    path,
    at: path,
    id: path,
    base: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
    text: files[path] ?? '',
  });
  return read(source(first), (written) =>
    Object.hasOwn(files, written)
      ? { ok: true, value: source(written) }
      : { ok: false, problems: [{ code: 'config-missing', message: `There is no “${written}”.` }] },
  );
}
const readSettings = (path: string, text: string) => readFiles({ [path]: text }, path);

describe('settings', () => {
  it('takes every key', () => {
    const read = readSettings('policycheck.yaml', ALL);
    expect(read).toMatchObject({
      ok: true,
      value: {
        packs: ['core-social', './halden'],
        failOn: 'review',
        clauses: { 'core-social/headcount': 'review', 'plain-language': 'off' },
        overrides: [
          { files: ['blog/**'], meta: { channel: 'blog', role: 'marketing', region: 'emea' } },
          { files: ['a.md', 'b.md'], meta: { type: 'reply' } },
        ],
        frontMatter: ['title', 'description'],
        columns: { text: 'Message' },
        places: { 'fail-on': { line: 2, column: 1 }, 'packs/1': { line: 1, column: 22 } },
      },
    });
    expect(z.fromJSONSchema(configSchema()).safeParse(readYaml('a', ALL).value).success).toBe(true);
  });

  it('takes an empty file and one of comments', () => {
    for (const text of ['', '# nothing yet\n']) expect(readSettings('a.yaml', text).ok).toBe(true);
  });

  test.each([
    ['pakcs: [a]', '“pakcs” is not a key of policycheck.yaml.', 'Did you mean “packs”?', '1:1'],
    [
      'fail-on: revew',
      '“fail-on” is “revew”, and must be one of: advise, review, block.',
      'Did you mean “review”?',
      '1:10',
    ],
    [
      'clauses: { headcount: none }',
      '“headcount” is “none”, and must be one of: advise, review, block, off.',
      undefined,
      '1:23',
    ],
    [
      'packs: core-social',
      '“packs” must be a list, and it is the text “core-social”.',
      'Put it in brackets: [core-social].',
      '1:8',
    ],
    [
      'overrides:\n  - { files: a, chanel: b }',
      '“chanel” is not a key of an override.',
      'Did you mean “channel”?',
      '2:17',
    ],
    [
      'overrides:\n  - { channel: b }',
      'The override has no “files”.',
      'Which files: a pattern such as blog/**, or a list of them.',
      '2:5',
    ],
    ['owners: { legal: { aks: b } }', '“aks” is not a key of an owner.', 'Did you mean “ask”?', '1:20'],
    ['extends: ../all.yaml', 'There is no “../all.yaml”.', undefined, '1:10'],
    ['extends: 7', '“extends” must be text, or a list, and it is 7.', undefined, '1:10'],
    ['extends:', '“extends” is empty.', undefined, '1:1'],
    [
      'extends: [7]',
      'An item of “extends” must be text, and YAML reads 7 as a number.',
      'Put it in quotes: "7".',
      '1:11',
    ],
    ['+pakcs: [a]', '“+pakcs” is not a key of policycheck.yaml.', 'Did you mean “+packs”?', '1:1'],
    ['facts: [a]', '“facts” must be text, and it is a list.', undefined, '1:8'],
    [
      '- a',
      'The file must be a block with the keys extends, packs, fail-on, level, baseline, facts, clauses, overrides, ignore, front-matter, columns, posts, owners, and it is a list.',
      undefined,
      'undefined:undefined',
    ],
    ['level: "block', 'A quotation mark is opened and never closed.', undefined, '1:8'],
  ])('%j is refused in words', (text, message, hint, at) => {
    const read = readSettings('policycheck.yaml', text);
    const problems = read.ok ? [] : read.problems;
    expect(problems.map((problem) => [problem.message, problem.hint])).toEqual([[message, hint]]);
    expect(`${problems[0]?.place?.line}:${problems[0]?.place?.column}`).toBe(at);
    expect(problems[0]?.code).toMatch(/^config-/);
  });
});

describe('extends', () => {
  const settingsFrom = (files: Readonly<Record<string, string>>) => {
    const settings = readFiles(files);
    if (!settings.ok) throw new Error(settings.problems.map(({ message }) => message).join('\n'));
    return settings.value;
  };
  const problemsIn = (files: Readonly<Record<string, string>>) => {
    const settings = readFiles(files);
    return settings.ok
      ? []
      : settings.problems.map(({ message, hint, place }) => ({
          message,
          hint,
          at: `${place?.path}:${place?.line}:${place?.column}`,
        }));
  };

  it('lets the later win, key by key and name by name', () => {
    const settings = settingsFrom({
      'policycheck.yaml': 'extends: [../a.yaml, ../b.yaml]\nlevel: review\nclauses: { headcount: off }',
      '../a.yaml':
        'extends: ../root.yaml\nfail-on: review\nlevel: block\nclauses: { headcount: review, copyright: off }',
      '../b.yaml': 'extends: ../root.yaml\nposts: ["items[].b"]\nowners: { legal: { ask: B. } }',
      '../root.yaml':
        'fail-on: block\nposts: ["items[].r"]\nowners: { legal: { name: R, ask: R. }, press: { ask: P. } }',
    });
    expect(settings).toMatchObject({
      extends: ['../root.yaml', '../a.yaml', '../b.yaml'],
      failOn: 'review',
      level: 'review',
      clauses: { headcount: 'off', copyright: 'off' },
      posts: ['items[].b'],
      owners: { legal: { ask: 'B.' }, press: { ask: 'P.' } },
    });
    expect(settings.owners.legal).toEqual({ ask: 'B.' });
    expect(settings.places['clauses/copyright']).toMatchObject({ path: '../a.yaml', line: 4 });
    expect(settings.places['clauses/headcount']).toMatchObject({ path: 'policycheck.yaml', line: 3 });
    expect(settings.origins['fail-on']?.map(({ path }) => path)).toEqual(['../a.yaml']);
    expect(settings.origins.clauses?.map(({ path }) => path)).toEqual(['../a.yaml', 'policycheck.yaml']);
  });

  it('adds to lists and takes from them', () => {
    const settings = settingsFrom({
      'policycheck.yaml': `extends: ../all.yaml
+packs: [./ours, core-social]
-packs: [../theirs]
-ignore: [old/]
+ignore: [new/]
+overrides: [{ files: news/**, channel: press }]
-overrides: ["*.md"]
+posts: [a]`,
      '../all.yaml': `packs: [core-social, ./theirs, ./sub/more]
ignore: [old/, tmp/]
front-matter: [title]
overrides: [{ files: [blog/**, "*.md"], channel: blog }, { files: "*.md", role: brand }]`,
    });
    expect(settings.packs).toEqual(['core-social', '../sub/more', './ours']);
    expect(settings.ignore).toEqual([{ files: ['tmp/'], base: '..' }, { files: ['new/'] }]);
    expect(settings.overrides).toEqual([
      { files: ['blog/**'], base: '..', meta: { channel: 'blog' } },
      { files: ['news/**'], meta: { channel: 'press' } },
    ]);
    expect(settings).toMatchObject({ frontMatter: ['title'], posts: ['a'] });
    expect(settings.places['packs/1']).toMatchObject({ path: '../all.yaml', line: 1 });
    expect(settings.places['packs/2']).toMatchObject({ path: 'policycheck.yaml', line: 2 });
    expect(settings.origins.packs?.map(({ path, line }) => `${path}:${line}`)).toEqual([
      '../all.yaml:1',
      'policycheck.yaml:3',
      'policycheck.yaml:2',
    ]);
  });

  it('takes paths from the file they stand in, and patterns of a folder aside as those of this one', () => {
    const settings = settingsFrom({
      'policycheck.yaml': 'extends: shared/x.yaml',
      'shared/x.yaml':
        'packs: [./p, ../q, /abs/r, id]\nbaseline: known\nfacts: ../facts.yaml\nignore: ["*.bak"]',
    });
    expect(settings).toMatchObject({
      packs: ['./shared/p', './q', '/abs/r', 'id'],
      baseline: './shared/known',
      facts: './facts.yaml',
      ignore: [{ files: ['*.bak'] }],
    });
    expect(settings.ignore[0]).not.toHaveProperty('base');
  });

  it('shows a circle whole, with the places', () => {
    expect(
      problemsIn({
        'policycheck.yaml': 'level: block\nextends: b',
        b: '# b\n\nextends: [c]',
        c: 'extends: b',
      }),
    ).toEqual([
      {
        message: '“extends” leads in a circle: b:3 → c:1 → b.',
        hint: 'Take one of these lines out.',
        at: 'c:1:10',
      },
    ]);
    expect(problemsIn({ 'policycheck.yaml': 'extends: policycheck.yaml' })[0]?.message).toBe(
      '“extends” leads in a circle: policycheck.yaml:1 → policycheck.yaml.',
    );
  });

  it('follows ten files, and says when there is no end', () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, n) => [
          n === 0 ? 'policycheck.yaml' : `f${n}`,
          n === length - 1 ? 'level: block' : `extends: f${n + 1}`,
        ]),
      );
    expect(settingsFrom(chain(11))).toMatchObject({ level: 'block' });
    expect(settingsFrom(chain(11)).extends).toHaveLength(10);
    expect(problemsIn(chain(60))[0]?.message).toBe(
      '“extends” leads from policycheck.yaml through more than 50 files.',
    );
  });

  it('says all that is wrong, each where it is', () => {
    expect(
      problemsIn({
        'policycheck.yaml': 'extends: [a, nope]\nlevle: block',
        a: 'fail-on: revew\nextends: b',
        b: 'clauses: [headcount]',
      }).map(({ at }) => at),
    ).toEqual(['policycheck.yaml:1:14', 'policycheck.yaml:2:1', 'a:1:10', 'b:1:10']);
  });

  test.each([
    [
      '-packs: [core-socal]',
      '“core-socal” cannot be taken out of “packs”: no file that this one extends puts it there.',
      'Did you mean “core-social”?',
      '2:10',
    ],
    [
      '-ignore: [a]',
      '“a” cannot be taken out of “ignore”: no file that this one extends puts it there.',
      'There is nothing in “ignore”.',
      '2:11',
    ],
    [
      'packs: [a]\n+packs: [b]',
      '“packs” is the whole list, so there is nothing for “+packs” to change.',
      'Change the list itself, or leave “packs” out to change the one that this file extends.',
      '3:1',
    ],
    ['+ignore: a', '“+ignore” must be a list, and it is the text “a”.', 'Put it in brackets: [a].', '2:10'],
  ])('%j is refused in words', (text, message, hint, at) => {
    expect(problemsIn({ 'policycheck.yaml': `extends: a\n${text}`, a: 'packs: [core-social]' })).toEqual([
      { message, hint, at: `policycheck.yaml:${at}` },
    ]);
  });

  it('does not guess which packs “all” are', () => {
    expect(problemsIn({ 'policycheck.yaml': '+packs: [./ours]' })[0]).toMatchObject({
      message: 'No file that this one extends has “packs”, so there is no list to change.',
      at: 'policycheck.yaml:1:1',
    });
  });
});
