// Quoted: the whole match stands between quotation marks, or in a block quotation.

import type { Context } from './context.ts';

export const quoted: Context = (document, match) => {
  if (document.rolesAt(match.start).includes('quote')) return 'a block quotation';
  return document.quoted().some(({ start, end }) => start <= match.start && match.end <= end)
    ? 'quotation marks around it'
    : undefined;
};
