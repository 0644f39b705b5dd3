// Unusable input: data like a finding, with exit code 2. A bug is thrown instead, and a violation is a finding.

export interface Problem {
  /** Stable name of the kind of problem, e.g. `file-missing`, `pack-unknown-key`. */
  readonly code: string;
  /** One plain sentence that quotes the user's own words and ends with a full stop. */
  readonly message: string;
  /** What to do about it, e.g. `Did you mean "headcount"?`. */
  readonly hint?: string;
  readonly place?: ProblemPlace;
}

export interface ProblemPlace {
  readonly path: string;
  /** 1-based; columns count UTF-16 code units. Absent when the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** The line itself and how many columns of it are meant, for the caret run. */
  readonly excerpt?: string;
  readonly length?: number;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
