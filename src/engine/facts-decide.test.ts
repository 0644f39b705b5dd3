// Facts on links, contacts, handles and crisis holds, with the shipped policy: what they clear, what they make worse, and where
// one clause leaves the word to another.

import { expect, it } from 'vitest';
import type { Meta } from '../model/draft.ts';
import { nameFinder } from '../names/find-names.ts';
import { indexNames } from '../names/names.ts';
import { loadPolicy } from '../node/policy-store.ts';
import { readFacts } from '../policy/facts-file.ts';
import { readInstant } from '../text/instant.ts';
import { createChecker } from './checker.ts';
import { withFactsOf } from './draft-with-facts.ts';
import { draftOf, ENGINES } from './trial.ts';

const policy = await loadPolicy({ packs: [] });
if (!policy.ok) throw new Error('The policy cannot be read.');

async function outcomes(yaml: string, text: string, meta: Meta = {}): Promise<readonly string[]> {
  const read = readFacts('facts.yaml', yaml);
  const today = readInstant('2026-03-02');
  if (!read.ok || !today || !policy.ok) throw new Error('The facts cannot be read.');
  const world = { facts: read.value, today };
  const { index, facts } = indexNames(read.value.names);
  const checker = createChecker(policy.value, ENGINES, {
    facts: world,
    names: nameFinder(index, () => facts),
  });
  const { findings } = await checker.check(withFactsOf(draftOf(text, meta), world).draft);
  return findings
    .filter(({ clause }) => /security-dlp|mention|crisis|confidential/.test(clause))
    .map(({ rule, level, status, against }) =>
      status.kind === 'cleared'
        ? `${rule} cleared by ${status.by.fact}`
        : `${rule} ${level}${against ? ` ${against.says}` : ''}`,
    );
}

const HOLD =
  'crisis-holds: [{ from: 2026-03-01, to: "2026-03-04T08:00Z", why: The bridge at Tarn., except: [incident] }]';
const OPEN_HOLD = 'crisis-holds: [{ from: 2026-03-01, why: The bridge at Tarn }]';
const LINKS = 'links: { own: [halden.example], shorteners: [hldn.example], allowed: [bit.ly] }';
const CONTACTS = 'public-contacts: [kari.moe@halden.example, "+47 913 27 846"]';

it.each<readonly [string, string, Meta, readonly string[]]>([
  [
    HOLD,
    'Friday at last!',
    {},
    [
      'crisis-respect/hold/waits block Crisis hold since 2026-03-01, until 2026-03-04T08:00Z: The bridge at Tarn.',
    ],
  ],
  [
    OPEN_HOLD,
    'Friday at last!',
    { role: 'brand' },
    [
      'crisis-respect/hold/waits-with-role block Crisis hold since 2026-03-01, until somebody ends it: The bridge at Tarn.',
    ],
  ],
  [HOLD, 'Friday at last!', { 'publish-at': '2026-03-05' }, []],
  [HOLD, 'Friday at last!', { type: 'incident' }, []],
  [HOLD, 'Friday at last!', { role: 'personal' }, []],
  [HOLD, 'Friday at last!', { 'hold-exempt': 'COMMS-4' }, []],
  [HOLD, 'Update 4: the bridge is open again.', {}, []],
  ['', 'Friday at last!', {}, []],
  [LINKS, 'See tinyurl.com/a7', {}, ['security-dlp/link/foreign-shortener review']],
  [LINKS, 'See bit.ly/a7', {}, ['security-dlp/link/foreign-shortener cleared by links.allowed']],
  [LINKS, 'See http://bit.ly/a7', {}, ['security-dlp/link/unencrypted advise']],
  [LINKS, 'See hldn.example/a7', {}, []],
  [LINKS, 'See https://halden-login.example.net', {}, ['security-dlp/link/look-alike review']],
  ['', 'See https://halden-login.example.net and bit.ly/a7', {}, ['security-dlp/link/shortened advise']],
  [
    'links: { own: ["*.sharepoint.com"] }',
    'See https://halden.sharepoint.com/x',
    {},
    ['security-dlp/internal-host/private-document cleared by links.own'],
  ],
  [
    CONTACTS,
    'Call Kari on 913 27 846.',
    {},
    ['security-dlp/pii-structured/phone-of-somebody cleared by public-contacts'],
  ],
  [CONTACTS, 'Call Kari on +47 913 27 847.', {}, ['security-dlp/pii-structured/phone-of-somebody block']],
  [
    CONTACTS,
    'My e-mail is kari.moe@halden.example, write.',
    {},
    ['security-dlp/pii-structured/address-of-somebody cleared by public-contacts'],
  ],
  [
    'customers: { Fjord Rail: { referenceable: true, handles: ["@FjordRail"] } }',
    'Thanks @FjordRai1',
    {},
    ['platform-format/mention/slip advise'],
  ],
  ['accounts: { "@FjordRail": { role: brand }, "@FjordRai1": { role: brand } }', 'Thanks @FjordRai1', {}, []],
  // A password is told once, by the pack that is stricter.
  ['', 'The gate PLC password is 4711, who sets these?', {}, ['security-dlp/secret/password block']],
])('%s: %s (%o)', async (yaml, text, meta, expected) => {
  expect(await outcomes(yaml, text, meta)).toEqual(expected);
});
