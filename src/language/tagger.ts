// A sentence in, its words with their parts of speech out, with exact places (UTF-16, in the sentence as given).
// This file is only the door: compromise is large and slow to start, so it stands behind loadTagger() and is loaded
// when a draft holds words that a rule asks about, and never otherwise.

export interface TaggedTerm {
  readonly start: number;
  readonly end: number;
  /** compromise's tags, e.g. `Verb`, `PastTense`. The second half of a contraction (`will` in `we'll`) is a term too,
   *  with the span of the whole. */
  readonly tags: readonly string[];
}

export interface TermSpan {
  readonly start: number;
  readonly end: number;
}

export interface Tagger {
  tag(sentence: string): readonly TaggedTerm[];
  /** Where a compromise pattern matches; `pattern` has passed checkGrammar when its pack was compiled. */
  match(sentence: string, pattern: string): readonly TermSpan[];
}

export async function loadTagger(): Promise<Tagger> {
  const { createTagger } = await import('./compromise-tagger.ts');
  return createTagger();
}
