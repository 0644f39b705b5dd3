// What every format is: a function from one source to its drafts, and to what of it could not be read.
// Promise of all formats: they never throw, whatever the text; drafts stand in the order of the source; prose holds no
// `\r`; every span of prose maps back into the span of its draft.

import type { Draft, Source } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';

/** Both, because one unreadable line must not keep the others from being checked. */
export interface DraftsRead {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** What the user says about how sources are to be read. */
export interface ReadOptions {
  /** Draft field (`text`, `id`, `channel` …) → name of the column of a table that holds it. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly posts?: readonly string[];
  /** Fields of front matter that are prose: `title`, `seo.title`. */
  readonly frontMatter?: readonly string[];
}

export type Format = (source: Source, options: ReadOptions) => DraftsRead;

/** Fetches a format with what it needs for this source, so that no run pays for a parser that it has no use for. */
export type FormatLoader = (source: Source, options: ReadOptions) => Promise<Format>;

export function emptyDraft(source: Source): DraftsRead {
  return {
    drafts: [],
    problems: [
      {
        code: 'draft-empty',
        message: `“${source.path}” is empty: there is nothing to check.`,
        hint: 'Put the text of the post into it, or leave it out of the run.',
        place: { path: source.path },
      },
    ],
  };
}

/** A byte order mark is no part of the text. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
