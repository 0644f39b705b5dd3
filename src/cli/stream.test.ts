// Streams, with the real program: what is found is told before the end comes, memory does not grow with what has passed,
// and places are those in the whole.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linePieces } from '../node/line-pieces.ts';

const program = join(import.meta.dirname, '../../bin/policycheck.cjs');
const CLEAN = 'Thanks to everyone who came to the garden day in Utrecht, see you again soon.';
const CROWD = 'Support is now 340 people across Lisbon and Warsaw.';
const line = (text: string): string => `${JSON.stringify({ text })}\n`;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'policycheck-stream-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function start(words: readonly string[], flags: readonly string[] = []) {
  const child = spawn(process.execPath, [...flags, program, ...words, '--format', 'jsonl'], {
    cwd: folder,
    env: { ...process.env, POLICYCHECK_NO_CACHE: '1' },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
  const ended = new Promise<number | null>((resolve) => void child.on('close', resolve));
  return {
    stdin: child.stdin,
    ended,
    findings: () =>
      out
        .split('\n')
        .slice(0, -1)
        .map((text): { line: number; start: number } => JSON.parse(text)),
    errors: () => err,
    async until(condition: () => boolean) {
      while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

const STREAM = ['-', '--stdin-filename', 'posts.jsonl'];

describe('a stream of JSON Lines', () => {
  it('tells what it finds before the end, with problems, and fails at the end', async () => {
    const run = start(STREAM);
    run.stdin.write(line(CLEAN) + line(CROWD));
    await run.until(() => run.findings().length === 1);
    run.stdin.write('no JSON\n\n');
    await run.until(() => run.errors().includes('Line 3 of “posts.jsonl” is not valid JSON'));
    run.stdin.end(line(CROWD));
    expect(await run.ended).toBe(2);
    expect(run.findings().map((finding) => finding.line)).toEqual([2, 5]);
  });

  it('fits into little memory, however much comes', async () => {
    const run = start(STREAM, ['--max-old-space-size=40']);
    const block = line(CLEAN).repeat(999) + line(CROWD);
    for (let n = 0; n < 60; n++) {
      if (!run.stdin.write(block)) await new Promise((resolve) => run.stdin.once('drain', resolve));
    }
    run.stdin.end();
    expect(await run.ended, run.errors()).toBe(1);
    expect(run.findings().at(-1)?.line).toBe(60_000);
    expect(run.findings().at(-1)?.start).toBe(
      59_999 * line(CLEAN).length -
        59 * (line(CLEAN).length - line(CROWD).length) +
        '{"text":"Support is now '.length,
    );
  });

  it('says what it says of a file when nothing comes', async () => {
    const run = start(STREAM);
    run.stdin.end('\n\n');
    expect(await run.ended).toBe(2);
    expect(run.errors()).toContain('“posts.jsonl” is empty');
  });
});

it('reads a large file in pieces, and finds in it what is there', async () => {
  const clean = line(CLEAN);
  const lines = Math.ceil((9 * 1024 * 1024) / clean.length);
  writeFileSync(join(folder, 'large.jsonl'), clean.repeat(lines) + line(CROWD));
  const run = start(['large.jsonl']);
  run.stdin.end();
  expect(await run.ended).toBe(1);
  expect(run.findings().map((finding) => finding.line)).toEqual([lines + 1]);
});

describe('pieces', () => {
  async function pieces(...chunks: readonly Uint8Array[]) {
    const all = [];
    const stream = (async function* () {
      yield* chunks;
    })();
    for await (const piece of linePieces(stream, 'p.jsonl')) all.push(piece);
    return all;
  }
  const bytes = (text: string) => Buffer.from(text);

  it('end where lines end, wherever the chunks do', async () => {
    const text = 'é1\né2\r\n\né3';
    for (let cut = 0; cut <= bytes(text).length; cut++) {
      const read = await pieces(bytes(text).subarray(0, cut), bytes(text).subarray(cut));
      const values = read.flatMap((piece) => (piece.ok ? [piece.value] : []));
      expect(values.map((value) => value.text).join('')).toBe(text);
      for (const { text: own, from } of values) {
        expect(text.slice(from!.offset).startsWith(own)).toBe(true);
        expect(text.slice(0, from!.offset).split('\n').length - 1).toBe(from!.lines);
      }
    }
  });

  it('keep UTF-16 whole', async () => {
    const read = await pieces(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\nb\n', 'utf16le')]));
    expect(read).toMatchObject([{ ok: true, value: { text: 'a\nb\n' } }]);
  });

  it('say up to where they came', async () => {
    const long = await pieces(bytes('a\n'), Buffer.alloc(9 * 1024 * 1024, 'x'));
    expect(long).toMatchObject([
      { ok: true },
      { ok: false, problems: [{ code: 'line-too-long', place: { line: 2 } }] },
    ]);
    const broken = await pieces(bytes('a\n'), Buffer.from([0x62, 0xff, 0xfe, 0x0a]));
    expect(broken.at(-1)).toMatchObject({
      ok: false,
      problems: [{ hint: 'The line before was checked, and nothing after.' }],
    });
  });
});
