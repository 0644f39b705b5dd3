// policycheck.yaml as people write it. One schema gives the type, the check and the JSON Schema for editors.

import { z } from 'zod';
import { LEVELS } from '../model/finding.ts';
import { NAME } from './schema.ts';

const text = z.string().min(1).regex(/\S/);
const texts = z.array(text).min(1);
const name = z.string().regex(NAME);
const globs = z.union([text, texts]);

const override = z.strictObject({
  files: globs.describe('Which files: a pattern such as blog/**, or a list of them.'),
  channel: text.exactOptional().describe('Where the posts go: blog, linkedin …'),
  role: text.exactOptional().describe('Who speaks: employee, brand, spokesperson …'),
  type: text.exactOptional().describe('What kind of post it is: reply, promotion …'),
  author: text.exactOptional().describe('Who posts: a name or a handle.'),
  region: text.exactOptional().describe('For whom: us, uk, de …'),
  language: text.exactOptional().describe('In which language: en, de, fr …'),
  'approved-by': text.exactOptional().describe('Who has approved the posts.'),
  'registry-entry': text.exactOptional().describe('Where the account is registered.'),
  fields: z.record(name, text).exactOptional().describe('Other fields, for packs of your own.'),
});

export const configFile = z
  .strictObject({
    extends: z
      .union([text, texts])
      .exactOptional()
      .describe(
        'Settings to begin with: a file, a folder with a policycheck.yaml, an npm package, or a list of them.',
      ),
    packs: texts
      .exactOptional()
      .describe(
        'The packs to use: ids, or folders as seen from this file. All that come with the program, if absent.',
      ),
    'fail-on': z.enum(LEVELS).exactOptional().describe('Findings of this level and above fail a run.'),
    level: z.enum(LEVELS).exactOptional().describe('Findings of this level and above are shown.'),
    baseline: text.exactOptional().describe('The file of what was known before, as seen from this file.'),
    facts: text
      .exactOptional()
      .describe('The file of what the company has made public, as seen from this file.'),
    clauses: z
      .record(text, z.enum([...LEVELS, 'off']))
      .exactOptional()
      .describe('Another level for a clause, or off.'),
    overrides: z
      .array(override)
      .exactOptional()
      .describe('What posts in some files are, where they do not say so themselves. The later wins.'),
    ignore: texts.exactOptional().describe('Files that a folder or a pattern does not bring in.'),
    'front-matter': texts.exactOptional().describe('Fields of front matter that are read as prose.'),
    columns: z.record(name, text).exactOptional().describe('Which column of a table is which: text, id …'),
    posts: texts.exactOptional().describe('Where the posts stand in a JSON or YAML file.'),
    owners: z
      .record(
        name,
        z.strictObject({
          name: text.exactOptional().describe('The team or person as people call them.'),
          ask: text.exactOptional().describe('How to ask them, as a sentence.'),
          channel: text.exactOptional().describe('Where to ask them: #ask-legal, legal@halden.example …'),
        }),
      )
      .exactOptional()
      .describe('Whom to ask, in place of what the packs say.'),
    '+packs': texts.exactOptional().describe('Packs besides those of the files that this one extends.'),
    '-packs': texts.exactOptional().describe('Packs of the files that this one extends, left out.'),
    '+overrides': z.array(override).min(1).exactOptional().describe('Overrides after the extended ones.'),
    '-overrides': texts.exactOptional().describe('Patterns whose extended overrides are left out.'),
    '+ignore': texts.exactOptional().describe('Files to ignore besides the extended ones.'),
    '-ignore': texts.exactOptional().describe('Extended patterns that are not ignored after all.'),
    '+front-matter': texts.exactOptional().describe('Fields besides the extended ones.'),
    '-front-matter': texts.exactOptional().describe('Extended fields, left out.'),
    '+posts': texts.exactOptional().describe('Paths of posts besides the extended ones.'),
    '-posts': texts.exactOptional().describe('Extended paths of posts, left out.'),
  })
  .meta({
    title: 'policycheck.yaml',
    description: 'The settings of policycheck for a folder and all below it.',
  });

export type ConfigFile = z.infer<typeof configFile>;
export type OverrideFile = z.infer<typeof override>;
