// Every finding on the pool that a change adds or takes away: the working copy against another commit, which is built aside.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './corpus.mjs';
import { findingsOf } from './run.mjs';

/** Characters of the post on either side of the words found. */
const AROUND = 90;

export function printDiff(pool, now, commit) {
  const before = findingsAt(commit, pool);
  const posts = new Map(pool.map((post) => [post.id, post]));
  const added = without(now, before);
  const gone = without(before, now);
  for (const [mark, findings] of [
    ['+', added],
    ['-', gone],
  ])
    for (const finding of findings) console.log(`${mark} ${finding.rule}  ${inContext(posts, finding)}`);
  console.log(
    `\n${added.length} findings more and ${gone.length} fewer than at ${commit}, on ${pool.length} posts.`,
  );
}

function findingsAt(commit, pool) {
  const folder = mkdtempSync(join(tmpdir(), 'policycheck-before-'));
  try {
    execFileSync('git', ['worktree', 'add', '--detach', '--quiet', folder, commit], { cwd: root });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    execFileSync('npm', ['run', '--silent', 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return findingsOf(pool, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    execFileSync('git', ['worktree', 'prune'], { cwd: root });
  }
}

/** By clause and words: a rule that takes over from another changes nothing for an author. */
function without(findings, others) {
  const key = ({ draft, clause, quote }) => `${draft} ${clause} ${quote}`;
  const known = new Set(others.map(key));
  return findings
    .filter((finding) => !known.has(key(finding)))
    .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

function inContext(posts, { draft, quote }) {
  const { text, kind } = posts.get(draft);
  const at = text.indexOf(quote);
  const shown = `${text.slice(Math.max(0, at - AROUND), at)}[[${quote}]]${text.slice(at + quote.length, at + quote.length + AROUND)}`;
  return `${kind}: ${shown.replace(/\s+/g, ' ')}`;
}
