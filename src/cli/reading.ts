// How sources are to be read. In: the options as typed, and what policycheck.yaml says. Out: the options of the formats, or
// a sentence about the first word that is not understood. What is typed wins.

import type { ReadOptions } from '../formats/index.ts';
import type { Outcome } from '../model/problem.ts';
import { fieldNames, readColumns, readPosts, type Words } from './options.ts';
import type { Applied } from './settings.ts';

export async function readReading(
  { columns, posts, frontMatter }: Words['options'],
  applied: Pick<Applied, 'reading'> | undefined,
): Promise<Outcome<ReadOptions>> {
  const named = columns?.length ? readColumns(columns) : undefined;
  if (named?.ok === false) return named;
  const paths = await readPosts(posts);
  if (!paths.ok) return paths;
  return {
    ok: true,
    value: {
      ...applied?.reading,
      frontMatter: fieldNames(frontMatter),
      ...(paths.value.length > 0 && { posts: paths.value }),
      ...(named && { columns: named.value }),
    },
  };
}
