// The clause security-dlp/secret as it is shipped, on sixty leaks of fifteen kinds and sixty texts that look alike. Keys are put
// together from pieces, so that no scanner of repositories takes this file for a leak.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createChecker } from '../../engine/checker.ts';
import { draftOf, ENGINES } from '../../engine/trial.ts';
import { compileFiles } from '../../node/compile-packs.ts';
import { readPackFiles, readSharedVocabulary } from '../../node/packs.ts';

const rules = join(import.meta.dirname, '..', '..', '..', 'rules');
const read = readPackFiles(join(rules, 'security-dlp'));
const { policy } = compileFiles([...readSharedVocabulary(rules), ...(read.ok ? read.value : [])]);
const checker = createChecker(policy, ENGINES, { wants: (clause) => clause === 'security-dlp/secret' });
const found = async (text: string): Promise<readonly string[]> =>
  (await checker.check(draftOf(text))).findings.map(({ quote }) => quote);

/** Letters and figures without a pattern, the same in every run. */
function chance(length: number, letters: string, seed: number): string {
  let state = seed * 2654435761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return letters[(state >>> 8) % letters.length];
  }).join('');
}
const UPPER = 'ABCDEFGHIJKLMNPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const mixed = (length: number, seed: number) => chance(length, `${UPPER}${LOWER}0123456789`, seed);
const caps = (length: number, seed: number) => chance(length, `${UPPER}234567`, seed);
const hex = (length: number, seed: number) => chance(length, '0123456789abcdef', seed);
const key = (prefix: string, length: number, seed: number) => [prefix, mixed(length, seed)].join('');
const j = (...parts: readonly string[]) => parts.join('');

/** By kind: what goes before, the secret, what follows. */
const LEAKS: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'AWS keys': [
    ['The sandbox uses ', j('AKIA', caps(16, 1)), ', feel free.'],
    ['aws_secret_access_key = ', mixed(40, 2), '\nworks on my laptop'],
    ['Terraform slide 4 still shows ', j('ASIA', caps(16, 3)), ' I fear'],
    ['export AWS_SECRET_ACCESS_KEY=', mixed(40, 4), ' # demo'],
  ],
  'keys of code hosts': [
    ['Clone it with ', key(j('gh', 'p_'), 36, 5), ' for now'],
    ['CI token for the workshop: ', key(j('gl', 'pat-'), 20, 6), ''],
    ['npm publish works with ', key(j('npm', '_'), 36, 7), '!'],
    ['Use my PAT ', key(j('github', '_pat_'), 82, 8), ' until Friday'],
  ],
  'keys of payment services': [
    ['We test against ', key(j('sk', '_live_'), 24, 9), ' in the talk'],
    ['Webhook secret: ', key(j('wh', 'sec_'), 32, 10), ''],
    ['Restricted: ', key(j('rk', '_live_'), 24, 11), ', read only'],
    ['The shop runs on ', j('shp', 'at_', hex(32, 12)), ', try it'],
  ],
  'keys of AI services': [
    ['My key is ', key(j('sk', '-proj-'), 60, 13), ' go wild'],
    ['Notebook has ', key(j('hf', '_'), 34, 14), ' inside, oops'],
    ['Groq is fast! ', key(j('gs', 'k_'), 52, 15), ''],
    ['export KEY=', key(j('sk', '-ant-api03-'), 93, 16), ' then run it'],
  ],
  'chat tokens and hooks': [
    ['Bot token ', j('xo', 'xb-', '210987654321-', '410987654321-', mixed(24, 17)), ' posts the menu'],
    [
      'Post here: ',
      j('https://hooks.', 'slack.com/services/T', caps(8, 18), '/B', caps(8, 19), '/', mixed(24, 20)),
      '',
    ],
    ['Telegram: ', j('5123498760', ':AA', mixed(33, 21)), ' say hi'],
    ['Hook ', j('https://discord.com/api/webhooks/1134509817623/', mixed(60, 22)), ' for alerts'],
  ],
  'mail and phone services': [
    ['Mailer: ', j('S', 'G.', mixed(22, 23), '.', mixed(43, 24)), ''],
    ['SMS via ', j('S', 'K', hex(32, 25)), ' works again'],
    ['Mailgun ', j('key', '-', hex(32, 26)), ' in the gist'],
    ['Maps demo with ', key(j('AI', 'za'), 35, 27), ' is live'],
  ],
  'JSON Web Tokens': [
    ['Header: Bearer ', j('ey', 'J', mixed(20, 28), '.ey', 'J', mixed(60, 29), '.', mixed(43, 30)), ''],
    [
      'Paste ',
      j('ey', 'J', mixed(33, 31), '.ey', 'J', mixed(90, 32), '.', mixed(86, 33)),
      ' into the debugger',
    ],
    [
      'My session: ',
      j('ey', 'J', mixed(18, 34), '.ey', 'J', mixed(44, 35), '.', mixed(43, 36)),
      ' lasts a year',
    ],
    ['cookie=', j('ey', 'J', mixed(26, 37), '.ey', 'J', mixed(50, 38), '.', mixed(43, 39)), '; see?'],
  ],
  'private keys': [
    ['', j('-----BEGIN RSA PRI', 'VATE KEY-----\n', mixed(200, 40)), ''],
    [
      'The yard key:\n',
      j(
        '-----BEGIN OPENSSH PRI',
        'VATE KEY-----\n',
        mixed(160, 41),
        '\n-----END OPENSSH PRI',
        'VATE KEY-----',
      ),
      '',
    ],
    ['Sign with ', j('AGE-SEC', 'RET-KEY-1', caps(58, 42)), ' only'],
    ['', j('-----BEGIN PRI', 'VATE KEY-----\n', mixed(128, 43)), '\nnice slide'],
  ],
  'connection strings': [
    ['Sample data: ', j('postgres://planner:', 'Quay4410', '@db.halden.example:5432/stops'), ''],
    ['Try ', j('mongodb+srv://yard:', 'tide-77-wall', '@cluster0.halden.example/'), ' tonight'],
    ['Server=sql.halden.example;User Id=sa;Password=', 'Ferry!2291', ';Encrypt=true'],
    ['Cache at ', j('redis://:', 'p4ssTide99', '@cache.halden.example:6379'), ''],
  ],
  'addresses with a password': [
    ['Nightly build: ', j('https://guest:', 'Harbour19', '@builds.halden.example/latest'), ''],
    ['Feed: ', j('ftp://scan:', 'pallet_882', '@files.halden.example'), ' for partners'],
    ['curl -u planner:', 'Quay-2931', ' halden.example/api'],
    ['Git over ', j('https://bot:', mixed(30, 44), '@git.halden.example/atlas.git'), ''],
  ],
  'passwords that are told': [
    ['The demo password is ', 'Fjord#2026', ', enjoy'],
    ['Wifi at the meetup: HaldenGuest, password: ', 'kettle77', ''],
    ['Passwort für den Beamer: ', 'Leinwand9', ''],
    ['Our pw for the sandbox is still “', 'Winter2025!', '”'],
  ],
  'logins in pairs': [
    ['Demo login: guest / ', 'Tidal-Gate44', ''],
    ['Try it out, username: planner password: ', 'route66A', ' on the demo site'],
    ['Log in with demo@halden.example / ', 'Sommer2026!', ' and look around'],
    ['Credentials: yardadmin:', 'Cranes4ever', ' (temporary)'],
  ],
  'PINs and door codes': [
    ['The crane password is ', '0000', ', seriously'],
    ['The door code is ', '4471#', ' until we move'],
    ['Back at the depot, alarm code: ', '9920', ''],
    ['The PIN for the tablet: ', '2580', ', tap twice'],
  ],
  'seeds and recovery codes': [
    ['2FA secret: ', caps(32, 45), ' scan it yourself'],
    ['Set up with ', j('otpauth://totp/Halden:yard?secret=', caps(16, 46), '&issuer=Halden'), ''],
    ['My TOTP seed is ', caps(26, 47), ' :)'],
    ['Backup code: ', '7h2k-99qp', ', in case'],
  ],
  'keys of no known make': [
    ['api_key=', mixed(32, 48), ' in the config slide'],
    ['Our API key: ', hex(32, 49), ''],
    ['client secret = "', mixed(40, 50), '"'],
    ['DB_PASSWORD=', 'Tide!gauge7', ' and off you go'],
  ],
};

const ALIKE: readonly string[] = [
  // Documented examples, masks and places to fill in.
  j('Docs say AKIA', 'IOSFODNN7EXAMPLE, so do I.'),
  j('The docs use wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY as a sample.'),
  j('Never paste sk', '_live_**************** in a chat.'),
  j('A token starts with gh', 'p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, remember that.'),
  'Password: ********',
  'Set password=<your password> and restart.',
  'Run it with TOKEN=$HALDEN_TOKEN and nothing else.',
  'postgres://user:password@localhost/db is the default.',
  'Replace YOUR_API_KEY with the key from your account.',
  'api_key: {{ secrets.halden }}',
  'Login: your e-mail / your password. That is all.',
  j('Keys look like sk', '_live_xxxxxxxxxxxxxxxxxxxxxxxx.'),
  // Hashes, identifiers, versions.
  `Fixed in ${hex(40, 60)}, thanks all.`,
  `The checksum is sha256:${hex(64, 61)}.`,
  'Request 550e8400-e29b-41d4-a716-446655440000 timed out.',
  `md5 ${hex(32, 62)} of the map tiles`,
  `Contract ${j('0x', hex(40, 63))} was audited.`,
  'Token: TSL. Price: 4 cents.',
  `Pallet ${chance(18, '0123456789', 64)} arrived.`,
  'Container HLDU 482913 7 is at berth 4.',
  'Atlas v4.2.1-rc.3+build.20260131 is out.',
  `Photo: https://halden.example/img/${mixed(40, 65)}.jpg`,
  `Thread https://t.co/${mixed(10, 66)}`,
  'https://halden.example/blog/2026/how-we-moved-to-passkeys-in-30-days',
  'Video: https://video.example/watch?v=dQx4Kd9Lm2Q&list=PLr4Hd82Ks',
  'Invoice INV-2026-004417 is paid.',
  // Passwords as a subject.
  'Use a password manager. Mine remembers my cat’s birthday.',
  'Your password must have 12 characters.',
  'A password is not enough in 2026.',
  'The password is dead. Long live passkeys.',
  'My password is stronger than my coffee.',
  'Password reset takes 2 minutes now.',
  'Nobody guesses a password with 20 characters.',
  'The wifi password is on the wall, as always.',
  'Forgot my password 3 times today.',
  'Password: what it is and why we leave it behind.',
  'We rotate passwords every 90 days.',
  'Is password123 still the commonest password? Yes.',
  'PIN or fingerprint? Our survey of 2,300 drivers.',
  'The new PIN pad works with gloves.',
  'Pin this post: 14:00, hall B.',
  'Passcode lengths: 4 or 6 digits, you choose.',
  'Login is faster: 3 seconds instead of 9.',
  'Log in at halden.example/login and click Join.',
  'Login: 08:00, lunch: 12:00, logout: 16:30.',
  'Sign in with SSO / SAML from today.',
  'User / admin roles are new in 4.2.',
  'Account: Lena Brandt, planner / Halden',
  // Other codes and keys.
  'Use code SAVE20 for the spring sale.',
  'Promo code: TIDE2026, two weeks only.',
  'Meeting ID 882 4410 9921, see you there.',
  'The key is patience: 400 stops, one planner.',
  'Key figures: revenue +18 %, 1,850 people.',
  'Secret to good waffles: cold butter, 200 g.',
  'Token economy, explained in 9 slides.',
  'The secret is 42, of course.',
  'Zip code: 1783. Area code: 69.',
  'Dress code: smart casual',
  'Code of conduct, version 3, is online.',
  'Error code: 0x80070005, again.',
];

it('has sixty of each', () => {
  expect(Object.keys(LEAKS)).toHaveLength(15);
  expect(Object.values(LEAKS).flat()).toHaveLength(60);
  expect(ALIKE).toHaveLength(60);
});

it.each(Object.entries(LEAKS))('finds %s, and hides the whole value', async (_, leaks) => {
  for (const [before, secret, after] of leaks) {
    const text = before + secret + after;
    const quotes = await found(text);
    expect(
      quotes.some((quote) => quote.includes(secret)),
      `${text} → ${quotes}`,
    ).toBe(true);
  }
});

it.each(ALIKE)('is silent: %s', async (text) => {
  expect(await found(text)).toEqual([]);
});
