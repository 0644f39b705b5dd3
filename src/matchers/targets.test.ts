// What is found where links lead: spans in the source, quotes, conditions, and that nothing is told twice. Then: the prefilter
// changes nothing.

import { fc, it as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../engine/checker.ts';
import { compileTrial, ENGINES, trialFiles } from '../engine/trial.ts';
import { readDrafts } from '../formats/index.ts';

const KNOWN = { links: { own: ['halden.example'], shorteners: ['hldn.example'], allowed: [] }, handles: [] };

async function found(rule: string, text: string, prefilter = true): Promise<readonly string[]> {
  const { policy } = compileTrial(trialFiles(`it:\n  ${rule}\n  message: m\n  instead: i`));
  const { drafts } = await readDrafts({ path: 'a.md', text });
  const checker = createChecker(policy, ENGINES, { known: KNOWN, prefilter });
  const { findings } = await checker.check(drafts[0]!);
  return findings.map(({ span, quote, detail }) => {
    const written = text.slice(span.start, span.end);
    return [written, ...(quote === written ? [] : [`= ${quote}`]), ...(detail ? [`| ${detail}`] : [])].join(
      ' ',
    );
  });
}

/** In two pieces, so that no other scanner takes it for a real one. */
const KEY = `sk_live_${'Tq7Zb91xKd03mWc4'}`;
const detect = (what: string) => `forbid: { detect: ${what} }`;

describe('what is found in targets', () => {
  it.each([
    [detect('inner-address'), '[Rota](https://wiki.corp/rota)', ['https://wiki.corp/rota']],
    [detect('inner-address'), 'At the gate: ![](http://10.4.17.20/gate.jpg)', ['http://10.4.17.20/gate.jpg']],
    [detect('inner-address'), '[Plan](file:///C:/Users/lena/plan.docx)', ['file:///C:/Users/lena/plan.docx']],
    [
      detect('link-credential'),
      '[See](https://a.example/x?p=1&amp;token=9f31c07be24d)',
      ['https://a.example/x?p=1&amp;token=9f31c07be24d = https://a.example/x?p=1&token=9f31c07be24d | token'],
    ],
    [detect('private-parameter'), '[See](https://a.example/x?sessionid=9f31c07be24d)', ['https://a.example/x?sessionid=9f31c07be24d | sessionid']],
    [detect('unlisted-shortener'), '[See](https://bit.ly/a1b) [ours](https://hldn.example/a)', ['https://bit.ly/a1b | bit.ly']],
    [detect('unencrypted-link'), '[See](http://a.example) [me](https://a.example)', ['http://a.example | a.example']],
    [detect('look-alike-link'), '[halden.example](https://ha1den.example/x)', ['https://ha1den.example/x | looks like halden.example, and is another address']],
    [detect('access-key'), '[data](redis://default:quaywall9x@cache.halden.example:6379)', ['redis://default:quaywall9x@cache.halden.example:6379']],
    [detect('personal-email'), '[Kari](mailto:kari.lund@halden.example)', ['mailto:kari.lund@halden.example = kari.lund@halden.example']],
    [detect('access-key'), `[try](https://pay.example/v1?key=${KEY})`, [`https://pay.example/v1?key=${KEY} = ${KEY}`]],
    [detect('personal-email'), '[Files](https://kari.lund@files.example/a)', []],
    [detect('personal-email'), '[Press](mailto:press@halden.example)', []],
    ['forbid: { link: ["*.corp"] }', '[A](https://a.corp/1) [B](https://b.example) ![](https://c.corp/i.png)', ['https://a.corp/1', 'https://c.corp/i.png']],
    ['forbid: { link: ["*"] }', '[A](https://a.example/1) ![](https://c.example/i.png) [D](./d.md)', ['https://a.example/1']],
    ['limit: { link: ["*"] }\n  at-most: 1', '[A](https://a.example/1) and [B](https://b.example/2)', ['https://b.example/2']],
    [detect('inner-address'), 'No link leads [out](./rota.md) of [here](/wiki).', []],
  ])('%s in %j', async (rule, text, expected) => {
    expect(await found(rule, text)).toEqual(expected);
    expect(await found(rule, text, false)).toEqual(expected);
  }); // biome-ignore format: one case a line
});

it.each([
  ['[https://wiki.corp/rota](https://wiki.corp/rota)', ['https://wiki.corp/rota']],
  ['<https://wiki.corp/rota> and https://wiki.corp/day', ['https://wiki.corp/rota', 'https://wiki.corp/day']],
  ['<a href="https://www.wiki.corp/rota/">wiki.corp/rota</a>', ['wiki.corp/rota']],
  ['[One][w], [two][w]\n\n[w]: https://wiki.corp/rota', ['https://wiki.corp/rota']],
  ['[wiki.corp/rota](https://other.corp/x)', ['wiki.corp/rota', 'https://other.corp/x']],
])('%s is told once', async (text, expected) => {
  expect(await found(detect('inner-address'), text)).toEqual(expected);
});

describe('conditions', () => {
  const INNER = detect('inner-address');
  it.each([
    // The sentence is that of the words; “part of” is part of the address.
    [`${INNER}\n  unless: [{ sentence: tutorial }]`, 'In this tutorial see [it](https://a.corp). Then [that](https://b.corp).', ['https://b.corp']],
    [`${INNER}\n  when: [{ overlap: { regex: "/edit" } }]`, '[A](https://a.corp/edit) [edit](https://b.corp/)', ['https://a.corp/edit']],
    [`${INNER}\n  unless: [{ overlap: { link: [a.corp] } }]`, '[A](https://a.corp/x) [B](https://b.corp/)', ['https://b.corp/']],
    [`${INNER}\n  when: [{ region: [heading] }]`, '# See [it](https://a.corp)\n\nSee [it](https://b.corp)', ['https://a.corp']],
    [`${INNER}\n  when: [negated]`, 'We do not use [it](https://a.corp). We use [it](https://b.corp).', ['https://a.corp']],
    ['forbid: { all: [secret, { link: ["*"] }] }', 'The secret is [here](https://a.example). Not [here](https://b.example).', ['secret']],
    // A draft of a picture alone has no words to stand at.
    [`${INNER}\n  unless: [{ sentence: tutorial }, negated]`, '![](http://10.4.17.20/a.jpg)', ['http://10.4.17.20/a.jpg']],
  ])('%s in %j', async (rule, text, expected) => {
    expect(await found(rule, text)).toEqual(expected);
    expect(await found(rule, text, false)).toEqual(expected);
  }); // biome-ignore format: one case a line
});

const ADDRESSES = ['https://wiki.corp/a', 'http://a.example/?token=9f31c07be24d', 'ftp://10.2.3.4/x', 'mailto:kari.lund@halden.example',
  './b.md', 'https://bit.ly/a1b', '//files.lan/x', 'https://a.example/@kari/a-long-name-of-a-post', 'http://wiki/x']; // biome-ignore format: a list
const RULES = [
  'inner-address',
  'link-credential',
  'personal-email',
  'shortened-link',
  'access-key',
  'unencrypted-link',
];
const ALL = `forbid: { any: [${RULES.map((what) => `{ detect: ${what} }`).join(', ')}, { link: ["*.lan"] }] }`;
const PIECES = ['We', ' rota', '. Then', '\n\n', ' wiki.corp/a ', '# ', '> '];
const pieces = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.constantFrom(...ADDRESSES).map((address) => ` [rota](${address})`),
  fc.constantFrom(...ADDRESSES).map((address) => ` ![](${address})`),
);

property.prop([fc.array(pieces, { minLength: 1, maxLength: 12 })])(
  'the prefilter leaves out nothing',
  async (parts) => {
    const text = `Read ${parts.join('')}`;
    expect(await found(ALL, text)).toEqual(await found(ALL, text, false));
  },
);
