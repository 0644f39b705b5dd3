// detect: what has a make of its own: keys, passwords, phone numbers, cards, IBANs, people's addresses, links that are not
// what they seem, inner hosts, handles with a slip. The detectors stand apart (detectors/) and are loaded for a draft that passes a quick look.

import type { Document } from '../language/document.ts';
import type { Detectable } from '../model/matcher.ts';
import { type Find, type Occurrence, occurrenceOfText, type Scope, type Stretch } from './matcher.ts';
import { foundInTargets, looksAtTargets } from './targets.ts';

/** The first signs of an inner address: a private range, an ending of inner hosts, a host of one word, an inner path. */
const INNER =
  /\b(?:10|172|192\.168|169\.254)\.\d|\.(?:internal|intranet|corp|local|lan|localdomain|home\.arpa)\b|:\/\/[\w-]+(?:[:/\s]|$)|file:\/\/|\/(?:wp-admin|phpmyadmin|adminer|actuator|cpanel|webmin|server-status|admin|\.git|\.env)\b/i;
/** A short name under an ending that shorteners like, or one of those with a long name. */
const SHORT =
  /\b(?:(?!t\.co|lnkd\.in|youtu\.be|redd\.it)[a-z\d]{1,7}\.[a-z]{2}|tinyurl\.com|bitly\.com|rebrand\.ly|shorturl\.at|shrtco\.de|clck\.ru)\//i;

/** Who detects it, and what must be in the text for it to be worth loading. */
const DETECTED: Readonly<Record<Detectable, Detection>> = {
  'access-key': { by: 'secrets', look: /[\w-]{15}|:\/\/[^\s/@]*@/ },
  password: { by: 'identifiers', look: /[:=/|"'`“”‘’]|\d|\bis\b/ },
  'phone-number': { by: 'phones', look: /\d[\d\s().-]{5,}\d/ },
  'personal-email': { by: 'identifiers', look: /\w@\w/ },
  'payment-card': { by: 'identifiers', look: /\d(?:[ -]?\d){11}/ },
  iban: { by: 'identifiers', look: /\b[a-z]{2}\d{2}(?: ?[a-z\d]){11}/i },
  'shortened-link': { by: 'links', look: SHORT },
  'unlisted-shortener': { by: 'links', look: SHORT },
  'look-alike-link': { by: 'links', look: /:\/\/[^\s/]*[@\u0080-\uffff]|\bxn--/i, withFacts: /\w\.\w{2}/ },
  'unencrypted-link': { by: 'links', look: /http:\/\/(?!t\.co\b)/i },
  'private-parameter': { by: 'links', look: /[?&;][\w.-]{2,40}=/ },
  'link-credential': { by: 'links', look: /[?&#;][\w.-]{1,40}=/ },
  'inner-address': { by: 'links', look: INNER },
  'handle-slip': { by: 'links', withFacts: /@\w{5}/ },
};

interface Detection {
  readonly by: 'secrets' | 'phones' | 'identifiers' | 'links';
  readonly look?: RegExp;
  /** Where the company's facts are known: look also for this. */
  readonly withFacts?: RegExp;
}

export const find: Find<'detect'> = (matcher, scope) => {
  const { document } = scope;
  const found: Occurrence[] = [];
  if (scope.sentencesFor(matcher.leaf).length > 0)
    for (const { start, end, detail } of detected(matcher.what, document, scope)) {
      const hit = occurrenceOfText(document, start, end, matcher.leaf);
      if (hit) found.push(detail === undefined ? hit : { ...hit, detail });
    }
  const targets = looksAtTargets(matcher) ? document.targets() : undefined;
  if (!targets) return found;
  const elsewhere = detected(matcher.what, targets.document, scope).filter(
    // Whoever logs in (`https://kari@files.example`) is no address of hers.
    ({ start }) => matcher.what !== 'personal-email' || !targets.targetAt(start).address.includes('://'),
  );
  const alone = matcher.what === 'access-key';
  return [...found, ...foundInTargets(elsewhere, scope, matcher.leaf, found, alone)];
};

function detected(what: Detectable, document: Document, { engines, want }: Scope): readonly Stretch[] {
  const { by, look, withFacts } = DETECTED[what];
  const { facts } = engines;
  const isWorth = look?.test(document.text) || (facts && withFacts?.test(document.text));
  if (!isWorth) return [];
  const found = engines[by]?.of(document, what, facts);
  if (!found) want(by);
  return found ?? [];
}
