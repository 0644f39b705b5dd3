// Where policycheck.facts.yaml is, and what it says. In: a folder or a file. Out: facts, or what is wrong with the file.
// Reading YAML costs more than a whole check, so facts are kept by content: a known file loads no parser.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameFinder } from '../language/fact-names.ts';
import type { Facts } from '../model/facts.ts';
import type { Outcome } from '../model/problem.ts';
import { VERSION } from '../model/version.ts';
import type { NameIndex } from '../names/name-index.ts';
import { readCached, readCachedText, writeCached, writeCachedText } from './cache.ts';
import { distFolder } from './policy-store.ts';
import { readText } from './read-text.ts';

/** A facts file made ready to use. */
const UNREADABLE = 'facts-unreadable';

export interface LoadedFacts {
  /** Without places, and of the names only those that a day limits: a run asks for no others, and they may be many. */
  readonly facts: Facts;
  readonly names: NameFinder;
  /** Stands for all that the file says. */
  readonly key: string;
}

/** The long texts are kept beside it; what the file says of a name is read when one is found. */
interface KeptFacts {
  readonly facts: Facts;
  readonly index: Omit<NameIndex, 'words'>;
}

/** `shown` is the path as problems show it. */
export async function loadFacts(file: string, shown: string): Promise<Outcome<LoadedFacts>> {
  const text = readText(file, shown, UNREADABLE);
  if (!text.ok) return text;
  const key = keyOf(text.value, shown);
  const { nameFinder } = await import('../names/find-names.ts');
  const known = readCached<KeptFacts>('facts', key);
  const words = known && readCachedText('facts', `${key}-words`);
  if (known && words !== undefined) {
    const said = () => readCachedText('facts', `${key}-said`) ?? gone(shown);
    return {
      ok: true,
      value: { facts: known.facts, names: nameFinder({ ...known.index, words }, said), key },
    };
  }
  return readAnew(text.value, shown, key);
}

async function readAnew(text: string, shown: string, key: string): Promise<Outcome<LoadedFacts>> {
  const read = await readyFacts(text, shown);
  if (!read.ok) return read;
  const { facts, index, said } = read.value;
  const { words, ...rest } = index;
  writeCachedText('facts', `${key}-said`, said);
  writeCachedText('facts', `${key}-words`, words);
  writeCached('facts', key, { facts, index: rest } satisfies KeptFacts);
  return loaded(read.value, key);
}

/** The same from a text that is in no file yet: nothing of it is kept. */
export async function factsOfText(text: string, shown: string): Promise<Outcome<LoadedFacts>> {
  const read = await readyFacts(text, shown);
  return read.ok ? loaded(read.value, keyOf(text, shown)) : read;
}

interface ReadyFacts {
  readonly facts: Facts;
  readonly index: NameIndex;
  readonly said: string;
}

async function readyFacts(text: string, shown: string): Promise<Outcome<ReadyFacts>> {
  const { readFacts } = await import('../policy/facts-file.ts');
  const read = readFacts(shown, text);
  if (!read.ok) return read;
  const { indexNames } = await import('../names/names.ts');
  const { index, facts: said } = indexNames(read.value.names);
  const names = read.value.names.filter(({ until }) => until !== undefined);
  return { ok: true, value: { facts: { ...read.value, places: {}, names }, index, said } };
}

async function loaded({ facts, index, said }: ReadyFacts, key: string): Promise<Outcome<LoadedFacts>> {
  const { nameFinder } = await import('../names/find-names.ts');
  return { ok: true, value: { facts, names: nameFinder(index, () => said), key } };
}

function gone(shown: string): never {
  throw new Error(`What was kept of ${shown} was deleted while it was in use. Run the same command again.`);
}

function keyOf(text: string, shown: string): string {
  return createHash('sha256').update(`${VERSION}\n${build()}\n${shown}\n`).update(text).digest('hex');
}

/** Of the build that runs: the index of another one may be laid out in another way. */
function build(): string {
  return readFileSync(join(distFolder(), 'build.txt'), 'utf8');
}
