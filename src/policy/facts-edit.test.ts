// Facts put into files that people wrote: where they go, and that nothing else changes, whatever the file looks like.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type NewFact, withFact } from './facts-edit.ts';
import { readFacts } from './facts-file.ts';

const HEADS: NewFact = {
  section: 'numbers',
  name: 'employees',
  value: { value: 2400, 'as-of': '2026-06-30', source: 'Annual report 2026, p. 4' },
};
const CUSTOMER: NewFact = { section: 'customers', name: 'Orrin Foods', value: { referenceable: false } };
const DEAL: NewFact = {
  section: 'announcements',
  value: {
    about: 'the purchase',
    words: ['Brackwater'],
    on: '2026-03-01',
    source: 'https://halden.example/n',
    clears: ['x'],
  },
};
const HEADS_LINE = '{ value: 2400, as-of: 2026-06-30, source: "Annual report 2026, p. 4" }';

describe('a fact goes', () => {
  it.each<readonly [string, NewFact, string, string, number]>([
    ['into an empty file', HEADS, '', `numbers:\n  employees: ${HEADS_LINE}\n`, 2],
    ['under comments', HEADS, '# Ours.\n', `# Ours.\n\nnumbers:\n  employees: ${HEADS_LINE}\n`, 4],
    [
      'to the end',
      CUSTOMER,
      'company:\n  name: Halden',
      'company:\n  name: Halden\n\ncustomers:\n  Orrin Foods: { referenceable: false }\n',
      5,
    ],
    [
      'under the last of its kind',
      CUSTOMER,
      'customers:\n    Fjord Rail: { referenceable: true } # since May\n    # more to come\n\nproducts:\n  Atlas: beta\n',
      'customers:\n    Fjord Rail: { referenceable: true } # since May\n    Orrin Foods: { referenceable: false }\n    # more to come\n\nproducts:\n  Atlas: beta\n',
      3,
    ],
    [
      'under one that takes several lines',
      CUSTOMER,
      'customers:\n  Fjord Rail:\n    referenceable: true\n    case-study: >\n      halden.example\n\nproducts: {}\n',
      'customers:\n  Fjord Rail:\n    referenceable: true\n    case-study: >\n      halden.example\n  Orrin Foods: { referenceable: false }\n\nproducts: {}\n',
      6,
    ],
    [
      'into braces',
      CUSTOMER,
      'customers: {Fjord Rail: {referenceable: true}}\n',
      'customers: {Fjord Rail: {referenceable: true}, Orrin Foods: { referenceable: false }}\n',
      1,
    ],
    [
      'into empty braces',
      CUSTOMER,
      'customers: {}\n',
      'customers: {Orrin Foods: { referenceable: false }}\n',
      1,
    ],
    [
      'under a key with nothing',
      CUSTOMER,
      'customers: # none yet\nproducts: {}\n',
      'customers: # none yet\n  Orrin Foods: { referenceable: false }\nproducts: {}\n',
      2,
    ],
    [
      'beside another figure',
      HEADS,
      'numbers:\n  employees: { value: 9, as-of: 2025-01-01, source: x }\n',
      `numbers:\n  employees: [{ value: 9, as-of: 2025-01-01, source: x }, ${HEADS_LINE}]\n`,
      2,
    ],
    [
      'beside a figure of several lines',
      HEADS,
      'numbers:\n  employees: # all of us\n    value: 9\n    # counted\n    as-of: 2025-01-01\n\n    source: x # ours\n\nproducts: {}\n',
      `numbers:\n  employees: # all of us\n    - value: 9\n      # counted\n      as-of: 2025-01-01\n\n      source: x # ours\n    - ${HEADS_LINE}\n\nproducts: {}\n`,
      8,
    ],
    [
      'with the ends of lines that the file has',
      CUSTOMER,
      'customers:\r\n  Fjord Rail: { referenceable: true }\r\n',
      'customers:\r\n  Fjord Rail: { referenceable: true }\r\n  Orrin Foods: { referenceable: false }\r\n',
      3,
    ],
    [
      'into a list',
      DEAL,
      'announcements:\n- about: the outage\n  words: [outage]\n  on: 2026-02-11\n  source: x\n  clears: [y]\ncompetitors: [Corvid]\n',
      'announcements:\n- about: the outage\n  words: [outage]\n  on: 2026-02-11\n  source: x\n  clears: [y]\n- { about: the purchase, words: [Brackwater], on: 2026-03-01, source: "https://halden.example/n", clears: [x] }\ncompetitors: [Corvid]\n',
      7,
    ],
  ])('%s', (_, fact, before, after, line) => {
    expect(withFact(before, fact)).toEqual({ text: after, line });
  });

  it('nowhere, where it cannot be put without changing what is there', () => {
    expect(
      withFact('customers: &all {Fjord Rail: {referenceable: true}}\nproducts: *all\n', {
        ...CUSTOMER,
        section: 'products',
      }),
    ).toBeUndefined();
    expect(withFact('company: {name: Halden}\n...\n', HEADS)).toBeUndefined();
    expect(withFact('- a list\n', HEADS)).toBeUndefined();
    expect(withFact('customers: [unclosed\n', CUSTOMER)).toBeUndefined();
  });
});

const example = readFileSync(join(import.meta.dirname, '../../rules/example-facts.yaml'), 'utf8');
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((one) => /\S/.test(one) && one !== '__proto__');

test.prop([text, text, fc.constantFrom(example, '', '# nothing yet\n', example.replaceAll('\n', '\r\n'))], {
  numRuns: 60,
})('any name and source can be written and read back, and no line is lost', (name, source, before) => {
  const fact: NewFact = {
    section: 'customers',
    name,
    value: { referenceable: true, 'case-study': source },
  };
  const edited = withFact(before, fact);
  if (!edited) throw new Error('It was not written.');
  expect(parse(edited.text).customers[name]).toEqual(fact.value);
  const lines = edited.text.split('\n');
  expect(lines[edited.line - 1]).toContain('referenceable: true');
  for (const line of before.split('\n')) expect(lines).toContain(line);
  const read = readFacts('facts.yaml', edited.text);
  // A name that the example has already, in other letters, is refused by the reader and not written by the command.
  expect(read.ok || read.problems.every(({ code }) => code === 'facts-double-name')).toBe(true);
});
