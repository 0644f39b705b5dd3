// The reporters. `--format x` is reporters/x.ts; each is loaded when it is asked for.

import type { ReporterLoader } from './reporter.ts';

export const reporters = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  rdjsonl: async () => (await import('./rdjsonl.ts')).rdjsonl,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
} satisfies Record<string, ReporterLoader>;

export type ReporterName = keyof typeof reporters;

// Written by `satisfies` above in full, so that its keys are the names.
export const REPORTER_NAMES = Object.keys(reporters) as readonly ReporterName[];
