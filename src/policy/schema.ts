// The files of a pack as a policy owner writes them: schemas of pack.yaml, vocabulary.yaml and <clause>.yaml.
// One schema gives the type, the check and the JSON Schema. What needs more than one file to decide (owners,
// names of other clauses) is left to references.ts, what needs patterns to be read to the compiler.

import { z } from 'zod';
import { INSERTION_POINTS } from '../model/catalogue.ts';
import { LEVELS } from '../model/finding.ts';
import { TOKEN_KINDS } from '../model/pattern.ts';
import { FACT_GROUPS, PLACES } from '../model/policy.ts';
import {
  type ConditionsFile,
  conditions,
  type MatcherFile,
  matcher,
  wordList,
  words,
} from './schema-matcher.ts';

export type { ConditionFile, ConditionsFile, MatcherFile } from './schema-matcher.ts';

/** Matchers and conditions are readonly as they are, and endless if they were unfolded here. */
export type DeepReadonly<T> = T extends MatcherFile | ConditionsFile
  ? T
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** Names of rules, clauses, owners and vocabularies: lower case, words joined by `-`. */
export const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const name = z.string().regex(NAME);
const isBuiltIn = (word: string) => (TOKEN_KINDS as readonly string[]).includes(word);
const vocabularyName = name.refine((word) => !isBuiltIn(word), {
  params: { is: 'built-in' },
});
const level = z
  .enum(LEVELS)
  .describe('block: must not go out. review: needs sign-off. advise: never fails a run.');

const vocabulary = z
  .strictObject({
    about: words.exactOptional().describe('What these words have in common, in one sentence.'),
    nouns: wordList.exactOptional().describe('Nouns in the singular. The plural is matched as well.'),
    verbs: wordList.exactOptional().describe('Verbs as in “to hire”. All tenses are matched as well.'),
    adjectives: wordList.exactOptional().describe('Adjectives: large also matches larger and largest.'),
    words: wordList.exactOptional().describe('Words that are matched just as written.'),
    stems: wordList.exactOptional().describe('Any word of the same stem: recruit also matches recruiter.'),
    phrases: wordList.exactOptional().describe('Patterns, such as "team of {number}".'),
    include: z.array(name).min(1).exactOptional().describe('Other vocabularies that belong to this one.'),
    except: wordList.exactOptional().describe('Forms that would mislead and are left out.'),
  })
  .refine((entry) => Object.keys(entry).some((key) => key !== 'about' && key !== 'except'), {
    params: { is: 'empty-vocabulary' },
  })
  .describe('A named list of words. Rules use it as {name}.');

export const vocabularyFile = z.record(vocabularyName, vocabulary).meta({
  title: 'Vocabulary',
  description: 'Word lists by name. A pattern uses the list people as {people}.',
});

const CLAUSE_ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
const clauseId = z.string().refine((id) => CLAUSE_ID.test(id), { params: { is: 'clause-id' } });

const texts = {
  when: conditions.exactOptional().describe('The rule applies only when all of these hold.'),
  unless: conditions.exactOptional().describe('The rule is silent when one of these holds.'),
  level: level.exactOptional(),
  'yields-to': z
    .array(clauseId)
    .min(1)
    .exactOptional()
    .describe(
      'Clauses (pack/clause) that say the same better: where one finds the same words, this rule is silent.',
    ),
  message: words.describe(
    'What is wrong, for the author. {match} stands for the words, {clause} for the clause.',
  ),
  instead: words.describe('What to write instead, or what to do.'),
};

const onRequest = z
  .literal(true)
  .exactOptional()
  .describe('Made only with --fix-all, because somebody should look at it.');

const insertion = z
  .strictObject({
    insert: words.describe('What to add, in the owner’s own words: one line without markup.'),
    at: z
      .enum(INSERTION_POINTS)
      .describe('start: before the first word. end, after-first-paragraph: as a paragraph of its own.'),
    from: z
      .string()
      .regex(/^disclaimers\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      .exactOptional()
      .describe('disclaimers.NAME: the wording of that name in the company’s facts, where they have one.'),
    'on-request': onRequest,
  })
  .describe('What policycheck --fix adds.');

const replacement = z
  .strictObject({
    replace: z
      .union([words, z.record(words, words)])
      .describe('The words to write instead, or for each form that is found the words to write instead.'),
    'on-request': onRequest,
  })
  .describe('What policycheck --fix writes instead. Only words that are found exactly so are replaced.');

const placeholder = z
  .strictObject({
    alt: words.describe(
      'What stands in for the alt text, so that a person writes it: one line without markup.',
    ),
    'on-request': z.literal(true).describe('Made only with --fix-all, because a person must go on.'),
  })
  .describe('What policycheck --fix-all writes as the alt text.');

const place = z
  .enum(PLACES)
  .describe(
    'start: in the first sentence. before-fold: before the channel shows “more”. each-part: in each part of a thread. The others say where it must not stand.',
  );

export const rule = z.union([
  z.strictObject({
    forbid: matcher.describe('The draft must not hold this.'),
    ...texts,
    fix: z
      .union([replacement, placeholder])
      .exactOptional()
      .describe('What policycheck --fix writes: other words, or a placeholder for an alt text.'),
  }),
  z.strictObject({
    require: matcher.describe('The draft must hold this, with when: only if that holds.'),
    within: z
      .union([place, z.array(place).min(1)])
      .exactOptional()
      .describe('Where it must stand; of a list, all must hold.'),
    misplaced: words
      .exactOptional()
      .describe(
        'The message where it is there and stands elsewhere. {words} stands for it, {where} for the place.',
      ),
    ...texts,
    fix: insertion.exactOptional(),
  }),
  z
    .strictObject({
      limit: matcher.describe('The draft may hold this only so often.'),
      'at-most': z.int().min(0).exactOptional().describe('How often at most.'),
      'at-least': z.int().min(1).exactOptional().describe('How often at least.'),
      ...texts,
      fix: replacement.exactOptional(),
    })
    .refine((limit) => limit['at-most'] !== undefined || limit['at-least'] !== undefined, {
      params: { is: 'no-limit' },
    }),
]);

/** A batch as an example: “12 promotion, 3 reply”. */
const batch = z.string().regex(/^\d+ [a-z-]+(, \d+ [a-z-]+)*$/);

export const balance = z.strictObject({
  field: name.describe('The field of front matter or JSON that says what kind of post it is.'),
  of: wordList.describe('The kinds of which there must be enough.'),
  to: wordList.describe('The kinds that they are compared with.'),
  'at-least': z.int().min(1).max(100).describe('How many per cent of both together, at least.'),
  posts: z.int().min(2).describe('Posts of either kind from which a batch shows anything.'),
  message: texts.message,
  instead: texts.instead,
  violates: z.array(batch).min(1).describe('Batches that break the clause: “12 promotion, 1 reply”.'),
  complies: z.array(batch).min(1).describe('Batches that are fine.'),
});

/** Marks come in pairs that do not nest: [[ then ]]. None at all is fine too (the draft lacks something). */
const marked = (text: string) =>
  [...text.matchAll(/\[\[|\]\]/g)].every(
    ([mark], i, all) => mark === (i % 2 === 0 ? '[[' : ']]') && all.length % 2 === 0,
  ) && !text.includes('[[]]');
const unmarked = (text: string) => !/\[\[|\]\]/.test(text);
const violating = words.refine(marked, { params: { is: 'marks' } });
const complying = words.refine(unmarked, { params: { is: 'needless-marks' } });

const example = (text: z.ZodString) =>
  z.union([
    text,
    z.strictObject({
      text: text.describe('The post.'),
      also: z.array(words).exactOptional().describe('Other clauses of the pack that fire here as well.'),
      rule: name.exactOptional().describe('The rule that must fire.'),
      meta: z.record(name, z.string()).exactOptional().describe('Front matter of the post.'),
      thread: wordList.exactOptional().describe('The other parts of its thread.'),
    }),
  ]);

const examples = z.strictObject({
  violates: z
    .array(example(violating))
    .exactOptional()
    .describe('Posts that break the clause, with the words that break it between [[ and ]].'),
  complies: z.array(example(complying)).exactOptional().describe('Posts that look alike and are fine.'),
  documents: z
    .array(
      z.strictObject({
        name: words.exactOptional().describe('What it is called.'),
        text: words.describe('What it says.'),
      }),
    )
    .min(1)
    .exactOptional()
    .describe('Invented confidential documents, whose fingerprints the posts are checked against.'),
  'known-gaps': z
    .array(words)
    .exactOptional()
    .describe('Posts that break the clause and that no rule finds yet.'),
});

const waivable = z
  .union([
    z.literal(false),
    z.strictObject({
      by: z.array(name).min(1).describe('The owners who may allow an exception.'),
      days: z.int().min(1).max(3650).describe('How many days an exception lasts at most.'),
    }),
  ])
  .describe('false, or who may allow an exception and for how long.');

const groups = z.array(z.enum(FACT_GROUPS)).min(1);

const clauseFacts = z
  .strictObject({
    numbers: z
      .record(
        name,
        z.strictObject({
          rules: z.array(name).min(1).describe('The rules of this clause that find this number.'),
          words: wordList.describe('The words that count all of it, and no part: people, of us.'),
        }),
      )
      .exactOptional()
      .describe('Numbers of the facts file that clear what is published, and contradict what is not.'),
    'cleared-by': groups
      .exactOptional()
      .describe('Names that may be said; speaker: who speaks may do so; lifted: the embargo is over.'),
    'sharpened-by': groups
      .exactOptional()
      .describe('Names that must not be said: the finding becomes block.'),
    'closed-window': level.exactOptional().describe('The level in a closed window.'),
    question: words.exactOptional().describe('What is asked where no fact decides: “Is this public? Where?”'),
  })
  .describe('How the facts of the company decide on what the rules find.');

export const clauseFile = z
  .strictObject({
    title: words.describe('The clause in a few words.'),
    clause: words.describe('The sentence of the policy, in its own words.'),
    kind: z.enum(['do', 'dont']).describe('do: something to do. dont: something not to do.'),
    why: words.describe('Why the clause exists, for somebody who has never read the policy.'),
    source: words.describe('Where the sentence comes from.'),
    owner: name.describe('Who answers for the clause: one of the owners in pack.yaml.'),
    level,
    waivable,
    masked: z
      .union([z.boolean(), z.literal('always')])
      .exactOptional()
      .describe(
        'true: the words that it finds are hidden in reports that end up in logs. always: everywhere but with --no-mask.',
      ),
    guarded: z
      .literal(false)
      .exactOptional()
      .describe(
        'false: no guard covers what it finds, because that is a secret, a threat or inside information.',
      ),
    needs: words
      .exactOptional()
      .describe('What the clause needs that no text can say, as a sentence for people.'),
    vocabulary: vocabularyFile.exactOptional().describe('Word lists of this clause only.'),
    facts: clauseFacts.exactOptional(),
    rules: z.record(name, rule).exactOptional().describe('Each rule is one way to break the clause.'),
    balance: balance.exactOptional().describe('What all posts of a run together must show.'),
    examples: examples
      .exactOptional()
      .describe('Posts that say what the rules find and what they leave alone.'),
  })
  .refine(
    ({ needs, rules, balance }) => needs !== undefined || balance || Object.keys(rules ?? {}).length > 0,
    { params: { is: 'no-rules' } },
  )
  .meta({
    title: 'Clause',
    description: 'One sentence of the policy: its words, its reasons, its rules, its examples.',
  });

export const packFile = z
  .strictObject({
    title: words.describe('The name of the policy.'),
    about: words.describe('What the policy is about, in a sentence or two.'),
    source: words.describe('Where the policy comes from.'),
    'as-of': z.iso.date().describe('The day of the policy’s wording, as year-month-day.'),
    owners: z
      .record(
        name,
        z.strictObject({
          title: words.describe('The team or person as people call them.'),
          ask: words.describe('How to ask them, as a sentence: “Ask Legal before you post.”'),
        }),
      )
      .describe('Who answers for the clauses.'),
  })
  .meta({ title: 'Pack', description: 'A folder of clauses with one policy behind it.' });

export type ClauseFile = DeepReadonly<z.infer<typeof clauseFile>>;
export type PackFile = DeepReadonly<z.infer<typeof packFile>>;
export type VocabularyFile = DeepReadonly<z.infer<typeof vocabularyFile>>;
export type VocabularyEntry = VocabularyFile[string];
export type BalanceFile = DeepReadonly<z.infer<typeof balance>>;
export type RuleFile = DeepReadonly<z.infer<typeof rule>>;
export type ExampleFile = NonNullable<NonNullable<ClauseFile['examples']>['violates']>[number];
