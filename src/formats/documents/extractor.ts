// What every extractor is: a function from the bytes of one document to a source with its text, or to the problem that
// kept it from being read. Promise of all: they never throw, whatever the bytes, and take memory in bounds.

import type { Source } from '../../model/draft.ts';
import type { Outcome } from '../../model/problem.ts';

export type Extractor = (bytes: Uint8Array, path: string) => Promise<Outcome<Source>>;

export function refused(path: string, code: string, what: string, hint: string): Outcome<never> {
  return { ok: false, problems: [{ code, message: `“${path}” ${what}.`, hint, place: { path } }] };
}
