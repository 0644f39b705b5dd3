// The files of packs as text → packs whose shape has been checked, and every problem on the way. Pure: paths are only
// read for what they say (`core-social/headcount.yaml`). One bad file never hides the others.

import { nearest } from '../language/distance.ts';
import type { Problem } from '../model/problem.ts';
import { check } from './check.ts';
import { type FileKind, problemsOf } from './messages.ts';
import {
  type ClauseFile,
  clauseFile,
  NAME,
  type PackFile,
  packFile,
  type VocabularyFile,
  vocabularyFile,
} from './schema.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** `path` has the pack's folder and the file's name; only `vocabulary.yaml`, which all packs share, has no folder. */
export interface PackFileText {
  readonly path: string;
  readonly text: string;
}

export interface CheckedClause {
  readonly id: string;
  readonly file: ClauseFile;
  readonly document: YamlDocument;
}

export interface CheckedPack {
  readonly id: string;
  readonly file: PackFile;
  readonly vocabulary: VocabularyFile;
  readonly clauses: readonly CheckedClause[];
  /** Names the wording of the pack: see `ReportedPack.hash`. */
  readonly hash: string;
}

export interface LoadedPacks {
  readonly packs: readonly CheckedPack[];
  readonly shared: VocabularyFile;
  readonly problems: readonly Problem[];
}

/** `digest` makes the hash of a pack from all of its text. */
export function loadPacks(files: readonly PackFileText[], digest: (text: string) => string): LoadedPacks {
  const problems: Problem[] = [];
  const read: ReadFile = (file, kind, schema) => readChecked(file, kind, schema, problems);
  const shared = files.find(({ path }) => !path.includes('/'));
  const packs: CheckedPack[] = [];
  for (const id of [
    ...new Set(
      files.filter(({ path }) => path.includes('/')).map(({ path }) => path.slice(0, path.lastIndexOf('/'))),
    ),
  ]) {
    const own = files.filter(({ path }) => path.startsWith(`${id}/`));
    const pack = loadPack(id, own, read, problems);
    if (pack)
      packs.push({ ...pack, hash: digest(own.map(({ path, text }) => `${path}\n${text}`).join('\0')) });
  }
  return { packs, shared: (shared && read(shared, 'vocabulary', vocabularyFile)?.value) ?? {}, problems };
}

type Schema<T> = Parameters<typeof check<T>>[0];
type ReadFile = <T>(
  file: PackFileText,
  kind: FileKind,
  schema: Schema<T>,
) => { readonly value: T; readonly document: YamlDocument } | undefined;

function readChecked<T>(file: PackFileText, kind: FileKind, schema: Schema<T>, problems: Problem[]) {
  const document = readYaml(file.path, file.text);
  problems.push(...document.problems);
  if (!document.sound) return undefined;
  const checked = check(schema, document.value ?? {});
  if (checked.ok) return { value: checked.value, document };
  problems.push(...problemsOf(checked.faults, kind, document));
  return undefined;
}

function loadPack(
  id: string,
  files: readonly PackFileText[],
  read: ReadFile,
  problems: Problem[],
): Omit<CheckedPack, 'hash'> | undefined {
  const named = (name: string) => files.find(({ path }) => path === `${id}/${name}`);
  const head = named('pack.yaml');
  const vocabulary = named('vocabulary.yaml');
  if (!head) {
    problems.push({
      code: 'pack-missing',
      message: `The folder “${id}” has no pack.yaml, so it is no pack.`,
      place: { path: id },
    });
    return undefined;
  }
  const file = read(head, 'pack', packFile)?.value;
  const words = vocabulary ? read(vocabulary, 'vocabulary', vocabularyFile)?.value : {};
  const clauses = files
    .filter((one) => one !== head && one !== vocabulary)
    .flatMap((one) => loadClause(one, file, read, problems) ?? []);
  return file && words && { id: id.slice(id.lastIndexOf('/') + 1), file, vocabulary: words, clauses };
}

function loadClause(
  file: PackFileText,
  pack: PackFile | undefined,
  read: ReadFile,
  problems: Problem[],
): CheckedClause | undefined {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const folder = file.path.split('/').at(-2) ?? '';
  if (!NAME.test(name)) {
    problems.push({
      code: 'clause-name',
      message: `“${name}” cannot be the name of a clause: use lower case and hyphens.`,
      place: { path: file.path },
    });
  }
  const found = read<ClauseFile>(file, 'clause', clauseFile);
  if (!found) return undefined;
  const { value, document } = found;
  if (pack) problems.push(...unknownOwners(value, pack, document));
  return { id: `${folder}/${name}`, file: value, document };
}

function unknownOwners(clause: ClauseFile, pack: PackFile, document: YamlDocument): readonly Problem[] {
  const owners = Object.keys(pack.owners);
  const named: readonly (readonly [string, readonly (string | number)[]])[] = [
    [clause.owner, ['owner']],
    ...(clause.waivable ? clause.waivable.by.map((owner, i) => [owner, ['waivable', 'by', i]] as const) : []),
  ];
  return named
    .filter(([owner]) => !owners.includes(owner))
    .map(([owner, path]) => {
      const near = nearest(owner, owners);
      return {
        code: 'unknown-owner',
        message: `pack.yaml knows no owner “${owner}”.`,
        ...(near ? { hint: `Did you mean “${near}”?` } : {}),
        place: document.placeOf(path, 'value'),
      };
    });
}
