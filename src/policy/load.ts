// The files of packs as text in, packs whose shape has been checked and every problem on the way out. Pure: reading and
// hashing are given. One bad file or rule never hides the others: a rule with a problem is left out, and its clause goes
// on without it. A pack whose pack.yaml or word lists are wrong is not handed on: what follows from them would mislead.

import type { Problem } from '../model/problem.ts';
import { check } from './check.ts';
import { type FileKind, problemsOf } from './messages.ts';
import { fileProblems } from './pack-names.ts';
import { referenceProblems } from './references.ts';
import {
  type ClauseFile,
  clauseFile,
  type PackFile,
  packFile,
  type VocabularyFile,
  vocabularyFile,
} from './schema.ts';
import { type GuardFile, guardFile } from './schema-guard.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** `path` has the pack's folder and the file's name; only `vocabulary.yaml`, which all packs share, has no folder. */
export interface PackFileText {
  readonly path: string;
  readonly text: string;
  /** The path as problems show it, where it is another one. */
  readonly shown?: string;
}

export interface CheckedClause {
  /** `core-social/headcount` */
  readonly id: string;
  readonly file: ClauseFile;
  /** Knows where everything in the file stands. */
  readonly document: YamlDocument;
}

export interface CheckedGuard {
  /** `rights-guard/pay` */
  readonly id: string;
  readonly guard: GuardFile;
  readonly document: YamlDocument;
}

export interface CheckedPack {
  readonly id: string;
  readonly file: PackFile;
  /** The word lists of the pack alone, without the shared ones. */
  readonly vocabulary: VocabularyFile;
  readonly clauses: readonly CheckedClause[];
  readonly guards: readonly CheckedGuard[];
  /** Names the wording of the pack and of the shared word lists: see `ReportedPack.hash`. */
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
  const common = files.filter(({ path }) => !path.includes('/'));
  const shared = common[0] ? read(common[0], 'vocabulary', vocabularyFile, problems).value : {};
  const packs = [...byPack(files)].flatMap(([id, own]) => {
    const pack = loadPack(id, own, problems);
    return pack ? [{ ...pack, hash: digest(wording([...own, ...common])) }] : [];
  });
  return { packs: shared ? packs : [], shared: shared ?? {}, problems };
}

/** Packs in the order in which they were asked for. */
function byPack(files: readonly PackFileText[]): ReadonlyMap<string, readonly PackFileText[]> {
  const packs = new Map<string, readonly PackFileText[]>();
  for (const file of files) {
    const id = file.path.slice(0, Math.max(0, file.path.indexOf('/')));
    if (id !== '') packs.set(id, [...(packs.get(id) ?? []), file]);
  }
  return packs;
}

/** The same on every machine: no place on disk, no order of reading, one kind of line ending. */
function wording(files: readonly PackFileText[]): string {
  const texts = files.map(({ path, text }) => [path, text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')]);
  return JSON.stringify(texts.sort(([a = ''], [b = '']) => (a < b ? -1 : Number(a > b))));
}

function loadPack(
  id: string,
  given: readonly PackFileText[],
  problems: Problem[],
): Omit<CheckedPack, 'hash'> | undefined {
  const names = fileProblems(id, given);
  problems.push(...names);
  const files = new Map(given.map((file) => [nameOf(file), file]));
  const [head, words] = [files.get('pack'), files.get('vocabulary')];
  const file = head && read(head, 'pack', packFile, problems).value;
  const vocabulary = words ? read(words, 'vocabulary', vocabularyFile, problems).value : {};
  const clauseFiles = [...files].filter(([name]) => name !== 'pack' && name !== 'vocabulary');
  const siblings = clauseFiles.map(([name]) => name);
  const loaded = clauseFiles.flatMap(([name, text]) => {
    const clause = loadClause(text, { pack: file, siblings }, problems);
    return clause ? [{ id: `${id}/${name}`, ...clause }] : [];
  });
  const clauses = loaded.flatMap((one) => ('guard' in one ? [] : [one]));
  const guards = loaded.flatMap((one) => ('guard' in one ? [one] : []));
  return file && vocabulary && names.length === 0 ? { id, file, vocabulary, clauses, guards } : undefined;
}

const nameOf = ({ path }: PackFileText) => path.slice(path.indexOf('/') + 1).replace(/\.ya?ml$/, '');

interface Surroundings {
  readonly pack: PackFile | undefined;
  /** The clauses of the pack. */
  readonly siblings: readonly string[];
}

function loadClause(
  text: PackFileText,
  { pack, siblings }: Surroundings,
  problems: Problem[],
): Omit<CheckedClause, 'id'> | Omit<CheckedGuard, 'id'> | undefined {
  const own: Problem[] = [];
  const document = readYaml(text.shown ?? text.path, text.text);
  const isGuard = isBlock(document.value) && document.value.kind === 'guard';
  const guard = isGuard ? checked(document, 'clause', guardFile, own) : undefined;
  const clause = isGuard ? undefined : checked(document, 'clause', clauseFile, own);
  own.push(...referenceProblems(document, pack && Object.keys(pack.owners), siblings));
  problems.push(...own.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)));
  if (isGuard) return guard && { guard, document };
  const file = clause ?? withoutBadRules(document);
  return file && { file, document };
}

/** The rest of a clause whose only faults are in some of its rules, so that the others are still looked at. */
function withoutBadRules({ value }: YamlDocument): ClauseFile | undefined {
  const whole = check(clauseFile, value);
  if (whole.ok || !isBlock(value) || !isBlock(value.rules)) return undefined;
  const bad = new Set(whole.faults.map(({ path }) => (path[0] === 'rules' ? path[1] : undefined)));
  const rules = Object.entries(value.rules).filter(([name]) => !bad.has(name));
  const rest = check(clauseFile, { ...value, rules: Object.fromEntries(rules) });
  return rest.ok ? rest.value : undefined;
}

const isBlock = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function read<T>(
  file: PackFileText,
  kind: FileKind,
  schema: Parameters<typeof check<T>>[0],
  problems: Problem[],
): { readonly value: T | undefined; readonly document: YamlDocument } {
  const document = readYaml(file.shown ?? file.path, file.text);
  return { value: checked(document, kind, schema, problems), document };
}

function checked<T>(
  document: YamlDocument,
  kind: FileKind,
  schema: Parameters<typeof check<T>>[0],
  problems: Problem[],
): T | undefined {
  problems.push(...document.problems);
  if (!document.sound) return undefined;
  // A file of word lists may well have none yet.
  const result = check(schema, kind === 'vocabulary' ? (document.value ?? {}) : document.value);
  if (result.ok) return result.value;
  problems.push(...problemsOf(result.faults, kind, document));
  return undefined;
}
