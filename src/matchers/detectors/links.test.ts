// Links, inner addresses and handles in tables: what is found, and what looks like it. Then: any text is read without a fault.

import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../engine/trial.ts';
import { documentOf } from '../../language/document.ts';
import { createTokenizer } from '../../language/tokenizer.ts';
import type { Detectable } from '../../model/matcher.ts';
import type { KnownFacts } from '../matcher.ts';
import { createLinks } from './links.ts';

const FACTS: KnownFacts = {
  links: {
    own: ['halden.example', '*.halden.example', 'orrin-foods.co.uk'],
    shorteners: ['hldn.example', 'bit.ly'],
    allowed: ['larchwealth.example/news', 'http://old.tarn.example'],
  },
  handles: ['@FjordRail', '@halden', '@corvid'],
};
const tokenize = createTokenizer();
const links = createLinks();

function found(what: Detectable, text: string, facts: KnownFacts | undefined = FACTS): readonly string[] {
  const places = links.of(documentOf(draftOf(text), tokenize), what, facts) ?? [];
  return places.map(
    ({ start, end, detail }) => text.slice(start, end) + (detail === undefined ? '' : ` | ${detail}`),
  );
}

const one = (what: Detectable) => (text: string) => expect(found(what, text)).toHaveLength(1);
const none = (what: Detectable) => (text: string) => expect(found(what, text)).toEqual([]);

describe('links that look like ours', () => {
  it.each([
    'Sign in at halden-pass.example.co now',
    'https://halden.example.io/login',
    'https://ha1den.example',
    'https://haldenn.com/',
    'halden.com is not ours',
    'https://secure-halden.net/pay',
    'https://haldenlogin.com/pay',
    'orrin-foods.com ends otherwise',
    'https://halden.example@other.example/x',
    'https://xn--hldn-53d6a.example/',
    'https://hаldеn.example/',
  ])('%s', one('look-alike-link'));
  it.each([
    'https://www.halden.example/login and help.halden.example',
    'https://haldex.example/brakes', // another name
    'https://walden.example/pond',
    'https://brightvale.example/halden',
    'https://halden.brightvale.example', // our pages at a service
    'https://xn--mller-kva.example and https://müller.example',
    'https://москва.example',
    'halden wrote to kari@halden-mail.example',
  ])('leaves %s', none('look-alike-link'));
  it('asks nothing of ours without facts', () => {
    expect(links.of(documentOf(draftOf('https://ha1den.example'), tokenize), 'look-alike-link')).toEqual([]);
  });
});

describe('links that are shortened, open, or for one reader', () => {
  it('tells our shorteners apart only where one of them is not encrypted', () => {
    expect(found('unlisted-shortener', 'tinyurl.com/a1 or http://bit.ly/a1')).toEqual([
      'tinyurl.com/a1 | tinyurl.com',
    ]);
    expect(found('unencrypted-link', 'http://bit.ly/a1')).toEqual(['http://bit.ly/a1 | bit.ly']);
    expect(
      found('unlisted-shortener', 'tinyurl.com/a1', {
        ...FACTS,
        links: { own: [], shorteners: [], allowed: [] },
      }),
    ).toEqual([]);
  });
  it.each(['http://t.co/a1', 'https://a.example/', 'http://10.0.0.7/x', 'http://wiki/x', 'hldn.example/a'])(
    'leaves %s',
    none('unencrypted-link'),
  );
  it.each([
    'https://a.example/x?token=9f31c07be24d',
    'https://a.example/x?page=2&X-Amz-Signature=5d7c1ab09e44f2',
    'https://a.example/#access_token=ab12cd34ef56',
    'https://a.example/invite?invite_token=Kq7TzWb9xP',
  ])('%s', one('link-credential'));
  it.each([
    'https://a.example/x?token=YOUR_TOKEN_HERE1',
    'https://a.example/x?token=<token>',
    'https://a.example/x?key=spring',
    'https://a.example/token/9f31c07be24d',
    'https://a.example/x?tokens=9f31c07be24d',
  ])('leaves %s', none('link-credential'));
  it.each([
    'https://a.example/x?sessionid=9f31c07be24d',
    'https://a.example/x?email=kari%40halden.example',
    'https://a.example/x?utm_campaign=spring-internal',
    'https://a.example/x?utm_content=do-not-share',
  ])('%s', one('private-parameter'));
  it.each([
    'https://a.example/x?utm_campaign=spring&utm_source=x',
    'https://a.example/x?utm_campaign=international',
    'https://a.example/x?email=subscribe',
    'https://a.example/x?session=afternoon',
  ])('leaves %s', none('private-parameter'));
});

describe('inner addresses', () => {
  it.each([
    'the server is 10.20.3.4 as ever',
    'http://10.20.3.4:8080/x',
    'see 192.168.14.20 and weep',
    '172.31.4.4',
    'ping 169.254.7.9',
    'jira.halden.internal/browse/ATL-9',
    'https://wiki.corp/x',
    'build-7.lan',
    'files.yard.local',
    'http://wiki/rota',
    'file:///home/lena/plan.odt',
    'https://yard.example/wp-admin/index.php',
    'yard.example/admin',
  ])('%s', one('inner-address'));
  it.each([
    'Atlas 10.20.3.4 is out',
    'version 10.20.3.4 of the server',
    '192.0.2.10, 198.51.100.4 and 203.0.113.77',
    '127.0.0.1:3000 and localhost',
    'http://localhost:3000/x',
    'router at 192.168.1.1, or 10.0.0.1',
    '10.0.0.0/8 and 192.168.0.0/16',
    '10.300.4.4 host',
    '1.10.20.3.4 is a section of the server handbook',
    'think.local, buy.local',
    'done.Internal notes',
    'host.docker.internal:3000',
    'a.b.svc.cluster.local',
    'http://example/x',
    'halden.example/administration and halden.example/admin-guide',
    'It costs 10.50.',
  ])('leaves %s', none('inner-address'));
});

describe('handles with a slip', () => {
  it.each([
    ['Thanks @FjordRai1', '@FjordRai1 | @FjordRail'],
    ['Thanks @FjordRial!', '@FjordRial | @FjordRail'],
    ['Thanks @fjord_raill', '@fjord_raill | @FjordRail'],
    ['Thanks @FjorRail', '@FjorRail | @FjordRail'],
    ['Thanks @ha1den', '@ha1den | @halden'],
    ['Thanks @FjordRai1.bsky.social', '@FjordRai1.bsky.social | @FjordRail'],
  ])('%s', (text, meant) => expect(found('handle-slip', text)).toEqual([meant]));
  it.each([
    '@FjordRail @fjord_rail',
    '@FjordRailHQ',
    '@FjordRail2',
    '@FjordTrail',
    '@holden',
    '@alden',
    '@corvidae',
    'fjordrai1',
  ])('leaves %s', none('handle-slip'));
});

const KINDS: readonly Detectable[] = [
  ...(['shortened-link', 'unlisted-shortener', 'look-alike-link', 'unencrypted-link'] as const),
  ...(['private-parameter', 'link-credential', 'inner-address', 'handle-slip'] as const),
];
const piece = fc.constantFrom(
  ...[
    'http://',
    'https://',
    '@',
    '.',
    '/',
    '?',
    '=',
    '&',
    ':',
    'halden',
    '.example',
    'xn--',
    '10.',
    '192.168.',
    '4',
    ' ',
    '#',
    'wiki',
    '.corp',
    '\\',
    'é',
  ],
);
test.prop([fc.array(piece, { maxLength: 40 }), fc.constantFrom(...KINDS)])(
  'any text is read, and places lie in it',
  (pieces, what) => {
    const text = pieces.join('');
    for (const { start, end } of links.of(documentOf(draftOf(text), tokenize), what, FACTS) ?? [])
      expect(start >= 0 && start < end && end <= text.length).toBe(true);
  },
);
it('a long row of the same takes no long time', () => {
  for (const part of ['a.', 'http://a', '10.1.', '@halden', 'a-', '?a=1&']) {
    const before = performance.now();
    for (const what of KINDS) found(what, part.repeat(20_000));
    expect(performance.now() - before).toBeLessThan(4000);
  }
});
