// The summary page of a GitHub job. In: Markdown and the file that GitHub names. Out: it is appended, or a sentence says
// why not. Promise: the file stays below what GitHub takes; a summary that cannot be written changes no exit code.

import { appendFileSync, statSync } from 'node:fs';

/** GitHub throws the whole summary of a step away when it is larger. */
const MOST = 1024 * 1024;

export function addToJobSummary(file: string, text: string): string | undefined {
  try {
    const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (before + Buffer.byteLength(text) > MOST)
      return 'The job summary is full, so the report is not in it.';
    appendFileSync(file, text);
    return undefined;
  } catch {
    return 'The report could not be added to the job summary (GITHUB_STEP_SUMMARY).';
  }
}
