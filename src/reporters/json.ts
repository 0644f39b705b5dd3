// The report as it is: JSON, two spaces, keys in the order of model/report.ts, one line feed at the end. Without the
// drafts themselves, which another report of the same run may have asked for.

import type { Reporter } from './reporter.ts';

export const json: Reporter = (report) =>
  `${harmless(JSON.stringify({ ...report, drafts: undefined }, null, 2))}\n`;

/**
 * JSON leaves C1 controls and marks that turn the direction of writing as they are, and a terminal obeys them. Written
 * as `\u….` they are the same data; outside of strings JSON holds none of them.
 */
export function harmless(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
