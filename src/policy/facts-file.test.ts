// A facts file: what it gives, and every mistake in it with its line and column.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFacts } from './facts-file.ts';

describe('a facts file', () => {
  it('gives what the example says', () => {
    const path = join(import.meta.dirname, '../../rules/example-facts.yaml');
    const facts = readFacts('facts.yaml', readFileSync(path, 'utf8'));
    if (!facts.ok) throw new Error(facts.problems.map(({ message }) => message).join('\n'));
    const { company, names, numbers, closedWindows } = facts.value;
    expect(company).toEqual({ name: 'Halden', ticker: 'HLDN', listed: true });
    expect(names.filter(({ kind }) => kind === 'code-name').map(({ name }) => name)).toEqual(['Kestrel']);
    expect(names.find(({ kind }) => kind === 'embargoed')?.until).toBe('2026-03-12T10:00+01:00');
    expect(numbers.map(({ metric, written }) => `${metric} ${written}`)).toEqual([
      'employees 1,850',
      'customers more than 4,000',
      'revenue-growth 18%',
    ]);
    expect(closedWindows[0]?.kind).toBe('quarterly');
  });

  it('may be empty', () => {
    expect(readFacts('facts.yaml', '').ok).toBe(true);
  });
});

describe('what is wrong is said where it stands', () => {
  it.each([
    ['company: {name: Halden, listd: true}', '1:25 “listd” is not a key of “company”.'],
    ['numbers: {employees: {value: 12, source: x}}', '1:11 The figure “employees” has no “as-of”.'],
    [
      'numbers: {employees: {value: 12, as-of: 2026-01-01}}',
      '1:11 The figure of “employees” does not say where it is published.',
    ],
    [
      'numbers: {employees: {value: 12, as-of: 2026-13-01, source: x}}',
      '1:41 “as-of” must be a day that exists.',
    ],
    [
      'numbers: {employees: {value: lots, as-of: 2026-01-01, source: x}}',
      '1:30 “lots” is no figure that policycheck can compare.',
    ],
    [
      'products: {Atlas: available, atlas: beta}',
      '1:30 “atlas” is the name of two things: products.Atlas and products.atlas.',
    ],
    ['products:\n  Atlas: available\n  Atlas: beta\n', '3:3 “Atlas” is here twice.'],
    [
      'products: {Atlas: avalable}',
      '1:19 “Atlas” is “avalable”, and must be one of: available, beta, announced, unannounced.',
    ],
    [
      'embargoes: [{about: x, words: [y], until: tomorrow}]',
      '1:43 “tomorrow” is no day, and no hour with its time zone.',
    ],
    [
      'closed-windows: [{from: 2026-02-01, to: 2026-01-01}]',
      '1:41 It ends on 2026-01-01, before it begins on 2026-02-01.',
    ],
    [
      'approvals: [{clauses: [x], by: y, on: 2026-01-01}]',
      '1:13 An item of “approvals” does not say what was approved.',
    ],
  ])('%s', (text, problem) => {
    const read = readFacts('facts.yaml', text);
    if (read.ok) throw new Error('Nothing is wrong.');
    expect(read.problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual([
      problem,
    ]);
  });
});
