// More threads that run the same command line and check what they are handed, one path at a time. In the first thread: a
// crew. In the others: a service, which hands paths to whoever serves it. What goes to and fro is plain data.

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import { distFolder } from './policy-store.ts';

/** More are of little use: each has to read the policy first. */
const MOST = 8;

export interface Crew {
  /** One answer for each path, in the order of the paths. The threads are gone when it is there. `told` hears how many there are. */
  answers(paths: readonly string[], told?: (done: number) => unknown): Promise<readonly unknown[]>;
}

export interface Service {
  /** Answers what is asked until the first thread ends this one; never comes back. */
  serve(answer: (path: string) => Promise<unknown>): Promise<never>;
}

/** Undefined where one thread is all there is. `jobs`: no more threads than that. */
export function crewOf(jobs: number): Crew | undefined {
  const size = Math.min(availableParallelism(), MOST, jobs);
  if (size < 2) return undefined;
  return {
    async answers(paths, told) {
      const answers: unknown[] = [];
      let done = 0;
      let next = 0;
      const threads = Array.from({ length: size }, startThread);
      const work = async ({ ask }: Thread) => {
        while (next < paths.length) {
          const number = next++;
          answers[number] = await ask(paths[number]!);
          await told?.(++done);
        }
      };
      try {
        await Promise.all(threads.map(work));
      } finally {
        await Promise.all(threads.map(({ end }) => end()));
      }
      return answers;
    },
  };
}

interface Answer {
  readonly value: unknown;
  /** What was thrown there, with its stack. */
  readonly bug?: string;
}

interface Thread {
  readonly ask: (path: string) => Promise<unknown>;
  readonly end: () => Promise<unknown>;
}

/** The same program with the same words. */
function startThread(): Thread {
  const worker = new Worker(join(distFolder(), '..', 'bin', 'thread.cjs'), { argv: process.argv.slice(2) });
  return {
    ask: (path) =>
      new Promise((resolve, reject) => {
        worker.removeAllListeners();
        worker.once('message', ({ value, bug }: Answer) =>
          bug === undefined ? resolve(value) : reject(new Error(bug)),
        );
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error(`The thread that checked “${path}” ended.`)));
        worker.postMessage(path);
      }),
    end: () => {
      worker.removeAllListeners();
      return worker.terminate();
    },
  };
}

export function service(): Service {
  const port = parentPort;
  if (!port) throw new Error('A service needs a thread of its own.');
  return {
    serve: (answer) =>
      new Promise(() => {
        const post = (message: Answer) => port.postMessage(message);
        port.on(
          'message',
          (path: string) =>
            void answer(path).then(
              (value) => post({ value }),
              (bug: unknown) =>
                post({ value: undefined, bug: bug instanceof Error ? String(bug.stack) : String(bug) }),
            ),
        );
      }),
  };
}
