// Questions at a terminal that somebody may leave at any time: Ctrl-C, Ctrl-D, or a terminal that is closed. In: a terminal,
// and what asks there. Out: what it came to.

import type { Terminal } from '../node/world.ts';

/** What prompts of clack take besides their words. */
export interface At {
  readonly input: Terminal['keys'];
  readonly output: Terminal['screen'];
  readonly signal: AbortSignal;
}

export async function atTerminal<T>({ keys, screen }: Terminal, asking: (at: At) => Promise<T>): Promise<T> {
  const left = new AbortController();
  const leave = () => left.abort();
  // clack does not hear of these two, and would wait for ever.
  const onKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string } | undefined) => {
    if (key?.ctrl && key.name === 'd') leave();
  };
  keys.on('keypress', onKey).once('end', leave);
  try {
    return await asking({ input: keys, output: screen, signal: left.signal });
  } finally {
    keys.off('keypress', onKey).off('end', leave);
  }
}
