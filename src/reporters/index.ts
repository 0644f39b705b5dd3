// The reporters. `--format x` is reporters/x.ts; each is loaded when it is asked for.

import type { ReporterLoader } from './reporter.ts';

export const reporters = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
} satisfies Record<string, ReporterLoader>;

export type ReporterName = keyof typeof reporters;

export const REPORTER_NAMES: readonly ReporterName[] = ['pretty', 'json', 'jsonl'];
