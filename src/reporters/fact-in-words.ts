// A fact that decided on a finding, as a sentence with its source.

import type { FactUsed } from '../model/facts.ts';

export function factInWords({ says, source }: FactUsed): string {
  return source === undefined ? says : `${says} Source: ${source.replace(/\.$/, '')}.`;
}
