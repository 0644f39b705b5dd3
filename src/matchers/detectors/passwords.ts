// Passwords, PINs, door codes and keys of no known make that a text gives away, by the word that says so: “the password is …”,
// “Login: name / …”, “api key = …”. In: a text. Out: the places of the values alone.
// Masked values, placeholders, rules (“12 characters”) and plain words after “is” are none. Linear: every gap is bounded.

import type { Stretch } from '../matcher.ts';
import { withoutOverlaps } from './documents.ts';
import { looksLikeKey, looksLikePassword, looksLikePin, looksLikeWord, valueAt } from './secret-values.ts';

type Judge = (value: string, text: string, end: number) => boolean;

const WORD =
  '(?:pass(?:word|code|phrase|wd)|pwd?|psw|passwort|kennwort|contraseña|senha|passord|lösenord|wachtwoord)s?';
/** Words between the keyword and its value, such as “for the wifi”. */
const FOR = "(?:[ ]+(?:for|to|of|on|in|at|auf|für|de|del|da|do)(?:[ ]+[\\w'’-]{1,20}){1,4}?)?";
const SAYS =
  '(?:[ ]+(?:is|are|was|ist|es|é|er|är|remains|will be|stays)(?:[ ]+(?:now|still|simply|just|set to|literally|always|jetzt))?[ ]*:?|[ ]{0,2}(?:[:=]|=>|->|→|–|—)|\\)?[ ]{0,2}[:=])';
const QUOTE = '["\'“”‘’`«»*(]{0,2}';

/** What stands in a text that is worth searching: a quick look, one of whose words each lead below cannot do without. */
const PASS = /pass|pw|psw|kennwort|contrase|senha|senord|wachtwoord/iu;
const PASS_OR_SECRET = /pass|pwd|secret/iu;
const LOGIN = /log|sign|cred|account|access|user/iu;
const PIN = /pin|code|combination/iu;
const KEY = /key|token|secret|bearer/iu;
const SECOND = /2fa|mfa|otp|authenticator/iu;
const CURL = /curl/iu;

/** Each: the quick look, what stands before the value, and which values count after it. */
const SAID: readonly (readonly [RegExp, RegExp, Judge])[] = [
  [PASS, before(`${WORD}${FOR}${SAYS}\\s{0,3}${QUOTE}`), looksLikePassword],
  [
    PASS,
    before(
      `(?:wi-?fi|network|guest|login|log-in|admin|root|default|staging|demo|sftp|ssh|vpn)[ ]+${WORD}[ ]{0,2}[:=]\\s{0,2}${QUOTE}`,
    ),
    looksLikeWord,
  ],
  [PASS, before(`${WORD}\\)?[ ]?[:=]\\s{0,2}["'“‘\\x60]`), looksLikeWord],
  [PASS, before(`(?:with|using|use|and|the|,|/|a)[ ]+(?:the[ ]+)?${WORD}[ ]+${QUOTE}`), looksLikeStrong],
  [
    PASS,
    before(
      `(?:user(?:name)?|login|log-in|id)[ ]*[:=]?[ ]*[\\w.@+-]{2,40}[ ]*[,;|/–-]?[ ]*(?:and[ ]+)?(?:${WORD}|pass)[ ]*[:=]?[ ]*${QUOTE}`,
    ),
    looksLikePassword,
  ],
  [
    LOGIN,
    before(
      `(?:login|log-in|logon|sign-in|credential|cred|account|access|user(?:name)?)s?(?:[ ]+(?:is|are|with|as|for[ ]+\\w{1,20}))?[ ]*[:=]?[ ]*${QUOTE}[\\w.@+-]{2,40}[ ]{0,2}(?:/|\\||:|//)[ ]{0,2}${QUOTE}`,
    ),
    looksLikeStrong,
  ],
  [
    LOGIN,
    before(
      `(?:sign|log|logged)[ -]?(?:in|on)(?:[ ]+(?:as|with|using))?[ ]*[:=]?[ ]*${QUOTE}[\\w.@+-]{2,40}[ ]{0,2}(?:/|\\||:)[ ]{0,2}${QUOTE}`,
    ),
    looksLikeStrong,
  ],
  [
    PIN,
    before(
      `(?:pin|pins|(?:door|gate|alarm|access|entry|entrance|garage|gym|lock|locker|safe|vault|key[ -]?pad|key[ -]?box|lock[ -]?box|disarm|pass|building|backup|recovery|2fa|mfa|otp|security|verification|one[- ]time)[ -]?(?:code|combination|pin)s?)${FOR}${SAYS}\\s{0,2}${QUOTE}`,
    ),
    looksLikePin,
  ],
  [
    PASS_OR_SECRET,
    before(`[a-z0-9_]{0,40}(?:password|passwd|pwd|secret)[a-z0-9_]{0,20}[ ]?=[ ]?${QUOTE}`),
    looksLikePassword,
  ],
  [
    KEY,
    before(
      `[a-z0-9_]{0,40}(?:api[ _-]?(?:key|token|secret)|secret[ _-]?(?:access[ _-]?)?key|access[ _-]?(?:key|token)|account[ _-]?key|private[ _-]?key|auth(?:orization)?[ _-]?(?:token|key)|client[ _-]?secret|signing[ _-]?(?:key|secret)|encryption[ _-]?key|service[ _-]?key|license[ _-]?key|bot[ _-]?token|webhook[ _-]?secret|session[ _-]?token|refresh[ _-]?token|deploy[ _-]?(?:key|token)|bearer|token|secret)s?${FOR}(?:${SAYS}|[ ])\\s{0,2}${QUOTE}`,
    ),
    looksLikeKey,
  ],
  [
    SECOND,
    before(
      `(?:2fa|mfa|totp|otp|authenticator)[ ]+(?:seed|secret|key|code)s?${FOR}(?:${SAYS}|[ ])\\s{0,2}${QUOTE}`,
    ),
    looksLikeKey,
  ],
  [CURL, before(`(?:^|[ ])curl[^\\n]{0,80}?[ ](?:-u|--user)[ ]+["']?[\\w.@-]{1,40}:`), looksLikePassword],
];

function before(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'giu');
}

export function passwordsIn(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [look, lead, counts] of SAID) {
    if (!look.test(text)) continue;
    for (const { index, 0: said } of text.matchAll(lead)) {
      const value = valueAt(text, index + said.length);
      if (value && counts(text.slice(value.start, value.end), text, value.end)) found.push(value);
    }
  }
  return withoutOverlaps(found);
}

/** After a word that may well mean something else, only what nobody would write otherwise. */
function looksLikeStrong(value: string, text: string, end: number): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(value)).length;
  return (
    value.length >= 6 &&
    kinds >= (value.length >= 8 ? 2 : 3) &&
    /\d/.test(value) &&
    looksLikePassword(value, text, end)
  );
}
