// `--timing`: where the time of a run went. In: laps, each with the name of what was done in it. Out: a small table.
// What is measured is the clock on the wall, from the moment at which the system started the program.

import { table } from '../reporters/layout.ts';
import { STAGES, type Stage } from './observe.ts';

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
  const spent = new Map<Stage, number>();
  let last = 0;
  const lap = (stage: Stage): void => {
    const time = now();
    spent.set(stage, (spent.get(stage) ?? 0) + time - last);
    last = time;
  };
  lap('start');
  return { lap, text: (drafts) => timingText(spent, drafts) };
}

/** Stages that were not gone through are left out. */
function timingText(spent: ReadonlyMap<Stage, number>, drafts: number): string {
  const stages = STAGES.filter((stage) => spent.has(stage));
  const laps = stages.map((stage) => spent.get(stage)!);
  const total = laps.reduce((sum, lap) => sum + lap, 0);
  const all = [...laps, total];
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
