// Indexes of confidential documents made ready to look up, and the look-up. In: indexes with their keys. Out: what a text
// has copied from a document: from the first to the last word, and how many words are surely the same. A changed word
// parts a passage in two; pieces that stand so close are one passage.

import type { FingerprintIndex } from '../language/fingerprints.ts';
import { type FoldedWords, foldedWords } from '../language/folded-words.ts';
import { type Shingle, shinglesOf } from '../language/shingles.ts';
import type { SipKey } from '../text/siphash.ts';

export interface CopiedPassage {
  readonly start: number;
  readonly end: number;
  /** That are the same, at least. */
  readonly words: number;
  /** Of the document that most of them are from, where it may be known. */
  readonly document?: string;
}

export interface Fingerprints {
  copiedIn(text: string): readonly CopiedPassage[];
}

/** Words between two pieces of one passage. */
const BRIDGE = 8;

export function fingerprintsOf(
  indexes: readonly { readonly index: FingerprintIndex; readonly key: SipKey }[],
): Fingerprints {
  const opened = indexes.map(({ index, key }) => ({ index, key, table: tableOf(index) }));
  return {
    copiedIn(text) {
      const words = foldedWords(text);
      return opened.flatMap(({ index, key, table }) => {
        const found = shinglesOf(words, key).flatMap((shingle) => {
          const document = table.get(shingle.hash);
          return document === undefined ? [] : [{ ...shingle, document }];
        });
        return passagesOf(found, words, index);
      });
    },
  };
}

type Hit = Shingle & { readonly document: number };

/** What several documents hold is said to be of the first. */
function tableOf({ documents }: FingerprintIndex): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  documents.forEach(({ shingles }, n) => {
    for (const hash of shingles) if (!table.has(hash)) table.set(hash, n);
  });
  return table;
}

function passagesOf(
  hits: readonly Hit[],
  words: FoldedWords,
  { documents }: FingerprintIndex,
): readonly CopiedPassage[] {
  const inOrder = [...hits].sort((a, b) => a.first - b.first);
  const groups: Hit[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const hit of inOrder) {
    if (hit.first - last > BRIDGE) groups.push([]);
    groups.at(-1)!.push(hit);
    last = Math.max(last, hit.first + hit.words);
  }
  return groups.map((group) => {
    const name = documents[mostFrequent(group.map(({ document }) => document))]?.name;
    let [end, same] = [0, 0];
    for (const { first, words: count } of group) {
      same += Math.max(0, first + count - Math.max(end, first));
      end = Math.max(end, first + count);
    }
    return {
      start: words.starts[group[0]!.first]!,
      end: words.ends[end - 1]!,
      words: same,
      ...(name === undefined ? {} : { document: name }),
    };
  });
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]![0];
}
