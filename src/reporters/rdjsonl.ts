// reviewdog's diagnostic format, one diagnostic a line.

import { harmless } from './json.ts';
import { diagnostics } from './rdjson.ts';
import type { Reporter } from './reporter.ts';

export const rdjsonl: Reporter = (report) =>
  diagnostics(report)
    .map((diagnostic) => `${harmless(JSON.stringify(diagnostic))}\n`)
    .join('');
