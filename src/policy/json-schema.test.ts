// The schemas for editors, as published: judged by their JSON alone.

import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { clauseSchema, packSchema, vocabularySchema } from './json-schema.ts';
import { readYaml } from './yaml-document.ts';

const CLAUSE = `
title: Headcount
clause: Do not give headcounts.
kind: dont
why: Rivals read plans from it.
source: Handbook, 4.1
owner: legal
level: block
waivable: { by: [legal], days: 90 }
vocabulary: { crew: { nouns: [sailor] } }
rules:
  size:
    forbid: [ "{number} people", { near: ["{crew}", { any: [a, b] }], words: 3 } ]
    unless: [ quoted, { before: x, words: 2, example: "x y." }, { region: [quote] } ]
    message: m
    instead: i
  few: { limit: "{hashtag}", at-most: 3, when: future, message: m, instead: i }
examples:
  violates: [ "[[340 people]]", { text: a, also: [deals], rule: size, meta: { role: employee } } ]
  known-gaps: [ one lift ]
`;

const accepts = (schema: z.core.JSONSchema.BaseSchema, text: string) =>
  z.fromJSONSchema(schema).safeParse(readYaml('a.yaml', text).value).success;

describe('clause', () => {
  it('takes all of the rule language', () => {
    expect(accepts(clauseSchema(), CLAUSE)).toBe(true);
  });

  test.each([
    ['level: block', 'level: blok'],
    ['title: Headcount', 'titel: Headcount'],
    ['words: 3', 'wrods: 3'],
    ['at-most: 3', 'at-most: many'],
    ['region: [quote]', 'region: [footer]'],
    ['forbid: [', 'forbit: ['],
    ['message: m', 'message: 7'],
    ['nouns', 'nuons'],
  ])('refuses “%s” as “%s”', (right, wrong) => {
    expect(accepts(clauseSchema(), CLAUSE.replace(right, wrong))).toBe(false);
  });

  it('explains every key, for editors to show', () => {
    const unexplained: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
      const properties: object =
        'properties' in node && node.properties instanceof Object ? node.properties : {};
      for (const [key, property] of Object.entries(properties))
        if (!('description' in property) && !('$ref' in property)) unexplained.push(`${path}/${key}`);
    };
    visit(clauseSchema(), '');
    expect(unexplained).toEqual([]);
  });
});

it('pack and vocabulary take what is right and refuse what is not', () => {
  const pack = 'title: T\nabout: A\nsource: S\nas-of: 2025-03-31\nowners: { legal: { title: L, ask: A } }';
  expect(accepts(packSchema(), pack)).toBe(true);
  expect(accepts(packSchema(), pack.replace('ask', 'aks'))).toBe(false);
  expect(accepts(packSchema(), pack.replace('2025-03-31', 'March'))).toBe(false);
  expect(accepts(vocabularySchema(), 'people: { nouns: [employee] }')).toBe(true);
  expect(accepts(vocabularySchema(), 'people: { nouns: employee }')).toBe(false);
});
