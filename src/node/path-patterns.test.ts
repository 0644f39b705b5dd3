import { expect, test } from 'vitest';
import { pathTest } from './path-patterns.ts';

test.each([
  ['blog/**', 'blog/2026/a.md', true],
  ['blog/**', 'a/blog/a.md', false],
  ['blog/', 'blog/2026/a.md', true],
  ['blog', 'a/blog/x.txt', true],
  ['*.md', 'a/b/c.md', true],
  ['./a/*.md', 'a/c.md', true],
  ['a/*.md', 'a/b/c.md', false],
  ['**', '.hidden/x.md', true],
  ['a', '../a', false],
])('%s and %s: %s', async (pattern, path, expected) => {
  const test = await pathTest([pattern], '/home/mara/posts', '/home/mara/posts');
  expect(test(path)).toBe(expected);
});

test('paths of another folder are those below the base', async () => {
  const test = await pathTest(['blog/**'], '/home/mara/posts', '/home/mara/posts/blog');
  expect(test('a.md')).toBe(true);
  expect(test('../a.md')).toBe(false);
});
