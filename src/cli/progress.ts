// How far a long check is, as one line at the foot of a terminal that is written over and erased at the end. In: numbers,
// as often as anybody likes to give them. Promise: at most five lines a second, and none where there is no terminal.

import type { World } from '../node/world.ts';
import { displayWidth } from '../text/width.ts';

export interface Standing {
  readonly drafts: number;
  /** Files that are done, of all that there are. */
  readonly done: number;
  readonly all: number;
}

export interface Progress {
  show(standing: Standing): void;
  erase(): void;
}

/** Milliseconds between two lines. */
const BETWEEN = 200;
const ERASE = '\r\u001b[2K';
/** Where the terminal does not know its own. */
const WIDTH = 80;

export function createProgress({ stderr, env, now }: Pick<World, 'stderr' | 'env' | 'now'>): Progress {
  const able = stderr.isTerminal && env.TERM !== 'dumb';
  let next = 0;
  let shown = false;
  return {
    show(standing) {
      if (!able || now() < next) return;
      next = now() + BETWEEN;
      shown = true;
      const line = progressLine(standing);
      // A line that breaks could not be erased.
      const fits = displayWidth(line) < (stderr.columns || WIDTH);
      stderr.write(`${ERASE}${fits ? line : '…'}`);
    },
    erase() {
      if (shown) stderr.write(ERASE);
      shown = false;
    },
  };
}

export function progressLine({ drafts, done, all }: Standing): string {
  if (all < 2) return `Checked ${number(drafts)} drafts …`;
  const files = `Checked ${number(done)} of ${number(all)} files`;
  return drafts > done ? `${files}, ${number(drafts)} drafts …` : `${files} …`;
}

function number(n: number): string {
  return n.toLocaleString('en');
}
