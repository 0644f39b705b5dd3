// What a company sets in its policycheck.yaml and in the files that it extends, checked: plain JSON, so that it can be kept
// by content. Paths are those from the folder of the file, whichever of the files they stand in.

import type { Meta } from './draft.ts';
import type { Level } from './finding.ts';
import type { ProblemPlace } from './problem.ts';

export interface Settings {
  /** Files that it extends, in the order in which they count: the later wins, the file itself over all. */
  readonly extends: readonly string[];
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
  readonly overrides: readonly (Patterns & { readonly meta: Meta })[];
  readonly ignore: readonly Patterns[];
  /** How posts are found in formats that hold more than posts. */
  readonly frontMatter?: readonly string[];
  readonly columns?: Readonly<Record<string, string>>;
  readonly posts?: readonly string[];
  readonly owners: Readonly<Record<string, Owner>>;
  /** Where each key stands: `fail-on`, `packs/0`, `clauses/headcount`. */
  readonly places: Readonly<Record<string, ProblemPlace>>;
  /** The keys that made each setting, in the files they stand in: `packs` here and `+packs` there. */
  readonly origins: Readonly<Record<string, readonly ProblemPlace[]>>;
}

/** Who answers for a clause here. */
export interface Owner {
  readonly name?: string;
  /** How to ask them, as a sentence. */
  readonly ask?: string;
  /** Where to ask them: `#ask-legal`. */
  readonly channel?: string;
}

export interface Patterns {
  readonly files: readonly string[];
  /** The folder they begin at, from that of the file: `..`. Absent: the same. */
  readonly base?: string;
}
