// The schemas of packs and settings as JSON Schema, so that an editor completes and checks a clause while it is written.

import { z } from 'zod';
import { configFile } from './config-schema.ts';
import { factsFile } from './facts-schema.ts';
import { clauseFile, packFile, vocabularyFile } from './schema.ts';
import { guardFile } from './schema-guard.ts';

export const clauseSchema = () => schemaOf(z.union([clauseFile, guardFile]));
export const packSchema = () => schemaOf(packFile);
export const configSchema = () => schemaOf(configFile);
export const factsSchema = () => schemaOf(factsFile);
export const vocabularySchema = () => schemaOf(vocabularyFile);

function schemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input' });
}
