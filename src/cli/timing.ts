// `--timing`: where the time of a run went. In: laps, each with the name of what was done in it. Out: a small table.
// What is measured is the clock on the wall, from the moment at which the system started the program.

import { table } from '../reporters/layout.ts';
import { STAGES, type Stage } from './watch.ts';

export interface Timing {
  lap(stage: Stage): void;
  text(drafts: number): string;
}

const MEANS: Readonly<Record<Stage, string>> = {
  start: 'until the program could begin',
  policy: 'to load the policy',
  reading: 'to find, read and cut up the files',
  checking: 'to look for violations',
  threads: 'to read and check the files, on several threads',
  report: 'to sum up and write the report',
};

/** `now` in milliseconds since the process began. */
export function createTiming(now: () => number): Timing {
  const spent: Record<Stage, number> = {
    start: 0,
    policy: 0,
    reading: 0,
    checking: 0,
    threads: 0,
    report: 0,
  };
  let last = 0;
  const lap = (stage: Stage): void => {
    const time = now();
    spent[stage] += time - last;
    last = time;
  };
  lap('start');
  return { lap, text: (drafts) => timingText(spent, drafts) };
}

function timingText(spent: Readonly<Record<Stage, number>>, drafts: number): string {
  const stages = STAGES.filter((stage) => stage !== 'threads' || spent.threads > 0);
  const total = stages.reduce((sum, stage) => sum + spent[stage], 0);
  const all = [...stages.map((stage) => spent[stage]), total];
  const times = aligned(all.map(milliseconds));
  const shares = aligned(all.map((time) => `${total === 0 ? 0 : Math.round((time / total) * 100)} %`));
  const abouts = [...stages.map((stage) => MEANS[stage]), speed(drafts, total)];
  const rows = [...stages, 'total'].map((name, n) => [name, times[n]!, shares[n]!, abouts[n]!]);
  return `Where the time went:\n${table(rows)
    .map((row) => `  ${row}\n`)
    .join('')}`;
}

function speed(drafts: number, total: number): string {
  const a = `${drafts.toLocaleString('en')} ${drafts === 1 ? 'draft' : 'drafts'}`;
  return total === 0 ? a : `${a}, ${Math.round((drafts * 1000) / total).toLocaleString('en')} a second`;
}

function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en')} ms`;
}

function aligned(cells: readonly string[]): readonly string[] {
  const width = Math.max(...cells.map(({ length }) => length));
  return cells.map((cell) => cell.padStart(width));
}
