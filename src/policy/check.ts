// A schema and a value in; the value with its type, or its faults, out. A fault names the place and what is allowed
// there, and leaves the wording to messages.ts. Where a schema allows several shapes, only the one that the author
// evidently meant is judged, so that a typing error in `near` is not reported as ten shapes that do not fit.

import { z } from 'zod';
import { concrete, describe, type Schema, type Shape } from './schema-walk.ts';
import type { YamlPath } from './yaml-place.ts';

/** `beside`: the key that says which of several shapes the faulty block has. */
export type Fault = { readonly path: YamlPath; readonly beside?: string } & (
  | {
      readonly kind: 'unknown-key';
      readonly key: string;
      readonly allowed: readonly string[];
      readonly rivals: readonly string[];
    }
  | { readonly kind: 'missing-key'; readonly key: string; readonly help?: string }
  /** None of the keys that would say what is meant. `orText`: a text may stand here as well. */
  | {
      readonly kind: 'no-member';
      readonly keys: readonly string[];
      readonly members: readonly string[];
      readonly orText: boolean;
    }
  | { readonly kind: 'wrong-type'; readonly found: unknown; readonly expected: string }
  | { readonly kind: 'wrong-value'; readonly found: unknown; readonly allowed: readonly string[] }
  | { readonly kind: 'bad-name'; readonly name: string; readonly of: 'key' | 'value' }
  | { readonly kind: 'empty'; readonly help?: string }
  | {
      readonly kind: 'out-of-range';
      readonly found: unknown;
      readonly least?: number;
      readonly most?: number;
    }
  | { readonly kind: 'too-few'; readonly least: number }
  | { readonly kind: 'bad-date' | 'too-deep' }
  | { readonly kind: 'rule-of-schema'; readonly is: string; readonly found: unknown }
);

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function check<T>(schema: z.ZodType<T>, value: unknown): Checked<T> {
  try {
    const result = schema.safeParse(value);
    if (result.success) return { ok: true, value: result.data };
    const faults = faultsOf(schema, value, [], result.error.issues);
    if (faults.length === 0) throw new Error(`Nothing is said about: ${result.error.message}`);
    return { ok: false, faults };
  } catch (error) {
    // Nesting deeper than the stack: nothing a person writes.
    if (error instanceof RangeError) return { ok: false, faults: [{ kind: 'too-deep', path: [] }] };
    throw error;
  }
}

type Issue = z.core.$ZodIssue;

function faultsOf(
  schema: Schema,
  value: unknown,
  base: YamlPath,
  issues: readonly Issue[],
): readonly Fault[] {
  const faults: Fault[] = [];
  const judged = new Set<string>();
  for (const issue of issues) {
    // A key is judged where it stands: what is below it may be in order.
    if (issue.code === 'invalid_key') {
      const path = [...base, ...toPath(issue.path)];
      faults.push(...issue.issues.flatMap((inner) => ofKey(inner, path)));
      continue;
    }
    const at = descend(schema, value, issue.path);
    if (at.kind === 'schema') faults.push(...translate(issue, at, [...base, ...toPath(issue.path)]));
    else if (!judged.has(at.path.join('\n'))) {
      judged.add(at.path.join('\n'));
      faults.push(...faultsOfUnion(at, [...base, ...at.path]));
    }
  }
  return faults;
}

const toPath = (path: readonly PropertyKey[]): YamlPath =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

type Descent =
  | {
      readonly kind: 'schema';
      readonly schema: Schema;
      readonly value: unknown;
      readonly parent: Schema | undefined;
    }
  | { readonly kind: 'union'; readonly shape: Shape; readonly value: unknown; readonly path: YamlPath };

/** Down the path of an issue to its schema, or to the first place on the way that allows several shapes. */
function descend(root: Schema, rootValue: unknown, path: readonly PropertyKey[]): Descent {
  let [schema, value, parent]: [Schema, unknown, Schema | undefined] = [root, rootValue, undefined];
  for (let depth = 0; ; depth++) {
    const shape = concrete(schema, value);
    const walked = toPath(path.slice(0, depth));
    // A value that is absent has no shape to choose by: the key is missing.
    if (shape.kind !== 'plain' && value !== undefined) return { kind: 'union', shape, value, path: walked };
    const step = path[depth];
    const next = step === undefined ? undefined : shape.child(step);
    if (step === undefined || next === undefined) return { kind: 'schema', schema, value, parent };
    [schema, value, parent] = [next, isRecord(value) ? value[String(step)] : undefined, schema];
  }
}

/** Lists are records here as well: their keys are numbers. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function faultsOfUnion(at: Extract<Descent, { kind: 'union' }>, path: YamlPath): readonly Fault[] {
  const { shape, value } = at;
  if (shape.kind === 'none') {
    if (shape.members.length > 0 && isRecord(value) && !Array.isArray(value)) {
      const { members, orText } = shape;
      return [{ kind: 'no-member', path, keys: Object.keys(value), members, orText }];
    }
    if (value === null) return [{ kind: 'empty', path }];
    return [{ kind: 'wrong-type', path, found: value, expected: shape.expected }];
  }
  const result = z.safeParse(shape.schema, value);
  if (result.success) return [];
  const faults = faultsOf(shape.schema, value, path, result.error.issues);
  const beside = shape.kind === 'chosen' && shape.rivals.length > 0 ? shape.keys[0] : undefined;
  if (shape.kind === 'plain' || beside === undefined) return faults;
  return faults.map((fault) => {
    if (fault.path.length !== path.length) return fault;
    return fault.kind === 'unknown-key' ? { ...fault, beside, rivals: shape.rivals } : { ...fault, beside };
  });
}

/** One of zod's issues as a fault. */
function translate(issue: Issue, at: Extract<Descent, { kind: 'schema' }>, path: YamlPath): readonly Fault[] {
  const { value, schema } = at;
  if (value === undefined && issue.code !== 'custom' && path.length > 0)
    return [{ kind: 'missing-key', path: path.slice(0, -1), key: String(path.at(-1)), ...describe(schema) }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = concrete(schema, value).keys;
      return issue.keys.map((key) => ({ kind: 'unknown-key', path, key, allowed, rivals: [] }));
    }
    case 'invalid_type':
      if (value === null || value === undefined) return [{ kind: 'empty', path, ...describe(schema) }];
      return [{ kind: 'wrong-type', path, found: value, expected: concrete(schema, value).expected }];
    case 'invalid_value':
      return [{ kind: 'wrong-value', path, found: value, allowed: issue.values.map(String) }];
    default:
      return [translateSmall(issue, path, value)];
  }
}

function ofKey(inner: Issue, path: YamlPath): readonly Fault[] {
  const name = String(path.at(-1));
  if (inner.code === 'custom')
    return [{ kind: 'rule-of-schema', path, is: String(inner.params?.is), found: name }];
  return [{ kind: 'bad-name', path, name, of: 'key' }];
}

/** What is wrong with the size or the letters of a value whose type is right. */
function translateSmall(issue: Issue, path: YamlPath, value: unknown): Fault {
  if (issue.code === 'custom')
    return { kind: 'rule-of-schema', path, is: String(issue.params?.is), found: value };
  if (issue.code === 'too_small' && typeof value !== 'number')
    return Number(issue.minimum) > 1
      ? { kind: 'too-few', path, least: Number(issue.minimum) }
      : { kind: 'empty', path };
  if (issue.code === 'too_small')
    return { kind: 'out-of-range', path, found: value, least: Number(issue.minimum) };
  if (issue.code === 'too_big')
    return { kind: 'out-of-range', path, found: value, most: Number(issue.maximum) };
  if (issue.code === 'invalid_format' && issue.format === 'date') return { kind: 'bad-date', path };
  if (issue.code === 'invalid_format')
    return String(value).trim() === ''
      ? { kind: 'empty', path }
      : { kind: 'bad-name', path, name: String(value), of: 'value' };
  return { kind: 'wrong-type', path, found: value, expected: 'something else' };
}
