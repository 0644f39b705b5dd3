// Confidential documents → an index of their shingles that holds none of their text. In: names and texts, texts that are
// public, and perhaps a secret. Out: the index as plain data. Promise: the same documents give the same index; without a
// secret its salt is made from the shingles themselves, so that it tells nothing that they do not.

import { sha256 } from '../text/sha256.ts';
import { type SipKey, sipHash } from '../text/siphash.ts';
import { foldedWords } from './folded-words.ts';
import { chosenShingles, hashUnder, shinglesOf } from './shingles.ts';

export interface FingerprintIndex {
  readonly salt: string;
  /** What tells the right secret from a wrong one; absent where there is none. */
  readonly proof?: string;
  readonly documents: readonly FingerprintedDocument[];
}

export interface FingerprintedDocument {
  /** Absent where it must not be known. */
  readonly name?: string;
  /** Ascending. */
  readonly shingles: readonly number[];
}

export interface Confidential {
  readonly name?: string;
  readonly text: string;
}

export function fingerprint(
  documents: readonly Confidential[],
  publicTexts: readonly string[] = [],
  secret = '',
): FingerprintIndex {
  const early = keyOf('', secret);
  const known = new Set<number>();
  for (const text of publicTexts)
    for (const { hash } of shinglesOf(foldedWords(text), early)) known.add(hash);
  const read = documents.map(({ text, ...name }) => {
    const words = foldedWords(text);
    return { name, words, chosen: chosenShingles(words, early, (hash) => known.has(hash)) };
  });
  const salt = sha256(inOrder(read.flatMap(({ chosen }) => chosen.map(({ hash }) => hash))).join(' ')).slice(
    0,
    22,
  );
  const key = keyOf(salt, secret);
  return {
    salt,
    ...(secret === '' ? {} : { proof: proofOf(key) }),
    documents: read.map(({ name, words, chosen }) => ({
      ...name,
      shingles: inOrder(chosen.map((shingle) => hashUnder(words, shingle, key))),
    })),
  };
}

/** The key of an index; `secret` is empty where it was made without one. */
export function keyOf(salt: string, secret: string): SipKey {
  const bytes = atob(sha256(`policycheck fingerprints\n${salt}\n${secret}`));
  const word = (n: number) =>
    [3, 2, 1, 0].reduce((sum, byte) => (sum << 8) | bytes.charCodeAt(4 * n + byte), 0);
  return [word(0), word(1), word(2), word(3)];
}

export function proofOf(key: SipKey): string {
  return sipHash(key, Uint32Array.of(0), 0, 1).toString(16).padStart(12, '0');
}

function inOrder(hashes: readonly number[]): readonly number[] {
  return [...new Set(hashes)].sort((a, b) => a - b);
}
