// What a company sets in its policycheck.yaml, checked: plain JSON, so that it can be kept by content.

import type { Meta } from './draft.ts';
import type { Level } from './finding.ts';
import type { ProblemPlace } from './problem.ts';

export interface Settings {
  /** Ids, or paths that begin at the folder of the file. */
  readonly packs?: readonly string[];
  readonly failOn?: Level;
  readonly level?: Level;
  /** From the folder of the file. */
  readonly baseline?: string;
  /** The facts file, from the folder of the file. */
  readonly facts?: string;
  /** By the name of the clause as it is written: `headcount` or `core-social/headcount`. */
  readonly clauses: Readonly<Record<string, Level | 'off'>>;
  /** What drafts in some files are, where they do not say so themselves; the later wins. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly meta: Meta }[];
  readonly ignore: readonly string[];
  /** How posts are found in formats that hold more than posts. */
  readonly frontMatter?: readonly string[];
  readonly columns?: Readonly<Record<string, string>>;
  readonly posts?: readonly string[];
  readonly owners: Readonly<Record<string, { readonly name?: string; readonly ask?: string }>>;
  /** Where each key stands: `fail-on`, `packs/0`, `clauses/headcount`. */
  readonly places: Readonly<Record<string, ProblemPlace>>;
}
