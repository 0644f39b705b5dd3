// Each kind of thing that platforms count in a way of their own, in posts of our own. The public cases of X are run by
// conformance.test.ts, where somebody has them.

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { countersOf, measure } from './count.ts';
import { countX } from './count-x.ts';
import { type Counter, PLATFORMS } from './limits.ts';
import { topLevelDomains } from './top-level-domains.ts';

const known = topLevelDomains();
const counters = countersOf(known);
const count = (by: Counter, text: string) => counters[by](text, Number.POSITIVE_INFINITY).count;

/** Fifty letters of a street sign, and what they count wherever letters count one. */
const FIFTY = 'Gate four is open; gate five is closed till eight.';

describe('X', () => {
  it.each([
    ['plain words', 'The depot cat is back.', 22],
    ['accents, composed or not', 'caf\u00e9 cafe\u0301', 9],
    ['Cyrillic', 'Ворота открыты', 14],
    ['Japanese and Korean count double', '倉庫は창고', 10],
    ['curly quotes and dashes count one', '“gate” – ‘dock’ — …', 20],
    ['an emoji counts two', 'done 🚚', 7],
    ['so does one of many code points', '👨‍👩‍👧‍👦👍🏽🏴‍☠️🇳🇴1️⃣', 10],
    ['a heart without its variation selector', 'I ❤ maps', 9],
    ['people without a joiner are two emoji', '👨👩', 4],
    ['a copyright sign is a letter, unless it is shown as emoji', '© ©️', 4],
    ['a link counts 23', 'See https://halden.example.com/map?day=3#gate for it', 4 + 23 + 7],
    ['however short', 'https://a.co', 23],
    ['also without a scheme', 'See halden.com/map.', 4 + 23 + 1],
    ['a made-up ending makes no link', 'See halden.dock/map.', 20],
    ['a link between Japanese words', '地図halden.com/map新しい', 4 + 23 + 6],
    ['a host in another script needs its scheme', 'http://倉庫.com 倉庫.com', 23 + 1 + 8],
    ['a full stop without a blank', 'We load at six.We leave at ten.', 31],
    ['no link in an address or a mention', 'mara@halden.com @halden.com', 27],
    ['brackets belong to a path in pairs', '(https://halden.com/map_(north))', 25],
    ['a line break counts one', 'one\n\ntwo', 8],
  ])('%s', (_, text, expected) => {
    expect(count('x', text)).toBe(expected);
  });

  it('says where the limit is passed, at the start of a character', () => {
    const text = `${FIFTY.repeat(5)}${'a'.repeat(29)}e\u0301👩‍🔧 and more`;
    expect(counters.x(text, 280)).toEqual({ count: 250 + 29 + 1 + 2 + 9, cut: text.indexOf('👩') });
    expect(counters.x(`${'倉'.repeat(140)}e`, 280)).toEqual({ count: 281, cut: 140 });
  });

  it('never cuts a link: the whole of it fits, or none', () => {
    const text = `${'a'.repeat(260)} https://halden.com`;
    expect(counters.x(text, 280)).toEqual({ count: 284, cut: 261 });
  });

  it('can count emoji by their code points, as it once did', () => {
    expect(countX('👨‍👩‍👧‍👦', 280, known, false).count).toBe(11);
  });

  it('takes linear time', () => {
    const worst = ['a.'.repeat(50_000), '('.repeat(100_000), `http://${'a_'.repeat(50_000)}.com`];
    const started = performance.now();
    for (const text of [...worst, `https://halden.com/${'((x)'.repeat(25_000)}`, '倉.'.repeat(50_000)])
      count('x', text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('Mastodon', () => {
  it.each([
    ['a character is what readers see', '👨‍👩‍👧‍👦e\u0301倉', 3],
    ['a link with a scheme counts 23', 'See https://halden.com/map/north', 27],
    ['one without is text', 'See halden.com/map', 18],
    ['of somebody elsewhere only the name counts', 'Ask @mara@social.halden.com today', 15],
    ['an address is no mention', 'mara@halden.com', 15],
  ])('%s', (_, text, expected) => {
    expect(count('mastodon', text)).toBe(expected);
  });

  it('says where the limit is passed', () => {
    expect(counters.mastodon('ab @mara@social.halden.com cd', 9)).toEqual({ count: 11, cut: 27 });
  });
});

describe('the others', () => {
  const family = '👨‍👩‍👧‍👦';
  it.each([
    ['graphemes', 1],
    ['code-points', 7],
    ['utf-16', 11],
  ] as const)('%s: a family of four counts %i', (by, expected) => {
    expect(count(by, family)).toBe(expected);
  });

  it('Bluesky also counts bytes', () => {
    const { post } = PLATFORMS.bluesky;
    expect(measure('🚚'.repeat(300), post, counters)).toEqual({ count: 300, limit: 300 });
    expect(measure(`${'🚚'.repeat(300)}.`, post, counters)).toEqual({ count: 301, limit: 300, cut: 600 });
    // 25 bytes each.
    expect(measure(family.repeat(121), post, counters)).toEqual({
      count: 3025,
      limit: 3000,
      cut: 120 * family.length,
    });
  });
});

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom('a.com', ' ', 'http://', '@a@b.c', '/'),
    ),
  )
  .map((parts) => parts.join(''));

test.prop([texts, fc.constantFrom<Counter>('x', 'mastodon', 'graphemes', 'utf-16', 'code-points')])(
  'what stands before the cut fits, and the cut is the start of a character',
  (text, by) => {
    const total = count(by, text);
    const limit = Math.max(0, Math.floor(total / 2));
    const { cut } = counters[by](text, limit);
    expect(cut === undefined).toBe(total <= limit);
    if (cut === undefined) return;
    const starts = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index);
    expect(starts).toContain(cut);
  },
);
