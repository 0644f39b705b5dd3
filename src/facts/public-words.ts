// Words of a finding that the facts say may stand in a post: an address or a number of a desk, a link to a listed host. In: the words
// and the facts. Out: the fact that says so. Numbers are the same however they are grouped, and with or without the
// country's code.

import type { Facts, FactUsed } from '../model/facts.ts';
import { isListed, linkOf } from '../text/link.ts';

/** Digits from which two numbers that end alike are the same number. */
const SUBSCRIBER = 7;

export function publicContact(words: string, { publicContacts }: Facts): FactUsed | undefined {
  const contact = publicContacts.find((one) => isSame(one, words));
  return contact === undefined
    ? undefined
    : { fact: 'public-contacts', says: `${contact} is a public contact.` };
}

function isSame(contact: string, words: string): boolean {
  if (contact.includes('@')) return contact.trim().toLowerCase() === words.trim().toLowerCase();
  const [one, other] = [digitsOf(contact), digitsOf(words)];
  if (one.length < SUBSCRIBER || other.length < SUBSCRIBER) return one !== '' && one === other;
  return one.length > other.length ? one.endsWith(other) : other.endsWith(one);
}

/** Without the zeros that only some callers dial. */
function digitsOf(number: string): string {
  return number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
}

export function listedLink(words: string, { links }: Facts): FactUsed | undefined {
  const link = linkOf(words);
  if (link?.user !== '') return undefined;
  for (const [key, what] of KEYS) {
    const entry = links[key].find((one) => isListed(link, [one]));
    // Nobody vouches for a way that others can read along, unless the list says http:// too.
    const safe = link.scheme !== 'http' || entry?.startsWith('http://');
    if (entry !== undefined && safe) return { fact: `links.${key}`, says: `${entry} is ${what}.` };
  }
  return undefined;
}

const KEYS = [
  ['own', 'one of our hosts'],
  ['shorteners', 'our shortener'],
  ['allowed', 'a host that may be linked'],
] as const;
