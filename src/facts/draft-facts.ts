// What a draft says of itself and what the company's facts add to it: who speaks where, and what holds at the hour at which
// it goes out. In: the draft's fields. Out: the same fields and those that follow from facts, which never win over the
// draft's own. Rules ask for them like for any field: `has: closed-window`, `role: [brand]`.

import type { Meta } from '../model/draft.ts';
import type { CrisisHoldFact, Facts } from '../model/facts.ts';
import { type Instant, readInstant } from '../text/instant.ts';
import { closedOn } from './closed-windows.ts';
import { isPerson } from './settle.ts';

export const PUBLISH_AT = 'publish-at';

/** When the draft goes out; today where it does not say. Undefined: what it says is no time. */
export function publishTime(meta: Meta, today: Instant): Instant | undefined {
  const written = meta[PUBLISH_AT];
  return written === undefined ? today : readInstant(String(written));
}

/** `at`: when the draft goes out. */
export function withFacts(meta: Meta, facts: Facts, at: Instant): Meta {
  const window = closedOn(facts.closedWindows, at.day);
  const hold = holdOn(meta, facts, at);
  return {
    ...(window ? { 'closed-window': window.says } : {}),
    ...(hold ? { 'crisis-hold': hold.why } : {}),
    ...speaker(meta, facts),
    ...meta,
  };
}

/** The crisis hold that keeps the draft back at that hour. */
export function holdOn(meta: Meta, { crisisHolds }: Facts, at: Instant): CrisisHoldFact | undefined {
  return crisisHolds.find((one) => holds(one, at, textOf(meta.type)));
}

function holds({ from, to, except }: CrisisHoldFact, at: Instant, type: string | undefined): boolean {
  if (type !== undefined && except.includes(type)) return false;
  const [start, end] = [readInstant(from), to === undefined ? undefined : readInstant(to)];
  return (
    start !== undefined && start.earliest <= at.latest && (end === undefined || at.earliest <= end.latest)
  );
}

/** An account that is registered says who speaks there, and on which channel. */
function speaker(meta: Meta, { accounts, spokespeople }: Facts): Meta {
  const author = textOf(meta.account) ?? textOf(meta.author);
  if (author === undefined) return {};
  const same = (handle: string) => bare(handle) === bare(author);
  const account = accounts.find(
    ({ handle, channel }) => same(handle) && agrees(channel, textOf(meta.channel)),
  );
  if (account) return { role: account.role, ...(account.channel ? { channel: account.channel } : {}) };
  return spokespeople.some((one) => isPerson(one, author)) ? { role: 'spokesperson' } : {};
}

function agrees(registered: string | undefined, said: string | undefined): boolean {
  return registered === undefined || said === undefined || registered === said.toLowerCase();
}

function bare(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}

export function textOf(value: Meta[string] | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : String(value);
}
