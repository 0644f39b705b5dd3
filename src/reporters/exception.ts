// How to get an exception from a clause, as one sentence: the same in reports, in SARIF's help and in `explain`.

import type { CatalogueClause } from '../model/catalogue.ts';

export function exceptionOf({ waivable }: Pick<CatalogueClause, 'waivable'>): string {
  if (waivable === false) return 'There are no exceptions to this clause.';
  const days = waivable.days === 1 ? '1 day' : `${waivable.days} days`;
  return `Can be given by ${waivable.by.join(' or ')}, for up to ${days}.`;
}
