// The report and the line of `--format jsonl` as schemas: published for those who read them by program. Their types are
// those of model/report.ts, which report-schema.test.ts has the compiler prove. Only the build loads this file.

import { z } from 'zod';
import { LEVELS } from '../model/finding.ts';

const span = z.strictObject({
  start: z.int().describe('First UTF-16 code unit in the source.'),
  end: z.int().describe('The code unit after the last.'),
});
const level = z.enum(LEVELS);
const place = z.strictObject({
  line: z.int(),
  column: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
  bytes: z
    .strictObject({ column: z.int(), endColumn: z.int() })
    .exactOptional()
    .describe('The columns in UTF-8 bytes, where they are others.'),
});
const factUsed = z.strictObject({
  fact: z.string().describe('Its key in the facts file: numbers.employees.'),
  says: z.string(),
  source: z.string().exactOptional(),
});
const passage = z.string().describe('The words in their sentence.');
const asked = z.discriminatedUnion('kind', [
  z.strictObject({ passage, kind: z.literal('number'), metric: z.string(), value: z.string() }),
  z.strictObject({ passage, kind: z.enum(['customer', 'product']), names: z.array(z.string()) }),
  z.strictObject({ passage, kind: z.literal('announcement'), words: z.array(z.string()) }),
]);
const finding = z.strictObject({
  clause: z.string(),
  rule: z.string(),
  level,
  status: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open') }),
    z.strictObject({ kind: z.literal('unchanged') }),
    z.strictObject({ kind: z.literal('baseline') }),
    z.strictObject({ kind: z.literal('suppressed'), reason: z.string() }),
    z.strictObject({ kind: z.literal('cleared'), by: factUsed }),
    z.strictObject({ kind: z.literal('guarded'), by: z.string().describe('The guard that covers it.') }),
  ]),
  draft: z.string(),
  source: z.string(),
  kind: z.enum(['words', 'missing']),
  span,
  quote: z.string(),
  against: factUsed.exactOptional().describe('The fact that the post contradicts.'),
  question: z.string().exactOptional().describe('What only the company can know.'),
  asks: asked.exactOptional().describe('The fact that would answer it: see “policycheck answer”.'),
  copied: z
    .strictObject({
      words: z.int().describe('Words that are the same, at least.'),
      document: z.string().exactOptional().describe('Absent where the index does not tell it.'),
    })
    .exactOptional()
    .describe('The confidential document that the words are from.'),
  message: z.string(),
  instead: z.string(),
  fingerprint: z.string().describe('The same from run to run: 16 hexadecimal digits.'),
  address: z.string().exactOptional(),
  fix: z
    .strictObject({
      title: z.string(),
      onRequest: z.literal(true).exactOptional(),
      edits: z.array(z.strictObject({ span, text: z.string(), place: place.exactOptional() })),
    })
    .exactOptional(),
  byHand: z.string().exactOptional(),
  place,
  excerpt: z.strictObject({ text: z.string(), start: z.int(), end: z.int() }),
});
const problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  hint: z.string().exactOptional(),
  place: z
    .strictObject({
      path: z.string(),
      line: z.int().exactOptional(),
      column: z.int().exactOptional(),
      excerpt: z.string().exactOptional(),
      length: z.int().exactOptional(),
    })
    .exactOptional(),
});
const clause = z.strictObject({
  title: z.string(),
  clause: z.string(),
  why: z.string(),
  owner: z.string(),
  ask: z.string(),
  source: z.string(),
  exception: z.string(),
  masked: z.union([z.literal(true), z.literal('always')]).exactOptional(),
  decidedBy: z
    .array(z.string())
    .exactOptional()
    .describe('Keys of a facts file that would decide on it, where there is none.'),
});

export const report = z.strictObject({
  schema: z.literal('policycheck/report@1'),
  version: z.string(),
  packs: z.array(z.strictObject({ id: z.string(), title: z.string(), hash: z.string() })),
  clauses: z.record(z.string(), clause),
  sources: z.array(
    z.strictObject({ path: z.string(), drafts: z.int(), ids: z.array(z.string()).exactOptional() }),
  ),
  findings: z.array(finding),
  problems: z.array(problem),
  notChecked: z.array(z.strictObject({ clause: z.string(), needs: z.string(), drafts: z.int() })),
  summary: z.strictObject({
    drafts: z.int(),
    open: z.strictObject({ advise: z.int(), review: z.int(), block: z.int() }),
    problems: z.int(),
    verdict: z.enum(['pass', 'fail', 'unusable']),
  }),
  config: z.strictObject({ path: z.string(), off: z.array(z.string()), ignored: z.int() }).exactOptional(),
  facts: z
    .strictObject({
      path: z.string(),
      passed: z.array(z.string()).describe('What in it is out of date, as sentences.'),
    })
    .exactOptional(),
  baseline: z
    .strictObject({ path: z.string(), stale: z.int().describe('Entries that match nothing any more.') })
    .exactOptional(),
  change: z
    .strictObject({
      content: z.enum(['staged', 'working-copy']),
      base: z.string(),
      commit: z.string().exactOptional(),
    })
    .exactOptional()
    .describe('Only what this change touched counts; absent where everything does.'),
});

export const findingLine = z.strictObject({
  draft: z.string(),
  source: z.string(),
  clause: z.string(),
  rule: z.string(),
  level,
  status: z.string(),
  start: z.int(),
  end: z.int(),
  line: z.int(),
  column: z.int(),
  address: z.string().exactOptional(),
  quote: z.string(),
  message: z.string(),
});

export const reportSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(report);
export const findingSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(findingLine);
