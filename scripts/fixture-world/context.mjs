// What stands in brackets around a post of the fixture world → metadata of a draft. In: a sample as it is written. Out: its
// text, its fields, what of its context no field can express (`cannot`), and the brackets left in the post (`kept`).
// Promise: a bracket is context only if it reads like one of CONTEXTS; every other bracket is part of the post. No sample is
// known by its words.

const PLATFORMS = {
  x: 'x',
  ig: 'instagram',
  ...own(
    'linkedin',
    'instagram',
    'facebook',
    'threads',
    'bluesky',
    'mastodon',
    'youtube',
    'tiktok',
    'pinterest',
    'blog',
  ),
};
const ROLES = {
  brand: 'brand',
  'brand account': 'brand',
  personal: 'personal',
  ...own('employee', 'agency', 'influencer', 'spokesperson'),
};
const ZONES = { '': '+01:00', cet: '+01:00', cest: '+02:00', utc: 'Z', pt: '-08:00', et: '-05:00' };

/**
 * One line for each kind of bracket: how it reads, and what it gives. `meta`: fields; `channels`: the post goes out on each;
 * `lift`: the hour at which an embargo ends; `expects`: what the verdict is about; `document`: the quoted words are a
 * passage of such a document; `batch`: the words count posts; `cannot`: no field says so. `{}`: the words restate for the
 * reader of clauses.json what post and facts show.
 */
const CONTEXTS = [
  [/^must stay silent$/, () => ({ expects: 'silence' })],
  [/^flags: (.+)$/, () => ({ expects: 'finding' })],
  [/^(.+ account|[a-z]+)$/, ([, role]) => ROLES[role] && { meta: { role: ROLES[role] } }],
  [/^author at \S+ agency$/, () => ({ meta: { role: 'agency' } })],
  [/^.+$/, ([words]) => channelsOf(words)],
  [/^(de|fr|es|it|nl|pl)$/, ([, language]) => ({ meta: { language } })],
  [/^(?:scheduled )?(\d\d:\d\d) ?(|cet|cest|utc|pt|et)(?: = before (.+) lift)?$/, timeOf],
  [/^in window$/, () => ({ meta: { 'publish-at': '2026-03-16' } })],
  [/^no approval on file$|^not in registry$/, () => ({})],
  [/^hash matches approval (.+)$/, ([, id]) => ({ meta: { 'approved-by': id.toUpperCase() } })],
  [/^approved [a-z]+$/, () => ({ meta: { 'approved-by': 'the calendar' } })],
  [/^registry entry (\d+)$/, ([, entry]) => ({ meta: { 'registry-entry': entry } })],
  [/^facts file: .+$|^typo$|^look-alike$|^our shortener$|^meant as broadcast$/, () => ({})],
  [/^(?:\d+-word run from .+|.+ row)$/, () => ({ document: 'confidential' })],
  [/^public boilerplate$/, () => ({ document: 'public' })],
  [/^audit$/, () => ({ batch: true })],
  [/^approved text edited afterwards$/, () => ({ cannot: 'which version of the text was approved' })],
];

function own(...names) {
  return Object.fromEntries(names.map((name) => [name, name]));
}

export function readContext({ written, signals, pack }) {
  const context = { meta: {}, cannot: [], kept: [] };
  const text = written.replace(/ -> .*$/, '').replaceAll(/\(([^()]+)\)/g, (bracket, words) => {
    const read = readBracket(words);
    if (!read) {
      context.kept.push(bracket);
      return bracket;
    }
    Object.assign(context.meta, read.meta);
    if (read.cannot) context.cannot.push(read.cannot);
    for (const key of ['channels', 'lift', 'expects', 'document', 'batch']) context[key] ??= read[key];
    return '';
  });
  const meta = { ...impliedRole(signals), ...context.meta };
  return {
    ...context,
    channels: context.channels ?? impliedChannels(pack, signals),
    meta,
    text: text.trim().replaceAll(/ {2,}/g, ' ').replace(/ \.$/, '.'),
  };
}

function readBracket(words) {
  for (const [form, read] of CONTEXTS) {
    const match = form.exec(words.toLowerCase());
    const result = match && read(match);
    if (result) return result;
  }
  return undefined;
}

/** Several, joined by “+”: the post goes out on all. A channel without limits of its own is called as it is written. */
function channelsOf(words) {
  const names = words.split(' + ');
  const known = names.every((name) => PLATFORMS[name] || /^(?:ir channel|status page)$/.test(name));
  return (
    known && {
      channels: names.map((name) => PLATFORMS[name] ?? name.replace(' channel', '').replace(' ', '-')),
    }
  );
}

/** Hours without a day are of the day on which the embargo of the example facts ends; without a zone, of its zone. */
function timeOf([, time, zone, lift]) {
  const end = lift && /^(\d\d:\d\d) ?(|cet|cest|utc|pt|et)$/.exec(lift);
  return {
    meta: { 'publish-at': `{day}T${time}${ZONES[zone]}` },
    ...(end ? { lift: `{day}T${end[1]}${ZONES[end[2]]}` } : {}),
  };
}

/** Where the file says of a clause who its author is, its posts are of such an author unless a bracket says otherwise. */
function impliedRole(signals) {
  const said =
    /author(?:\.| | whose )role (?:is |= ?)?(\w+)|author\.role=(\w+)|author identified as (\w+)|\b(brand)-account author|non-supervisor (personal) account|^(personal) account/.exec(
      signals,
    );
  const role = said?.slice(1).find(Boolean);
  return ROLES[role] ? { role } : {};
}

/**
 * A clause on places speaks of sites: its posts stand on the first. A clause on form speaks of platforms: its posts go out
 * on each that its description names, and on X where it names none.
 */
function impliedChannels(pack, signals) {
  const site = /channel in \{(\w+)/.exec(signals)?.[1];
  if (site) return [site.toLowerCase()];
  if (pack !== 'platform-format') return undefined;
  const named = [...signals.matchAll(/\b(X|IG|LinkedIn|Instagram|Bluesky|Mastodon)\b/g)].map(
    ([name]) => PLATFORMS[name.toLowerCase()],
  );
  return named.length > 0 ? [...new Set(named)] : ['x'];
}
