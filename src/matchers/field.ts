// field: the draft's front matter or JSON gives this field. It stands at the start of the draft, on no words.

import type { Find } from './matcher.ts';

/** `crisis-hold: false`, `approved-by: no`: as if it were not there. */
const SAYS_NO = /^(?:false|no|off)$/i;

export const find: Find<'field'> = ({ field, leaf }, scope) => {
  const value = scope.document.draft.meta[field];
  return value === undefined || SAYS_NO.test(String(value))
    ? []
    : [{ start: 0, end: 0, first: 0, last: 0, leaf, detail: String(value) }];
};
