// Where policies come from: the one compiled when the package was built, a part of it, or packs of the user's own,
// compiled on first sight and kept by content. Policy and catalogue are read apart: a clean draft needs no texts.

import { openSync, readFileSync, readSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type CatalogueTexts, type ClauseLore, unpackCatalogue } from '../engine/packed-catalogue.ts';
import { type PackedGuards, unpackGuards, unpackPolicy } from '../engine/packed-policy.ts';
import type { Accuracy } from '../model/accuracy.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Guards } from '../model/guards.ts';
import type { Policy } from '../model/policy.ts';
import type { Outcome } from '../model/problem.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import { selectPacks } from '../policy/select.ts';

export interface Wanted {
  /** Ids of shipped packs, or paths of folders that hold a pack. None: all shipped packs. */
  readonly packs: readonly string[];
}

export async function loadPolicy({ packs }: Wanted): Promise<Outcome<Policy>> {
  const shipped = readShippedPolicy();
  if (packs.length === 0) return { ok: true, value: shipped };
  const chosen = guardedBy(
    shipped.clauses.filter(({ guard }) => guard).map(({ id }) => id),
    packs,
  );
  if (packs.every((pack) => shipped.packs.some(({ id }) => id === pack)))
    return { ok: true, value: selectPacks(shipped, chosen) };
  const compiled = await compileOwn(chosen, shipped);
  if (!compiled.ok) return compiled;
  const { withGuards } = await import('../policy/compile.ts');
  return { ok: true, value: withGuards(compiled.value) };
}

/** The texts of packs that `loadPolicy` has accepted. */
export async function loadCatalogue({ packs }: Wanted): Promise<Catalogue> {
  const shipped = readShippedCatalogue();
  if (packs.length === 0) return shipped;
  const chosen = guardedBy(
    shipped.clauses.filter(({ kind }) => kind === 'guard').map(({ id }) => id),
    packs,
  );
  if (packs.every((pack) => shipped.packs.some(({ id }) => id === pack))) {
    return {
      packs: shipped.packs.filter(({ id }) => chosen.includes(id)),
      clauses: shipped.clauses.filter(({ id }) => chosen.includes(packOf(id))),
    };
  }
  const compiled = await compileOwn(chosen, shipped);
  return compiled.ok ? compiled.value.catalogue : { packs: [], clauses: [] };
}

const packOf = (id: string) => id.slice(0, id.indexOf('/'));

/** Whatever packs are chosen, those with guards are in force too, unless one of the same name takes the place. */
function guardedBy(guards: readonly string[], packs: readonly string[]): readonly string[] {
  const named = new Set(packs.map((pack) => basename(resolve(pack))));
  return [...packs, ...new Set(guards.map(packOf).filter((id) => !named.has(id)))];
}

async function compileOwn(
  packs: readonly string[],
  shipped: { readonly packs: readonly { readonly id: string }[] },
): Promise<Outcome<CompiledPolicy>> {
  const { compilePacks } = await import('./compile-packs.ts');
  return compilePacks(
    packs,
    shipped.packs.map(({ id }) => id),
  );
}

function readShippedPolicy(): Policy {
  const first = readFileSync(join(distFolder(), 'policy.txt'), 'latin1');
  return {
    ...unpackPolicy(first, stretchesOf(join(distFolder(), 'rules.txt'))),
    guards: { read: readShippedGuards },
  };
}

function readShippedGuards(): Guards {
  // Written by the build, in ASCII.
  const packed = JSON.parse(readFileSync(join(distFolder(), 'guards.json'), 'latin1')) as PackedGuards;
  return unpackGuards(packed);
}

/** Reads stretches of a file of ASCII. It is opened for the first of them and stays so: it is ours, and small. */
function stretchesOf(path: string): (start: number, end: number) => string {
  let file: number | undefined;
  return (start, end) => {
    file ??= openSync(path, 'r');
    const bytes = Buffer.allocUnsafe(end - start);
    if (readSync(file, bytes, 0, bytes.length, start) !== bytes.length)
      throw new Error(`${path} is shorter than policy.txt says: build it anew.`);
    return bytes.toString('latin1');
  };
}

function readShippedCatalogue(): Catalogue {
  // Both written by the build from checked packs, in ASCII.
  const read = (name: string): unknown => JSON.parse(readFileSync(join(distFolder(), name), 'latin1'));
  const lore = () => read('lore.json') as readonly ClauseLore[];
  return unpackCatalogue(read('catalogue.json') as CatalogueTexts, lore);
}

export function loadAccuracy(): Accuracy {
  // Written by `npm run accuracy`.
  return JSON.parse(readFileSync(join(rulesFolder(), 'accuracy.json'), 'utf8')) as Accuracy;
}

/** The folder of the built program: where this code runs from, or beside the sources when tests run them. */
export function distFolder(): string {
  return import.meta.dirname.endsWith('dist')
    ? import.meta.dirname
    : join(import.meta.dirname, '..', '..', 'dist');
}

/** The rules as YAML, as they are shipped. */
export function rulesFolder(): string {
  return join(distFolder(), '..', 'rules');
}
