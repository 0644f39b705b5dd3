// Colours as a reporter sees them: functions from text to text, handed in. A reporter never knows whether there is a
// terminal. Promise: PLAIN changes nothing, and every report can be read without colour.

import type { Level } from '../model/finding.ts';

export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** A level's name, and the carets under its words. */
  readonly level: Readonly<Record<Level, (text: string) => string>>;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

const same = (text: string): string => text;

export const PLAIN: Paint = {
  strong: same,
  faint: same,
  level: { block: same, review: same, advise: same },
  good: same,
  bad: same,
};
