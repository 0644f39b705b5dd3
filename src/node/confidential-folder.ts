// A folder of documents → the text in each, whatever it is written with. In: a folder or a file. Out: texts with names, in
// the order of the names, and a problem for each file that could not be read. Hidden files, `node_modules` and links to
// folders are passed over; nothing else is.

import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { formatOf, isDocument, readDrafts } from '../formats/index.ts';
import type { Confidential } from '../language/fingerprints.ts';
import type { Source } from '../model/draft.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { codeOf, readSource } from './files.ts';
import { slashes } from './folders.ts';
import { missing, unreadable } from './path-problems.ts';

export interface ReadDocuments {
  readonly documents: readonly (Confidential & { readonly name: string })[];
  readonly problems: readonly Problem[];
}

export async function readDocuments(folder: string, cwd: string): Promise<ReadDocuments> {
  const found = filesIn(folder, cwd);
  const problems = [...found.problems];
  const documents: (Confidential & { readonly name: string })[] = [];
  for (const path of found.paths) {
    const text = await textOf(path, cwd);
    problems.push(...text.problems);
    const name = path === folder ? basename(path) : slashes(relative(folder, path));
    if (text.text !== undefined) documents.push({ name, text: text.text });
  }
  if (found.paths.length === 0 && problems.length === 0) problems.push(noFiles(folder));
  return { documents, problems };
}

function filesIn(
  folder: string,
  cwd: string,
): { readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = entriesOf(next, cwd);
    if (!entries.ok) problems.push(...entries.problems);
    else if (entries.value === 'a file') paths.push(next);
    else
      for (const { name, kind } of entries.value)
        if (kind === 'folder') waiting.push(join(next, name));
        else paths.push(join(next, name));
  }
  return { paths: paths.map(slashes).sort(), problems };
}

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

function entriesOf(path: string, cwd: string): Outcome<'a file' | readonly Entry[]> {
  const full = resolve(cwd, path);
  try {
    if (!statSync(full).isDirectory()) return { ok: true, value: 'a file' };
    const entries = readdirSync(full, { withFileTypes: true });
    return { ok: true, value: entries.flatMap((entry) => wanted(entry, full)) };
  } catch (error) {
    const code = codeOf(error);
    return { ok: false, problems: [code === 'ENOENT' ? missing(path, cwd) : unreadable(path, code)] };
  }
}

function wanted(entry: Dirent, folder: string): readonly Entry[] {
  const { name } = entry;
  if (name.startsWith('.') || name === 'node_modules') return [];
  if (entry.isDirectory()) return [{ name, kind: 'folder' }];
  const leadsToFolder =
    entry.isSymbolicLink() && statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory();
  return leadsToFolder ? [] : [{ name, kind: 'file' }];
}

interface Text {
  /** Undefined: none could be read. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

async function textOf(path: string, cwd: string): Promise<Text> {
  const source = isDocument(path)
    ? await (await import('./documents.ts')).readDocument(path, cwd)
    : readSource(path, cwd);
  if (!source.ok) return { problems: source.problems };
  const { text } = source.value;
  switch (formatOf(path)) {
    case 'csv':
      return { text: cellsOf(text, path), problems: [] };
    case 'json':
    case 'jsonl':
      return { text: wordsOfJson(text), problems: [] };
    case 'yaml':
    case 'xArchive':
    case 'text':
      return { text, problems: [] };
    default:
      return proseOf(source.value);
  }
}

async function proseOf(source: Source): Promise<Text> {
  const { drafts, problems } = await readDrafts(source);
  const text = drafts.map(({ prose }) => prose.text).join('\n');
  return text === '' ? { problems } : { text, problems };
}

/** Every cell on a line of its own: a comma between two figures is not one inside a figure. */
function cellsOf(text: string, path: string): string {
  const first = /^.*/.exec(text)?.[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  const guessed = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const parting = extname(path).toLowerCase() === '.tsv' ? '\t' : guessed;
  let quoted = false;
  let cells = '';
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    cells += sign === parting && !quoted ? '\n' : sign;
  }
  return cells;
}

/** All texts and figures in it; what is no JSON counts as it stands. */
function wordsOfJson(text: string): string {
  return (
    parsedJson(text) ??
    text
      .split('\n')
      .map((line) => parsedJson(line) ?? line)
      .join('\n')
  );
}

function parsedJson(text: string): string | undefined {
  const words: string[] = [];
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string' || typeof value === 'number') words.push(String(value));
      return value;
    });
    return words.join('\n');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function noFiles(folder: string): Problem {
  const message = `There is no document in “${folder}”.`;
  return {
    code: 'directory-empty',
    message,
    hint: 'Name the folder that holds them.',
    place: { path: folder },
  };
}
