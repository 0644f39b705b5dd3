// Who looks on while a check runs: the line of progress, --timing, --stats. In: the options and the world. Out: the
// calls that a check makes on its way, and one for its end. Promise: where nobody looks on, nothing is loaded or kept.

import type { Draft } from '../model/draft.ts';
import type { Report } from '../model/report.ts';
import type { World } from '../node/world.ts';
import type { Words } from './options.ts';
import type { Progress } from './progress.ts';

export const STAGES = ['start', 'policy', 'reading', 'checking', 'threads', 'report'] as const;
export type Stage = (typeof STAGES)[number];

export interface Observer {
  /** Each draft must be seen by this thread. */
  readonly close: boolean;
  /** All since the last lap was spent on this. */
  lap(stage: Stage): void;
  draft(draft: Draft): void;
  /** Time to say how far it is: `files` of `all` are done; without numbers, as many as before. */
  pause(files?: number, all?: number): void | Promise<void>;
  /** The line of progress must go: something else is written, or reading is over. */
  clear(): void;
  report(report: Report): void;
}

export interface Observed {
  readonly observer: Observer;
  /** After the report. */
  end(): void;
}

/** Milliseconds before anybody wonders whether it is still at work. */
const PATIENCE = 1000;

export async function observing({ options }: Words, world: World): Promise<Observed> {
  const timing = options.timing ? (await import('./timing.ts')).createTiming(world.now) : undefined;
  const stats = options.stats ? (await import('./stats.ts')).createStats() : undefined;
  let drafts = 0;
  let checked = 0;
  let done = 0;
  let all = 0;
  let progress: Progress | undefined;
  const due = options.quiet || inCi(world.env) ? Number.POSITIVE_INFINITY : world.now() + PATIENCE;
  const pause = async () => {
    progress ??= (await import('./progress.ts')).createProgress(world);
    progress.show({ drafts, done, all });
  };
  return {
    observer: {
      close: stats !== undefined,
      lap: (stage) => timing?.lap(stage),
      draft(draft) {
        drafts++;
        stats?.draft(draft);
      },
      pause(files = done, of = all) {
        done = files;
        all = of;
        return world.now() < due ? undefined : pause();
      },
      clear: () => progress?.erase(),
      report(report) {
        stats?.report(report);
        checked = report.summary.drafts;
      },
    },
    end() {
      timing?.lap('report');
      const texts = [timing?.text(checked), stats?.text()].filter((text) => text !== undefined);
      if (texts.length > 0) world.stderr.write(`\n${texts.join('\n')}`);
    },
  };
}

export function inCi({ CI }: World['env']): boolean {
  return CI !== undefined && CI !== '' && CI !== 'false';
}
