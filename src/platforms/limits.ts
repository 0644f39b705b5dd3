// What platforms allow and show: how long a text may be and how it is counted, how much of it stands before “more”, how
// many hashtags, how long a description of a picture. Data only, and the one place to edit: docs/platforms.md shows the
// same table and a test compares the two. Platforms change their limits without notice: look at `AS_OF`.

/** The day on which these values were last looked at. */
export const AS_OF = '2026-11-22';

/** How a platform counts: count.ts has a counter for each. */
export const COUNTERS = ['x', 'mastodon', 'graphemes', 'utf-16', 'code-points'] as const;
export type Counter = (typeof COUNTERS)[number];

/** `official`: the platform's own code or documentation. `reported`: tables of others. `doubtful`: check before you rely on it. */
export type Trust = 'official' | 'reported' | 'doubtful';

export interface Limit {
  readonly most: number;
  readonly by: Counter;
  /** Bytes in UTF-8 that it may take at most, whatever the count. */
  readonly bytes?: number;
}

export interface Platform {
  /** As people call it. */
  readonly name: string;
  /** Other names that a draft may give as its channel. */
  readonly aliases?: readonly string[];
  readonly post: Limit;
  /** For accounts that pay: `premium: true` in the draft's metadata. */
  readonly premium?: Limit;
  /** Other texts than a post, by the draft's `type`. */
  readonly types?: Readonly<Record<string, Limit>>;
  /** The title beside the text: the draft's field `title`. */
  readonly title?: Limit;
  /** How much readers see before “more”, counted as the post is, where they see least (a phone). Absent: all of it. */
  readonly fold?: number;
  readonly hashtags?: {
    /** More than this the platform refuses or ignores. */
    readonly most?: number;
    /** More than this help nobody. */
    readonly advised?: number;
  };
  /** How long the description of a picture may be. */
  readonly alt?: number;
  readonly trust: Trust;
  readonly source: string;
}

const utf16 = (most: number): Limit => ({ most, by: 'utf-16' });
const codePoints = (most: number): Limit => ({ most, by: 'code-points' });
const graphemes = (most: number): Limit => ({ most, by: 'graphemes' });

export const PLATFORMS = {
  x: {
    name: 'X',
    aliases: ['twitter'],
    post: { most: 280, by: 'x' },
    premium: { most: 25_000, by: 'x' },
    fold: 280,
    hashtags: { advised: 3 },
    alt: 1000,
    trust: 'official',
    source: 'twitter-text, configuration 3 (counting); tables of 2026 (25,000 for Premium, alt text, fold)',
  },
  bluesky: {
    name: 'Bluesky',
    post: { most: 300, by: 'graphemes', bytes: 3000 },
    alt: 2000,
    trust: 'official',
    source: 'Lexicon app.bsky.feed.post; the limit of alt text is the apps’ own',
  },
  mastodon: {
    name: 'Mastodon',
    post: { most: 500, by: 'mastodon' },
    alt: 1500,
    trust: 'official',
    source: 'Validator of the server’s source; each server may set another limit',
  },
  threads: {
    name: 'Threads',
    post: graphemes(500),
    hashtags: { most: 1 },
    trust: 'reported',
    source: 'Tables of 2026; the API is said to count emoji in bytes',
  },
  linkedin: {
    name: 'LinkedIn',
    post: utf16(3000),
    types: { comment: utf16(1250), headline: utf16(220) },
    fold: 140,
    hashtags: { advised: 5 },
    alt: 300,
    trust: 'reported',
    source: 'Tables of 2026; the fold (140 on phones, 210 on desktops) and alt text are doubtful',
  },
  instagram: {
    name: 'Instagram',
    post: utf16(2200),
    fold: 125,
    hashtags: { most: 30, advised: 5 },
    trust: 'reported',
    source:
      'Tables of 2026; five hashtags a post are being rolled out since December 2025, thirty were the limit before',
  },
  facebook: {
    name: 'Facebook',
    post: utf16(63_206),
    fold: 125,
    trust: 'reported',
    source: 'Tables of 2026; the fold is 125 on phones, 477 on desktops',
  },
  youtube: {
    name: 'YouTube',
    post: codePoints(5000),
    types: { title: codePoints(100), community: codePoints(7700) },
    title: codePoints(100),
    fold: 100,
    hashtags: { most: 60, advised: 15 },
    trust: 'reported',
    source:
      'Tables of 2026: description 5,000, title 100, community posts about 7,700; the fold is 100 to 150',
  },
  tiktok: {
    name: 'TikTok',
    post: utf16(2200),
    fold: 100,
    trust: 'reported',
    source: 'Tables of 2026: 2,200 through the API, up to 4,000 in the app; the fold is doubtful',
  },
  pinterest: {
    name: 'Pinterest',
    post: graphemes(500),
    types: { title: graphemes(100) },
    title: graphemes(100),
    trust: 'reported',
    source: 'Tables of 2026; how it counts and where it folds is not said',
  },
} as const satisfies Readonly<Record<string, Platform>>;

/** Channels that have no limits of their own. */
export const WITHOUT_LIMITS: readonly string[] = ['blog', 'press', 'review-site'];
