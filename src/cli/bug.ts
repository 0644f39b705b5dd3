// What a thrown error becomes: an admission that the fault is ours, and all that is needed to mend it.
// The draft itself is not in it, so that the text can be passed on; the command line is.

import { VERSION } from '../model/version.ts';
import { visible } from '../text/width.ts';

export function bugReport(error: unknown, argv: readonly string[]): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'This is a bug in policycheck, not a fault of your draft. Nothing can be said about the draft.',
    'Please pass these lines on to whoever looks after policycheck:',
    '',
    `  policycheck ${VERSION}, Node ${process.version}, ${process.platform} ${process.arch}`,
    `  ${visible(['policycheck', ...argv].join(' '))}`,
    ...trace.split('\n').map((line) => `  ${visible(line)}`),
    '',
  ].join('\n');
}
