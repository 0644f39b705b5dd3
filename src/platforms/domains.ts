// Which stretches of a text are domains that end in a top-level domain, as X finds them: `example.com`, also inside text
// of a script that puts no blanks between words. In: a run of the characters that hosts are made of. Time is linear in
// its length: labels are looked at once, from the right, and each place knows the longest chain that begins there.

import type { TopLevelDomains } from './top-level-domains.ts';

/** Half-open, in UTF-16 units of the text. `tld`: number of the label that the top-level domain begins. */
export interface Domain {
  readonly start: number;
  readonly end: number;
  readonly tld: number;
}

interface Label {
  readonly start: number;
  readonly end: number;
  /** Where the top-level domain ends that begins this label; -1 where none does. */
  readonly tldEnd: number;
}

export interface Host {
  readonly labels: readonly Label[];
  /** The first domain that begins at or behind `from`, where `mayStart` lets it. */
  next(from: number, mayStart: (at: number) => boolean): Domain | undefined;
}

const PUNCTUATION = String.raw`!'#%&()*+,\-.\/:;<=>?@\[\]^_{|}~$`;
const SPACES = String.raw`\t-\r \u0085\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
export const INVALID = String.raw`\ufffe\ufeff\uffff`;
export const DIRECTIONAL = String.raw`\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069`;
const IN_LABEL = new RegExp(`[^${PUNCTUATION}${SPACES}${INVALID}${DIRECTIONAL}]`);
/** Latin letters that may stand in links without a scheme. */
export const LATIN = String.raw`\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff`;
const IN_PLAIN_LABEL = new RegExp(`[-a-z0-9${LATIN}]`, 'i');

/** Whether a label may begin or end with it. */
export function isInLabel(sign: string | undefined): boolean {
  return sign !== undefined && IN_LABEL.test(sign);
}

/** A stretch that may hold a host: letters of domains, and the signs between them. */
export const HOST_RUN = new RegExp(`(?:[-._]|[^${PUNCTUATION}${SPACES}${INVALID}${DIRECTIONAL}])+`, 'g');

export function hostOf(text: string, start: number, end: number, known: TopLevelDomains): Host {
  const labels = labelsOf(text, start, end, known);
  const longest = longestChains(text, labels);
  return {
    labels,
    next(from, mayStart) {
      for (let k = labelAt(labels, from); k < labels.length - 1; k++) {
        const label = labels[k]!;
        const domain = domainFrom(text, labels, k, longest[k + 1]!, {
          from: Math.max(from, label.start),
          mayStart,
        });
        if (domain) return domain;
      }
      return undefined;
    },
  };
}

/** The parts of a domain that X takes for links without a scheme: Latin letters, digits and hyphens only. */
export function plainDomains(text: string, { labels }: Host, domain: Domain): readonly Domain[] {
  const first = labelAt(labels, domain.start);
  const furthest = furthestOf(text, labels, first, domain.tld);
  const found: Domain[] = [];
  let from = domain.start;
  for (let k = first; k < domain.tld; k++) {
    const label = labels[k]!;
    const tld = furthest.get(k) ?? -1;
    const start = plainStart(text, Math.max(from, label.start), label.end);
    if (tld < 0 || start >= label.end) continue;
    from = labels[tld]!.tldEnd;
    found.push({ start, end: from, tld });
    k = tld - 1;
  }
  return found;
}

/** For each label the last one, with none but plain labels between, that begins with a top-level domain. */
function furthestOf(
  text: string,
  labels: readonly Label[],
  first: number,
  last: number,
): ReadonlyMap<number, number> {
  const furthest = new Map<number, number>();
  for (let k = last - 1; k >= first; k--) {
    const { start, end, tldEnd } = labels[k + 1]!;
    const isWhole = k + 1 < last && start < end && plainStart(text, start, end) === start;
    furthest.set(k, (isWhole ? furthest.get(k + 1) : undefined) ?? (tldEnd >= 0 ? k + 1 : -1));
    if (furthest.get(k) === -1) furthest.delete(k);
  }
  return furthest;
}

/** Where the run of plain letters begins that ends at `end`. */
function plainStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && IN_PLAIN_LABEL.test(text[at - 1]!)) at--;
  return at;
}

function labelsOf(text: string, start: number, end: number, known: TopLevelDomains): readonly Label[] {
  const labels: Label[] = [];
  for (let from = start; from <= end; ) {
    const dot = text.indexOf('.', from);
    const to = dot < 0 || dot >= end ? end : dot;
    labels.push({ start: from, end: to, tldEnd: labels.length > 0 ? known.endAt(text, from) : -1 });
    from = to + 1;
  }
  return labels;
}

function labelAt(labels: readonly Label[], offset: number): number {
  let low = 0;
  let high = labels.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (labels[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each label the number of the top-level domain that ends the longest chain beginning with the whole label; -1: none. */
function longestChains(text: string, labels: readonly Label[]): readonly number[] {
  const longest: number[] = new Array<number>(labels.length + 1).fill(-1);
  for (let k = labels.length - 2; k >= 0; k--) {
    if (!isChained(text, labels[k]!, 'subdomain')) continue;
    if (longest[k + 1]! >= 0) longest[k] = longest[k + 1]!;
    else if (labels[k + 1]!.tldEnd >= 0 && isChained(text, labels[k]!, 'name')) longest[k] = k + 1;
  }
  return longest;
}

/** Labels begin and end with a letter or digit; the one before the top-level domain holds no `_`. */
function isChained(text: string, { start, end }: Label, as: 'subdomain' | 'name'): boolean {
  if (start >= end || !isInLabel(text[start]) || !isInLabel(text[end - 1])) return false;
  return as === 'subdomain' || !text.slice(start, end).includes('_');
}

function domainFrom(
  text: string,
  labels: readonly Label[],
  k: number,
  further: number,
  { from, mayStart }: { readonly from: number; readonly mayStart: (at: number) => boolean },
): Domain | undefined {
  const label = labels[k]!;
  const isName = labels[k + 1]!.tldEnd >= 0;
  if (further < 0 && !isName) return undefined;
  if (label.end <= from || !isInLabel(text[label.end - 1])) return undefined;
  const underscore = further < 0 ? text.lastIndexOf('_', label.end - 1) : -1;
  for (let start = Math.max(from, underscore + 1); start < label.end; start++) {
    if (!isInLabel(text[start]) || !mayStart(start)) continue;
    const tld = further < 0 ? k + 1 : further;
    return { start, end: labels[tld]!.tldEnd, tld };
  }
  return undefined;
}
