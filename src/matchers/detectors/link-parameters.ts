// What a link carries after its question mark that is for one reader only: keys and tokens that let others in, sessions, an address
// of somebody, names of campaigns that say what is meant to stay inside. In: links. Out: places of the links.
// Placeholders (`token=YOUR_TOKEN`), short words and marks of ordinary counting (`utm_source=x`) are none.

import type { Parameter } from '../../text/link.ts';
import type { Stretch } from '../matcher.ts';
import type { Link } from './link-parts.ts';

/** Lets in whoever has the link. */
const CREDENTIAL =
  /^(?:(?:access|auth|id|refresh|api|reset|invite|share|login|magic|bearer|csrf|security)?[_.-]?(?:token|secret|apikey|api[_.-]key|authkey|sas)|x-amz-signature|x-goog-signature|sig|signature|sv?ckey|key|auth|jwt|otp|pwd|password|passwd|pass|passcode|authorization|credential|x-amz-credential|resourcekey)$/;
/** Tells one visit or one reader from all others. */
const SESSION =
  /^(?:j?session(?:id|_id|key)?|phpsessid|aspsessionid\w*|sid|sess|cfid|cftoken|visitor[_-]?id|client[_-]?id|customer[_-]?id|member[_-]?id|account[_-]?id|employee[_-]?id|user[_-]?id|uid|subscriber[_-]?id|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|e?mail|email[_-]?address|recipient)$/;
/** A word that says so in a campaign's name. */
const INNER_NAME =
  /(?:^|[_.+%-])(?:internal|intern(?:al)?only|confidential|secret|nda|embargo(?:ed)?|unreleased|prelaunch|pre-launch|layoffs?|redundanc(?:y|ies)|staging|do-?not-?share|codename|project-[a-z]{3,}|draft|test|tbd|todo)(?:$|[_.+%\d-])/i;
const PLACEHOLDER =
  /^(?:[<{[$%]|your|my_|x{3,}|\*+|\.\.\.|example|sample|placeholder|abc|xyz|123(?:4|$)|token$|secret$|key$|value$|redacted)/i;

export function linkCredentials(links: readonly Link[]): readonly Stretch[] {
  return told(links, ({ name, value }) => CREDENTIAL.test(name) && looksDrawn(value));
}

export function privateParameters(links: readonly Link[]): readonly Stretch[] {
  return told(links, isPrivate);
}

function isPrivate({ name, value }: Parameter): boolean {
  if (PLACEHOLDER.test(value)) return false;
  if (/^utm_(?:campaign|content|term|source|medium|id)$/.test(name)) return INNER_NAME.test(decoded(value));
  if (!SESSION.test(name)) return false;
  return /mail|recipient/.test(name) ? /@/.test(decoded(value)) : looksDrawn(value);
}

function told(links: readonly Link[], holds: (parameter: Parameter) => boolean): readonly Stretch[] {
  return links.flatMap(({ start, end, parameters }) => {
    const found = parameters.find(holds);
    return found ? [{ start, end, detail: found.name }] : [];
  });
}

/** Drawn by a machine: eight signs or more, with figures, or letters of both kinds. */
function looksDrawn(value: string): boolean {
  const plain = decoded(value);
  if (plain.length < 8 || PLACEHOLDER.test(plain) || new Set(plain).size < 5) return false;
  return /\d/.test(plain) || /[a-z][A-Z]/.test(plain);
}

function decoded(value: string): string {
  return value.replace(/%40/gi, '@').replace(/%2[bB]|%20/g, ' ');
}
