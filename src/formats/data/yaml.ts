// YAML with posts in it, in one document or several. In: a source, and what the user says with --posts. Out: one draft for
// each post, and a problem for each document that is no YAML. See posts.ts.

import type { Source } from '../../model/draft.ts';
import { type DraftsRead, emptyDraft, type ReadOptions } from '../format.ts';
import { postsOf } from './posts.ts';
import { yamlTrees } from './yaml-trees.ts';

export function yaml(source: Source, options: ReadOptions = {}): DraftsRead {
  const { trees, problems } = yamlTrees(source);
  if (trees.length + problems.length === 0) return emptyDraft(source);
  if (trees.length === 0) return { drafts: [], problems };
  const read = postsOf(source, trees, options);
  return { drafts: read.drafts, problems: [...problems, ...read.problems] };
}
