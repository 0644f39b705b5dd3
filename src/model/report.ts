// Everything a reporter may know, as plain JSON: `--format json` prints it as it is.

import type { Span } from '../text/span.ts';
import type { Meta } from './draft.ts';
import type { Finding, Level } from './finding.ts';
import type { Problem } from './problem.ts';

export interface Report {
  readonly schema: 'policycheck/report@1';
  readonly version: string;
  readonly packs: readonly ReportedPack[];
  /** Clauses that the findings or `notChecked` name, by id. */
  readonly clauses: Readonly<Record<string, ReportedClause>>;
  readonly sources: readonly ReportedSource[];
  /** Ordered by source, start, end, rule. */
  readonly findings: readonly ReportedFinding[];
  readonly problems: readonly Problem[];
  /** Clauses that could not be decided for some drafts, and what they would need. */
  readonly notChecked: readonly NotChecked[];
  readonly summary: Summary;
  /** The change that was checked, where not all was: only what it touched counts. */
  readonly change?: ReportedChange;
  /** The drafts themselves, in the order of the sources: only where a reporter shows them (`html`). */
  readonly drafts?: readonly ReportedDraft[];
  /** The policycheck.yaml that the run followed. */
  readonly config?: ReportedConfig;
  /** The file of what was known before. */
  readonly baseline?: ReportedBaseline;
  /** The facts file that the run followed. */
  readonly facts?: ReportedFacts;
}

export interface ReportedFacts {
  readonly path: string;
  /** What in it is out of date, as sentences. */
  readonly passed: readonly string[];
}

export interface ReportedBaseline {
  readonly path: string;
  /** Entries that match nothing any more. */
  readonly stale: number;
}

export interface ReportedConfig {
  readonly path: string;
  /** Clauses that it turns off, and how many files it kept out of the run. */
  readonly off: readonly string[];
  readonly ignored: number;
}

/** A draft as people read it. */
export interface ReportedDraft {
  readonly id: string;
  readonly source: string;
  readonly span: Span<'source'>;
  /** As it is written in the source; the words alone where the source is no text for people (JSON, a table …). */
  readonly text: string;
  readonly meta: Meta;
  /** Where in `text` the spans of findings stand; those that are not in it are left out. */
  readonly marks: readonly { readonly span: Span<'source'>; readonly at: Span<'text'> }[];
  /** Findings of all levels, also those that the report does not list. */
  readonly found: number;
}

export interface ReportedSource {
  readonly path: string;
  readonly drafts: number;
  /** Ids of its drafts, clean ones as well: in reports that list what passed. */
  readonly ids?: readonly string[];
}

export interface ReportedPack {
  readonly id: string;
  readonly title: string;
  /** SHA-256 over the pack's files, hexadecimal, first 16 digits: names the policy version a result belongs to. */
  readonly hash: string;
}

export interface ReportedClause {
  readonly title: string;
  readonly clause: string;
  readonly why: string;
  readonly owner: string;
  /** Whom to ask, as the pack's owners table says; the owner's id where it says nothing. */
  readonly ask: string;
  readonly source: string;
  /** How to get an exception, as one sentence. */
  readonly exception: string;
  /** The words that break it are themselves the secret: `engine/mask.ts` hides them where a report ends up in logs, or always. */
  readonly masked?: true | 'always';
  /** Where the run followed no facts file: keys of one that would decide on it. */
  readonly decidedBy?: readonly string[];
}

export interface ReportedFinding extends Omit<Finding, 'figures' | 'misplaced' | 'detail'> {
  readonly message: string;
  readonly instead: string;
  /**
   * Names the finding from run to run, 16 hexadecimal digits: the same words that break the same rule keep it wherever they
   * stand in the file, and the second of two such findings in a file has one of its own.
   */
  readonly fingerprint: string;
  /** Where the words stand for people, in a source that has no lines of its own: `paragraph 3`, `page 2`, `row 12`. */
  readonly address?: string;
  /** What would mend it, where the owner of the clause gave the words. */
  readonly fix?: Fix;
  /** The same in words, where the words cannot be put into a file of this kind: `Add “Views are my own.” at the end.` */
  readonly byHand?: string;
  /** 1-based; columns count UTF-16 code units. End is exclusive. */
  readonly place: Place;
  /** The source line that the finding starts on, cut to a window around it when very long. */
  readonly excerpt: Excerpt;
}

/** 1-based, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The columns counted in UTF-8 bytes, where that makes a difference. */
  readonly bytes?: { readonly column: number; readonly endColumn: number };
}

/** Edits that belong together, in the order of the source, none over another. */
export interface Fix {
  /** What it does, as one sentence: `Add “Views are my own.” at the end.` */
  readonly title: string;
  /** Made only when it is asked for: `--fix-all`. */
  readonly onRequest?: true;
  readonly edits: readonly {
    readonly span: Span<'source'>;
    readonly text: string;
    /** Where that is for people and for programs that count lines. */
    readonly place?: Place;
  }[];
}

export interface Excerpt {
  readonly text: string;
  /** Where the finding's words stand in `text`; `end` is the line's end when they run on. */
  readonly start: number;
  readonly end: number;
}

export interface ReportedChange {
  /** Whose words were checked. */
  readonly content: 'staged' | 'working-copy';
  /** What the user, or else git, calls the version that they were compared with: `HEAD`, `origin/main`. */
  readonly base: string;
  /** The commit they were compared with: where the branch left `base`. Absent where there is none yet. */
  readonly commit?: string;
}

export interface NotChecked {
  readonly clause: string;
  /** E.g. `front matter: role`. */
  readonly needs: string;
  readonly drafts: number;
}

export interface Summary {
  readonly drafts: number;
  readonly open: Readonly<Record<Level, number>>;
  readonly problems: number;
  /** What the run means: nothing open at or above the failing level, something open, or not everything could be read. */
  readonly verdict: 'pass' | 'fail' | 'unusable';
}
