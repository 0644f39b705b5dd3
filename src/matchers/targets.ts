// What is found where the links and pictures of a draft lead. In: stretches of the document of its targets. Out: occurrences at the
// words of the links, that stand at the target in the source and quote it. Promise: one for each target; none for a
// link whose words are its own target and were found already.

import type { Document } from '../language/document.ts';
import type { Target } from '../model/draft.ts';
import type { Detectable } from '../model/matcher.ts';
import type { LeafMatcher } from './leaves.ts';
import type { Occurrence, Scope, Stretch } from './matcher.ts';

/** What may stand in an address; numbers and handles in one are no matter. */
const IN_TARGETS: ReadonlySet<Detectable> = new Set([
  'access-key',
  'personal-email',
  'shortened-link',
  'unlisted-shortener',
  'look-alike-link',
  'unencrypted-link',
  'private-parameter',
  'link-credential',
  'inner-address',
]);

/** Whether the matcher looks also at what is no part of the prose. */
export function looksAtTargets(leaf: LeafMatcher): boolean {
  return leaf.kind === 'link' || (leaf.kind === 'detect' && IN_TARGETS.has(leaf.what));
}

/** `told`: what the same matcher has found in the prose. `alone`: quote no more than the stretch, so that no more is hidden. */
export function foundInTargets(
  stretches: readonly Stretch[],
  { document, sentencesFor }: Scope,
  leaf: number,
  told: readonly Occurrence[],
  alone = false,
): readonly Occurrence[] {
  const read = document.targets();
  if (!read || stretches.length === 0) return [];
  const open = new Set(sentencesFor(leaf));
  const toldIn = wordsBySentence(document, told);
  const seen = new Set<Target>();
  return stretches.flatMap(({ start, end, detail }) => {
    const target = read.targetAt(start);
    const token = read.tokenOf(target);
    const sentence = document.sentenceOf(token);
    if (seen.has(target) || (token >= 0 && !open.has(sentence))) return [];
    seen.add(target);
    if (toldIn.get(sentence)?.some((words) => isAlike(words, target.address))) return [];
    const at = Math.max(token, 0);
    return {
      start: document.tokens[at]?.start ?? 0,
      end: document.tokens[at]?.end ?? 0,
      first: at,
      last: at,
      leaf,
      beside: { span: target.span, quote: alone ? read.document.text.slice(start, end) : target.address },
      target: { start, end },
      ...(detail === undefined ? {} : { detail }),
    };
  });
}

function wordsBySentence(
  document: Document,
  told: readonly Occurrence[],
): ReadonlyMap<number, readonly string[]> {
  const words = new Map<number, string[]>();
  for (const { first, start, end } of told) {
    const sentence = document.sentenceOf(first);
    if (!words.has(sentence)) words.set(sentence, []);
    words.get(sentence)!.push(document.text.slice(start, end));
  }
  return words;
}

/** `wiki.corp/x` and `https://www.wiki.corp/x/` are one, and so are a link and a part of it. */
function isAlike(words: string, address: string): boolean {
  const [a, b] = [bare(words), bare(address)];
  return a.includes(b) || b.includes(a);
}

function bare(link: string): string {
  return link
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/…]+$/, '');
}
