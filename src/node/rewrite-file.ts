// A file given other words. In: its path, the text that was read from it, the text it is to hold. Out: nothing, or why it
// was left as it is. Promise: encoding, byte order mark and mode stay; links are written through; a file that changed since
// it was read, or would not come back byte for byte, is not touched.

import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { reasonOf, replaceFile } from './write-file.ts';

/** `fate`: what did not happen to it, where it is left as it is. */
export function rewriteFile(
  path: string,
  before: string,
  after: string,
  cwd: string,
  fate = 'fixed',
): Problem | undefined {
  const file = resolve(cwd, path);
  try {
    if (!statSync(file).isFile()) return unwritten(path, 'it is no file of its own', fate);
    accessSync(file, constants.W_OK);
    const bytes = readFileSync(file);
    const encode = encoderOf(bytes);
    if (!bytes.equals(encode(before))) return changed(path, fate);
    replaceFile(file, encode(after));
    return undefined;
  } catch (error) {
    return unwritten(path, reasonOf((error as NodeJS.ErrnoException).code), fate); // fs throws nothing else
  }
}

/** The byte order mark that a file begins with, as text; text from a file comes without it. */
export function markOf(path: string, cwd: string): { readonly mark: string; readonly isUtf16: boolean } {
  const bytes = readFileSync(resolve(cwd, path));
  const isUtf16 = isLittle(bytes) || isBig(bytes);
  return { mark: isUtf16 || hasMark(bytes) ? '\ufeff' : '', isUtf16 };
}

function encoderOf(bytes: Uint8Array): (text: string) => Buffer {
  if (isLittle(bytes)) return (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
  if (isBig(bytes)) return (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const mark = hasMark(bytes) ? '\ufeff' : '';
  return (text) => Buffer.from(mark + text, 'utf8');
}

const isLittle = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;
const isBig = (bytes: Uint8Array): boolean => bytes[0] === 0xfe && bytes[1] === 0xff;
const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function changed(path: string, fate: string): Problem {
  return {
    code: 'file-changed',
    message: `“${path}” was changed by somebody else while it was checked, so it was not ${fate}.`,
    hint: 'Run the command again.',
    place: { path },
  };
}

function unwritten(path: string, why: string, fate: string): Problem {
  return {
    code: 'fix-unwritable',
    message: `“${path}” was not ${fate}: ${why}.`,
    hint: 'Nothing in it was changed.',
    place: { path },
  };
}
