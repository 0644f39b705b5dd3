// What a rule looks for and what surrounds it, as written in YAML: the schemas of matchers and conditions.
// They only say which shapes are allowed; patterns stay strings here. The first key of a member of a union names it,
// which is how check.ts finds out what its author meant. Descriptions become the help that editors show.

import { z } from 'zod';
import { CONTEXTS, type ContextName } from '../model/condition.ts';
import { REGION_ROLES, type RegionRole } from '../model/draft.ts';
import { DETECTABLE, type Detectable, LOOKS, type Look, PICTURE_LOOKS } from '../model/matcher.ts';

export type MatcherFile =
  | string
  | readonly MatcherFile[]
  | { readonly any: readonly MatcherFile[] }
  | { readonly all: readonly MatcherFile[]; readonly in?: 'sentence' | 'draft' }
  | { readonly near: readonly MatcherFile[]; readonly words: number }
  | { readonly sequence: readonly MatcherFile[] }
  | { readonly regex: string; readonly anchors?: readonly string[] }
  | { readonly grammar: string; readonly anchors: readonly string[] }
  | { readonly link: readonly string[] }
  | { readonly field: string }
  | { readonly 'longer-than': 'channel'; readonly field?: string }
  | { readonly 'sentence-words': { readonly 'more-than': number } }
  | { readonly writing: Look }
  | { readonly picture: (typeof PICTURE_LOOKS)[number] | { readonly 'alt-longer-than': number } }
  | { readonly 'copied-from': 'fingerprints' }
  | { readonly detect: Detectable };

type WithExample<T> = T & { readonly example?: string };
export type ConditionFile =
  | string
  | WithExample<{ readonly overlap: MatcherFile }>
  | WithExample<{ readonly context: ContextName }>
  | WithExample<{ readonly sentence: MatcherFile }>
  | WithExample<{ readonly draft: MatcherFile }>
  | WithExample<{ readonly before: MatcherFile; readonly words?: number }>
  | WithExample<{ readonly after: MatcherFile; readonly words?: number }>
  | WithExample<{ readonly role: readonly string[] }>
  | WithExample<{ readonly channel: readonly string[] }>
  | WithExample<{ readonly type: readonly string[] }>
  | WithExample<{ readonly says: string }>
  | WithExample<{ readonly has: string }>
  | WithExample<{ readonly missing: string }>
  | WithExample<{ readonly thread: MatcherFile }>
  | WithExample<{ readonly parts: number }>
  | WithExample<{ readonly region: readonly RegionRole[] }>;

/** One condition, or a list of them. */
export type ConditionsFile = ConditionFile | readonly ConditionFile[];

/** Text that holds more than spaces. */
export const words = z.string().regex(/\S/);
export const wordList = z.array(words).min(1);
/** Front matter fields: lower case, words joined by `-`. */
const field = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const distance = z.int().min(0).max(50);

const pattern = words.describe(
  'A pattern: words, {vocabulary}, {number}, … for words between. Put it in quotes.',
);
const self: z.ZodType<MatcherFile> = z.lazy(() => matcher);
const several = z.array(self).min(2);
const anchors = wordList.describe(
  'One of these words must be in the sentence, else the expression is not even tried. Keeps checks fast.',
);

export const matcher: z.ZodType<MatcherFile> = z
  .union([
    pattern,
    z.array(self).min(1).describe('Any of these patterns.'),
    z.strictObject({ any: several.describe('One of these.') }),
    z.strictObject({
      all: several.describe('All of these, in one sentence. The finding stands on the first.'),
      in: z.enum(['sentence', 'draft']).exactOptional().describe('`draft`: anywhere in the draft.'),
    }),
    z.strictObject({
      near: several.describe('All of these, in any order, close to each other in one sentence.'),
      words: distance.describe('How many words may stand between them at most.'),
    }),
    z.strictObject({
      sequence: several.describe('One after another, the next one in the same or the following sentence.'),
    }),
    z.strictObject({
      regex: words.describe('A regular expression (RE2 syntax) over the text as written, ignoring case.'),
      anchors: anchors.exactOptional(),
    }),
    z.strictObject({
      grammar: words.describe('A compromise match pattern, run on sentences that hold an anchor word.'),
      anchors,
    }),
    z.strictObject({
      link: wordList.describe(
        'A link to one of these hosts: example.com, *.example.com, example.com/path, or "*".',
      ),
    }),
    z.strictObject({ field: field.describe('The front matter or JSON gives this field.') }),
    z.strictObject({
      'longer-than': z
        .literal('channel')
        .describe('channel: more than the draft’s channel allows, counted as the channel counts.'),
      field: field
        .exactOptional()
        .describe('A field of the front matter or JSON, such as title, instead of the text.'),
    }),
    z.strictObject({
      'sentence-words': z
        .strictObject({ 'more-than': z.int().min(1).describe('The most words that are still fine.') })
        .describe('A sentence of more words than that.'),
    }),
    z.strictObject({
      picture: z
        .union([
          z.enum(PICTURE_LOOKS),
          z.strictObject({ 'alt-longer-than': z.int().min(1).describe('Characters that are still fine.') }),
        ])
        .describe('A picture that nobody has described, or whose alt text is a file name, or too long.'),
    }),
    z.strictObject({ writing: z.enum(LOOKS).describe('How the post is written: fake-letters, shouting …') }),
    z.strictObject({
      'copied-from': z
        .literal('fingerprints')
        .describe('A passage of a confidential document, by the fingerprints that the company made.'),
    }),
    z.strictObject({
      detect: z
        .enum(DETECTABLE)
        .describe('What has a make of its own: check digits, a number plan, a prefix.'),
    }),
  ])
  .meta({
    id: 'matcher',
    description: 'A pattern, a list of patterns (any of them), or a matcher such as near.',
  });

const example = words.exactOptional().describe('A text that must stay silent because of this condition.');
const around = distance.exactOptional().describe('How many words away at most. 3 when left out.');
const said = (what: string) =>
  wordList.describe(`The draft’s front matter or JSON gives one of these as its ${what}.`);

export const condition: z.ZodType<ConditionFile> = z
  .union([
    z
      .union([z.enum(CONTEXTS), pattern])
      .describe('A context such as quoted, or a pattern that overlaps the match.'),
    z.strictObject({ overlap: matcher.describe('This overlaps the match.'), example }),
    z.strictObject({ context: z.enum(CONTEXTS).describe('The words stand in such a context.'), example }),
    z.strictObject({ sentence: matcher.describe('This is in the same sentence.'), example }),
    z.strictObject({ draft: matcher.describe('This is anywhere in the draft.'), example }),
    z.strictObject({
      before: matcher.describe('This ends shortly before the match.'),
      words: around,
      example,
    }),
    z.strictObject({
      after: matcher.describe('This begins shortly after the match.'),
      words: around,
      example,
    }),
    z.strictObject({ role: said('role'), example }),
    z.strictObject({ channel: said('channel'), example }),
    z.strictObject({ type: said('type'), example }),
    z.strictObject({
      says: field.describe('The front matter or JSON has this field; without it, nothing can be decided.'),
      example,
    }),
    z.strictObject({ has: field.describe('The front matter or JSON has this field.'), example }),
    z.strictObject({ missing: field.describe('The front matter or JSON lacks this field.'), example }),
    z.strictObject({ thread: matcher.describe('Some part of the draft’s thread holds this.'), example }),
    z.strictObject({
      parts: z.int().min(2).describe('The draft is one of so many parts of a thread, or more.'),
      example,
    }),
    z.strictObject({
      region: z.array(z.enum(REGION_ROLES)).min(1).describe('The words stand in such a part of the draft.'),
      example,
    }),
  ])
  .meta({ id: 'condition', description: 'A context such as quoted, a pattern, or one of the keys below.' });

export const conditions: z.ZodType<ConditionsFile> = z
  .union([condition, z.array(condition).min(1)])
  .meta({ id: 'conditions', description: 'One condition, or a list of them.' });
