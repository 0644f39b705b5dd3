// Pack folders on disk → their files as text. A folder is a pack when it holds a pack.yaml. A file that cannot be read
// is a problem, never left out in silence.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Outcome, Problem } from '../model/problem.ts';
import type { PackFileText } from '../policy/load.ts';
import { decode } from './decode.ts';
import { unreadable } from './path-problems.ts';

/** The folder's YAML files, under the folder's own name. Hidden files and folders inside are no part of a pack. */
export function readPackFiles(folder: string): Outcome<readonly PackFileText[]> {
  const wrong = whatIsWrongWith(folder);
  if (wrong) return { ok: false, problems: [{ code: 'pack-missing', ...wrong, place: { path: folder } }] };
  const id = basename(resolve(folder));
  const names = readdirSync(folder)
    .filter((name) => /^[^.].*\.ya?ml$/.test(name))
    .sort();
  return readAll(names.map((name) => ({ path: `${id}/${name}`, shown: join(folder, name) })));
}

/** The word lists that every pack may use; none when the folder has no such file. They come with the program. */
export function readSharedVocabulary(rules: string): readonly PackFileText[] {
  const file = join(rules, 'vocabulary.yaml');
  return existsSync(file) ? [{ path: 'vocabulary.yaml', text: readFileSync(file, 'utf8') }] : [];
}

type Wanted = Omit<PackFileText, 'text'> & { readonly shown: string };

function readAll(wanted: readonly Wanted[]): Outcome<readonly PackFileText[]> {
  const files: PackFileText[] = [];
  const problems: Problem[] = [];
  for (const file of wanted) {
    const text = readText(file.shown);
    if (text.ok) files.push({ ...file, text: text.value });
    else problems.push(...text.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: files };
}

function readText(path: string): Outcome<string> {
  try {
    const decoded = decode(readFileSync(path), path);
    return decoded.ok ? { ok: true, value: decoded.text } : { ok: false, problems: [decoded.problem] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { ok: false, problems: [unreadable(path, String(error.code))] };
  }
}

function whatIsWrongWith(folder: string): { readonly message: string; readonly hint: string } | undefined {
  if (!existsSync(folder))
    return {
      message: `There is no pack and no folder called “${folder}”.`,
      hint: 'policycheck list shows the packs that come with the program.',
    };
  if (!statSync(folder).isDirectory())
    return {
      message: `“${folder}” is a file; a pack is a folder.`,
      hint: 'Name the folder that holds pack.yaml.',
    };
  if (existsSync(join(folder, 'pack.yaml'))) return undefined;
  return {
    message: `The folder “${folder}” has no pack.yaml, so it is no pack.`,
    hint: 'A pack.yaml gives title, about, source, as-of and owners.',
  };
}
