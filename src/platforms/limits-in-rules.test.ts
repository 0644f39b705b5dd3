// Clauses say some limits in words, so the numbers stand in them, too: here they are held against the data file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { PLATFORMS, type Platform } from './limits.ts';

interface RuleFile {
  readonly limit?: unknown;
  readonly 'at-most'?: number;
  readonly forbid?: { readonly picture?: { readonly 'alt-longer-than'?: number } };
  readonly when?: readonly { readonly channel?: readonly string[] }[];
}

function rulesOf(clause: string): readonly RuleFile[] {
  const path = join(import.meta.dirname, '..', '..', 'rules', 'platform-format', `${clause}.yaml`);
  return Object.values(
    (parse(readFileSync(path, 'utf8')) as { readonly rules: Record<string, RuleFile> }).rules,
  );
}

function channelsOf({ when = [] }: RuleFile): readonly string[] {
  return when.flatMap(({ channel = [] }) => channel);
}

const platforms: readonly (readonly [string, Platform])[] = Object.entries(PLATFORMS);

it.each(platforms)('%s: as many hashtags as the data file advises', (id, { hashtags }) => {
  const most = rulesOf('hashtag')
    .filter((rule) => channelsOf(rule).includes(id))
    .map((rule) => rule['at-most']);
  // More than ten are a pile anywhere; YouTube alone shows more.
  expect(most).toEqual(id === 'youtube' ? [] : [hashtags?.advised ?? hashtags?.most ?? 10]);
});

it.each(platforms.filter(([, { alt, trust }]) => alt !== undefined && trust === 'official'))(
  '%s: alt text as long as the data file allows',
  (id, { alt }) => {
    const rules = rulesOf('alt-text').filter((rule) => channelsOf(rule).includes(id));
    expect(rules.map(({ forbid }) => forbid?.picture?.['alt-longer-than'])).toEqual([alt]);
  },
);
