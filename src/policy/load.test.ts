// Whole packs as text: what is handed on, and what is said about the rest.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks, type PackFileText } from './load.ts';

const PACK = `title: Halden's rules
about: What Halden says in public.
source: Handbook
as-of: 2025-03-31
owners:
  legal: { title: Legal, ask: Ask Legal before you post. }
`;
const HEAD = `title: Headcount
clause: Do not give headcounts.
kind: dont
why: Rivals read plans from it.
source: Handbook, 4.1
owner: legal
level: block
waivable: { by: [legal], days: 90 }
`;
const RULE = `{ forbid: "{number} people", message: m, instead: i }`;
const CLAUSE = `${HEAD}rules:\n  team-size: ${RULE}\n`;

const digest = (text: string) => text;
const load = (files: Readonly<Record<string, string>>) =>
  loadPacks(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    digest,
  );
const pack = (clause: string, more: Readonly<Record<string, string>> = {}) =>
  load({ 'halden/pack.yaml': PACK, 'halden/headcount.yaml': clause, ...more });
const told = (loaded: ReturnType<typeof loadPacks>) =>
  loaded.problems.map(
    ({ message, hint = '', place }) => `${place?.path}:${place?.line ?? ''} ${message} ${hint}`,
  );

describe('a sound pack', () => {
  it('is handed on with its ids, its words and its places', () => {
    const { packs, shared, problems } = pack(CLAUSE, {
      'vocabulary.yaml': 'people: { nouns: [employee] }',
      'halden/vocabulary.yaml': '# none yet\n',
    });
    expect(problems).toEqual([]);
    expect(shared).toEqual({ people: { nouns: ['employee'] } });
    expect(packs[0]).toMatchObject({ id: 'halden', file: { 'as-of': '2025-03-31' }, vocabulary: {} });
    const clause = packs[0]?.clauses[0];
    expect(clause?.id).toBe('halden/headcount');
    expect(clause?.document.placeOf(['level'], 'value')).toMatchObject({ line: 7, column: 8 });
  });

  it('has a hash of its wording: not of its place, its line ends or the order of its files', () => {
    const files: readonly PackFileText[] = [
      { path: 'halden/pack.yaml', text: PACK },
      { path: 'halden/headcount.yaml', text: CLAUSE },
    ];
    const elsewhere = files.map(({ path, text }) => ({
      path,
      text: text.replaceAll('\n', '\r\n'),
      shown: 'x',
    }));
    const hash = (some: readonly PackFileText[]) => loadPacks(some, digest).packs[0]?.hash;
    expect(hash(elsewhere.reverse())).toBe(hash(files));
    expect(hash([...files, { path: 'vocabulary.yaml', text: 'people: { words: [crew] }' }])).not.toBe(
      hash(files),
    );
  });
});

describe('one fault never hides the others', () => {
  it('leaves out a rule with a fault and keeps the rest of the clause', () => {
    const loaded = pack(`${HEAD}rules:\n  wrong: { forbit: x, message: m, instead: i }\n  right: ${RULE}\n`);
    expect(told(loaded)).toEqual([
      'halden/headcount.yaml:10 “forbit” is not a key of a rule. Did you mean “forbid”?',
    ]);
    expect(Object.keys(loaded.packs[0]?.clauses[0]?.file.rules ?? {})).toEqual(['right']);
  });

  it('says of a rule with a name that no rule can have, and never just leaves the clause out', () => {
    const loaded = pack(CLAUSE.replace('team-size:', 'Team_Size:'));
    expect(told(loaded)).toEqual([
      'halden/headcount.yaml:10 “Team_Size” is not a name that works here. Use lower-case letters and digits, with “-” between words: my-name.',
    ]);
  });

  it('goes on after a file that cannot be read', () => {
    const loaded = pack('title: "', { 'halden/deals.yaml': CLAUSE, 'other/pack.yaml': 'title: Other' });
    expect(loaded.packs.map(({ id, clauses }) => [id, clauses.map((one) => one.id)])).toEqual([
      ['halden', ['halden/deals']],
    ]);
    expect(told(loaded)[0]).toContain('halden/headcount.yaml:1 A quotation mark is opened and never closed.');
    expect(loaded.problems.filter(({ place }) => place?.path === 'other/pack.yaml')).toHaveLength(4);
  });

  it('finds an unknown owner beside other faults, in the order of lines', () => {
    const loaded = pack(CLAUSE.replace('owner: legal', 'owner: legl').replace('level: block', 'level: blok'));
    expect(told(loaded)).toEqual([
      'halden/headcount.yaml:6 “legl” is not an owner in pack.yaml. Did you mean “legal”?',
      'halden/headcount.yaml:7 “level” is “blok”, and must be one of: advise, review, block. Did you mean “block”?',
    ]);
    expect(loaded.packs[0]?.clauses).toEqual([]);
  });

  it('hands on nothing that rests on broken word lists', () => {
    const loaded = pack(CLAUSE, { 'vocabulary.yaml': 'people: { nuons: [employee] }' });
    expect(told(loaded)).toEqual([
      'vocabulary.yaml:1 “nuons” is not a key of a word list. Did you mean “nouns”?',
    ]);
    expect(loaded.packs).toEqual([]);
  });
});

describe('names', () => {
  it('must exist: owners, rules and clauses', () => {
    const examples = `examples:
  violates:
    - { text: "[[340 people]]", rule: team-sise }
    - { text: "[[12 people]]", also: [headcuont, other-pack/deals] }
`;
    expect(told(pack(CLAUSE.replace('by: [legal]', 'by: [law]') + examples))).toEqual([
      'halden/headcount.yaml:8 “law” is not an owner in pack.yaml. Known are: legal.',
      'halden/headcount.yaml:13 “team-sise” is not a rule of this clause. Did you mean “team-size”?',
      'halden/headcount.yaml:14 “headcuont” is not a clause of this pack. Did you mean “headcount”?',
    ]);
  });

  it('of contexts are not taken for patterns', () => {
    const rule = RULE.replace('forbid', 'unless: [quotd, post, at a meetup], forbid');
    expect(told(pack(`${HEAD}rules:\n  team-size: ${rule}\n`))).toEqual([
      'halden/headcount.yaml:10 “quotd” is not a context. Did you mean “quoted”? If you mean the word itself, write { overlap: quotd }.',
    ]);
  });

  it('of files are ids', () => {
    expect(
      told(load({ 'halden/pack.yaml': PACK, 'halden/Head Count.yaml': CLAUSE, 'halden/deals.yml': CLAUSE })),
    ).toEqual([
      'halden/Head Count.yaml: “Head Count” cannot be the name of a clause: names are lower-case letters, digits and hyphens. Call it “head-count”.',
      'halden/deals.yml: “deals.yml” does not end in “.yaml”. Call it “deals.yaml”.',
    ]);
  });

  it('of packs are there once, and with a pack.yaml', () => {
    const file = { path: 'halden/pack.yaml', text: PACK };
    expect(told(loadPacks([file, { ...file, shown: 'my/halden/pack.yaml' }], digest))).toEqual([
      'my/halden: Two packs are called “halden”. Rename the folder of one of them.',
    ]);
    expect(told(load({ 'halden/headcount.yaml': CLAUSE }))[0]).toContain(
      'halden: The folder “halden” has no pack.yaml',
    );
  });
});

describe('whatever is in a file', () => {
  const keys = [
    'rules',
    'forbid',
    'near',
    'words',
    'unless',
    'waivable',
    'by',
    'examples',
    'violates',
    'text',
    'x',
  ];
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>('legal', '', '[[a', 7, true, null, -1.5),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 4 }),
    ),
  }));

  it('ends in whole sentences with a place, never in a crash', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(...keys, 'rules: { size', 'why'), (value, key) => {
        const clause = CLAUSE.replace('team-size', 'small').replace(
          'why:',
          `${key}: ${JSON.stringify(value)}\nwhy:`,
        );
        for (const text of [JSON.stringify(value), clause]) {
          for (const { message, place } of pack(text).problems) {
            expect(message).toMatch(/^[“A-Z{].*\.$/s);
            expect(message).not.toMatch(/undefined|\[object/);
            expect(place?.path).toBe('halden/headcount.yaml');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
