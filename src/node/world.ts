// The world outside as the commands see it: where text comes from and goes to. In: the process. Out: plain functions,
// so that tests hand in a world of their own.
// Promise: a full pipe is waited for, a closed pipe is no error, nothing is written in pieces.

import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { Crew, Service } from './threads.ts';

export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: InputEnd;
  readonly stdout: OutputEnd;
  readonly stderr: OutputEnd;
  /** Milliseconds since the program was started. */
  now(): number;
  /** Today where the program runs: `2026-03-01`. */
  today(): string;
  /** More threads, where the program can have them: `jobs` is the most that could be of use. */
  readonly crew?: (jobs: number) => Promise<Crew | undefined>;
  /** Of such a thread: who hands it its work. */
  readonly service?: Service;
  /** Where questions are asked and answered, opened when first asked for. */
  terminal(): Terminal;
  /** From now on Ctrl-C calls this instead of ending the program; the second one ends it all the same. */
  onInterrupt(then: () => void): void;
}

/** The world of a further thread: it is asked, and writes nothing. */
export async function threadWorld(): Promise<World> {
  const { service } = await import('./threads.ts');
  const silent = { isTerminal: false, columns: undefined, write: () => {} };
  const { crew: _, ...world } = realWorld();
  return { ...world, stdout: silent, stderr: silent, service: service() };
}

export interface Terminal {
  readonly keys: Readable;
  readonly screen: Writable;
}

export interface InputEnd {
  readonly isTerminal: boolean;
  /** The bytes, opened when first asked for. */
  bytes(): AsyncIterable<Uint8Array>;
}

export interface OutputEnd {
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  write(text: string): void;
}

export function realWorld(): World {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: {
      get isTerminal() {
        return process.stdin.isTTY === true;
      },
      bytes: () => process.stdin,
    },
    crew: async (jobs) => (await import('./threads.ts')).crewOf(jobs),
    stdout: outputEnd(1, () => process.stdout),
    stderr: outputEnd(2, () => process.stderr),
    // Questions must be seen where standard output goes to a file.
    terminal: () => ({ keys: process.stdin, screen: process.stdout.isTTY ? process.stdout : process.stderr }),
    onInterrupt: (then) => {
      process.removeAllListeners('SIGINT');
      process.once('SIGINT', then);
    },
    now: () => performance.now(),
    today: () => {
      const now = new Date();
      return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    },
  };
}

/** `stream` costs a tenth of a run to make, so it is asked only when the end may be a terminal at all. */
function outputEnd(fd: 1 | 2, stream: () => NodeJS.WriteStream): OutputEnd {
  let closed = false;
  const asTerminal = () => (mayBeTerminal(fd) && stream().isTTY === true ? stream() : undefined);
  return {
    get isTerminal() {
      return asTerminal() !== undefined;
    },
    get columns() {
      return asTerminal()?.columns;
    },
    write: (text) => {
      if (!closed) closed = !writeAll(fd, Buffer.from(text));
    },
  };
}

/** Pipes, files and the null device are none. */
function mayBeTerminal(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return (
      stat.isCharacterDevice() && !(process.platform !== 'win32' && stat.rdev === statSync('/dev/null').rdev)
    );
  } catch {
    return true;
  }
}

/** Milliseconds between two tries to write into a full pipe. */
const PAUSE = 2;

/** False when nobody reads any more: `policycheck … | head` is no error. */
function writeAll(fd: number, bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code; // fs throws nothing else
      if (code === 'EPIPE' || code === 'EOF' || code === 'ECONNRESET') return false;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
  return true;
}
