// A zod schema and a value in; the shape that the value was meant to have out, and what may stand there, in words.
// In a choice between several shapes a text means the text, a list the list, and a block of keys the one whose first
// key it has.

import { z } from 'zod';

export type Schema = z.core.$ZodType;

interface Known {
  /** What may stand here, e.g. `text or a list`. */
  readonly expected: string;
  readonly keys: readonly string[];
  child(step: PropertyKey): Schema | undefined;
}

export type Shape = Known &
  (
    | { readonly kind: 'plain'; readonly schema: Schema }
    /** `rivals`: first keys of the shapes that were not chosen. */
    | { readonly kind: 'chosen'; readonly schema: Schema; readonly rivals: readonly string[] }
    /** `orText`: a text may stand here as well. */
    | { readonly kind: 'none'; readonly members: readonly string[]; readonly orText: boolean }
  );

export function concrete(schema: Schema, value: unknown): Shape {
  const bare = unwrap(schema);
  const expected = inWords(bare);
  if (!(bare instanceof z.ZodUnion))
    return {
      kind: 'plain',
      schema: bare,
      expected,
      keys: keysOf(bare),
      child: (step) => childOf(bare, step),
    };
  const options = optionsOf(bare);
  const members = options.flatMap((option) => keysOf(option).slice(0, 1));
  const chosen = choose(options, value);
  if (chosen === undefined) {
    const orText = options.some((option) => option instanceof z.ZodString);
    return { kind: 'none', members, orText, expected, keys: [], child: () => undefined };
  }
  const keys = keysOf(chosen);
  const rivals = members.filter((key) => key !== keys[0]);
  return { kind: 'chosen', schema: chosen, rivals, expected, keys, child: (step) => childOf(chosen, step) };
}

/** What the schema's author says about it. */
export function describe(schema: Schema): { readonly help?: string } {
  const help = z.globalRegistry.get(schema)?.description;
  return help === undefined ? {} : { help };
}

function unwrap(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodLazy)
    return unwrap(schema.unwrap());
  return schema;
}

/** Choices inside choices are one choice. */
function optionsOf(union: z.ZodUnion): readonly Schema[] {
  return union.options.flatMap((option) => {
    const bare = unwrap(option);
    return bare instanceof z.ZodUnion ? optionsOf(bare) : [bare];
  });
}

const isBlock = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function choose(options: readonly Schema[], value: unknown): Schema | undefined {
  if (typeof value === 'string')
    return (
      options.find((option) => option instanceof z.ZodString) ??
      options.find((option) => option instanceof z.ZodEnum)
    );
  if (Array.isArray(value)) return options.find((option) => option instanceof z.ZodArray);
  if (!isBlock(value)) return undefined;
  const blocks = options.filter((option) => option instanceof z.ZodObject);
  for (const key of Object.keys(value)) {
    const block = blocks.find((option) => keysOf(option)[0] === key);
    if (block) return block;
  }
  const only = blocks.length === 1 ? blocks[0] : undefined;
  return only && keysOf(only).some((key) => key in value) ? only : undefined;
}

/** Without `+packs` and `-packs`, which only say `packs` in another way. */
export function plainKeys(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !/^[+-]/.test(key));
}

function keysOf(schema: Schema): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function childOf(schema: Schema, step: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema>> = schema.shape;
    return Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function inWords(schema: Schema): string {
  if (schema instanceof z.ZodUnion) return inWordsOfChoice(optionsOf(schema));
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodNumber) return 'a whole number';
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral)
    return [...('options' in schema ? schema.options : schema.values)].map(String).join(' or ');
  if (schema instanceof z.ZodObject) return `a block with the keys ${plainKeys(keysOf(schema)).join(', ')}`;
  return schema instanceof z.ZodRecord ? 'a block of names' : 'text';
}

function inWordsOfChoice(options: readonly Schema[]): string {
  const members = options.flatMap((option) => keysOf(option).slice(0, 1));
  const others = options
    .filter((option) => !(option instanceof z.ZodObject || option instanceof z.ZodEnum))
    .map(inWords);
  const block =
    members.length === 1
      ? options.filter((option) => option instanceof z.ZodObject).map(inWords)
      : [`a block with one of the keys ${members.join(', ')}`];
  return [...others, ...(members.length > 0 ? block : [])].join(', or ');
}
