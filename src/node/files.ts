// Files and standard input to sources. In: what the user typed. Out: the paths that are meant, and the text in them.
// Promise: whatever cannot be read is a problem with its path; folders are read as folders.ts says.

import { readFileSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../model/draft.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { decode } from './decode.ts';
import { draftsIn } from './folders.ts';
import { globPaths, looksLikeGlob } from './globs.ts';
import { changing, missing, noFile, unreadable } from './path-problems.ts';
import { readSteadily } from './steady-read.ts';

export interface Expanded {
  /** In order, each file once, as the user would write it: relative where the argument was. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
  /** Files in folders and patterns that were left out. */
  readonly ignored: number;
}

/** Largest file that is read, in bytes. */
export const LARGEST = 50 * 1024 * 1024;
/** From here on a file of lines is read in pieces, in bytes. */
export const LARGE = 8 * 1024 * 1024;

/** What is named itself is never left out. */
export async function expandPaths(
  args: readonly string[],
  cwd: string,
  ignores: (path: string) => boolean = () => false,
): Promise<Expanded> {
  const found: string[] = [];
  const problems: Problem[] = [];
  let ignored = 0;
  for (const arg of args) {
    const expanded = await expand(arg, cwd);
    const kept = expanded.paths.filter((path) => path === arg || !ignores(path));
    found.push(...kept);
    ignored += expanded.paths.length - kept.length;
    problems.push(...expanded.problems);
  }
  const once = new Map<string, string>();
  for (const path of found) if (!once.has(resolve(cwd, path))) once.set(resolve(cwd, path), path);
  return { paths: [...once.values()].sort(), problems, ignored };
}

async function expand(arg: string, cwd: string): Promise<Omit<Expanded, 'ignored'>> {
  try {
    return statSync(resolve(cwd, arg)).isDirectory() ? draftsIn(arg, cwd) : { paths: [arg], problems: [] };
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return { paths: [], problems: [unreadable(arg, code)] };
    if (looksLikeGlob(arg)) return globPaths(arg, cwd);
    return { paths: [], problems: [missing(arg, cwd)] };
  }
}

export function readSource(path: string, cwd: string): Outcome<Source> {
  const bytes = readBytes(path, cwd);
  return bytes.ok ? sourceOf(path, bytes.value) : bytes;
}

/** In bytes; 0 where that cannot be said: reading it will say what is wrong. */
export function sizeOf(path: string, cwd: string): number {
  try {
    return statSync(resolve(cwd, path)).size;
  } catch {
    return 0;
  }
}

/** Reads a file, or what else can be opened and comes to an end (a pipe of the shell's). */
export function readBytes(path: string, cwd: string): Outcome<Uint8Array> {
  const file = resolve(cwd, path);
  try {
    const stat = statSync(file);
    if (stat.size > LARGEST) return failed(tooLarge(path));
    if (!stat.isFile() && isEndless(stat, file)) return failed(noFile(path));
    const bytes = stat.isFile()
      ? readSteadily(
          () => statSync(file),
          () => readFileSync(file),
        )
      : readFileSync(file);
    if (bytes === undefined) return failed(changing(path));
    return bytes.length > LARGEST ? failed(tooLarge(path)) : { ok: true, value: bytes };
  } catch (error) {
    const code = codeOf(error);
    return failed(code === 'ENOENT' || code === 'ENOTDIR' ? missing(path, cwd) : unreadable(path, code));
  }
}

/** Reads to the end. `name` is what the source is called, and decides on its format. */
export async function readStdin(
  stream: AsyncIterable<Uint8Array>,
  name = '<stdin>',
): Promise<Outcome<Source>> {
  const bytes = await readStdinBytes(stream, name);
  return bytes.ok ? sourceOf(name, bytes.value) : bytes;
}

export async function readStdinBytes(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Outcome<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST) return failed(tooLarge(name));
    }
  } catch (error) {
    return failed(unreadable(name, codeOf(error)));
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

export function sourceOf(path: string, bytes: Uint8Array): Outcome<Source> {
  const decoded = decode(bytes, path);
  return decoded.ok ? { ok: true, value: { path, text: decoded.text } } : failed(decoded.problem);
}

/** A pipe with a name waits until someone writes into it; a device may never end. The shell's own are named under /dev. */
function isEndless(stat: Stats, file: string): boolean {
  const isShells = /^\/(?:dev\/(?:stdin|fd\/)|proc\/)/.test(file);
  return (stat.isFIFO() || stat.isCharacterDevice() || stat.isBlockDevice() || stat.isSocket()) && !isShells;
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}

export function tooLarge(path: string): Problem {
  const message = `“${path}” is larger than 50 MB, the most that is read at once.`;
  return { code: 'file-too-large', message, hint: 'Split it into smaller files.', place: { path } };
}

/** The system's name of the error. Whatever else is thrown is a bug of ours, and goes on its way. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
