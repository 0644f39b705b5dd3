// What can be wrong with the posts in JSON and YAML, for people. In: a source and the trees of it. Out: problems with
// line and column, which name the texts there are and the --posts to write.

import type { Source } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { nearest } from '../../text/nearest.ts';
import { placeAt } from '../place.ts';
import { nameInPath } from './posts-path.ts';
import type { Tree } from './tree.ts';

const OTHERS = 'The other posts were checked.';

export function unclearPosts(source: Source, roots: readonly Tree[]): Problem {
  const message = `It is not clear what in “${source.path}” are posts, so nothing in it was checked.`;
  return { code: 'posts-unclear', message, hint: waysOut(roots), place: placeAt(source, startOf(roots)) };
}

export function noPostsAt(source: Source, roots: readonly Tree[], wishes: readonly string[]): Problem {
  const named = wishes.map((wish) => `“${wish}”`).join(' or ');
  const message = `“${source.path}” has nothing at ${named}, so nothing in it was checked.`;
  const guess = wishes.length === 1 ? nearest(wishes[0]!, textPaths(roots)) : undefined;
  const hint = guess === undefined ? waysOut(roots) : `Did you mean --posts "${shellSafe(guess)}"?`;
  return { code: 'posts-missing', message, hint, place: placeAt(source, startOf(roots)) };
}

/** A path of --posts, or of the settings, that is none. */
export function unclearPath(path: string): Problem {
  const message = `“${path}” is not understood by --posts.`;
  const hint = 'Write the names that lead to the text, with [] for each of a list: --posts "items[].text"';
  return { code: 'posts-path-unclear', message, hint };
}

/** `wished`: the user says where texts stand. */
export function noText(source: Source, tree: Tree, n: number, wished: boolean): Problem {
  const paths = textPaths([tree]);
  const where = wished ? 'where --posts looks for it' : 'under a name that is known';
  const message = `Post ${n} of “${source.path}” has no text ${where}, so it was not checked.`;
  const own = paths.length === 0 ? '' : `Texts in it are at: ${listed(paths)}. `;
  const wayOut = wished
    ? 'Mend the name, or add a --posts for it.'
    : 'Say with --posts which of its texts is the post.';
  const hint = `${own}${own === '' ? '' : `${wayOut} `}${OTHERS}`;
  return { code: 'post-text-missing', message, hint, place: placeAt(source, tree.span.start) };
}

export function wrongText(source: Source, tree: Tree, n: number): Problem {
  const message = `The text of post ${n} of “${source.path}” is ${kindOf(tree)}, not a text in quotes, so it was not checked.`;
  return { code: 'post-text-missing', message, hint: OTHERS, place: placeAt(source, tree.span.start) };
}

export function emptyPost(source: Source, tree: Tree, n: number): Problem {
  const message = `Post ${n} of “${source.path}” has an empty text: there is nothing to check.`;
  return { code: 'draft-empty', message, place: placeAt(source, tree.span.start) };
}

function kindOf(tree: Tree): string {
  if (tree.kind === 'map') return 'an object';
  if (tree.kind === 'list') return 'a list';
  if (tree.kind === 'text') return 'a text';
  return tree.value === null ? 'nothing' : typeof tree.value === 'number' ? 'a number' : 'true or false';
}

function startOf(roots: readonly Tree[]): number {
  return roots[0]?.span.start ?? 0;
}

function waysOut(roots: readonly Tree[]): string {
  const paths = textPaths(roots);
  if (roots.some(({ kind }) => kind === 'text'))
    return 'All of it is one text. To check that, let its name end with .txt.';
  if (paths.length === 0) return 'It holds no texts. Is it the right file?';
  return `Texts in it are at: ${listed(paths)}. Say which are posts, for example: --posts "${shellSafe(paths[0]!)}"`;
}

function shellSafe(path: string): string {
  return path.replaceAll('"', '\\"');
}

/** Paths that are named in a message. */
const NAMED = 8;

function listed(paths: readonly string[]): string {
  const rest = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : '';
  return `${paths.slice(0, NAMED).join(', ')}${rest}`;
}

/** Longest path that is offered, so that a thousand brackets cost no more than a few. */
const LONGEST = 120;
const MOST = 200;

/** Where texts stand, as --posts would say it, the longest texts first. */
function textPaths(roots: readonly Tree[]): readonly string[] {
  const longest = new Map<string, number>();
  const seen = new Set<Tree>();
  const waiting = roots.map((tree) => ({ tree, path: '' })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { tree, path } = next;
    if (seen.has(tree) || path.length > LONGEST) continue;
    seen.add(tree);
    if (tree.kind === 'list') for (const item of tree.items) waiting.push({ tree: item, path: `${path}[]` });
    if (tree.kind === 'map')
      for (const [name, value] of tree.fields)
        waiting.push({ tree: value, path: `${path === '' ? '' : `${path}.`}${nameInPath(name)}` });
    if (tree.kind === 'text' && path !== '' && (longest.has(path) || longest.size < MOST))
      longest.set(path, Math.max(longest.get(path) ?? 0, tree.words.length));
  }
  return [...longest].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([path]) => path);
}
