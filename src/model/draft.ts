// What the formats make of a source: drafts, each one post, with its prose and the way back to the file.

import type { MappedText } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';
import type { Problem } from './problem.ts';

/** One input as text. `path` is what the user typed or `-`'s stand-in; it is only shown, never opened again. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Where the text begins in its file, when it is a piece of one that is read line by line. */
  readonly from?: { readonly lines: number; readonly offset: number };
  /** What else is known where the text was taken out of a document (Word, e-mail, PDF) that is no text itself. */
  readonly extracted?: Extracted;
}

/** Regions are in offsets of the source's text, which is the draft's prose as it is. */
export interface Extracted {
  readonly regions: readonly Region[];
  readonly meta: Meta;
  /** Parts that could not be read; the rest is checked. */
  readonly problems: readonly Problem[];
  /** Where an offset of the text stands for people: `paragraph 3`, `table 1, row 2, cell 1`, `page 2`. */
  readonly addressAt: (offset: number) => string;
}

/** What the author says about the draft: front matter, JSON fields. Keys are lower-case, words joined by `-`. */
export type Meta = Readonly<Record<string, MetaValue>>;
export type MetaValue = string | number | boolean | readonly string[];

export const REGION_ROLES = ['heading', 'alt', 'link', 'quote', 'list', 'table', 'caption', 'field'] as const;
export type RegionRole = (typeof REGION_ROLES)[number];

/** A stretch of a draft's prose with a role of its own. Prose in no region is body text. */
export interface Region {
  readonly role: RegionRole;
  readonly span: Span<'text'>;
}

/** A picture of a post, and the words that stand for it where it is not seen. */
export interface Picture {
  /** Where it stands in the source: `![words](gate.jpg)`, `<img …>`, or the value that names it. */
  readonly span: Span<'source'>;
  /** What to call it: the last part of its address, `gate.jpg`; '' when it has none. */
  readonly name: string;
  /** Its alt text; '' when nobody wrote one. */
  readonly alt: string;
  /** Marked as saying nothing: readers who do not see it miss nothing. */
  readonly decorative?: true;
  /** Where words could be put in place of what stands there, and what must stand around them. */
  readonly altAt?: { readonly span: Span<'source'>; readonly before: string; readonly after: string };
}

/** Where a link or a picture of a post leads, which is no part of its prose: an address with a host, or of an e-mail. */
export interface Target {
  readonly kind: 'link' | 'picture';
  /** Where the address stands in the source, without quotes or brackets. */
  readonly span: Span<'source'>;
  /** As a browser reads it, without `mailto:`. */
  readonly address: string;
  /** Where its words stand in the prose: an offset of one of them, or of what follows where it has none. */
  readonly at: number;
}

/** One post. Blocks of prose are parted by a blank line (`\n\n`), so that no sentence runs from one into the next. */
export interface Draft {
  /** The post's own id (JSON Lines), else the path of its source. */
  readonly id: string;
  readonly source: string;
  /** Where the whole draft stands in its source. */
  readonly span: Span<'source'>;
  readonly prose: MappedText;
  readonly regions: readonly Region[];
  readonly meta: Meta;
  /** Pictures of which the format knows; absent where there are none. */
  readonly pictures?: readonly Picture[];
  /** Of links and pictures, in the order of the source; absent where none leads out of the page. */
  readonly targets?: readonly Target[];
  /** Markup of a Markdown file, as it is written; absent where there is none. Pictures and code are left out. */
  readonly markup?: readonly { readonly span: Span<'source'>; readonly written: string }[];
  /** Comments to policycheck, in the order of the source: `<!-- policycheck-disable … -->`. */
  readonly notes?: readonly Span<'source'>[];
}
