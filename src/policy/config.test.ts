import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readSettings } from './config.ts';
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
    [
      'extends: ../all.yaml',
      '“extends” is not there yet: a policycheck.yaml stands for itself.',
      'Copy what you need from the other file.',
      '1:1',
    ],
    [
      '- a',
      'The file must be a block with the keys packs, fail-on, level, baseline, clauses, overrides, ignore, front-matter, columns, posts, owners, and it is a list.',
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
