// Where policycheck.facts.yaml is, and what it says. In: a folder or a file. Out: facts, or what is wrong with the file.
// Reading YAML costs more than a whole check, so facts are kept by content: a known file loads no parser.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { NameIndex } from '../facts/name-index.ts';
import type { Facts } from '../model/facts.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { VERSION } from '../model/version.ts';
import { readCached, writeCached } from './cache.ts';
import { decode } from './decode.ts';
import { missing, unreadable } from './path-problems.ts';

export const FACTS_NAME = 'policycheck.facts.yaml';

/** A facts file made ready to use. */
export interface LoadedFacts {
  /** Of the names only those that a day limits: the others are asked for through the index, and are many. */
  readonly facts: Facts;
  readonly names: NameIndex;
  /** Stands for all that the file says. */
  readonly key: string;
}

/** `shown` is the path as problems show it. */
export async function loadFacts(file: string, shown: string): Promise<Outcome<LoadedFacts>> {
  const text = readText(file, shown);
  if (!text.ok) return text;
  const key = keyOf(text.value, shown);
  const known = readCached<LoadedFacts>('facts', key);
  if (known) return { ok: true, value: known };
  const { readFacts } = await import('../policy/facts-file.ts');
  const read = readFacts(shown, text.value);
  if (!read.ok) return read;
  const { nameIndexOf } = await import('../facts/names.ts');
  const { names, ...rest } = read.value;
  const facts = { ...rest, names: names.filter(({ until }) => until !== undefined) };
  const loaded: LoadedFacts = { facts, names: nameIndexOf(names), key };
  writeCached('facts', key, loaded);
  return { ok: true, value: loaded };
}

/** Of what is kept; to be counted up when LoadedFacts, or how names are indexed, changes. */
const FORMAT = 2;

function keyOf(text: string, shown: string): string {
  return createHash('sha256').update(`${VERSION} ${FORMAT}\n${shown}\n`).update(text).digest('hex');
}

function readText(file: string, shown: string): Outcome<string> {
  try {
    const decoded = decode(readFileSync(file), shown);
    return decoded.ok ? { ok: true, value: decoded.text } : failed(decoded.problem);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (!existsSync(file)) return failed(missing(shown, ''));
    return failed(unreadable(shown, String(error.code)));
  }
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [{ ...problem, code: 'facts-unreadable' }] };
}
