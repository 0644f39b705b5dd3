// How text looks at one end of the program: colour and width. In: what the user said, the environment, the end.
// Out: a view for a reporter. Promise: --color and --no-color win over FORCE_COLOR, that over NO_COLOR, that over the
// terminal; chalk is loaded only when there is colour.

import type { OutputEnd, World } from '../node/world.ts';
import { type Paint, PLAIN } from '../reporters/paint.ts';
import type { View } from '../reporters/reporter.ts';

/** 0 none, 1 sixteen colours, 2 256 colours, 3 all. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 110;

export async function viewOf(
  end: OutputEnd,
  env: World['env'],
  wish: { readonly color?: boolean; readonly quiet?: boolean },
): Promise<View> {
  const paint = await paintOf(colourLevel(wish.color, env, end.isTerminal));
  const columns = end.columns === undefined ? {} : { columns: Math.min(end.columns, WIDEST) };
  return { paint, quiet: wish.quiet === true, ...columns };
}

export function colourLevel(wish: boolean | undefined, env: World['env'], isTerminal: boolean): ColourLevel {
  if (wish !== undefined) return wish ? terminalLevel(env) : 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forcedLevel(forced, env);
  if (env.NO_COLOR || env.TERM === 'dumb' || !isTerminal) return 0;
  return terminalLevel(env);
}

function forcedLevel(forced: string, env: World['env']): ColourLevel {
  if (forced === '0' || forced === 'false') return 0;
  if (forced === '2') return 2;
  return forced === '3' ? 3 : terminalLevel(env);
}

function terminalLevel(env: World['env']): ColourLevel {
  if (/^(truecolor|24bit)$/.test(env.COLORTERM ?? '')) return 3;
  return /256/.test(env.TERM ?? '') ? 2 : 1;
}

async function paintOf(level: ColourLevel): Promise<Paint> {
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    level: { block: chalk.red.bold, review: chalk.yellow.bold, advise: chalk.cyan },
    good: chalk.green,
    bad: chalk.red,
  };
}
