// A stream of bytes → pieces of text that end where lines end, each with its place in the whole: for JSON Lines that are
// larger than memory, or have no end. What has come is given at once, so that nobody waits for a piece to fill.
// Promise: no more than one piece and one line is kept; a line that is too long, or bytes that are no text, end the
// stream with a problem that says up to where it was read.

import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../model/draft.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { decode } from './decode.ts';
import { codeOf } from './files.ts';
import { missing, unreadable } from './path-problems.ts';

/** Longest line, in bytes. A post has a few thousand. */
const LONGEST = 8 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** Pieces of a file, or of standard input where that is given. */
export async function* readPieces(
  path: string,
  cwd: string,
  stdin?: AsyncIterable<Uint8Array>,
): AsyncGenerator<Outcome<Source>> {
  try {
    yield* linePieces(stdin ?? createReadStream(resolve(cwd, path), { highWaterMark: AT_ONCE }), path);
  } catch (error) {
    const code = codeOf(error);
    yield { ok: false, problems: [code === 'ENOENT' ? missing(path, cwd) : unreadable(path, code)] };
  }
}

/** Bytes of a file that are read at once. */
const AT_ONCE = 1024 * 1024;

export async function* linePieces(
  stream: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Outcome<Source>> {
  let kept: Uint8Array = new Uint8Array();
  let parted = true;
  let from = { lines: 0, offset: 0 };
  const pieceOf = (bytes: Uint8Array): Outcome<Source> => {
    const decoded = decode(bytes, path);
    if (!decoded.ok) return stopped(decoded.problem, path, from.lines);
    const { text } = decoded;
    const piece = { path, text, from };
    from = { lines: from.lines + text.split('\n').length - 1, offset: from.offset + text.length };
    return { ok: true, value: piece };
  };
  for await (const chunk of stream) {
    // In UTF-16 that byte is half of many a sign: such a text is short enough, or refused as one line.
    if (from.offset + kept.length === 0) parted = !isUtf16(chunk);
    const end = parted ? chunk.lastIndexOf(LINE_FEED) + 1 : 0;
    if (end > 0) {
      const piece = pieceOf(Buffer.concat([kept, chunk.subarray(0, end)]));
      yield piece;
      if (!piece.ok) return;
    }
    kept = end > 0 ? chunk.slice(end) : Buffer.concat([kept, chunk]);
    if (kept.length <= LONGEST) continue;
    yield stopped(tooLong(path, from.lines + 1), path, from.lines);
    return;
  }
  if (kept.length > 0) yield pieceOf(kept);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function stopped(problem: Problem, path: string, lines: number): Outcome<Source> {
  if (lines === 0) return { ok: false, problems: [problem] };
  const before = lines === 1 ? 'The line before was' : `The ${lines} lines before were`;
  const hint = `${before} checked, and nothing after.`;
  return { ok: false, problems: [{ ...problem, hint, place: { path, line: lines + 1 } }] };
}

function tooLong(path: string, line: number): Problem {
  const message = `Line ${line} of “${path}” is longer than 8 MB, the most that is read as one line.`;
  return {
    code: 'line-too-long',
    message,
    hint: 'Is it JSON Lines, one post a line?',
    place: { path, line },
  };
}
