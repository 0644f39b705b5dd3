// How often the shipped rules were right on real posts that readers have labelled, as `npm run accuracy` counted it.

/** Posts of one clause: rightly flagged, wrongly flagged, and missed. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Labelled posts by who has seen them. */
export interface Accuracy {
  /** Of the corpus: the rules were written with these in view. */
  readonly dev: Measured;
  /** Others that were in view. */
  readonly seen: Measured;
  /** Nobody who wrote rules has looked at these. */
  readonly 'held-out': Measured;
}

export interface Measured {
  readonly posts: number;
  readonly all: Score;
  /** By the id of the clause: `core-social/headcount`. */
  readonly clauses: Readonly<Record<string, Score>>;
  /** Posts that break nothing, and how many of them were flagged all the same. */
  readonly clean: { readonly posts: number; readonly flagged: number };
}
