// The links of a text as a platform finds them, because it counts each as 23 characters. In: a text. Out: spans, in order.
// Promise: what X’s own rules (twitter-text) call a link, without their regular expressions, in linear time: runs of
// characters that hosts are made of are looked at once, and what follows a host is read to the right only.

import type { Span } from '../text/span.ts';
import {
  DIRECTIONAL,
  type Domain,
  HOST_RUN,
  type Host,
  hostOf,
  INVALID,
  isInLabel,
  LATIN,
  plainDomains,
} from './domains.ts';
import { asciiLength, LONGEST_LABEL } from './punycode.ts';
import type { TopLevelDomains } from './top-level-domains.ts';

/** Characters of the parts of a link that follow its host. */
export interface LinkRules {
  /** Schemes that make a link, at the end of a run of host characters. */
  readonly scheme: RegExp;
  /** Whether `example.com` is a link without a scheme. */
  readonly bare: boolean;
  readonly path: RegExp;
  readonly pathEnd: RegExp;
  /** Whether brackets end a path behind any sign; else only behind one that could end it itself. */
  readonly anyBracket: boolean;
  readonly query: RegExp;
  readonly queryEnd: RegExp;
}

const CYRILLIC = String.raw`\u0400-\u04ff`;

export const X_LINKS: LinkRules = {
  scheme: /https?$/i,
  bare: true,
  path: new RegExp(String.raw`[-a-z${CYRILLIC}0-9!*';:=+,.$\/%#[\]\u2013_~@|&${LATIN}]`, 'i'),
  pathEnd: new RegExp(String.raw`[-+a-z${CYRILLIC}0-9=_#\/${LATIN}]`, 'i'),
  anyBracket: false,
  query: /[-a-z0-9!?*'@();:&=+$/%#[\]_.,~|]/i,
  queryEnd: /[-a-z0-9_&=#/]/i,
};

/** What may stand right before a link. */
const PRECEDES = new RegExp(`[^A-Za-z0-9@＠$#＃${INVALID}]|[${DIRECTIONAL}]`);
/** What makes a host without a scheme part of something else. */
const GLUED = /[-_./]/;
/** Longer ones are no links. */
const LONGEST_LINK = 4096;
const LONGEST_SLUG = 40;
const SEPARATOR = '://';

export function linksOf(text: string, rules: LinkRules, known: TopLevelDomains): readonly Span<'text'>[] {
  if (!text.includes('.')) return [];
  const found: Span<'text'>[] = [];
  /** All before it belongs to a link, or to what was looked at as one. */
  let taken = 0;
  /** The scheme before the run at hand, if there is one: where it begins, and where its host must. */
  let scheme: { readonly start: number; readonly host: number } | undefined;
  // A first sign that may stand before a link does so, if a host can begin behind it.
  const mayStart = (at: number) =>
    at === 0 ? !(PRECEDES.test(text[0]!) && isInLabel(text[1])) : at > taken && PRECEDES.test(text[at - 1]!);
  for (const { index: start, 0: run } of text.matchAll(HOST_RUN)) {
    const end = start + run.length;
    const before = scheme;
    scheme = undefined;
    if (end <= taken) continue;
    const host = hostOf(text, start, end, known);
    const own = before?.host === start ? host.next(start, (at) => at === start) : undefined;
    if (before && own) {
      taken = linkEnd(text, own.end, rules);
      if (isPossible(text, host, own, taken - before.start + (start - before.start)))
        found.push(...shortLink(text, before.start, taken));
    }
    for (let bare = host.next(Math.max(start, taken), mayStart); bare; bare = host.next(taken, mayStart)) {
      taken = linkEnd(text, bare.end, rules);
      if (rules.bare && !(bare.start > 0 && GLUED.test(text[bare.start - 1]!)))
        found.push(...bareLinks(text, host, bare, taken));
      if (taken >= end) break;
    }
    const name = text.startsWith(SEPARATOR, end) ? rules.scheme.exec(run)?.[0] : undefined;
    const from = end - (name?.length ?? 0);
    if (name !== undefined && from >= taken && mayStart(from))
      scheme = { start: from, host: end + SEPARATOR.length };
  }
  return found;
}

/** What of a host without a scheme is a link: the last part takes with it the path that follows the host. */
function bareLinks(text: string, host: Host, domain: Domain, end: number): readonly Span<'text'>[] {
  if (!isPossible(text, host, domain, 'https://'.length + end - domain.start)) return [];
  const hasPath = /^(?::\d+)?\//.test(text.slice(domain.end, end));
  return plainDomains(text, host, domain).map((part) => ({
    start: part.start,
    end: hasPath && part.end === domain.end ? end : part.end,
  }));
}

function isPossible(text: string, host: Host, domain: Domain, length: number): boolean {
  if (length > LONGEST_LINK) return false;
  const name = text.slice(domain.start, domain.end);
  if (name.startsWith('xn--') && plainDomains(text, host, domain).length === 0) return false;
  return name.split('.').every((label) => asciiLength(label) <= LONGEST_LABEL);
}

/** X’s own short links end with their slug. */
function shortLink(text: string, start: number, end: number): readonly Span<'text'>[] {
  const short = /^https?:\/\/t\.co\/([a-z0-9]+)/i.exec(text.slice(start, end));
  if (!short) return [{ start, end }];
  if (short[1]!.length > LONGEST_SLUG) return [];
  return [{ start, end: queryEnd(text, start + short[0].length, X_LINKS) }];
}

/** Behind the port, the path and the query that follow a host. */
function linkEnd(text: string, hostEnd: number, rules: LinkRules): number {
  let at = hostEnd;
  if (text[at] === ':') {
    let digit = at + 1;
    while (isDigit(text[digit])) digit++;
    if (digit > at + 1) at = digit;
  }
  if (text[at] === '/') at = pathEnd(text, at + 1, rules);
  return queryEnd(text, at, rules);
}

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9';

/** Paths hold brackets in pairs only, and do not end with the punctuation of the sentence. */
function pathEnd(text: string, start: number, { path, pathEnd: last, anyBracket }: LinkRules): number {
  let end = start;
  for (let at = start; at < text.length; ) {
    const sign = text[at]!;
    const behind = sign === '(' ? bracketEnd(text, at, path) : path.test(sign) ? at + 1 : -1;
    if (behind < 0) break;
    if (sign === '(' ? anyBracket || end === at : last.test(sign)) end = behind;
    at = behind;
  }
  return end;
}

/** Behind a pair of brackets, which may hold one more pair; -1 where it is none. */
function bracketEnd(text: string, start: number, path: RegExp): number {
  const run = (from: number) => {
    let at = from;
    while (at < text.length && path.test(text[at]!)) at++;
    return at;
  };
  const outer = run(start + 1);
  if (text[outer] === ')') return outer > start + 1 ? outer + 1 : -1;
  if (text[outer] !== '(') return -1;
  const inner = run(outer + 1);
  if (text[inner] !== ')' || inner === outer + 1) return -1;
  const rest = run(inner + 1);
  return text[rest] === ')' ? rest + 1 : -1;
}

function queryEnd(text: string, start: number, { query, queryEnd: last }: LinkRules): number {
  if (text[start] !== '?') return start;
  let end = start;
  for (let at = start + 1; at < text.length && query.test(text[at]!); at++)
    if (last.test(text[at]!)) end = at + 1;
  return end;
}
