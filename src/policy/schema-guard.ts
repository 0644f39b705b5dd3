// The file of a guard as a policy owner writes it: a clause that flags nothing and says what no other clause may flag.

import { z } from 'zod';
import { REACHES } from '../model/guards.ts';
import { clauseFile, type DeepReadonly, NAME, vocabularyFile } from './schema.ts';
import { conditions, matcher, words } from './schema-matcher.ts';

const name = z.string().regex(NAME);
const ids = z.array(words).min(1);
const covers = z
  .union([z.literal('all'), ids])
  .describe('all, or the packs, clauses or rules that may not flag this: core-social/headcount.');
const except = ids.describe(
  'Packs, clauses or rules that still flag it: secrets, threats, inside information.',
);

const rule = z.strictObject({
  guard: matcher.describe('Speech that is protected.'),
  reach: z
    .enum(REACHES)
    .exactOptional()
    .describe(
      'words: only the words found. sentence (when left out): their sentence. talk: also the sentences beside it that carry on. draft: the whole draft.',
    ),
  when: conditions.exactOptional().describe('It is protected only when all of these hold.'),
  unless: conditions.exactOptional().describe('It is not protected when one of these holds.'),
  covers: covers.exactOptional(),
  except: except.exactOptional(),
});

const example = z.union([
  words,
  z.strictObject({
    text: words.describe('The post.'),
    rule: name.exactOptional().describe('The rule that must protect it.'),
    meta: z.record(name, z.string()).exactOptional().describe('Front matter of the post.'),
  }),
]);
const flagged = z.strictObject({
  text: words.describe('The post, with the words that must be found between [[ and ]], or without marks.'),
  by: ids.describe('The clauses that must still flag it: core-social/headcount.'),
  meta: z.record(name, z.string()).exactOptional().describe('Front matter of the post.'),
});

const { title, clause, why, source, owner } = clauseFile.shape;

export const guardFile = z
  .strictObject({
    title,
    clause,
    kind: z
      .literal('guard')
      .describe('guard: it flags nothing, and no other clause may flag what it protects.'),
    why,
    source,
    owner,
    covers,
    except: except.exactOptional(),
    'not-for': z
      .array(words)
      .min(1)
      .exactOptional()
      .describe('Roles of authors whom it does not protect: brand, agency, supervisor.'),
    talk: matcher
      .exactOptional()
      .describe('What a neighbouring sentence must hold to carry on the same talk, for reach: talk.'),
    vocabulary: vocabularyFile.exactOptional().describe('Word lists of this clause only.'),
    rules: z.record(name, rule).describe('Each rule is one kind of speech that is protected.'),
    examples: z
      .strictObject({
        protects: z.array(example).min(1).describe('Posts that no clause of any pack may flag.'),
        flags: z
          .array(flagged)
          .exactOptional()
          .describe('Posts that use such words as a cover and must be found.'),
      })
      .describe('Posts that say what is protected and what is still flagged.'),
  })
  .meta({ title: 'Guard', description: 'Speech that no clause may flag.' });

export type GuardFile = DeepReadonly<z.infer<typeof guardFile>>;
export type GuardRuleFile = GuardFile['rules'][string];
