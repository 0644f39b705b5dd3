// Keys and tokens that are known by their make, beside those that secretlint knows: prefixes of providers, JSON Web Tokens,
// private keys, addresses with a password inside. In: a text. Out: places. Linear: every run is bounded or possessive by its signs.

import type { Stretch } from '../matcher.ts';
import { withoutOverlaps } from './documents.ts';

const KEYS: readonly RegExp[] = [
  /(?:AKIA|ASIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA)[A-Z0-9]{16}/g, // AWS
  /(?:sk|rk|pk)_live_[A-Za-z0-9]{10,128}/g, // Stripe
  /whsec_[A-Za-z0-9+/=]{20,128}/g,
  /AIza[A-Za-z0-9_-]{35}/g, // Google
  /ya29\.[A-Za-z0-9_-]{20,512}/g,
  /GOCSPX-[A-Za-z0-9_-]{20,64}/g,
  /gh[pousr]_[A-Za-z0-9]{20,255}/g, // GitHub, also cut short
  /github_pat_[A-Za-z0-9_]{22,255}/g,
  /gl(?:pat|dt|rt|soat|cbt|ptt)-[A-Za-z0-9_-]{20,128}/g, // GitLab
  /xox[abeoprs]-[A-Za-z0-9-]{10,255}/g, // Slack
  /sk-(?:proj-|ant-|svcacct-|admin-|or-v1-)?[A-Za-z0-9_-]{32,255}/g, // OpenAI, Anthropic and others
  /npm_[A-Za-z0-9]{30,64}/g,
  /pypi-[A-Za-z0-9_-]{50,255}/g,
  /rubygems_[a-f0-9]{40,64}/g,
  /do[oprt]_v1_[a-f0-9]{40,64}/g, // DigitalOcean
  /SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}/g, // SendGrid
  /(?:SK|AC)[a-f0-9]{32}/g, // Twilio
  /key-[a-f0-9]{32}/g, // Mailgun
  /hf_[A-Za-z0-9]{30,64}/g,
  /EAA[A-Za-z0-9]{60,255}/g, // Meta
  /\d{8,10}:AA[A-Za-z0-9_-]{32,36}/g, // Telegram
  /AGE-SECRET-KEY-1[A-Z0-9]{50,64}/g,
  /eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/g, // JSON Web Token
  /https:\/\/(?:discord(?:app)?\.com\/api\/webhooks|hooks\.slack\.com\/(?:services|workflows))\/[A-Za-z0-9/_-]{20,255}/gi,
  /otpauth:\/\/[^\s]{0,200}?secret=[A-Z2-7]{12,128}[^\s]{0,200}/gi,
];
const WITH_PASSWORD = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{0,64}:([^\s@/]{3,128})@[^\s]{1,200}/gi;
const STAND_IN =
  /^(?:[*•xX.]+|[$%<{[].*|.*\*{3}.*|pass(?:word|wd)?|pwd?|secret|your.*|example.*|token|user)$/i;
const PEM =
  /-----BEGIN (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s\\]{16,4000}(?:-----END[A-Z ]{1,30}-----)?/g;
/** Printed in handbooks so that nobody uses a real one. */
const DOCUMENTED =
  /EXAMPLE$|EXAMPLEKEY$|^(?:sk|pk|rk)_live_(?:x|X|\*|0)+$|T{1}0{8}|X{8}|x{8}|abcdefghij|1234567890abcdef/;

export function knownKeysIn(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const make of KEYS)
    for (const { index, 0: key } of text.matchAll(make))
      if (standsAlone(text, index, index + key.length) && !DOCUMENTED.test(key) && isVaried(key))
        found.push({ start: index, end: index + key.length });
  for (const { index, 0: address, 1: password = '' } of text.matchAll(WITH_PASSWORD))
    if (!STAND_IN.test(password)) found.push({ start: index, end: index + address.length });
  for (const { index, 0: block } of text.matchAll(PEM))
    found.push({ start: index, end: index + block.trimEnd().length });
  return withoutOverlaps(found);
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[A-Za-z0-9]/.test(text[start - 1] ?? '') && !/[A-Za-z0-9]/.test(text[end] ?? '');
}

/** “sk_live_aaaaaaaaaaaa” shows how a key looks, and is none. */
function isVaried(key: string): boolean {
  return new Set(key.slice(-12)).size > 4;
}

export { DOCUMENTED, isVaried };
