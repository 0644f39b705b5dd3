// Links that are not what they seem or that carry too much, inner addresses, and handles with a slip. In: a document, and what the
// facts say of links and handles. Out: places, each with what is to be said of it. Without facts, what needs them finds nothing.

import type { Document } from '../../language/document.ts';
import type { Detectable } from '../../model/matcher.ts';
import { isListed } from '../../text/link.ts';
import type { Detector, KnownFacts, Stretch } from '../matcher.ts';
import { handleSlips } from './handle-slips.ts';
import { innerAddresses } from './inner-addresses.ts';
import { linkCredentials, privateParameters } from './link-parameters.ts';
import { type Link, linksIn } from './link-parts.ts';
import { lookAlikeLinks } from './look-alike-links.ts';
import { isByPlatform, isShortened } from './shorteners.ts';

type FindLinks = (document: Document, facts: KnownFacts | undefined) => readonly Stretch[];

const FINDERS: Partial<Record<Detectable, FindLinks>> = {
  'shortened-link': shortenedLinks,
  'unlisted-shortener': (document, facts) =>
    facts && facts.links.own.length + facts.links.shorteners.length > 0
      ? shortenedLinks(document, facts)
      : [],
  'look-alike-link': (document, facts) => lookAlikeLinks(linksIn(document), facts),
  'unencrypted-link': (document) => linksIn(document).filter(isUnencrypted).map(placeOf),
  'private-parameter': (document) => privateParameters(linksIn(document)),
  'link-credential': (document) => linkCredentials(linksIn(document)),
  'inner-address': innerAddresses,
  'handle-slip': handleSlips,
};

export function createLinks(): Detector {
  return { of: (document, what, facts) => FINDERS[what]?.(document, facts) ?? [] };
}

/** With http:// before a shortener of ours, only that is wrong (unencrypted-link). */
function shortenedLinks(document: Document, facts: KnownFacts | undefined): readonly Stretch[] {
  const { shorteners = [], allowed = [] } = facts?.links ?? {};
  const isOurs = (link: Link) => link.scheme === 'http' && isListed(link, [...shorteners, ...allowed]);
  return linksIn(document)
    .filter((link) => isShortened(link) && !isOurs(link))
    .map(placeOf);
}

/** Platforms write such links themselves, and inner hosts are another matter. */
function isUnencrypted(link: Link): boolean {
  return link.scheme === 'http' && link.host.includes('.') && !isByPlatform(link) && !isNumeric(link);
}

function isNumeric({ host }: Link): boolean {
  return /^[\d.]+$/.test(host);
}

function placeOf({ start, end, host }: Link): Stretch {
  return { start, end, detail: host };
}
