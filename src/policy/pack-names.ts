// What the names of a pack's files say is wrong: no pack.yaml, a name that cannot be an id, two packs of one name.

import type { Problem } from '../model/problem.ts';
import type { PackFileText } from './load.ts';
import { NAME } from './schema.ts';

/** With any of these, the pack is not to be used. `files` are all of one pack. */
export function fileProblems(id: string, files: readonly PackFileText[]): readonly Problem[] {
  const paths = files.map(({ path }) => path);
  const twice = files.find(({ path }, i) => paths.indexOf(path) < i);
  return [
    ...(paths.includes(`${id}/pack.yaml`) ? [] : [noHead(id, files)]),
    ...badName(id, 'pack', files[0]),
    ...files.flatMap((file) => misnamed(file)),
    ...(twice ? [sameName(id, twice)] : []),
  ];
}

const shownPath = (file: PackFileText | undefined) => file?.shown ?? file?.path ?? '';

function noHead(id: string, files: readonly PackFileText[]): Problem {
  return {
    code: 'pack-missing',
    message: `The folder “${id}” has no pack.yaml, so it is no pack.`,
    hint: 'A pack.yaml gives title, about, source, as-of and owners.',
    place: { path: shownPath(files[0]).replace(/[/\\][^/\\]*$/, '') },
  };
}

/** `vocabulary.yml` would be taken for a clause, and `Head Count.yaml` for an id that nobody can type. */
function misnamed(file: PackFileText): readonly Problem[] {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const stem = name.replace(/\.ya?ml$/, '');
  if (name === `${stem}.yaml`) return badName(stem, 'clause', file);
  return [
    {
      code: 'pack-file-name',
      message: `“${name}” does not end in “.yaml”.`,
      hint: `Call it “${stem}.yaml”.`,
      place: { path: shownPath(file) },
    },
  ];
}

function badName(name: string, what: string, file: PackFileText | undefined): readonly Problem[] {
  if (NAME.test(name)) return [];
  const better = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return [
    {
      code: 'pack-file-name',
      message: `“${name}” cannot be the name of a ${what}: names are lower-case letters, digits and hyphens.`,
      ...(better === '' ? {} : { hint: `Call it “${better}”.` }),
      place: { path: shownPath(file) },
    },
  ];
}

function sameName(id: string, file: PackFileText): Problem {
  return {
    code: 'pack-twice',
    message: `Two packs are called “${id}”.`,
    hint: 'Rename the folder of one of them.',
    place: { path: shownPath(file).replace(/[/\\][^/\\]*$/, '') },
  };
}
