// Pack folders on disk → their files as text. A folder is a pack when it holds a pack.yaml.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Outcome } from '../model/problem.ts';
import type { PackFileText } from '../policy/load.ts';

/** The folder's YAML files, under the folder's own name. */
export function readPackFiles(folder: string): Outcome<readonly PackFileText[]> {
  const wrong = whatIsWrongWith(folder);
  if (wrong) return { ok: false, problems: [{ code: 'pack-missing', ...wrong, place: { path: folder } }] };
  const id = basename(resolve(folder));
  const names = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return {
    ok: true,
    value: names.map((name) => ({ path: `${id}/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
  };
}

/** The word lists that every pack may use; none when the folder has no such file. */
export function readSharedVocabulary(rules: string): readonly PackFileText[] {
  const file = join(rules, 'vocabulary.yaml');
  return existsSync(file) ? [{ path: 'vocabulary.yaml', text: readFileSync(file, 'utf8') }] : [];
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
