// What the levels mean, in words.

import type { Level } from '../model/finding.ts';

export const LEVEL_MEANS: Readonly<Record<Level, string>> = {
  block: 'must not go out',
  review: 'needs sign-off before it goes out',
  advise: 'advice; never stops a post',
};
