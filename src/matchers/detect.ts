// detect: what has a make of its own: keys, passwords, phone numbers, cards, IBANs, people's addresses. The detectors stand
// apart (detectors/) and are loaded for a draft that passes a quick look.

import type { Detectable } from '../model/policy.ts';
import { type Find, type Occurrence, occurrenceOfText } from './matcher.ts';

/** Who detects it, and what must be in the text for it to be worth loading. */
const DETECTED: Readonly<
  Record<Detectable, { readonly by: 'secrets' | 'phones' | 'identifiers'; readonly look: RegExp }>
> = {
  'access-key': { by: 'secrets', look: /[\w-]{15}|:\/\/[^\s/@]*@/ },
  password: { by: 'identifiers', look: /[:=/|"'`“”‘’]|\d|\bis\b/ },
  'phone-number': { by: 'phones', look: /\d[\d\s().-]{5,}\d/ },
  'personal-email': { by: 'identifiers', look: /\w@\w/ },
  'payment-card': { by: 'identifiers', look: /\d(?:[ -]?\d){11}/ },
  iban: { by: 'identifiers', look: /\b[a-z]{2}\d{2}(?: ?[a-z\d]){11}/i },
};

export const find: Find<'detect'> = (matcher, scope) => {
  const sentences = scope.sentencesFor(matcher.leaf);
  const { by, look } = DETECTED[matcher.what];
  const { document } = scope;
  if (sentences.length === 0 || !look.test(document.text)) return [];
  const detected = scope.engines[by]?.of(document, matcher.what);
  if (!detected) {
    scope.want(by);
    return [];
  }
  const found: Occurrence[] = [];
  for (const { start, end } of detected) {
    const hit = occurrenceOfText(document, start, end, matcher.leaf);
    if (hit) found.push(hit);
  }
  return found;
};
