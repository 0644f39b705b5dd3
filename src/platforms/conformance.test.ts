// The public conformance cases of twitter-text, which are others' and therefore not in this repository. Whoever has the
// folder `conformance` of github.com/twitter/twitter-text names it in POLICYCHECK_TWITTER_TEXT: docs/platforms.md.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countX } from './count-x.ts';
import { linksOf, X_LINKS } from './links.ts';
import { topLevelDomains } from './top-level-domains.ts';

interface Case<T> {
  readonly description: string;
  readonly text: string;
  readonly expected: T;
}
type Cases<T> = Readonly<Record<string, readonly Case<T>[] | undefined>>;

const folder = process.env.POLICYCHECK_TWITTER_TEXT;
const known = topLevelDomains();

function casesOf<T>(file: string): Cases<T> {
  const path = join(folder ?? '', file);
  if (folder === undefined || !existsSync(path)) {
    console.log(`Skipped: ${file} of twitter-text is not here. POLICYCHECK_TWITTER_TEXT names its folder.`);
    return {};
  }
  return (parse(readFileSync(path, 'utf8')) as { readonly tests: Cases<T> }).tests;
}

interface Weighed {
  readonly weightedLength: number;
}
const weighed = casesOf<Weighed>('validate.yml');
const lists = casesOf<readonly (string | { readonly url: string })[]>('extract.yml');

describe.each([
  ['WeightedTweetsCounterTest', false],
  ['WeightedTweetsWithDiscountedEmojiCounterTest', true],
  ['UnicodeDirectionalMarkerCounterTest', true],
])('%s', (section, emojiWhole) => {
  const cases = weighed[section] ?? [];
  if (cases.length === 0) it.skip('the cases are not here');
  it.each(cases)('$description', ({ text, expected }) => {
    expect(countX(text, 280, known, emojiWhole).count).toBe(expected.weightedLength);
  });
});

describe.each(['urls', 'urls_with_indices', 'urls_with_directional_markers', 'tco_urls_with_params'])(
  'links: %s',
  (section) => {
    const cases = lists[section] ?? [];
    if (cases.length === 0) it.skip('the cases are not here');
    it.each(cases)('$description', ({ text, expected }) => {
      const found = linksOf(text, X_LINKS, known).map(({ start, end }) => text.slice(start, end));
      expect(found).toEqual(expected.map((link) => (typeof link === 'string' ? link : link.url)));
    });
  },
);
