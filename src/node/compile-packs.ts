// Packs as YAML → a policy, for packs of the user's own. Compiling costs as much as a hundred checks, so the result is
// kept by the content of every file that went in, and by the version of the program.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkGrammar } from '../language/check-grammar.ts';
import { checkRegex } from '../matchers/regex-engine.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { VERSION } from '../model/version.ts';
import { type CompiledPolicy, compilePolicy } from '../policy/compile.ts';
import { loadPacks, type PackFileText } from '../policy/load.ts';
import { readCached, writeCached } from './cache.ts';
import { readPackFiles, readSharedVocabulary } from './packs.ts';
import { rulesFolder } from './policy-store.ts';

/** `packs`: ids of shipped packs, or paths of folders. */
export async function compilePacks(
  packs: readonly string[],
  shipped: readonly string[],
): Promise<Outcome<CompiledPolicy>> {
  const problems: Problem[] = [];
  const files: PackFileText[] = [...readSharedVocabulary(rulesFolder())];
  for (const pack of packs) {
    const read = readPackFiles(shipped.includes(pack) ? join(rulesFolder(), pack) : pack);
    if (read.ok) files.push(...read.value);
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  const key = keyOf(files);
  const known = readCached<CompiledPolicy>('packs', key);
  if (known) return { ok: true, value: known };
  const compiled = compileFiles(files);
  if (compiled.problems.length > 0) return { ok: false, problems: compiled.problems };
  writeCached('packs', key, compiled);
  return { ok: true, value: compiled };
}

/** Everything that can be compiled, and every problem on the way. */
export function compileFiles(files: readonly PackFileText[]): CompiledPolicy {
  const loaded = loadPacks(files, (text) => createHash('sha256').update(text).digest('hex').slice(0, 16));
  const compiled = compilePolicy(loaded.packs, loaded.shared, { grammar: checkGrammar, regex: checkRegex });
  return { ...compiled, problems: [...loaded.problems, ...compiled.problems] };
}

function keyOf(files: readonly PackFileText[]): string {
  // The compiler's own text stands for its version: what an older build has compiled is not read.
  const hash = createHash('sha256')
    .update(VERSION)
    .update(readFileSync(import.meta.filename));
  for (const { path, text } of files) hash.update(`\0${path}\0${text}`);
  return hash.digest('hex');
}
