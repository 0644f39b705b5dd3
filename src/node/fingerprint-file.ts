// An index of fingerprints as a file, and back. A line of JSON for each document, so that the file can be looked through
// and compared; the shingles as base64, six bytes each. A file that is damaged, of another version or empty is a problem,
// and so is a secret that is missing or another one.

import { createHash } from 'node:crypto';
import { type FingerprintIndex, keyOf, proofOf } from '../language/fingerprints.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { SipKey } from '../text/siphash.ts';
import { readSource } from './files.ts';

const VERSION = 1;
const BYTES = 6;

export function indexText({ salt, proof, documents }: FingerprintIndex): string {
  const lines = documents.map(({ name, shingles }) =>
    JSON.stringify({ ...(name === undefined ? {} : { name }), shingles: packed(shingles) }),
  );
  const head = { salt, ...(proof === undefined ? {} : { key: proof }) };
  const sum = sumOf(JSON.stringify(head), lines);
  const first = JSON.stringify({ 'policycheck-fingerprints': VERSION, ...head, sum });
  return `${first.slice(0, -1)},"documents":[\n${lines.join(',\n')}\n]}\n`;
}

function packed(shingles: readonly number[]): string {
  const bytes = Buffer.alloc(shingles.length * BYTES);
  shingles.forEach((hash, n) => {
    bytes.writeUIntBE(hash, n * BYTES, BYTES);
  });
  return bytes.toString('base64');
}

function sumOf(head: string, lines: readonly string[]): string {
  return createHash('sha256')
    .update([head, ...lines].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

export interface OpenedIndex {
  readonly index: FingerprintIndex;
  readonly key: SipKey;
  /** Of all that is in it. */
  readonly sum: string;
}

/** `secret`: that of `--key`, where one was given. */
export function readIndex(path: string, cwd: string, secret: string | undefined): Outcome<OpenedIndex> {
  const source = readSource(path, cwd);
  if (!source.ok) return source;
  const index = parsed(source.value.text);
  if (typeof index === 'string') return failed(problemOf(index, path));
  if (index.proof !== undefined && secret === undefined) return failed(problemOf('locked', path));
  const key = keyOf(index.salt, index.proof === undefined ? '' : (secret ?? ''));
  if (index.proof !== undefined && proofOf(key) !== index.proof) return failed(problemOf('other-key', path));
  return { ok: true, value: { index, key, sum: sumOf(source.value.text, []) } };
}

type Trouble = 'foreign' | 'version' | 'damaged' | 'empty' | 'locked' | 'other-key';

function parsed(text: string): FingerprintIndex | Trouble {
  if (text.trim() === '') return 'empty';
  if (!text.startsWith('{"policycheck-fingerprints":')) return 'foreign';
  if (!text.startsWith(`{"policycheck-fingerprints":${VERSION},`)) return 'version';
  try {
    const { salt, key, sum, documents } = JSON.parse(text) as Stored; // as our own sum says below
    const lines = documents.map((document) => JSON.stringify(document));
    const head = JSON.stringify({ salt, ...(key === undefined ? {} : { key }) });
    if (sumOf(head, lines) !== sum) return 'damaged';
    if (!documents.some(({ shingles }) => shingles !== '')) return 'empty';
    return {
      salt,
      ...(key === undefined ? {} : { proof: key }),
      documents: documents.map(({ shingles, ...name }) => ({ ...name, shingles: unpacked(shingles) })),
    };
  } catch (error) {
    // Cut off, or not of this shape: JSON.parse or the first look into it says so.
    if (error instanceof SyntaxError || error instanceof TypeError) return 'damaged';
    throw error;
  }
}

interface Stored {
  readonly salt: string;
  readonly key?: string;
  readonly sum: string;
  readonly documents: readonly { readonly name?: string; readonly shingles: string }[];
}

function unpacked(text: string): readonly number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length / BYTES }, (_, n) => bytes.readUIntBE(n * BYTES, BYTES));
}

const ANEW = 'Make it anew: policycheck fingerprint FOLDER --output FILE';

const WORDS: Readonly<Record<Trouble, readonly [message: (path: string) => string, hint: string]>> = {
  foreign: [(path) => `“${path}” is no index of fingerprints.`, ANEW],
  version: [
    (path) => `“${path}” was made by another version of policycheck, and cannot be read by this one.`,
    ANEW,
  ],
  damaged: [(path) => `“${path}” is damaged: it is not as “policycheck fingerprint” wrote it.`, ANEW],
  empty: [(path) => `“${path}” holds no fingerprints, so it protects no document.`, ANEW],
  locked: [
    (path) => `“${path}” was made with a key, and cannot be used without it.`,
    'Name the file that holds the key: --key FILE',
  ],
  'other-key': [
    (path) => `“${path}” was made with another key than the one that you gave.`,
    'Name the file that holds the right key: --key FILE',
  ],
};

function problemOf(trouble: Trouble, path: string): Problem {
  const [message, hint] = WORDS[trouble];
  return { code: `fingerprints-${trouble}`, message: message(path), hint, place: { path } };
}

const SHORTEST = 16;

/** The secret in a file: its text without the line end. */
export function readSecret(path: string, cwd: string): Outcome<string> {
  const source = readSource(path, cwd);
  if (!source.ok) return source;
  const secret = source.value.text.trim();
  if (secret.length >= SHORTEST) return { ok: true, value: secret };
  const message = `The key in “${path}” has ${secret.length} characters, and could be guessed: it takes at least ${SHORTEST}.`;
  return failed({
    code: 'key-short',
    message,
    hint: 'Make one by chance: openssl rand -hex 32',
    place: { path },
  });
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
