// The published schemas against the model, by type, and against what the reporters print, by value.

import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import type { Report, ReportedFinding } from '../model/report.ts';
import { findingOn, reportOf } from './example-report.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { PLAIN } from './paint.ts';
import { findingSchema, type report, reportSchema } from './report-schema.ts';

const view = { paint: PLAIN, quiet: false };
const sample = reportOf([findingOn('We are 340 people', '340 people')]);

/** The model as JSON: without `readonly`, and without the mark of a span's text, which exists in the type only. */
type Json<T> = T extends readonly (infer Item)[]
  ? Json<Item>[]
  : T extends object
    ? { -readonly [K in keyof T as K extends 'in' ? never : K]: Json<T[K]> }
    : T;

/** The schema as JavaScript reads it: only the published text counts. */
const published = (schema: z.core.JSONSchema.BaseSchema) => z.fromJSONSchema(schema);

describe('the schema of the report', () => {
  it('has the type of the model', () => {
    expectTypeOf<Json<z.infer<typeof report>>>().toEqualTypeOf<Json<Omit<Report, 'drafts'>>>();
    expectTypeOf<Json<z.infer<typeof report>['findings'][number]>>().toEqualTypeOf<Json<ReportedFinding>>();
    expectTypeOf<z.infer<typeof report>['findings'][number]>().toExtend<Finding>();
  });

  it('takes what --format json prints, and nothing with a key more or less', () => {
    const printed: Readonly<Record<string, unknown>> = JSON.parse(json(sample, view));
    const schema = published(reportSchema());
    expect(schema.safeParse(printed).error).toBeUndefined();
    expect(schema.safeParse({ ...printed, extra: 1 }).success).toBe(false);
    for (const key of Object.keys(printed)) {
      const { [key]: _, ...rest } = printed;
      expect(schema.safeParse(rest).success, key).toBe(false);
    }
  });
});

it('the schema of a line takes what --format jsonl prints', () => {
  const printed: Readonly<Record<string, unknown>> = JSON.parse(jsonl(sample, view));
  const schema = published(findingSchema());
  expect(schema.safeParse(printed).error).toBeUndefined();
  expect(schema.safeParse({ ...printed, level: 'fatal' }).success).toBe(false);
});
