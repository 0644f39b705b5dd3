// What one key of a clause says of another, or of pack.yaml: owners, rules, clauses and contexts that are named must
// exist. Works on the value as written, so that a fault elsewhere in the clause hides nothing; what does not have the
// shape of a name is left to the schema. Word lists are looked up by the compiler, where it reads patterns.

import { nearest } from '../language/distance.ts';
import { CONTEXTS } from '../model/condition.ts';
import type { Problem } from '../model/problem.ts';
import type { YamlDocument, YamlPath } from './yaml-document.ts';

/** A word that names something, and where it stands. */
interface Reference {
  readonly name: string;
  readonly path: YamlPath;
}

/** `owners` is absent when pack.yaml could not be read; `siblings` are the clauses of the pack. */
export function referenceProblems(
  document: YamlDocument,
  owners: readonly string[] | undefined,
  siblings: readonly string[],
): readonly Problem[] {
  const clause = document.value;
  const examples = examplePaths(clause);
  const named = (key: string) => examples.flatMap((path) => namesAt(clause, [...path, key]));
  const unknown = (references: readonly Reference[], known: readonly string[], code: string, what: string) =>
    references
      .filter(({ name }) => !known.includes(name))
      .map((reference) => unknownName(reference, known, code, what, document));
  const owned = [...namesAt(clause, ['owner']), ...namesAt(clause, ['waivable', 'by'])];
  // `other-pack/clause` may be in a pack that is not loaded now.
  const also = named('also').filter(({ name }) => !name.includes('/'));
  return [
    ...(owners ? unknown(owned, owners, 'pack-unknown-owner', 'an owner in pack.yaml') : []),
    ...unknown(named('rule'), keysAt(clause, ['rules']), 'pack-unknown-rule', 'a rule of this clause'),
    ...unknown(also, siblings, 'pack-unknown-clause', 'a clause of this pack'),
    ...conditionPaths(clause).flatMap((path) => almostContexts(path, document)),
  ];
}

function unknownName(
  { name, path }: Reference,
  known: readonly string[],
  code: string,
  what: string,
  document: YamlDocument,
): Problem {
  const meant = nearest(name, known);
  const hint = meant === undefined ? `Known are: ${known.join(', ')}.` : `Did you mean “${meant}”?`;
  return { code, message: `“${name}” is not ${what}.`, hint, place: document.placeOf(path, 'value') };
}

/** `quotd` would silently be a pattern that never holds. Short words are too easily meant as they are. */
function almostContexts(path: YamlPath, document: YamlDocument): readonly Problem[] {
  return namesAt(document.value, path).flatMap(({ name, path: at }) => {
    const word = name.length > 4 && /^[a-z-]+$/.test(name) && !isContext(name);
    const meant = word ? nearest(name, CONTEXTS) : undefined;
    if (meant === undefined) return [];
    const hint = `Did you mean “${meant}”? If you mean the word itself, write { overlap: ${name} }.`;
    const message = `“${name}” is not a context.`;
    return [{ code: 'pack-unknown-context', message, hint, place: document.placeOf(at, 'value') }];
  });
}

const isContext = (name: string) => (CONTEXTS as readonly string[]).includes(name);

function examplePaths(clause: unknown): readonly YamlPath[] {
  return ['violates', 'complies'].flatMap((list) => {
    const examples = valueAt(clause, ['examples', list]);
    return Array.isArray(examples) ? examples.map((_, i) => ['examples', list, i]) : [];
  });
}

function conditionPaths(clause: unknown): readonly YamlPath[] {
  return keysAt(clause, ['rules']).flatMap((rule) => ['when', 'unless'].map((key) => ['rules', rule, key]));
}

/** The text at a path, or the texts in the list there. */
function namesAt(value: unknown, path: YamlPath): readonly Reference[] {
  const found = valueAt(value, path);
  if (typeof found === 'string') return [{ name: found, path }];
  const items: readonly unknown[] = Array.isArray(found) ? found : [];
  return items.flatMap((name, i) => (typeof name === 'string' ? [{ name, path: [...path, i] }] : []));
}

function keysAt(value: unknown, path: YamlPath): readonly string[] {
  const found = valueAt(value, path);
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? // Lists and blocks alike are read by key.
          (inner as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    value,
  );
}
