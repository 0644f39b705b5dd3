// The text of a policycheck.yaml in, settings out, or every problem in it and in the files that it extends, with line and
// column. Pure: `open` finds the extended files. Names of packs, clauses and owners are not looked up here: that takes a
// policy.

import type { Outcome, Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { type ConfigSource, layersOf, type OpenConfig } from './config-chain.ts';
import { merged } from './config-merge.ts';

export type { ConfigSource, OpenConfig } from './config-chain.ts';

export function readSettings(source: ConfigSource, open: OpenConfig): Outcome<Settings> {
  const { layers, problems } = layersOf(source, open);
  if (problems.length > 0) return failed(problems);
  const settings = merged(layers);
  return settings.ok ? settings : failed(settings.problems);
}

/** The messages are those of pack files. */
function failed(problems: readonly Problem[]): Outcome<never> {
  return {
    ok: false,
    problems: inOrder(problems).map((problem) => ({
      ...problem,
      code: problem.code.replace(/^pack-/, 'config-'),
    })),
  };
}

/** By line; files stay in the order in which they were read. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const paths = [...new Set(problems.map(({ place }) => place?.path))];
  const rank = ({ place }: Problem) => paths.indexOf(place?.path);
  return [...problems].sort((a, b) => rank(a) - rank(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0));
}
