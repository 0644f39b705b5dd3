// Results of sources, kept for the next run under the hash of all that they depend on: the source's text and name, the
// policy and its levels, what was asked, and the program itself. In: a check. Out: the same check, which looks there first.
// Promise: a kept result is the one that checking would give; what cannot be kept is checked.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../model/draft.ts';
import { VERSION } from '../model/version.ts';
import { readCached, tidyCache, touchCached, writeCached } from '../node/cache.ts';
import { distFolder } from '../node/policy-store.ts';
import type { CheckSource, SourceChecks, SourceResult } from './check-source.ts';

/** `asked`: what else the result depends on, beside the source and what the settings say of it. */
export function keeping(check: CheckSource, asked: unknown): CheckSource {
  const state = JSON.stringify([VERSION, programHash(), asked]);
  tidyCache('results');
  return async (source, checks) => {
    // Documents were taken apart already, and are few.
    if (source.extracted) return check(source, checks);
    const key = keyOf(state, source, checks);
    const kept = readCached<SourceResult>('results', key);
    if (kept) touchCached('results', key);
    const result = kept ?? (await check(source, checks));
    if (!kept) writeCached('results', key, result);
    return result;
  };
}

function keyOf(state: string, { path, text, from }: Source, { meta }: SourceChecks): string {
  const about = JSON.stringify([path, from ?? null, meta ?? null]);
  return createHash('sha256').update(`${state}\0${about}\0`).update(text).digest('hex');
}

/** Of the build that runs: what another one has found is not believed. */
function programHash(): string {
  return readFileSync(join(distFolder(), 'build.txt'), 'utf8');
}
