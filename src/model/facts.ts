// What a company says of itself in its policycheck.facts.yaml, checked: plain JSON, so that it can be kept by content.
// Dates are ISO texts: `2026-01-31`, or an instant with its offset, `2026-03-01T10:00+01:00`.

import type { Figure } from '../text/figure.ts';
import type { ProblemPlace } from './problem.ts';

export interface Facts {
  readonly company?: CompanyFacts;
  /** Everything in the file that has a name of its own, as `names` look for it. */
  readonly names: readonly FactName[];
  /** By metric: `employees`, `customers`, `revenue`. */
  readonly numbers: readonly NumberFact[];
  readonly spokespeople: readonly SpokespersonFact[];
  readonly accounts: readonly AccountFact[];
  /** All handles that the file names, as written: `@FjordRail`. */
  readonly handles: readonly string[];
  readonly closedWindows: readonly ClosedWindowFact[];
  readonly embargoes: readonly EmbargoFact[];
  readonly approvals: readonly ApprovalFact[];
  readonly crisisHolds: readonly CrisisHoldFact[];
  /** What has been announced, besides products and numbers: deals, incidents, appointments. */
  readonly announcements: readonly AnnouncementFact[];
  /** The company's own wording, by what it says: `own-views`, `employee`, `paid`. */
  readonly disclaimers: Readonly<Record<string, string>>;
  readonly links: LinkFacts;
  /** Addresses and numbers that may stand in a post: `press@halden.example`. */
  readonly publicContacts: readonly string[];
  /** Fingerprint indexes, as seen from the file. */
  readonly fingerprints: readonly string[];
  /** Where each fact stands, by its key: `numbers.employees`, `customers.Fjord Rail`. */
  readonly places: Readonly<Record<string, ProblemPlace>>;
}

export interface CompanyFacts {
  readonly name: string;
  readonly ticker?: string;
  readonly listed: boolean;
}

/** What a name can be the name of. Patterns name them: `{company}`, `{unannounced}`, `{private-customer}`. */
export const NAME_KINDS = [
  /** The company, its aliases, handles and tags. */
  'company',
  /** A product that may be spoken of: available, in beta, or announced. */
  'product',
  /** A product that nobody has announced. */
  'unannounced',
  'code-name',
  /** A customer that agreed to be named. */
  'reference-customer',
  /** A customer that did not. */
  'private-customer',
  'competitor',
  'spokesperson',
  /** What is under an embargo. */
  'embargoed',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface FactName {
  readonly kind: NameKind;
  /** Key of the fact it belongs to: `customers.Fjord Rail`. */
  readonly fact: string;
  /** The name as people write it: `Fjord Rail`, `@fjordrail`, `#HaldenLife`. */
  readonly name: string;
  /** What the file says of it, as a sentence for people: `Fjord Rail may be named (case study of 2024)`. */
  readonly says: string;
  /** Of a product only. */
  readonly status?: 'available' | 'beta' | 'announced' | 'unannounced';
  /** Where that is public. */
  readonly source?: string;
  /** The first and the last day on which it may be said. */
  readonly since?: string;
  readonly until?: string;
}

export interface NumberFact extends Figure {
  /** `numbers.employees` */
  readonly fact: string;
  readonly metric: string;
  readonly asOf: string;
  readonly source?: string;
  /** False: somebody asked, and it must not be said. */
  readonly public: boolean;
  /** The last day on which it may be said. */
  readonly until?: string;
}

export interface SpokespersonFact {
  readonly fact: string;
  readonly name: string;
  readonly title?: string;
  readonly handles: readonly string[];
  /** Names of the clauses that they may speak on. */
  readonly speaksOn: 'all' | readonly string[];
}

export interface AccountFact {
  readonly fact: string;
  readonly handle: string;
  readonly channel?: string;
  /** Who speaks there: `brand`, `employee`, `spokesperson`. */
  readonly role: string;
  readonly owner?: string;
}

/** Days on which results are not spoken of, first and last day included. */
export type ClosedWindowFact = { readonly fact: string; readonly why: string } & (
  | { readonly kind: 'fixed'; readonly from: string; readonly to: string }
  /** From the first day of each quarter's third month until so many trading days after its results. */
  | {
      readonly kind: 'quarterly';
      readonly tradingDays: number;
      readonly results: readonly string[];
      /** The first month of the year of accounts, 1 to 12. */
      readonly yearBegins: number;
      readonly holidays: readonly string[];
    }
);

export interface EmbargoFact {
  readonly fact: string;
  readonly about: string;
  /** Any of these words makes it the subject of a post. */
  readonly words: readonly string[];
  readonly until: string;
}

/** Somebody approved these very words, or a post of this name. */
export interface ApprovalFact {
  readonly fact: string;
  readonly words?: string;
  readonly draft?: string;
  /** Names of the clauses that it covers. */
  readonly clauses: readonly string[];
  readonly by: string;
  readonly on: string;
  readonly until?: string;
}

export interface CrisisHoldFact {
  readonly fact: string;
  readonly from: string;
  readonly to?: string;
  readonly why: string;
  /** Kinds of post (`type:`) that may go out all the same. */
  readonly except: readonly string[];
}

export interface AnnouncementFact {
  readonly fact: string;
  readonly about: string;
  /** A post about it holds all of these. */
  readonly words: readonly string[];
  readonly on: string;
  /** Of what is public. */
  readonly source?: string;
  /** Names of the clauses that it answers. */
  readonly clauses: readonly string[];
  /** False: somebody asked, and it is not announced. */
  readonly public: boolean;
}

export interface LinkFacts {
  /** Hosts of the company: `halden.example`, `*.halden.example`. */
  readonly own: readonly string[];
  readonly shorteners: readonly string[];
  readonly allowed: readonly string[];
}

/** A fact that nobody has written down yet, and what the post says of it. */
export type MissingFact =
  | { readonly kind: 'number'; readonly metric: string; readonly value: string }
  /** Each name is one fact. */
  | { readonly kind: 'customer' | 'product'; readonly names: readonly string[] }
  /** Words that a post about it holds. */
  | { readonly kind: 'announcement'; readonly words: readonly string[] };

/** `passage`: the words of the post in their sentence. */
export type AskedFact = MissingFact & { readonly passage: string };

/** A fact that decided on a finding. */
export interface FactUsed {
  /** `numbers.employees` */
  readonly fact: string;
  /** As a sentence: `The published figure is 1,850 (as of 31 January 2026).` */
  readonly says: string;
  readonly source?: string;
}
