// Code names of which a facts file gives only the hash: `sha256:` and the SHA-256, in hexadecimal, of the name in lower
// case, without accents, blanks and hyphens (`fjordrail`), so that the file does not give away what it guards.

import { sha256 } from '../text/sha256.ts';

const HASHED = /^sha256:([0-9a-f]{64})$/i;

/** The hash in base64, as text/sha256 writes it; undefined for a name that stands there in plain words. */
export function hashedName(name: string): string | undefined {
  const hex = HASHED.exec(name.trim())?.[1];
  return hex && btoa(String.fromCharCode(...hex.match(/../g)!.map((byte) => Number.parseInt(byte, 16))));
}

export function hashOf(words: readonly string[]): string {
  return sha256(words.join(''));
}
