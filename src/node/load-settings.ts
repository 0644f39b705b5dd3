// The settings of a policycheck.yaml and of all that it extends. In: its path. Out: settings, or problems. Reading YAML costs
// more than a whole check, so settings are kept by the content of all these files: known ones load no parser.

import { realpathSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Outcome } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { VERSION } from '../model/version.ts';
import type { ConfigSource } from '../policy/config.ts';
import { fnv1a } from '../text/fnv.ts';
import { readCached, writeCached } from './cache.ts';
import { findExtended } from './config-extends.ts';
import { slashes } from './folders.ts';
import { readText } from './read-text.ts';

/** Another number whenever `Settings` changes its shape. */
const SHAPE = 3;

/** `shown` is the path as problems show it. */
const UNREADABLE = 'config-unreadable';

export async function loadSettings(file: string, shown: string): Promise<Outcome<Settings>> {
  const text = readText(file, shown, UNREADABLE);
  if (!text.ok) return text;
  const key = fnv1a(`${SHAPE}\n${file}\n${shown}\n${text.value}`);
  const known = readCached<KeptSettings>('settings', key);
  if (
    known?.shape === SHAPE &&
    known.version === VERSION &&
    known.file === file &&
    known.shown === shown &&
    known.text === text.value &&
    known.extended.every(isAsBefore)
  )
    return { ok: true, value: known.settings };
  const { readSettings } = await import('../policy/config.ts');
  const extended: Extended[] = [];
  const read = readSettings(
    { path: shown, at: file, id: realPath(file), base: '', text: text.value },
    (written, from) => {
      const opened = openExtended(written, from, dirname(file));
      if (opened.ok)
        extended.push({
          written,
          from: { at: from.at, path: from.path },
          at: opened.value.at,
          text: opened.value.text,
        });
      return opened;
    },
  );
  if (read.ok) {
    const kept: KeptSettings = {
      shape: SHAPE,
      version: VERSION,
      file,
      shown,
      text: text.value,
      extended,
      settings: read.value,
    };
    writeCached('settings', key, kept);
  }
  return read;
}

/** With all that it was made from: two files may have the same key. */
interface KeptSettings {
  readonly shape: typeof SHAPE;
  readonly version: string;
  readonly file: string;
  readonly shown: string;
  readonly text: string;
  readonly extended: readonly Extended[];
  readonly settings: Settings;
}

interface Extended {
  readonly written: string;
  readonly from: Pick<ConfigSource, 'at' | 'path'>;
  readonly at: string;
  readonly text: string;
}

/** The same words still lead to the same file, and that says what it said. */
function isAsBefore({ written, from, at, text }: Extended): boolean {
  const found = findExtended(written, from);
  if (!found.ok || found.value.at !== at) return false;
  const now = readText(at, at, UNREADABLE);
  return now.ok && now.value === text;
}

function openExtended(written: string, from: ConfigSource, folder: string): Outcome<ConfigSource> {
  const found = findExtended(written, from);
  if (!found.ok) return found;
  const { at, path } = found.value;
  const text = readText(at, path, UNREADABLE);
  if (!text.ok) return text;
  const base = slashes(relative(folder, dirname(at)));
  return { ok: true, value: { path, at, id: realPath(at), base, text: text.value } };
}

/** Two ways to one file are one file. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file; // Reading it will say what is wrong.
  }
}
