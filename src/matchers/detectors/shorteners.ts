// Services that shorten links for anybody, as of November 2026. Those that platforms put into posts themselves (t.co, lnkd.in)
// are none: nobody chooses them. A short host of a company of its own (hldn.example) is not known here, and is none either.

import type { Link } from './link-parts.ts';

const SHORTENERS = new Set(
  `bit.ly bitly.com j.mp tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly shorturl.at rb.gy t.ly tiny.cc bl.ink
  soo.gd s.id clck.ru u.to adf.ly shorte.st ouo.io bc.vc snip.ly short.io short.cm su.pr x.co tr.im cli.gs dlvr.it ift.tt hubs.la hubs.ly
  hubs.li trib.al po.st lc.chat t2m.io urlz.fr kutt.it vu.fr qr.ae tny.im zpr.io shrtco.de gg.gg linktr.ee/s tinu.be mcaf.ee`.split(
    /\s+/,
  ),
);
/** What platforms write for a link of their own, or for any link in a post. */
const BY_PLATFORM = new Set(
  't.co lnkd.in fb.me youtu.be instagr.am ig.me m.me wa.me t.me redd.it pin.it amzn.to amzn.eu spoti.fi apple.co g.co aka.ms git.io x.com'.split(
    ' ',
  ),
);

export function isShortened({ host, path }: Link): boolean {
  return SHORTENERS.has(host) && path.length > 1;
}

export function isByPlatform({ host }: Link): boolean {
  return BY_PLATFORM.has(host);
}
