// Where a facts file names clauses. In: its text. Out: each name and its place. Only asked for where a name is wrong.

import type { ProblemPlace } from '../model/problem.ts';
import { check } from './check.ts';
import { factsFile } from './facts-schema.ts';
import { readYaml, type YamlPath } from './yaml-document.ts';

export interface PlacedClause {
  readonly name: string;
  /** The key that it stands under: `clears`. */
  readonly key: string;
  readonly place: ProblemPlace;
}

/** `path` is only shown. */
export function placedClauses(path: string, text: string): readonly PlacedClause[] {
  const document = readYaml(path, text);
  const checked = check(factsFile, document.value ?? {});
  if (!checked.ok) return [];
  const { approvals = [], announcements = [], spokespeople = {} } = checked.value;
  const placed = (names: readonly string[] | 'all' | undefined, at: YamlPath): readonly PlacedClause[] =>
    names === undefined || names === 'all'
      ? []
      : names.map((name, n) => ({
          name,
          key: String(at.at(-1)),
          place: document.placeOf([...at, n], 'value'),
        }));
  return [
    ...announcements.flatMap(({ clears }, n) => placed(clears, ['announcements', n, 'clears'])),
    ...Object.entries(spokespeople).flatMap(([name, one]) =>
      placed(one['speaks-on'], ['spokespeople', name, 'speaks-on']),
    ),
    ...approvals.flatMap(({ clauses }, n) => placed(clauses, ['approvals', n, 'clauses'])),
  ];
}
