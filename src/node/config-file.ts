// Where policycheck.yaml is, and what it says. In: a folder. Out: the nearest such file from there upwards, and its
// settings. Reading YAML costs more than a whole check, so settings are kept by content: a known file loads no parser.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { VERSION } from '../model/version.ts';
import { fnv1a } from '../text/fnv.ts';
import { readCached, writeCached } from './cache.ts';
import { decode } from './decode.ts';
import { missing, unreadable } from './path-problems.ts';

export const CONFIG_NAME = 'policycheck.yaml';

/** Looks in the folder and above it, and no higher than the repository, or the user's home. */
export function findConfig(cwd: string, home: string | undefined, name = CONFIG_NAME): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = join(folder, name);
    if (isThere(file)) return file;
    if (folder === home || isThere(join(folder, '.git')) || folder === dirname(folder)) return undefined;
  }
}

/** `shown` is the path as problems show it. */
export async function loadSettings(file: string, shown: string): Promise<Outcome<Settings>> {
  const text = readText(file, shown);
  if (!text.ok) return text;
  const key = fnv1a(`${shown}\n${text.value}`);
  const known = readCached<KeptSettings>('settings', key);
  if (known?.version === VERSION && known.shown === shown && known.text === text.value)
    return { ok: true, value: known.settings };
  const { readSettings } = await import('../policy/config.ts');
  const read = readSettings(shown, text.value);
  if (read.ok) {
    const kept: KeptSettings = { version: VERSION, shown, text: text.value, settings: read.value };
    writeCached('settings', key, kept);
  }
  return read;
}

/** With all that it was made from: two files may have the same key. */
interface KeptSettings {
  readonly version: string;
  readonly shown: string;
  readonly text: string;
  readonly settings: Settings;
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
  return { ok: false, problems: [{ ...problem, code: 'config-unreadable' }] };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
