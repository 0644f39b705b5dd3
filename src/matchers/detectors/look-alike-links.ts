// Links that look like the company's, or like another address than the one they lead to. In: links, and what the facts say of links.
// Out: places, each with what it looks like, as words that go on after the link. Hosts that the facts list are never meant.
// Without facts: an address before an @ (`https://halden.example@other.example`), and letters of two scripts in one name.

import { isListed, linkOf } from '../../text/link.ts';
import { isSlip, lookAlike } from '../../text/one-away.ts';
import { readPunycode } from '../../text/punycode.ts';
import type { KnownFacts, Stretch } from '../matcher.ts';
import type { Link } from './link-parts.ts';

/** A host of the company, and the part of it that is its name: `halden` of `www.halden.example`. */
interface Own {
  readonly host: string;
  readonly name: string;
}

/** In shorter names, one other letter is another name. */
const SHORTEST = 6;
const LEAST = 4;
/** What stands after the name of somebody else in links that lure. */
const LURE =
  /^(?:log-?in|sign-?in|sign-?up|secure|security|support|help|service|account|accounts|verify|pay|payment|payments|pay-?ments|official|online|shop|store|promo|offers?|gifts?|free|win|prize|bonus|careers?|jobs|hr|portal|my|app|web|group|global|inc|corp|team|mail|update|invest|trading|crypto)$/;
/** Endings that stand before the country's own. */
const SECOND = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);

export function lookAlikeLinks(links: readonly Link[], facts: KnownFacts | undefined): readonly Stretch[] {
  const { own = [], shorteners = [], allowed = [] } = facts?.links ?? {};
  const listed = [...own, ...shorteners, ...allowed];
  const names = own.flatMap(ownOf);
  return links.flatMap((link) => {
    if (isListed(link, listed) && link.user === '') return [];
    const detail = elsewhere(link) ?? mixed(link) ?? likeOwn(link, names);
    return detail === undefined ? [] : [{ start: link.start, end: link.end, detail }];
  });
}

function ownOf(entry: string): readonly Own[] {
  const host = linkOf(entry.trim())?.host.replace(/^\*\./, '') ?? '';
  const name = nameOf(host);
  return name.length < LEAST ? [] : [{ host, name }];
}

/** The label that somebody has registered: `halden` of `shop.halden.co.uk`. */
function nameOf(host: string): string {
  const labels = host.split('.').slice(0, -1);
  if (labels.length > 1 && SECOND.has(labels.at(-1)!)) labels.pop();
  return labels.at(-1) ?? '';
}

function elsewhere({ user, host }: Link): string | undefined {
  return /^[^:]*\.[a-z]{2,}/i.test(user)
    ? `leads to ${host}: what stands before the @ is no address`
    : undefined;
}

function mixed({ host }: Link): string | undefined {
  for (const label of host.split('.')) {
    const read = readPunycode(label) ?? label;
    if (!/[^\p{ASCII}]/u.test(read)) continue;
    const others = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(read);
    if (others && /^[a-z\d-]+$/.test(lookAlike(read)))
      return `has letters of another alphabet in “${read}” that only look like Latin ones`;
  }
  return undefined;
}

function likeOwn({ host }: Link, names: readonly Own[]): string | undefined {
  const readable = host
    .split('.')
    .map((label) => readPunycode(label) ?? label)
    .join('.');
  const name = nameOf(readable);
  for (const own of names) {
    const like = `looks like ${own.host}, and is another address`;
    if (readable.startsWith(`${own.host}.`)) return like;
    if (name === own.name) return `is ${own.name} with another ending than ${own.host}`;
    if (lookAlike(name) === lookAlike(own.name)) return like;
    if (own.name.length >= SHORTEST && isSlip(name, own.name)) return `is one letter off ${own.host}`;
    if (readable.split('.').some((label) => borrows(label, own.name))) return like;
  }
  return undefined;
}

/** `halden-login`, `haldenlogin`: the name, and words beside it. */
function borrows(label: string, own: string): boolean {
  const pieces = label.split('-');
  if (pieces.length > 1 && pieces.some((piece) => lookAlike(piece) === lookAlike(own))) return true;
  if (own.length < LEAST + 1) return false;
  const rest = label.startsWith(own)
    ? label.slice(own.length)
    : label.endsWith(own)
      ? label.slice(0, -own.length)
      : '';
  return LURE.test(rest.replaceAll('-', ''));
}
